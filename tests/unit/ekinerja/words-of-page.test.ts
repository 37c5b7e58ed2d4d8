/** Words of the person's own hold where they were shown, and nowhere else; what is taken back is known no more. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';

const HOST = 'e-kinerja.contoh.go.id';
const MATRIKS = `https://${HOST}/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks`;
const DETAIL = `https://${HOST}/v1/index.php?r=kinerja%2Finstansi-pegawai-skp%2Fview-v3`;
const fixture = (name: string, url: string) => {
  const html = readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
  return new JSDOM(html.replaceAll('>Rencana Hasil Kerja<', '>Rencana Hasil Kinerja<'), { url }).window.document;
};
const matriks = fixture('matriks--contoh', MATRIKS);
const detail = fixture('detail-skp--biasa', DETAIL);

/** What the scripts know is kept for the life of a page: every test is a page of its own. */
async function fresh() {
  vi.resetModules();
  const [words, { wordsOfPages, wordsOfSkp }, { detect, pageAt }, { readMatriks }, { judgeWords }] = await Promise.all([
    import('../../../utils/ekinerja/words-of-page'),
    import('../../../utils/ekinerja/adopt-words'),
    import('../../../utils/ekinerja/detect'),
    import('../../../utils/ekinerja/pages/matriks/read'),
    import('../../../utils/ekinerja/label-situs'),
  ]);
  const take = (...kata: Parameters<typeof words.takeWords>[1][number][]) =>
    words.takeWords(wordsOfPages, kata, HOST, () => pageAt(detail, DETAIL));
  const pages = () => [detect(matriks, MATRIKS).page, detect(detail, DETAIL).page];
  return { ...words, take, pages, readMatriks, judgeWords, wordsOfPages, wordsOfSkp };
}
let mod: Awaited<ReturnType<typeof fresh>>;
beforeEach(async () => (mod = await fresh()));

const TAUGHT = { label: 'head.rhk', teks: ['Rencana Hasil Kinerja'], sendiri: true } as const;
const at = (host: string, halaman: 'matriks' | 'detail-skp' | null) => ({ ...TAUGHT, di: { host, halaman } });

describe('a word shown on one page of one host', () => {
  it.each([
    ['there', at(HOST, 'matriks'), ['matriks', null]],
    ['on another page', at(HOST, 'detail-skp'), [null, 'detail-skp']],
    ['on a page that is none we know: on all pages of the host', at(HOST, null), ['matriks', 'detail-skp']],
    ['on another host', at('e-kinerja.lain.go.id', 'matriks'), [null, null]],
    ['nowhere, but typed: everywhere', TAUGHT, ['matriks', 'detail-skp']],
  ])('%s', (_, word, pages) => {
    mod.take(word);
    expect(mod.pages()).toEqual(pages);
  });

  it('is used where its page is read, from whatever page that is, and leaves the profile as it was', () => {
    const before = JSON.stringify(mod.wordsOfSkp);
    expect(mod.readMatriks(matriks).problems.map(({ code }) => code)).toContain('tableMissing');
    mod.take(at(HOST, 'matriks'));
    expect(mod.readMatriks(matriks).problems).toEqual([]);
    expect(JSON.stringify(mod.wordsOfSkp)).toBe(before);
  });

  it('is known no more once it was taken back; what packs brought stays', () => {
    const pack = { label: 'head.aspek', teks: ['Dimensi'] };
    expect(mod.take(pack, at(HOST, 'matriks'))).toBe(true);
    expect(mod.take(pack, at(HOST, 'matriks'))).toBe(false);
    expect(mod.take(pack)).toBe(true);
    expect(mod.pages()).toEqual([null, null]);
    expect(mod.wordsOfPages['head']?.['aspek']).toContain('dimensi');
  });

  it('holds on the live page also outside of a reading, and is back there after another page was read', () => {
    mod.take(at(HOST, 'detail-skp'));
    const known = () => mod.wordsOfPages['head']?.['rhk']?.includes('rencana hasil kinerja');
    expect(known()).toBe(true);
    expect(mod.readAs('matriks', known)).toBe(false);
    expect(() =>
      mod.readAs('matriks', () => {
        throw new Error('unreadable');
      }),
    ).toThrow('unreadable');
    expect(known()).toBe(true);
  });

  it('is told where it stands as a label, so that what is found with it can be marked', async () => {
    const { ownWordsFound } = await import('../../../utils/ekinerja/own-words-found');
    const found = () => ownWordsFound(matriks, MATRIKS, 'matriks').map(({ label, kata }) => [label, kata]);
    mod.take();
    expect(found()).toEqual([]);
    mod.take(
      at(HOST, 'matriks'),
      { label: 'head.aspek', teks: ['Dimensi'], sendiri: true },
      { label: 'judul.matriks', teks: ['Matriks Tahun 20'], sendiri: true },
      { label: 'rute.matriks', teks: ['kinerja/kegiatan-rhk/matriks-v2'], sendiri: true },
      { label: 'status.konsep', teks: ['Rencana Hasil Kinerja'], sendiri: true },
      { label: 'head.target', teks: ['Kuantitas'] },
    );
    // A word of a head in a cell, one of a pack, and one that is nowhere are not what anything was found with.
    expect(found()).toEqual([
      ['judul.matriks', 'Matriks Tahun 20'],
      ['head.rhk', 'Rencana Hasil Kinerja'],
    ]);
  });

  it('may mean there what another label means on another page', () => {
    const other = { label: 'head.uraian', teks: TAUGHT.teks };
    const judged = (...kata: Parameters<typeof mod.judgeWords>[0]) =>
      mod.judgeWords(kata).map(([one]) => one?.alasan ?? null);
    const { di: matriksThere } = at(HOST, 'matriks');
    const { di: detailThere } = at(HOST, 'detail-skp');
    expect(judged(at(HOST, 'matriks'), { ...other, di: detailThere })).toEqual([null, null]);
    expect(judged(at(HOST, 'matriks'), { ...other, di: matriksThere })).toEqual([null, 'artiLain']);
    expect(judged(at(HOST, 'matriks'), { ...other, di: { host: HOST, halaman: null } })).toEqual([null, null]);
    expect(judged(at(HOST, 'matriks'), other)).toEqual(['artiLain', null]);
  });
});

describe('the two scripts of a page', () => {
  const FORM = { label: 'isianRhk.rhk', teks: ['Hasil Kerja yang Direncanakan'], sendiri: true } as const;
  const here = () => null;

  it('take words in any order: the one that knows fewer kinds takes none of the others away', () => {
    const { takeWords, wordsOfPages, wordsOfSkp, readAs } = mod;
    const known = () =>
      readAs('form-rhk', () => wordsOfSkp['isianRhk']?.['rhk']?.includes('hasil kerja yang direncanakan'));
    takeWords(wordsOfSkp, [FORM], HOST, here);
    takeWords(wordsOfPages, [FORM], HOST, here);
    expect(known()).toBe(true);
    takeWords(wordsOfPages, [], HOST, here);
    expect(known()).toBe(false);
  });

  it('count what is new once, whoever takes it', () => {
    const { takeWords, wordsOfPages, wordsOfSkp, wordChanges } = mod;
    expect(wordChanges()).toBe(0);
    takeWords(wordsOfSkp, [TAUGHT], HOST, here);
    takeWords(wordsOfPages, [TAUGHT], HOST, here);
    expect(wordChanges()).toBe(1);
  });
});
