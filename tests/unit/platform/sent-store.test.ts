/** The memory of what was sent, in the extension's own storage. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import type { StatusIndikator } from '../../../utils/skp/model';
import { indikator, input, rhk, skp } from '../checklist/build';
import { withoutDatabases } from './no-databases';

const storage = vi.hoisted(() => ({ held: new Map<string, unknown>(), broken: false }));
vi.mock('#imports', () => ({
  browser: {
    permissions: { getAll: () => Promise.resolve({}) },
    storage: {
      session: { clear: () => Promise.resolve() },
      local: {
        get: (key: string) =>
          storage.broken ? Promise.reject(new Error('broken')) : Promise.resolve({ [key]: storage.held.get(key) }),
        set: (values: Record<string, unknown>) => {
          if (storage.broken) return Promise.reject(new Error('full'));
          for (const [key, value] of Object.entries(values)) storage.held.set(key, structuredClone(value));
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

const { createSentMemory } = await import('../../../utils/platform/sent-store');
const { eraseEverything } = await import('../../../utils/platform/erase-everything');

function readingOf(status: StatusIndikator, target = '12'): WholeSkpReading {
  const facts = input({ skp: skp(rhk({ indikator: [indikator({ status, target })] })) });
  return {
    facts,
    nomors: [],
    gaps: false,
    akun: '1',
    missing: [],
    problems: [],
    unsafeKeys: [],
    links: {} as WholeSkpReading['links'],
  };
}
const memory = () => createSentMemory(() => 2026);

beforeEach(withoutDatabases);

describe('the memory of what was sent', () => {
  beforeEach(() => {
    storage.held.clear();
    storage.broken = false;
  });

  it('outlives the panel and tells what changed', async () => {
    expect((await memory().changes(readingOf('konsep'), 'a')).size).toBe(0);
    await memory().remember(readingOf('konsep'), ['71'], 'a');
    const changed = await memory().changes(readingOf('tolak', '13'), 'a');
    expect(changed.get('71')).toEqual([{ field: 'target', bulan: null, before: '12', after: '13' }]);
  });

  it('holds neither NIP nor name of anybody', async () => {
    await memory().remember({ ...readingOf('konsep'), akun: '199001012020121001' }, ['71'], 'a');
    expect(JSON.stringify([...storage.held])).not.toContain('199001012020121001');
  });

  it('loses nothing when two readings come at once', async () => {
    const both = memory();
    const other = readingOf('periksa');
    const row = indikator({ id: '72', status: 'periksa' });
    const second = { ...other, facts: { ...other.facts, skp: skp(rhk({ indikator: [row] })) } };
    await Promise.all([both.changes(other, 'a'), both.changes(second, 'a')]);
    expect((await both.changes(other, 'a')).has('71')).toBe(true);
    expect((await both.changes(second, 'a')).has('72')).toBe(true);
  });

  it('takes no harm from storage that fails or holds nonsense', async () => {
    storage.held.set('terkirim', [{ accountTag: 'a', tahun: 'x' }, null, 7]);
    expect((await memory().changes(readingOf('periksa'), 'a')).get('71')).toEqual([]);
    storage.broken = true;
    expect((await memory().changes(readingOf('periksa'), 'a')).size).toBe(0);
    await expect(memory().remember(readingOf('periksa'), ['71'], 'a')).resolves.toBeUndefined();
  });

  it('is erased with all other data', async () => {
    await memory().remember(readingOf('konsep'), ['71'], 'a');
    await eraseEverything();
    expect((await memory().changes(readingOf('konsep'), 'a')).size).toBe(0);
    expect(storage.held.size).toBe(0);
  });
});
