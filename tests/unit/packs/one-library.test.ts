import { describe, expect, it } from 'vitest';
import { oneLibrary, type PackContents } from '../../../utils/packs/one-library';
import { template } from './sample-pack';

const pause = () => Promise.resolve();
const family = (id: string, nama: string) => ({ id, nama, kata: [] });
const pack = (judul: string, templat: PackContents['templat'], keluarga: PackContents['keluarga'] = []) => ({
  templat,
  keluarga,
  dari: { judul, asal: { kind: 'asli' as const, nama: 'BKPSDMD Contoh' } },
});

describe('several packs and the starter library', () => {
  it('are the starter library alone where there is no pack', async () => {
    const starter = { templat: [template(1)], keluarga: [family('a', 'A')] };
    expect(await oneLibrary([], starter, pause)).toMatchObject(starter);
  });

  it('let the earlier pack win, and show an id once', async () => {
    const changed = { ...template(1), rhk: 'Tersusunnya laporan standar' };
    const library = await oneLibrary(
      [pack('Satu', [changed], [family('a', 'A dari Satu')]), pack('Dua', [template(1), template(2)])],
      { templat: [template(1), template(3)], keluarga: [family('a', 'A'), family('b', 'B')] },
      pause,
    );
    expect(library.templat).toEqual([changed, template(2), template(3)]);
    expect(library.keluarga.map(({ nama }) => nama)).toEqual(['A dari Satu', 'B']);
    expect(library.dari.get('uji-1')?.judul).toBe('Satu');
    expect(library.dari.get('uji-2')?.judul).toBe('Dua');
    expect(library.dari.has('uji-3')).toBe(false);
  });

  it('show the same texts once, and lead from the id left out to the one shown', async () => {
    const copy = { ...template(1), id: 'salinan', rhk: template(1).rhk.toUpperCase() };
    const library = await oneLibrary([pack('Satu', [template(1)])], { templat: [copy], keluarga: [] }, pause);
    expect(library.templat).toEqual([template(1)]);
    expect(library.alias.get('salinan')).toBe('uji-1');
  });

  it('keep what one pack says in the same words for another jabatan, with its own target', async () => {
    const arsip = { ...template(1), jabatan: ['arsip'] };
    const guru = { ...template(1), id: 'uji-guru', jabatan: ['guru'] };
    const library = await oneLibrary(
      [pack('Satu', [arsip, guru])],
      { templat: [{ ...guru, id: 'awal' }], keluarga: [] },
      pause,
    );
    expect(library.templat).toEqual([arsip, guru]);
    expect([...library.alias]).toEqual([['awal', 'uji-1']]);
  });

  it('never lead away from an id that is shown', async () => {
    const copy = { ...template(1), id: 'uji-9' };
    const library = await oneLibrary(
      [pack('Satu', [template(1)]), pack('Dua', [copy]), pack('Tiga', [template(9)])],
      { templat: [], keluarga: [] },
      pause,
    );
    expect(library.templat.map(({ id }) => id)).toEqual(['uji-1', 'uji-9']);
    expect(library.alias.has('uji-9')).toBe(false);
  });
});
