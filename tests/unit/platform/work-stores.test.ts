/** The journals of sending and mending, in the extension's own storage. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KirimOrder } from '../../../utils/run/kirim-types';
import { withoutDatabases } from './no-databases';

const storage = vi.hoisted(() => ({ held: new Map<string, unknown>(), full: false }));
vi.mock('#imports', () => ({
  browser: {
    permissions: { getAll: () => Promise.resolve({}) },
    storage: {
      session: { clear: () => Promise.resolve() },
      local: {
        get: (keys: string | readonly string[]) =>
          Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, storage.held.get(key)]))),
        set: (values: Record<string, unknown>) => {
          if (storage.full) return Promise.reject(new Error('full'));
          for (const [key, value] of Object.entries(values)) storage.held.set(key, structuredClone(value));
          return Promise.resolve();
        },
        remove: (keys: readonly string[]) => {
          for (const key of [keys].flat()) storage.held.delete(key);
          return Promise.resolve();
        },
        clear: () => {
          storage.held.clear();
          return Promise.resolve();
        },
      },
    },
  },
}));

const { createEditStore, createKirimStore } = await import('../../../utils/platform/work-stores');
const { createRunLog } = await import('../../../utils/run/run-log');
const { eraseEverything } = await import('../../../utils/platform/erase-everything');

const clock = { now: () => Date.now(), sleep: () => new Promise<void>(() => undefined) };
const plan: KirimOrder = {
  orderId: 'o',
  tahun: 2026,
  nomorSkp: '1-2026',
  accountTag: 'tag',
  expect: 'periksa',
  items: [],
};
const log = (runId: string, order = plan) => createRunLog({ store: createKirimStore(), runId, plan: order, clock });

beforeEach(withoutDatabases);
beforeEach(() => {
  storage.held.clear();
  storage.full = false;
});

describe('the journal of a sending', () => {
  it('holds intent and end in order, whoever reads it', async () => {
    const writer = log('a');
    expect([await writer.begin(), await writer.intend('1')]).toEqual([true, true]);
    writer.note('1', 'proven', null);
    await writer.end('finished', null);
    const stored = await createKirimStore().load('a');
    expect(stored?.entries.map(({ seq, key, state }) => [seq, key, state])).toEqual([
      [1, '1', 'sending'],
      [2, '1', 'proven'],
      [3, null, 'finished'],
    ]);
    expect(await createKirimStore().list()).toMatchObject([{ runId: 'a', finished: true, accountTag: 'tag' }]);
    expect(await createEditStore().list()).toEqual([]);
  });

  it('says no while nothing can be stored', async () => {
    storage.full = true;
    expect(await log('a').begin()).toBe(false);
    storage.full = false;
    const writer = log('b');
    await writer.begin();
    storage.full = true;
    expect(await writer.intend('1')).toBe(false);
    storage.full = false;
    expect(await writer.intend('2')).toBe(true);
  });

  it('is replaced by the next one of the same SKP, and by no other', async () => {
    await log('a').begin();
    await log('b', { ...plan, nomorSkp: '2-2026' }).begin();
    await log('c', { ...plan, accountTag: 'another' }).begin();
    await log('d').begin();
    expect((await createKirimStore().list()).map(({ runId }) => runId)).toEqual(['d', 'c', 'b']);
    expect(storage.held.has('kirim:a')).toBe(false);
  });

  it('loses nothing when a page goes on after another one did', async () => {
    const [one, two] = [createKirimStore(), createKirimStore()];
    const entry = (seq: number) => ({ seq, at: 0, key: String(seq), state: 'sending' as const, note: null });
    await one.create('a', plan, Date.now());
    await one.append('a', [entry(1)]);
    await two.append('a', [entry(2)]);
    expect((await one.load('a'))?.entries).toHaveLength(2);
    await one.append('a', [entry(3)]);
    expect((await two.load('a'))?.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('takes nothing more once it was removed under its run, or erased', async () => {
    const writer = log('a');
    expect([await writer.begin(), await writer.intend('1')]).toEqual([true, true]);
    await createKirimStore().remove('a');
    expect([await writer.intend('2'), [...storage.held.keys()]]).toEqual([false, ['kirims']]);
    const other = log('b');
    await other.begin();
    await eraseEverything();
    expect([await other.intend('1'), storage.held.size]).toEqual([false, 0]);
  });

  it('is gone after 30 days, and with everything else', async () => {
    const old = createKirimStore();
    await old.create('a', plan, Date.now() - 31 * 86_400_000);
    await old.append('a', [{ seq: 1, at: 0, key: '1', state: 'sending', note: null }]);
    expect(await createKirimStore().list()).toEqual([]);
    expect([...storage.held.keys()]).toEqual(['kirims']);
    await log('b').begin();
    await eraseEverything();
    expect(storage.held.size).toBe(0);
  });
});
