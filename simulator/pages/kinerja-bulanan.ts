/** Kinerja Bulanan: own, of the people below, recompute, recap (docs/ekinerja.md §4.15). */
import type { BulananRow, Ctx, IndikatorRow, Routes, SimResponse } from '../contract';
import { angka } from '../core/angka';
import { esc } from './escape';
import { box, filterBox, filterTahunBox, idPegawaiTerpilih, pilihPegawai, type FilterControl } from './filter-box';
import { ikon } from './indikator-actions';
import { NAMA_ASPEK, NAMA_JENIS, namaBulan, PILIHAN_BULAN, SETUJU } from './kamus';
import { byId, findSkp, idParam, pegawaiBawahan, skpPegawai } from './lookup';
import { hitungRealisasi } from './realisasi';
import { TIDAK_ADA } from './pesan';

interface Baris {
  readonly row: BulananRow;
  readonly indikator: IndikatorRow;
  readonly plt: boolean;
}

/** Rows with a target other than 0 of approved indikator. */
function barisBulan(ctx: Ctx, people: ReadonlySet<number>, bulan: number, nomor: string): Baris[] {
  const approved = new Map(
    ctx.state.indikator
      .filter((i) => !i.dihapus && i.status === SETUJU && i.tahun === ctx.sesi.tahun && people.has(i.idPegawai))
      .map((i) => [i.id, i]),
  );
  return ctx.state.bulanan.flatMap((row) => {
    const indikator = approved.get(row.idIndikator);
    if (indikator === undefined || row.bulan !== bulan || row.target === null || Number(row.target) === 0) return [];
    const skp = findSkp(ctx.state, indikator.idSkp);
    if (nomor !== '' && skp?.nomor.includes(nomor) !== true) return [];
    return [{ row, indikator, plt: skp?.plt ?? false }];
  });
}

/** The current month; on days 1–10 the month before, except in January. */
function bulanBawaan(ctx: Ctx): number {
  const [, bulan = 1, hari = 1] = ctx.hariIni.split('-').map(Number);
  return hari <= 10 && bulan > 1 ? bulan - 1 : bulan;
}

