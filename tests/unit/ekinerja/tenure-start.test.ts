import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanggalPanjang, tanggalPendek } from '../../../simulator/core/waktu';
import { readDaftarSkp } from '../../../utils/ekinerja/pages/daftar-skp/read';
import { readProfil } from '../../../utils/ekinerja/pages/profil/read';
import type { Riwayat } from '../../../utils/ekinerja/pages/profil/read';
import { tenureStart } from '../../../utils/ekinerja/tenure-start';
import { readPeriode, readTanggal } from '../../../utils/ekinerja/widgets/tanggal-situs';
import type { Tanggal } from '../../../utils/skp/facts';
import { address, manySkp, openSite, parseHtml } from './stand-in';

const hari = (tahun: number, bulan: number, tanggal: number): Tanggal => ({ tahun, bulan, tanggal });

describe('dates of the site', () => {
  it('reads every date as the site prints it, short or long, and as a period', () => {
    const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from = '', to = ''] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort();
        const [tahun = 0, bulan = 0, tanggal = 0] = from.split('-').map(Number);
        const mulai = { tahun, bulan, tanggal };
        expect(readTanggal(tanggalPendek(from))).toEqual(mulai);
        expect(readTanggal(tanggalPanjang(from))).toEqual(mulai);
        const selesai = readTanggal(tanggalPendek(to));
        expect(readPeriode(`${tanggalPendek(from)} - ${tanggalPendek(to)}`)).toEqual({ mulai, selesai });
      }),
    );
  });

  it.each([
    '',
    '-',
    '31 Feb 2026',
    '0 Jan 2026',
    '1 2026',
    '2026-01-01',
    '1 Janu4ri 2026',
    '1 Jan 26',
    '(belum diset)',
  ])('takes %j for no date', (text) => {
    expect(readTanggal(text)).toBeNull();
    expect(readPeriode(text)).toBeNull();
  });

  it.each(['1 Jan 2026 - besok', '2 Jan 2026 - 1 Jan 2026', '1 Jan 2026 - 2 Jan 2026 - 3 Jan 2026'])(
    'takes %j for no period',
    (text) => {
      expect(readPeriode(text)).toBeNull();
    },
  );

  it('knows a period without an end', () => {
    expect(readPeriode('1 Jan 2026 - ')).toEqual({ mulai: hari(2026, 1, 1), selesai: null });
  });
});

describe('tenureStart', () => {
  const analis: Riwayat = { jabatan: 'Analis - Badan', mulai: hari(2023, 2, 1), selesai: hari(2026, 6, 30) };
  const kepala: Riwayat = { jabatan: 'KEPALA SUB BAGIAN - Badan', mulai: hari(2026, 7, 1), selesai: null };
  const setahun = { mulai: hari(2026, 1, 1), selesai: hari(2026, 12, 31) };
  const paruhKedua = { mulai: hari(2026, 7, 1), selesai: hari(2026, 12, 31) };
  const ask = (given: Partial<Parameters<typeof tenureStart>[0]>): Tanggal | null =>
    tenureStart({ tahun: 2026, jabatan: null, berlaku: null, riwayat: null, ...given });

  it('takes the only row of the history', () => {
    expect(ask({ riwayat: [analis] })).toEqual(analis.mulai);
    expect(ask({ riwayat: [kepala], jabatan: 'Lain - Badan', berlaku: paruhKedua })).toEqual(kepala.mulai);
  });

  it('does not when the SKP was over before that tenure began', () => {
    const berlaku = { mulai: hari(2026, 1, 1), selesai: hari(2026, 6, 30) };
    expect(ask({ riwayat: [kepala], berlaku })).toBeNull();
  });

  it('takes the row of the same position among several, whatever its case', () => {
    expect(ask({ riwayat: [analis, kepala], jabatan: 'Kepala Sub Bagian - Badan' })).toEqual(kepala.mulai);
    expect(ask({ riwayat: [analis, kepala], jabatan: 'Analis - Badan' })).toEqual(analis.mulai);
  });

  it('tells a position that was held twice by its dates, or not at all', () => {
    const lagi: Riwayat = { ...analis, mulai: hari(2026, 7, 1), selesai: null };
    expect(ask({ riwayat: [analis, lagi], jabatan: analis.jabatan })).toBeNull();
    expect(ask({ riwayat: [analis, lagi], jabatan: analis.jabatan, berlaku: paruhKedua })).toEqual(lagi.mulai);
    expect(ask({ riwayat: [lagi, lagi], jabatan: analis.jabatan, berlaku: paruhKedua })).toBeNull();
  });

  it('says nothing when position or dates fit no row of several', () => {
    expect(ask({ riwayat: [analis, kepala] })).toBeNull();
    expect(ask({ riwayat: [analis, kepala], jabatan: 'Lain - Badan', berlaku: paruhKedua })).toBeNull();
    expect(ask({ riwayat: [analis, kepala], jabatan: analis.jabatan, berlaku: setahun })).toBeNull();
    expect(ask({ riwayat: [], berlaku: setahun })).toBeNull();
  });

  it('takes the validity when the profile was not read, and nothing from nothing', () => {
    expect(ask({ berlaku: paruhKedua })).toEqual(paruhKedua.mulai);
    expect(ask({})).toBeNull();
  });
});

