/** Newer words of the site's labels: what is taken, what is refused, and that a taken one makes a renamed page readable. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';

const HTML = readFileSync(new URL('../../pages/fixtures/matriks--contoh.html', import.meta.url), 'utf8');
const URL_MATRIKS = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks';
const page = (from = '', to = '') =>
  new JSDOM(from === '' ? HTML : HTML.replaceAll(`>${from}<`, `>${to}<`), { url: URL_MATRIKS }).window.document;

/** Words are kept for the life of a page: every test is a page of its own. */
async function fresh() {
  vi.resetModules();
  const [words, { detect }, { readMatriks }] = await Promise.all([
    import('../../../utils/ekinerja/adopt-words'),
    import('../../../utils/ekinerja/detect'),
    import('../../../utils/ekinerja/pages/matriks/read'),
  ]);
  return { ...words, detect, readMatriks };
}
let mod: Awaited<ReturnType<typeof fresh>>;
beforeEach(async () => (mod = await fresh()));

describe('a renamed label', () => {
  const RENAMED = [
    ['head.rhk', 'Rencana Hasil Kerja', 'Rencana Hasil Kinerja'],
    ['head.indikator', 'Indikator Kinerja Individu', 'Ukuran Kinerja'],
    ['bulan.8', 'Agt', 'Bln Agustus'],
    ['kolomBulan.target', '&nbsp;TRGT&nbsp;', 'Rencana'],
    ['separator.utama', 'UTAMA', 'Pokok'],
    ['judul.matriks', 'Matriks Tahun 2026', 'Tabel Target 2026'],
  ] as const;

  it.each(RENAMED)('%s breaks the page visibly; with the new word it is read as before', (label, from, to) => {
    const { adoptWords, wordsOfPages, detect, readMatriks } = mod;
    const whole = readMatriks(page());
    expect(whole.problems).toEqual([]);
    const renamed = page(from, to);
    expect(renamed.documentElement.outerHTML).not.toBe(page().documentElement.outerHTML);
    const seen = () => ({ page: detect(renamed, URL_MATRIKS).page, ...readMatriks(renamed) });
    const before = seen();
    expect(before.page !== 'matriks' || before.problems.length > 0).toBe(true);
    const word = label === 'judul.matriks' ? 'Tabel Target' : to;
    adoptWords(wordsOfPages, [
      { label, teks: [word] },
      ...(label === 'judul.matriks' ? [{ label: 'tahun.judul', teks: [word] }] : []),
    ]);
    expect(seen()).toEqual({ page: 'matriks', ...whole });
  });

  it('an address with another version is known by its new spelling, read there, and still known by the old one', async () => {
    const { readUrl, route, routeOf } = await import('../../../utils/ekinerja/routes');
    const { adoptWords, wordsOfPages } = mod;
    const later = URL_MATRIKS.replace('matriks', 'matriks-v2');
    expect(mod.detect(page(), later).page).toBeNull();
    expect(adoptWords(wordsOfPages, [{ label: 'rute.matriks', teks: ['kinerja/kegiatan-rhk/matriks-v2'] }])).toBe(true);
    for (const url of [later, URL_MATRIKS]) {
      expect(mod.detect(page(), url).page).toBe('matriks');
      expect(routeOf(url)).toBe(route.matriks);
    }
    expect(readUrl(URL_MATRIKS, route.matriks)).toBe(later);
  });

  it('a field that has another name is found by the new word of its label', async () => {
    const [{ findForm }, { formRhkSpec }, { adoptWords, wordsOfSkp }] = await Promise.all([
      import('../../../utils/ekinerja/widgets/form-fields'),
      import('../../../utils/ekinerja/pages/form-rhk/form'),
      Promise.resolve(mod),
    ]);
    const { document } = new JSDOM(`<form><textarea name="KegiatanRhk[nama]"></textarea>
      <label for="j">Golongan RHK</label><select id="j" name="KegiatanRhk[golongan]"></select></form>`).window;
    expect(findForm(document, formRhkSpec)).toMatchObject({ ok: false, reason: { field: 'jenisRhk' } });
    adoptWords(wordsOfSkp, [{ label: 'isianRhk.jenisRhk', teks: ['Golongan RHK'] }]);
    expect(findForm(document, formRhkSpec).ok).toBe(true);
  });

  it('says whether there was anything new', () => {
    const { adoptWords, wordsOfPages } = mod;
    const kata = [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja', 'RENCANA  hasil kinerja'] }];
    expect(adoptWords(wordsOfPages, kata)).toBe(true);
    expect(adoptWords(wordsOfPages, kata)).toBe(false);
    expect(wordsOfPages['head']?.['rhk']).toEqual(['rencana hasil kerja', 'rhk', 'rencana hasil kinerja']);
  });
});

describe('a word that is refused', () => {
  it.each([
    ['head.rhkBaru', 'Rencana', 'labelTakDikenal'],
    ['head.rhk.lain', 'Rencana', 'labelTakDikenal'],
    ['head', 'Rencana', 'labelTakDikenal'],
    ['__proto__.toString', 'Rencana', 'labelTakDikenal'],
    ['head.constructor', 'Rencana', 'labelTakDikenal'],
    ['emptyCell.x', 'kosong', 'labelTakDikenal'],
    ['head.target', '12', 'bukanKata'],
    ['head.target', ' \u200b ', 'bukanKata'],
    ['bulan.1', 'Februari', 'artiLain'],
    ['kolomBulan.target', 'REAL', 'artiLain'],
    ['status.setuju', 'Tolak', 'artiLain'],
    ['judul.matriks', 'Kinerja', 'artiLain'],
    ['judul.lampiran', 'Daftar', 'artiLain'],
    ['isianRhk.jenisRhk', 'Rencana Hasil Kerja', 'artiLain'],
    ['rute.harian', 'kinerja/kegiatan-harian/create-v4', 'artiLain'],
    ['rute.matriks', 'kinerja/kegiatan-rhk/delete', 'artiLain'],
    ['rute.matriks', 'kinerja/kegiatan-rhk/delete-semua', 'ruteLain'],
    ['rute.harian', 'kinerja/kegiatan-harian/set-periksa-v5', 'ruteLain'],
  ])('%s: %s', (label, word, reason) => {
    const { adoptWords, wordProblem, wordsOfSkp } = mod;
    expect(wordProblem(wordsOfSkp, label, word)).toBe(reason);
    expect(adoptWords(wordsOfSkp, [{ label, teks: [word] }])).toBe(false);
  });

  it('leaves no page read otherwise than before', () => {
    const { adoptWords, wordsOfSkp, readMatriks } = mod;
    const before = readMatriks(page());
    const known = Object.values(wordsOfSkp).flatMap((names) => Object.values(names).flat());
    for (const [jenis, names] of Object.entries(wordsOfSkp).filter(([one]) => !/^(?:judul|kotak)/u.test(one)))
      for (const nama of Object.keys(names)) adoptWords(wordsOfSkp, [{ label: `${jenis}.${nama}`, teks: known }]);
    // Whatever was taken stands beside what the page says, or makes it unclear; it never moves a number.
    const safe = ({ skp, unsafeKeys }: ReturnType<typeof readMatriks>) =>
      skp.rhk.flatMap(({ nama, indikator }) =>
        indikator.flatMap((one) =>
          (one.bulan ?? [])
            .filter(({ key }) => !unsafeKeys.includes(key))
            .map(({ key, bulan, nilai }) => [nama, one.nama, key, bulan, nilai].join('|')),
        ),
      );
    const truth = new Set(safe(before));
    expect(safe(readMatriks(page())).filter((cell) => !truth.has(cell))).toEqual([]);
    expect(truth.size).toBeGreaterThan(100);
  });
});