function baris(ctx: Ctx, { row, indikator, plt }: Baris, nomor: number): string {
  const refresh = ikon(ctx.url('kinerja/kegiatan-bulanan/update-realisasi', { id: row.id }), 'refresh', null);
  const cells = [
    String(nomor),
    `${esc(byId(ctx.state.rhk, indikator.idRhk)?.nama)}${plt ? ' (Plt)' : ''}`,
    NAMA_ASPEK[indikator.idAspek ?? 0] ?? '',
    indikator.nama,
    `${esc(row.target)} ${esc(indikator.satuan)}`,
    `${angka(row.realisasi, 0)} ${esc(indikator.satuan)}`,
    `${angka(row.persen, 2)}%`,
    refresh,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function tabel(ctx: Ctx, rows: readonly Baris[]): string {
  const biasa = rows.filter((b) => !b.plt);
  const ordered = [...biasa.filter((b) => b.indikator.jenis === 1), ...biasa.filter((b) => b.indikator.jenis === 2)];
  const html = (jenis: number) =>
    ordered
      .map((b, i) => (b.indikator.jenis === jenis ? baris(ctx, b, i + 1) : ''))
      .filter((text) => text !== '')
      .join('\n');
  const plt = rows.filter((b) => b.plt).map((b, i) => baris(ctx, b, ordered.length + i + 1));
  const mean = rows.length === 0 ? 0 : rows.reduce((sum, b) => sum + (b.row.persen ?? 0), 0) / rows.length;
  const heads = [
    'No',
    'Rencana Hasil Kerja',
    'Aspek',
    'Indikator Kinerja Individu',
    'Target',
    'Realisasi',
    '% Realisasi',
    '',
  ];
  return `<div style="overflow-x: auto;">
<table class="table table-bordered">
<tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>
<tr><th colspan="8">${NAMA_JENIS[1] ?? ''}</th></tr>
${html(1)}
<tr><th colspan="8">${NAMA_JENIS[2] ?? ''}</th></tr>
${html(2)}
${plt.join('\n')}
<tr><th colspan="6">JUMLAH</th><th>${angka(mean, 1)}%</th><th></th></tr>
</table>
</div>`;
}

function daftar(ctx: Ctx, bawahan: boolean): SimResponse {
  const search = (attr: string) => ctx.get.get(`KegiatanBulananSearch[${attr}]`) ?? '';
  const bulan = Number(search('bulan')) || bulanBawaan(ctx);
  const nomor = search('nomor_skp');
  const people = bawahan ? pegawaiBawahan(ctx) : [];
  const idPegawai = bawahan
    ? Number(search('id_pegawai')) || null
    : idPegawaiTerpilih(ctx, 'KegiatanBulananSearch[id_pegawai]');
  const shown = bawahan && idPegawai === null ? people.map((p) => p.id) : [idPegawai ?? 0];
  const title = `Kinerja Bulanan : ${namaBulan(bulan)} ${ctx.sesi.tahun}`;
  const pegawai: FilterControl = bawahan
    ? {
        name: 'KegiatanBulananSearch[id_pegawai]',
        label: 'Pegawai',
        value: search('id_pegawai'),
        options: people.map((p) => [String(p.id), `${p.nama} (${p.nip})`] as const),
        prompt: 'Semua Pegawai Bawahan',
        submits: true,
      }
    : pilihPegawai(ctx, 'KegiatanBulananSearch[id_pegawai]', idPegawai);
  const skps = idPegawai === null ? [] : skpPegawai(ctx.state, idPegawai, ctx.sesi.tahun);
  return ctx.page({
    title,
    crumbs: [title],
    body: `${filterTahunBox(ctx)}
${filterBox(ctx, 'Filter Kinerja Bulanan', [
  pegawai,
  {
    name: 'KegiatanBulananSearch[bulan]',
    label: 'Bulan',
    value: String(bulan),
    options: PILIHAN_BULAN,
    prompt: null,
    submits: true,
  },
  {
    name: 'KegiatanBulananSearch[nomor_skp]',
    label: 'No SKP',
    value: nomor,
    options: skps.map((s) => [s.nomor, s.nomor] as const),
    prompt: 'Semua',
    submits: true,
  },
])}
<div class="kegiatan-bulanan-index">
${box(title, tabel(ctx, barisBulan(ctx, new Set(shown), bulan, nomor)))}
</div>`,
  });
}

/** Recomputes one stored month; anybody's, by GET. */
function updateRealisasi(ctx: Ctx): SimResponse {
  const row = byId(ctx.state.bulanan, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  hitungRealisasi(ctx.state, row);
  ctx.flash('success', 'Realisasi berhasil diperbarui');
  return ctx.redirectToReferer();
}

function rekap(ctx: Ctx): SimResponse {
  const title = 'Rekap Kinerja Bulanan';
  const rows = PILIHAN_BULAN.map(([bulan, nama]) => {
    const of = barisBulan(ctx, new Set([ctx.saya.id]), Number(bulan), '');
    const mean = of.length === 0 ? 0 : of.reduce((sum, b) => sum + (b.row.persen ?? 0), 0) / of.length;
    const href = ctx.url('kinerja/kegiatan-bulanan/index-v3', { 'KegiatanBulananSearch[bulan]': bulan });
    return `<tr><td>${bulan}</td><td>${nama}</td><td><a href="${esc(href)}">${of.length} Indikator</a></td><td>${angka(mean, 2)}%</td><td>0</td></tr>`;
  });
  return ctx.page({
    title,
    crumbs: [title],
    body: `${filterTahunBox(ctx)}
${box(
  title,
  `<table class="table table-bordered">
<thead><tr><th>No</th><th>Bulan</th><th>Jumlah Kinerja Bulanan</th><th>Progres</th><th>Potongan Kinerja</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
)}`,
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-bulanan/index-v3': { methods: ['GET'], handler: (ctx) => daftar(ctx, false) },
  'kinerja/kegiatan-bulanan/index-bawahan-v3': { methods: ['GET'], handler: (ctx) => daftar(ctx, true) },
  'kinerja/kegiatan-bulanan/update-realisasi': { methods: ['GET', 'POST'], handler: updateRealisasi },
  'kinerja/pegawai/view-rekap-kegiatan-bulanan-v3': { methods: ['GET'], handler: rekap },
};
