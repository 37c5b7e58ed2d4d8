import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinTasks, shareTasks } from '../../../utils/platform/mirror';
import type { Tasks } from '../../../utils/workflow/tasks';

/** Channels of one browser, without its delay. */
class Saluran {
  static all = new Set<Saluran>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    Saluran.all.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Saluran.all) if (other !== this) other.onmessage?.({ data: structuredClone(data) });
  }
  close() {
    Saluran.all.delete(this);
  }
}
let leave: (() => void)[] = [];
let touch: (() => void)[] = [];

/** A panel with one task that counts what it was told to do. */
function panel(name: string, windowId: number) {
  const done: unknown[] = [];
  const listeners = new Set<(state: unknown) => void>();
  let state = `${name} 0`;
  const matriks = {
    state: () => state,
    send(intent: unknown) {
      done.push(intent);
      state = `${name} ${String(done.length)}`;
      for (const listener of listeners) listener(state);
    },
    subscribe(listener: (next: unknown) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  shareTasks({ matriks } as unknown as Tasks, windowId);
  return { done, matriks };
}
const seen = (tasks: Tasks | null): unknown => tasks?.matriks.state();

beforeEach(() => {
  Saluran.all.clear();
  leave = [];
  touch = [];
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Saluran);
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'pagehide') leave.push(listener);
    if (type === 'pointerdown') touch.push(listener);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a view belongs to the panel of its own window: what is clicked there is done once, and only its state is shown', async () => {
  const far = panel('jauh', 1);
  const near = panel('dekat', 2);
  const joining = joinTasks(2, () => undefined);
  await vi.runAllTimersAsync();
  const tasks = await joining;
  expect(seen(tasks)).toBe('dekat 0');
  tasks?.matriks.send({ type: 'startOver' });
  expect([near.done.length, far.done.length, seen(tasks)]).toEqual([1, 0, 'dekat 1']);
  far.matriks.send({});
  expect(seen(tasks)).toBe('dekat 1');
});

test('without a panel in its window it joins one of another, and only one of several', async () => {
  const both = [panel('a', 1), panel('b', 3)];
  const joining = joinTasks(2, () => undefined);
  await vi.runAllTimersAsync();
  const tasks = await joining;
  tasks?.matriks.send({ type: 'startOver' });
  expect(both.map(({ done }) => done.length).sort()).toEqual([0, 1]);
});

test('of two panels in its window it joins the one that is used', async () => {
  panel('lain', 2);
  panel('dipakai', 2);
  touch[1]?.();
  const joining = joinTasks(2, () => undefined);
  await vi.runAllTimersAsync();
  expect(seen(await joining)).toBe('dipakai 0');
});

test('without any panel nobody is joined; a view whose panel was closed is told, one whose neighbour was closed is not', async () => {
  const alone = joinTasks(1, () => undefined);
  await vi.runAllTimersAsync();
  expect(await alone).toBeNull();

  panel('jauh', 1);
  panel('dekat', 2);
  const gone = vi.fn();
  const joining = joinTasks(2, gone);
  await vi.runAllTimersAsync();
  await joining;
  leave[0]?.();
  expect(gone).not.toHaveBeenCalled();
  leave[1]?.();
  expect(gone).toHaveBeenCalledOnce();
});