const SKP = 'kinerja/instansi-pegawai-skp/index-v3';
const listOf = (html: string) => readDaftarSkp(parseHtml(html), address(SKP));

describe('Daftar SKP', () => {
  it('tells number, id, position and validity of each SKP, sorted as it may be', async () => {
    const site = await openSite('dua-skp');
    const one = listOf(await site.page(SKP, '&mode=pegawai'));
    const other = listOf(await site.page(SKP, '&mode=pegawai&sort=-nomor'));
    expect(one.problems).toEqual([]);
    expect(one.tahun).toBe(2026);
    expect(one.skp.map(({ nomor, berlaku }) => [nomor, berlaku])).toEqual([
      ['1-2026', { mulai: hari(2026, 1, 1), selesai: hari(2026, 6, 30) }],
      ['2-2026', { mulai: hari(2026, 7, 1), selesai: hari(2026, 12, 31) }],
    ]);
    expect(one.skp.every(({ id, jabatan }) => /^\d+$/.test(id ?? '') && jabatan.includes(' - '))).toBe(true);
    expect([...other.skp].reverse()).toEqual(one.skp);
  });

  it('is empty before the first "Perbarui Daftar SKP"', async () => {
    const site = await openSite('contoh');
    for (const skp of site.simulator.state.skp) skp.dihapus = true;
    expect(listOf(await site.page(SKP))).toMatchObject({ skp: [], problems: [] });
  });

  it('leaves out the SKP of others in the list of an atasan', async () => {
    const site = await openSite('contoh', { username: '198107222006041002' });
    expect(listOf(await site.page(SKP, '&mode=atasan')).skp).toEqual([]);
  });

  it('says where it goes on, as printed', async () => {
    const site = await openSite('contoh');
    manySkp(site, 25);
    const first = listOf(await site.page(SKP, '&mode=pegawai'));
    expect([first.skp.length, first.problems, first.next]).toEqual([20, [], address(SKP, '&mode=pegawai&page=2')]);
    const second = listOf(await site.page(SKP, '&mode=pegawai&page=2'));
    expect([second.skp.length, second.problems, second.next]).toEqual([5, [], null]);
  });

  it.each<[string, (html: string) => string]>([
    ['no pager', (html) => html.replace(/<ul class="pagination">[\s\S]*?<\/ul>/, '')],
    ['no sum of the rows', (html) => html.replace(/<div class="summary">.*?<\/div>/, '')],
    ['no page that is shown', (html) => html.replaceAll('<li class="active">', '<li>')],
    ['no link to the next page', (html) => html.replace('data-page="1">2<', 'data-page="1">dua<')],
    ['a link to another page', (html) => html.replaceAll('index-v3', 'refresh')],
    ['a link to another site', (html) => html.replaceAll('href="', 'href="https://lain.go.id')],
  ])('says that rows are elsewhere when there is %s', async (_, change) => {
    const site = await openSite('contoh');
    manySkp(site, 25);
    const { problems, next } = listOf(change(await site.page(SKP, '&mode=pegawai')));
    expect(next).toBeNull();
    expect(problems).toEqual([{ code: 'rowsContinue', where: '' }]);
  });

  it.each<[string, (html: string) => string]>([
    ['no column of dates', (html) => html.replace('>Tanggal Berlaku<', '>Periode<')],
    ['two columns of numbers', (html) => html.replace('<th>No</th>', '<th>Nomor</th>')],
    ['a cell more', (html) => html.replace(/(<tr data-key="\d+">)/, '$1<td>baru</td>')],
    ['a cell over two columns', (html) => html.replace(/(<tr data-key="\d+"><td)/, '$1 colspan="2"')],
    ['two lists', (html) => html.replace(/(<table[\s\S]*?<\/table>)/, '$1$1')],
    ['no year', (html) => html.replaceAll('2026', '')],
  ])('says so when there is %s', async (_, change) => {
    const site = await openSite('contoh');
    expect(listOf(change(await site.page(SKP))).problems.length).toBeGreaterThan(0);
  });
});

describe('Detail Pegawai', () => {
  it('tells when each tenure began and ended', async () => {
    const site = await openSite('dua-skp');
    const { riwayat, problems } = readProfil(parseHtml(await site.page('pegawai/profil')));
    expect(problems).toEqual([]);
    expect(riwayat.map(({ mulai, selesai }) => [mulai, selesai])).toEqual([
      [hari(2023, 2, 1), hari(2026, 6, 30)],
      [hari(2026, 7, 1), null],
    ]);
  });

  it.each<[string, (html: string) => string]>([
    ['no column of the start', (html) => html.replace('Tanggal<br>Mulai Efektif', 'Mulai')],
    ['a start that is no date', (html) => html.replaceAll('1 Feb 2023', 'Februari 2023')],
    ['an end that is no date', (html) => html.replace('30 Jun 2026', 'sekarang')],
    ['no history', (html) => html.replace(/<table class="table table-bordered">[\s\S]*?<\/table>/, '')],
    ['a row with a cell less', (html) => html.replace(/<td style="text-align:center">1<\/td>/, '')],
  ])('says so when there is %s', async (_, change) => {
    const site = await openSite('dua-skp');
    expect(readProfil(parseHtml(change(await site.page('pegawai/profil')))).problems.length).toBeGreaterThan(0);
  });
});
