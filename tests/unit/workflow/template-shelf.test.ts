import { describe, expect, it } from 'vitest';
import { ok } from '../../../utils/skp/result';
import type { Templat } from '../../../utils/templates/model';
import { buildSearch } from '../../../utils/templates/search';
import { EMPTY_SIMPANAN, type Simpanan } from '../../../utils/templates/stored';
import { NOTHING_KNOWN } from '../../../utils/formulir/form-context';
import type { ShelfAsk } from '../../../utils/workflow/formulir-ports';
import { createShelf } from '../../../utils/workflow/template-shelf';

const lampiran = (id: string, uraian: string): Templat => ({
  id,
  jenis: 'lampiran',
  jabatan: [],
  unit: [],
  bagian: 'skema',
  uraian,
});
const ask: ShelfAsk = {
  jenis: 'lampiran',
  words: '',
  context: NOTHING_KNOWN,
  rhkAtasan: null,
  aspek: null,
  bagian: 'skema',
  jenisRhk: null,
};

function setUp(loads: { failing?: boolean } = {}) {
  let kept: Simpanan = { ...EMPTY_SIMPANAN, templat: [lampiran('milik-1', 'Rapat mingguan dengan atasan')] };
  let told: () => void = () => undefined;
  let builds = 0;
  const shelf = createShelf({
    store: {
      load: () => Promise.resolve({ value: kept, problem: null }),
      change(step) {
        kept = step(kept);
        return Promise.resolve(ok(kept));
      },
      onChange: (callback) => (told = callback),
    },
    onLibraryChange: () => undefined,
    loadLibrary: () =>
      loads.failing
        ? Promise.reject(new Error('no library'))
        : Promise.resolve({
            templat: [lampiran('awal-1', 'Laporan bulanan'), lampiran('awal-2', 'Evaluasi triwulan')],
            keluarga: [],
          }),
    build(source) {
      builds += 1;
      return Promise.resolve(buildSearch(source));
    },
  });
  const ids = async (change: Partial<ShelfAsk> = {}) => (await shelf.find({ ...ask, ...change })).map(({ id }) => id);
  return {
    shelf,
    ids,
    loads,
    builds: () => builds,
    keep: (next: Simpanan) => {
      kept = next;
      told();
    },
  };
}

describe('the templates of a form', () => {
  it('are the library’s and the person’s own, built once', async () => {
    const { ids, builds } = setUp();
    expect([...(await ids())].sort()).toEqual(['awal-1', 'awal-2', 'milik-1']);
    expect(await ids({ words: 'rapat' })).toEqual(['milik-1']);
    expect(await ids({ bagian: 'dukungan' })).toEqual([]);
    expect(await ids({ jenis: 'rhk', bagian: null })).toEqual([]);
    expect(builds()).toBe(1);
  });

  it('stand in the order of favourites and last use, and follow what the person keeps elsewhere', async () => {
    const { shelf, ids, keep } = setUp();
    await ids();
    shelf.used('awal-2');
    await expect.poll(async () => (await ids())[0]).toBe('awal-2');
    keep({ ...EMPTY_SIMPANAN, favorit: ['awal-1'] });
    expect(await ids()).toEqual(['awal-1', 'awal-2']);
  });

  it('are asked for again after a failure', async () => {
    const { ids, loads } = setUp({ failing: true });
    await expect(ids()).rejects.toThrow('no library');
    loads.failing = false;
    expect(await ids()).toHaveLength(3);
  });
});
