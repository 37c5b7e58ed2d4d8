/** "Lanjutkan": one run goes on, with all that is written down of it. */
import { expect, it } from 'vitest';
import { goOn } from '../../../utils/agent/go-on';

function tab() {
  let locked = false;
  const launched: string[] = [];
  const steps: string[] = [];
  const ask = (stored: { runId: string } | null, running = false) =>
    goOn({
      acquireLock: () => {
        steps.push('lock');
        if (locked) return Promise.resolve(null);
        locked = true;
        return Promise.resolve(() => void (locked = false));
      },
      running: () => running || launched.length > 0,
      load: () => {
        steps.push('load');
        return Promise.resolve(stored);
      },
      lost: 'storageFailed' as const,
      launch: ({ runId }) => void launched.push(runId),
    });
  return { ask, launched, steps, isLocked: () => locked };
}

it('goes on once when two panels ask at the same time', async () => {
  const { ask, launched } = tab();
  const [one, two] = await Promise.all([ask({ runId: 'r' }), ask({ runId: 'r' })]);
  expect([one.ok, two.ok ? null : two.reason, launched]).toEqual([true, 'anotherRun', ['r']]);
});

it('reads the journal only when no other tab can write to it any more', async () => {
  const { ask, steps } = tab();
  await ask({ runId: 'r' });
  expect(steps).toEqual(['lock', 'load']);
});

it('lets go of the lock when there is nothing to go on with, and does not ask for it during a run', async () => {
  const { ask, isLocked, steps } = tab();
  expect(await ask(null)).toEqual({ ok: false, reason: 'storageFailed' });
  expect(isLocked()).toBe(false);
  expect(await ask({ runId: 'r' }, true)).toEqual({ ok: false, reason: 'anotherRun' });
  expect(steps).toEqual(['lock', 'load']);
});
