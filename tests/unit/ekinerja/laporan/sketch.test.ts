/** The page report: nothing personal in it, and the adapters read it like the page it was made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../../utils/ekinerja/detect';
import { findWords } from '../../../../utils/ekinerja/laporan/found-words';
import { sketchPage } from '../../../../utils/ekinerja/laporan/sketch';
import { readDaftarRhk } from '../../../../utils/ekinerja/pages/daftar-rhk/read';
import { readMatriks } from '../../../../utils/ekinerja/pages/matriks/read';
import { openSite, parseHtml } from '../stand-in';

const FOLDER = new URL('../../../pages/fixtures/', import.meta.url);
const atOnce = (): Promise<void> => Promise.resolve();
const addressIn = (html: string): string => /^<!-- (\S+) -->/.exec(html)?.[1] ?? '';
const fixture = (file: string) => {
  const html = readFileSync(new URL(file, FOLDER), 'utf8');
  return { document: parseHtml(html), url: addressIn(html) };
};
const reportOf = async (file: string) => {
  const { document, url } = fixture(file);
  const { html } = await sketchPage(document, url, atOnce);
  return { html, document: parseHtml(html), url: addressIn(html) };
};
const sketchOf = async (body: string) =>
  (await sketchPage(parseHtml(`<body>${body}</body>`), 'https://e-kinerja.babelprov.go.id/v1/index.php', atOnce)).html;

describe('the page report', () => {
  it.each(readdirSync(FOLDER))('of %s is told for the same page, as surely', async (file) => {
    const page = fixture(file);
    const report = await reportOf(file);
    expect(detect(report.document, report.url)).toEqual(detect(page.document, page.url));
  });

  it.each(['matriks--contoh.html', 'matriks--dua-skp.html'])(
    'of %s is read with every row, cell and status',
    async (file) => {
      const shape = (document: Document) => {
        const { skp, problems, unsafeKeys } = readMatriks(document);
        const rows = skp.rhk.map(({ nomor, indikator }) => [
          nomor,
          indikator.map(({ status, bulan }) => [status, (bulan ?? []).length]),
        ]);
        return { rows, problems, unsafeKeys };
      };
      const report = await reportOf(file);
      expect(shape(report.document)).toEqual(shape(fixture(file).document));
      const keys = readMatriks(report.document).skp.rhk.flatMap(({ indikator }) =>
        indikator.flatMap(({ bulan }) => (bulan ?? []).map(({ key }) => key)),
      );
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('of the Daftar RHK keeps rows, statuses and that there is a note', async () => {
    const { skp, problems } = readDaftarRhk((await reportOf('daftar-rhk--contoh.html')).document);
    expect(problems).toEqual([]);
    const before = readDaftarRhk(fixture('daftar-rhk--contoh.html').document).skp;
    const statuses = ({ rhk }: typeof skp) => rhk.map(({ indikator }) => indikator.map(({ status }) => status));
    expect(statuses(skp)).toEqual(statuses(before));
    const notes = skp.rhk.flatMap(({ indikator }) => indikator).flatMap(({ catatanTolak }) => catatanTolak ?? []);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^[x .,]+$/);
  });

  it('holds no name, number, text or token of the people on any page', async () => {
    const { state } = (await openSite('contoh')).simulator;
    const personal = [
      ...state.pegawai.flatMap(({ nama, nip }) => [nama, nip]),
      ...state.rhk.map(({ nama }) => nama),
      ...state.indikator.map(({ nama }) => nama),
    ];
    expect(personal.length).toBeGreaterThan(20);
    for (const file of readdirSync(FOLDER)) {
      const { html } = await reportOf(file);
      expect([file, personal.filter((text) => html.includes(text))]).toEqual([file, []]);
      expect([file, html.match(/csrf-token|<script|<style|<img|\son\w+=|(?!0{16})\d{16,}/g)]).toEqual([file, null]);
    }
  });
});

describe('of a page nobody knows', () => {
  it('keeps labels, the shape of dates and numbers, and nothing else that is said', async () => {
    const html = await sketchOf(
      '<h1>Daftar RHK Budi Santoso 2026</h1><table><tr><td>1.2</td><td>12 Maret 1990</td><td>3 Mei 2026 07:45</td><td>1.250,5</td></tr></table>' +
        '<label>Satuan</label><p>Hubungi Budi di budi@contoh.id, 0812-3456-7890 atau 19900315 201504 2 001</p>',
    );
    expect(html).toContain('<h1>Daftar RHK xxx xxx 2026</h1>');
    expect(html).toContain('<td>1.2</td>');
    expect(html).toContain('<td>00 xxx 0000</td>');
    expect(html).toContain('<td>1 Januari 2026 08:00</td>');
    expect(html).toContain('<td>0.000,0</td>');
    expect(html).toContain('<label>Satuan</label>');
    expect(html).toContain('<p>xxx xxx xxx xxx@xxx.xxx, 0000-0000-0000 xxx 00000000 000000 0 000</p>');
  });

  it('keeps a month where a column is named, not where a person may be', async () => {
    const html = await sketchOf('<table><tr><th>Mei</th></tr><tr><td>7</td><td>Mei</td></tr></table><p>April</p>');
    expect(html).toContain('<th>Mei</th>');
    expect(html).toContain('<td>xxx</td>');
    expect(html).toContain('<p>xxx</p>');
  });

  it('masks titles, placeholders, values and choices, and what widgets keep in attributes', async () => {
    const html = await sketchOf(
      '<a title="Budi" data-content="Budi" data-confirm="Hapus Budi?" onclick="kirim()" href="https://lain.go.id/?q=Budi">Ubah</a>' +
        '<input name="telepon" value="0812" placeholder="Budi"><input type="hidden" name="_csrf" value="rahasia">' +
        '<select><option value="budi-77123">Budi</option></select><textarea>Budi</textarea>',
    );
    expect(html).not.toMatch(/budi|rahasia|lain\.go|0812|77123|kirim/i);
    expect(html).toContain('>Ubah</a>');
  });

  it('gives the same id the same other number everywhere', async () => {
    const html = await sketchOf(
      '<tr></tr><div id="w4711-x"></div><a href="/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fupdate&amp;id=4711" data-target="#w4711-x">Ubah</a><a data-key="4712"></a>',
    );
    const alias = /id="w(\d+)-x"/.exec(html)?.[1] ?? '';
    expect(alias).not.toBe('4711');
    expect(html).toContain(`kegiatan-rhk%2Fupdate&amp;id=${alias}"`);
    expect(html).toContain(`data-target="#w${alias}-x"`);
    expect(html).not.toContain(`data-key="${alias}"`);
  });

  it('masks what ids, keys, routes and the first cell may say of somebody', async () => {
    const html = await sketchOf(
      '<table><tr data-key="siti.rahma"><td>081.23.45.67</td></tr><tr data-key="4711"><td>12.3.1</td></tr></table>' +
        '<ul><li id="select2-atasan-result-ab12-Budi Santoso">x</li><li id="select2-atasan-result-ab12-Budi">x</li></ul>' +
        '<div id="Budi Santoso" class="box kotak"></div><a href="/v1/index.php?r=pegawai/budi-santoso">Ubah</a>' +
        '<a href="/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks-v5">Ubah</a>',
    );
    expect(html).not.toMatch(/budi|santoso|siti|rahma|081|ab12/i);
    expect(html).toContain('<td>12.3.1</td>');
    expect(html).toContain('id="select2-atasan-result-"');
    expect(html).toContain('class="box kotak"');
    expect(html).toContain('r=pegawai%2Fx-x"');
    expect(html).toContain('r=kinerja%2Fkegiatan-rhk%2Fmatriks-v5"');
  });

  it('leaves out a parameter whose name cannot be decoded', async () => {
    const address = '/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fupdate&amp;id=4711';
    const html = await sketchOf(`<a href="${address}&amp;100%=1&amp;%E0=Budi&amp;mode=2">Ubah</a>`);
    expect(html).toMatch(/kegiatan-rhk%2Fupdate&amp;id=\d+&amp;mode=2"/);
  });

  it('is itself a report of which nothing more is to be masked', async () => {
    const { document, url, html } = await reportOf('profil--biasa.html');
    const again = await sketchPage(document, url, atOnce);
    expect(again.masked).toBe(0);
    expect(again.html.replaceAll(/\d/g, '0')).toBe(html.replaceAll(/\d/g, '0'));
  });
});

describe('words found on a page', () => {
  it('are named with where they stand, and those that are missing too', () => {
    const { document, url } = fixture('matriks--contoh.html');
    const { ada, tidakAda } = findWords(document, url);
    expect(ada).toContainEqual({
      label: 'rute.matriks',
      kata: 'kinerja/kegiatan-rhk/matriks',
      tempat: 'alamat',
      kali: 1,
    });
    expect(ada).toContainEqual({
      label: 'kotak.matriks',
      kata: 'Matriks Target Bulanan SKP',
      tempat: 'judul',
      kali: 1,
    });
    expect(ada.filter(({ label }) => label === 'bulan.1').map(({ tempat }) => tempat)).toEqual(['kepala']);
    expect(tidakAda).toContain('headSkp.pegawai');
    expect(tidakAda).not.toContain('head.indikator');
  });

  it('of a renamed column is among the missing', () => {
    const { document, url } = fixture('matriks--contoh.html');
    for (const head of document.querySelectorAll('th'))
      if (head.textContent.trim() === 'Indikator Kinerja Individu') head.textContent = 'Ukuran Keberhasilan';
    expect(findWords(document, url).tidakAda).toContain('head.indikator');
  });
});
