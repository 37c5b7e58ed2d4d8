/** A run of a whole SKP nobody saw the end of, told by its journals alone. */
import { expect, it } from 'vitest';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { endOfRun } from '../../../utils/run/skp-left';
import { createSkpRun } from '../../../utils/run/skp-run';
import { tagOf } from './support/fake-matriks';
import { createMemorySkpJournal } from './support/memory-skp-journal';
import { smallSkp } from './support/small-skp';
import { createVirtualClock } from './support/virtual-clock';
import { atasanOf, planOf, skpSiteOf, wantedIndikator, wantedRhk, wantedSkp, wholeOf } from './support/whole-skp';

/** A run that made an RHK with two indikator and their months, with what is stored of it. */
async function ran() {
  const clock = createVirtualClock();
  const site = skpSiteOf(await smallSkp({ rows: 1 }).login());
  const now = await wholeOf(site);
  const atasan = await atasanOf(site, now);
  const indikator = [wantedIndikator('baru1'), wantedIndikator('baru2', { aspek: 'Waktu' })];
  const plan = await planOf(
    now,
    wantedSkp({ rhk: [wantedRhk('baru', atasan?.[0]?.text ?? '', { indikator })] }),
    atasan,
  );
  const [journal, monthsJournal] = [createMemorySkpJournal(), createMemoryJournal()];
  const options = { plan, site, clock, journal, monthsJournal, accountTagOf: tagOf, runId: 'skp' };
  const acquireLock = () => Promise.resolve(() => undefined);
  const end = await clock.until(createSkpRun({ ...options, acquireLock, onProgress: () => undefined }).start());
  const [stored, months] = [await journal.load('skp'), await monthsJournal.load('skp')];
  if (stored === null || months === null) throw new Error('no journal');
  expect([end.phase, end.counts.proven]).toEqual(['finished', end.counts.planned]);
  return { end, stored, months };
}

it('is what was proven, and names what is not certain', async () => {
  const { end, stored, months } = await ran();
  expect(end.cells.length).toBeGreaterThan(0);
  expect(endOfRun(stored, null, months)).toEqual({ ...end, part: 'reading' });

  const last = months.plan.rows[1]?.cells.filter(({ kind }) => kind === 'create').at(-1)?.key ?? '';
  const cut = {
    stored: { ...stored, entries: stored.entries.filter(({ state }) => state !== 'finished' && state !== 'proven') },
    months: {
      ...months,
      entries: months.entries.filter(({ key, state }) => key !== null && (key !== last || state === 'intent')),
    },
  };
  const left = endOfRun(cut.stored, null, cut.months);
  expect(left).toMatchObject({ phase: 'stopped', reason: 'cutOff' });
  expect(left.items.map(({ state }) => state)).toEqual(['made', 'made', 'made']);
  expect(left.cells.filter(({ state }) => state === 'unknown')).toHaveLength(1);
  expect(left.counts.proven).toBe(end.cells.length - 1);
  // Without the journal of the months nothing is certain of them.
  expect(endOfRun(cut.stored, null, null).cells.every(({ state }) => state === 'unknown')).toBe(true);
}, 60_000);

it('is not the end that was kept before it was continued', async () => {
  const { end, stored, months } = await ran();
  expect(endOfRun(stored, { ...end, phase: 'stopped', reason: 'byPerson' }, months).reason).toBe('byPerson');
  const resumed = { seq: 9999, at: 1, key: null, state: 'resumed', note: null } as const;
  const again = { ...stored, entries: [...stored.entries, resumed] };
  expect(endOfRun(again, end, months)).toMatchObject({ phase: 'stopped', reason: 'cutOff' });
}, 60_000);
