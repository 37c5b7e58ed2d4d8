/** Which word of the stand-in's own pages can be pointed at, and which never. */
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordAt } from '../../../utils/agent/pick-word';
import { judgeWords } from '../../../utils/ekinerja/label-situs';

function page(name: string): Document {
  const html = readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
  return new JSDOM(html, { url: 'https://e-kinerja.babelprov.go.id/v1/index.php' }).window.document;
}
const said = (document: Document, at: Element | null) => {
  if (at === null) throw new Error('not there');
  const word = wordAt(document, at);
  return word === null ? null : 'tolak' in word ? word.tolak : word.teks;
};

describe('pointing at a word', () => {
  const matriks = page('matriks--contoh');
  const heads = [...matriks.querySelectorAll('th')];

  it('answers the whole head of a column, also from inside it, with its lines joined', () => {
    const texts = heads.map((head) => said(matriks, head));
    expect(texts).toContain('Rencana Hasil Kerja');
    const rhk = heads.find((head) => said(matriks, head) === 'Rencana Hasil Kerja');
    if (rhk) rhk.innerHTML = '<a href="#"><b>Rencana</b><br>Hasil Kerja</a>';
    expect(said(matriks, matriks.querySelector('th b'))).toBe('Rencana Hasil Kerja');
  });

  it('never answers what stands in the table, or who is logged in', () => {
    const cells = [...matriks.querySelectorAll('table:has(th) tbody td')];
    const answers = new Set(cells.map((cell) => said(matriks, cell)));
    expect(cells.length).toBeGreaterThan(50);
    expect(
      [...answers].filter((one) => !['isiTabel', 'tanpaTeks', 'pribadi', 'bukanLabel'].includes(one ?? '')),
    ).toEqual([]);
    const { seluruh } = { seluruh: [...matriks.querySelectorAll('.user-panel p, .user-menu a, .navbar p')] };
    const named = seluruh.filter((one) => /\d{18}/u.test(one.textContent));
    expect(named.map((one) => said(matriks, one)).filter((one) => one !== 'pribadi')).toEqual([]);
  });

  it('leaves the star and the colon of a label behind, and refuses what is no label', () => {
    const { document } = new JSDOM(
      '<label><b>Satuan</b> *</label><p>Catatan:</p><p></p><p id="l"></p><table><tr><td>Sasaran</td></tr></table>',
    ).window;
    const [star, colon, empty, long] = [document.querySelector('b'), ...document.querySelectorAll('p')];
    if (long) long.textContent = 'kata '.repeat(30);
    expect([star, colon, empty, long].map((one) => said(document, one ?? null))).toEqual([
      'Satuan',
      'Catatan',
      'tanpaTeks',
      'bukanLabel',
    ]);
    // A table without heads may have its labels in plain cells.
    expect(said(document, document.querySelector('td'))).toBe('Sasaran');
    expect(wordAt(document, document.body)).toBeNull();
  });

  it('what is answered for a head would be taken for it, or is known already', () => {
    const rhk = heads.find((head) => said(matriks, head) === 'Rencana Hasil Kerja');
    const [[putusan] = []] = judgeWords([{ label: 'head.rhk', teks: [String(said(matriks, rhk ?? null))] }]);
    expect(putusan).toMatchObject({ alasan: 'sudahDikenal' });
  });
});
