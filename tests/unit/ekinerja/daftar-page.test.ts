import { describe, expect, it } from 'vitest';
import { addIndikator, addRhk } from '../../../simulator/seeds/susun';
import { readDaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import type { DaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import type { SiteFailure } from '../../../utils/ekinerja/types';
import type { Result } from '../../../utils/skp/result';
import { expectedSkp } from '../../pages/expected-skp';
import { address, openSite, parseHtml } from './stand-in';

const DAFTAR = 'kinerja/kegiatan-rhk/index';
const JPT = { username: '197512032000031004' };
const URL_HERE = address(DAFTAR);
const same = (html: string): string => html;

function read(html: string): Result<DaftarPage, SiteFailure> {
  return readDaftarPage(parseHtml(html), URL_HERE);
}

function good(html: string): DaftarPage {
  const page = read(html);
  if (!page.ok) throw new Error(JSON.stringify(page.reason));
  return page.value;
}

const problemsOf = (page: Result<DaftarPage, SiteFailure>): string[] => {
  if (page.ok) return page.value.reading.problems.map(({ code }) => code);
  return page.reason.kind === 'unreadablePage' ? page.reason.problems.map(({ code }) => code) : [page.reason.kind];
};

async function contoh(change: (html: string) => string = same): Promise<string> {
  return change(await (await openSite('contoh')).page(DAFTAR));
}

describe('Daftar RHK of somebody who is no JPT', () => {
  it('reads rows, account, SKP, and the choices of the modal', async () => {
    const site = await openSite('dua-skp');
    const { reading, choices } = good(await site.page(DAFTAR, '&KegiatanRhkSearch%5Bnomor_skp%5D=2-2026'));
    const wanted = { tahun: 2026, nomorSkp: '2-2026', page: 'daftar-rhk' } as const;
    expect(reading.skp).toEqual(expectedSkp(site.simulator.state, 1, wanted));
    expect(reading).toMatchObject({ problems: [], akun: '199003152015042001', jpt: false, perspektif: {} });
    expect(choices?.map(({ nomor }) => nomor)).toEqual(['1-2026', '2-2026']);
    expect(choices?.[1]?.jabatan).toBe('Analis Sumber Daya Manusia Aparatur Ahli Muda - Badan Pengelola Contoh Daerah');
  });

  it('offers exactly the addresses that the page prints', async () => {
    const site = await openSite('contoh');
    const { links, skp } = good(await site.page(DAFTAR)).reading;
    const all = skp.rhk.flatMap((rhk) => rhk.indikator);
    const open = all.filter(({ status }) => status === 'konsep' || status === 'tolak').map(({ id }) => id);
    expect(Object.keys(links.kirim)).toEqual(open);
    expect(Object.keys(links.ubahIndikator)).toEqual(open);
    expect(Object.keys(links.detailIndikator)).toEqual(all.map(({ id }) => id));
    expect(Object.keys(links.ubahRhk)).toEqual(skp.rhk.map(({ id }) => id));
    expect(Object.keys(links.tambahIndikator)).toEqual(skp.rhk.map(({ id }) => id));
    expect(links.kirim['1201']).toBe(address('kinerja/kegiatan-tahunan/set-periksa-v3', '&id=1201'));
    expect(links.lampiran).toContain('index-lampiran&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026');
    for (const url of [links.daftarRhk, links.matriks]) expect(url).toContain('nomor_skp%5D=1-2026');
  });

  it('never takes an address from a name or a note', async () => {
    const site = await openSite('contoh');
    const link = (id: number): string =>
      `<a href="/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fset-periksa-v3&id=${id}">x</a>`;
    const [first, sent] = [1201, 1204].map((id) => site.simulator.state.indikator.find((row) => row.id === id));
    if (first === undefined || sent === undefined) throw new Error('no such row');
    first.nama += link(7777);
    sent.nama += link(1204);
    const { links, problems } = good(await site.page(DAFTAR)).reading;
    expect(Object.keys(links.kirim)).not.toContain('7777');
    expect(Object.keys(links.kirim)).not.toContain('1201');
    expect(Object.keys(links.kirim)).not.toContain('1204');
    expect(problems).toEqual([{ code: 'rowUnreadable', where: '1' }]);
  });

  it.each([
    [
      'on another host',
      'https://contoh.invalid/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fset-periksa-v3&amp;id=1201',
    ],
    ['of no http address', 'javascript:r=kinerja%2Fkegiatan-tahunan%2Fset-periksa-v3&amp;id=1201'],
  ])('leaves out an address %s', async (_, href) => {
    const html = await contoh((page) => page.replace(/"[^"]*set-periksa-v3&amp;id=1201"/, `"${href}"`));
    expect(Object.keys(good(html).reading.links.kirim)).not.toContain('1201');
  });

  it('leaves out an id that stands with two addresses', async () => {
    const html = await contoh((page) =>
      page.replace(/(<a href="[^"]*set-periksa-v3&amp;id=1201)(".*<\/a>)/, '$1$2$1&amp;lain=1$2'),
    );
    expect(Object.keys(good(html).reading.links.kirim)).not.toContain('1201');
    expect(Object.keys(good(html).reading.links.kirim)).toContain('1202');
  });

  it('takes no lampiran of another SKP, and none of two', async () => {
    const other = await contoh((page) => page.replace(/(index-lampiran[^"]*=)1-2026/, '$19-2026'));
    expect(good(other).reading.links.lampiran).toBeNull();
    const two = await contoh((page) => page.replace(/(<a [^>]*index-lampiran&amp;)([^>]*>)/, '$1$2</a>$1x=1&amp;$2'));
    expect(good(two).reading.links.lampiran).toBeNull();
  });

  it.each<[string, (html: string) => string, string]>([
    [
      'no SKP is chosen',
      (html) => html.replace(/<table class="table table-bordered">[\s\S]*?<\/table>/, ''),
      'tableMissing',
    ],
    ['a column is gone', (html) => html.replace('<th>Target</th>', ''), 'columnMissing'],
    [
      'a column is new in the middle',
      (html) => html.replace('<th>Aspek</th>', '<th>Bobot</th><th>Aspek</th>'),
      'positionDisagrees',
    ],
    [
      'two heads changed places',
      (html) => html.replace('<th>Target</th><th>Status</th>', '<th>Status</th><th>Target</th>'),
      'positionDisagrees',
    ],
    ['a head is there twice', (html) => html.replace('<th>Aspek</th>', '<th>Target</th>'), 'columnDuplicate'],
    ['the year is gone', (html) => html.replace(/(name="FilterForm\[tahun\]" value=")2026/, '$1'), 'yearUnreadable'],
    ['the account is gone', (html) => html.replace(/<p>\d{18}<\/p>/, ''), 'accountUnreadable'],
    [
      'the table is there twice',
      (html) => html.replace(/(<table class="table table-bordered">[\s\S]*?<\/table>)/, '$1$1'),
      'secondTable',
    ],
    [
      'the title names another SKP',
      (html) => html.replace('<h1>Daftar RHK : SKP 1-2026', '<h1>Daftar RHK : SKP 2-2026'),
      'unexpectedPage',
    ],
    ['a row is of another SKP', (html) => html.replace('</i> 1-2026<br>', '</i> 2-2026<br>'), 'unexpectedPage'],
  ])('refuses the page when %s', async (_, change, code) => {
    const page = read(await contoh(change));
    expect(page.ok).toBe(false);
    expect(problemsOf(page)).toContain(code);
  });

  it.each<[string, (html: string) => string]>([
    ['a cell is new in a row', (html) => html.replace('<td>Kualitas</td>', '<td>3</td><td>Kualitas</td>')],
    ['a cell is gone', (html) => html.replace('<td>Kualitas</td>', '')],
    ['a status is gone', (html) => html.replace(/<span class="label label-info">[^<]*<\/span>/, '')],
    ['a status contradicts its colour', (html) => html.replace('label-info">', 'label-danger">')],
    ['a group is gone', (html) => html.replace(/<tr><th colspan="8">Tambahan<\/th><\/tr>/, '')],
    ['a comment is left open in a name', (html) => html.replace('Nilai kepuasan', '<!-- Nilai kepuasan')],
  ])('keeps the rest and tells a problem when %s', async (_, change) => {
    const page = read(await contoh(change));
    expect(problemsOf(page).length).toBeGreaterThan(0);
  });

  it('never tells a wrong value when columns or cells are moved', async () => {
    const html = await contoh();
    const truth = new Map(
      good(html)
        .reading.skp.rhk.flatMap((rhk) => rhk.indikator)
        .map((one) => [one.id, one]),
    );
    const heads = [...html.matchAll(/<th>[^<]*<\/th>/g)].map(([head]) => head);
    for (const [i, one] of heads.entries()) {
      for (const other of heads.slice(i + 1)) {
        const page = read(html.replace(one, '<th>?</th>').replace(other, one).replace('<th>?</th>', other));
        if (!page.ok) continue;
        for (const row of page.value.reading.skp.rhk.flatMap((rhk) => rhk.indikator)) {
          expect(row).toEqual(truth.get(row.id));
        }
      }
    }
  });
});

describe('Daftar RHK of a JPT', () => {
  async function jpt(change: (html: string) => string = same): Promise<string> {
    const site = await openSite('contoh', JPT);
    const { state } = site.simulator;
    const skp = state.skp.find(({ idTenure }) => state.tenure.find(({ id }) => id === idTenure)?.idPegawai === 3);
    if (skp === undefined) throw new Error('no SKP');
    const rhk = addRhk(state, skp, 'Meningkatnya indeks profesionalitas pegawai');
    for (const perspektif of ['Penerima Layanan;Proses Bisnis', '', 'Anggaran']) {
      const isi = { nama: `Indeks ${perspektif}`, aspek: 1, target: '80', satuan: 'Nilai' } as const;
      Object.assign(addIndikator(state, rhk, isi), { perspektif, idAspek: null });
    }
    return change(await site.page(DAFTAR));
  }

  it('is told by its table and its toolbar, and has perspektif by indikator', async () => {
    const { reading } = good(await jpt());
    const ids = reading.skp.rhk.flatMap((rhk) => rhk.indikator).map(({ id }) => id ?? '');
    expect(reading.jpt).toBe(true);
    expect(reading.problems).toEqual([]);
    expect(ids.map((id) => reading.perspektif[id])).toEqual([['Penerima Layanan', 'Proses Bisnis'], [], ['Anggaran']]);
    expect(reading.links.lampiran).toBeNull();
    expect(Object.keys(reading.links.kirim)).toEqual(ids);
  });

  it('is not known when table and toolbar disagree', async () => {
    const html = await jpt((page) =>
      page.replace(
        'kinerja%2Fkegiatan-tahunan%2Findex-mik&amp;',
        'kinerja%2Finstansi-pegawai-skp%2Findex-lampiran&amp;InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026&amp;',
      ),
    );
    expect(good(html).reading.jpt).toBeNull();
    expect(good(await contoh((page) => page.replace('index-lampiran', 'lain'))).reading.jpt).toBe(false);
  });
});
