/** The trainer's mode where nobody opened the guide: its machine is not loaded there yet. */
import { expect, it, vi } from 'vitest';
import type { PanduanIntent, PanduanState } from '../../../utils/workflow/panduan-state';
import { EMPTY_PANDUAN } from '../../../utils/workflow/panduan-state';
import type { Task } from '../../../utils/workflow/tasks';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const world = vi.hoisted(() => ({ held: new Map<string, unknown>(), listeners: [] as unknown[] }));
vi.mock('#imports', () => {
  const get = (key: string) => Promise.resolve({ [key]: world.held.get(key) });
  const onChanged = { addListener: (listener: unknown) => world.listeners.push(listener) };
  return {
    browser: {
      permissions: { getAll: () => Promise.resolve({}) },
      scripting: {
        getRegisteredContentScripts: () => Promise.resolve([]),
        registerContentScripts: () => Promise.resolve(),
      },
      storage: { onChanged, local: { get, onChanged }, session: { get } },
    },
  };
});
const { createPelatihTask, firstOfPelatih } = await import('../../../entrypoints/sidepanel/pelatih-task');

const panduan: Task<PanduanState, PanduanIntent> = {
  state: () => EMPTY_PANDUAN,
  send: () => undefined,
  subscribe: () => () => undefined,
};
function switchThere(on: boolean): void {
  world.held.set('samaran', on);
  for (const listener of world.listeners as Changed[]) listener({ samaran: { newValue: on } }, 'local');
}

it('says that pages are masked, and that they are no more, in the panel of every window', async () => {
  const task = createPelatihTask(await firstOfPelatih(), panduan, () => undefined);
  expect(task.state().samarkan).toBe(false);
  switchThere(true);
  await vi.waitFor(() => expect(task.state().samarkan).toBe(true));
  switchThere(false);
  await vi.waitFor(() => expect(task.state().samarkan).toBe(false));
});
