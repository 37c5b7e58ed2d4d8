/** Words of packs on their way to the pages: the last look at the packs is the one that stays. */
import { beforeEach, expect, it, vi } from 'vitest';

const held = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#imports', () => ({
  browser: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: held.get(key) }),
        set: (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(held.delete(key)),
      },
      onChanged: { addListener: () => undefined },
    },
  },
}));
const { isKata, keepKata, loadKata } = await import('../../../utils/platform/kata-store');

let last: Promise<unknown> = Promise.resolve();
/** The lock of the browser: one after the other. */
const request = <Value>(_name: string, work: () => Promise<Value>): Promise<Value> => {
  const mine = last.then(work, work);
  last = mine;
  return mine;
};
vi.stubGlobal('navigator', { locks: { request } });
beforeEach(() => held.clear());

const KATA = [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] }];

it('does not let a look from before the pack was installed take its words away again', async () => {
  let packs: typeof KATA = [];
  const slow = keepKata(async () => {
    const seen = packs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return seen;
  });
  packs = KATA;
  const quick = keepKata(() => Promise.resolve(packs));
  await Promise.all([slow, quick]);
  expect(await loadKata()).toEqual(KATA);
});

it('goes on after a look that failed, and takes the words away with the pack', async () => {
  await expect(keepKata(() => Promise.reject(new Error('no packs')))).rejects.toThrow('no packs');
  await keepKata(() => Promise.resolve(KATA));
  expect(await loadKata()).toEqual(KATA);
  await keepKata(() => Promise.resolve([]));
  expect(await loadKata()).toEqual([]);
});

it.each([
  [{}, true],
  [{ di: { host: 'e-kinerja.contoh.go.id', halaman: 'matriks' } }, true],
  [{ di: { host: 'e-kinerja.contoh.go.id', halaman: null } }, true],
  [{ di: null }, false],
  [{ di: { halaman: 'matriks' } }, false],
  [{ di: { host: 'e-kinerja.contoh.go.id' } }, false],
])('holds everywhere without a place, and nowhere where its place cannot be read: %j', (place, taken) => {
  expect(isKata({ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'], ...place })).toBe(taken);
});
