/** Rekap Kinerja Harian: one row per day; the plus links stand only on today and on diskresi dates (docs/ekinerja.md §4.14). */
import type { Ctx, Routes, SimResponse } from '../contract';
import { namaHari, tanggalPanjang } from '../core/waktu';
import { esc } from './escape';
import { box, filterBox } from './filter-box';
import { KONSEP, PERIKSA, PILIHAN_BULAN, SETUJU, TOLAK } from './kamus';
import { namaJabatan, tenureBerlaku } from './lookup';

/** What a working day without an entry costs; an invented rate. */
const POTONG = 3;

/** Counts against the deduction: made the same day between 06:00:00 and 23:59:59 WIB, in any status. */
function tercatat(ctx: Ctx, tanggal: string): boolean {
  return ctx.state.harian.some(
    (row) =>
      !row.dihapus &&
      row.idPegawai === ctx.saya.id &&
      row.tanggal === tanggal &&
      row.waktuDibuat.startsWith(tanggal) &&
      row.waktuDibuat.slice(11) >= '06:00:00',
  );
}

function hari(ctx: Ctx, tanggal: string): string {
  const rows = ctx.state.harian.filter(
    (row) => !row.dihapus && row.idPegawai === ctx.saya.id && row.tanggal === tanggal,
  );
  const diskresi = ctx.state.diskresi.some((d) => d.idPegawai === ctx.saya.id && d.tanggal === tanggal);
  const counts = [KONSEP, PERIKSA, TOLAK, SETUJU].map((status) => {
    const href = ctx.url('kinerja/kegiatan-harian/index-v4', {
      'KegiatanHarianSearch[tanggal]': tanggal,
      'KegiatanHarianSearch[id_kegiatan_status]': status,
    });
    return `<td><a href="${esc(href)}">${rows.filter((row) => row.status === status).length}</a></td>`;
  });
  const nama = namaHari(tanggal);
  const kerja = nama !== 'Sabtu' && nama !== 'Minggu' && tanggal <= ctx.hariIni;
  const potong = kerja && !diskresi && !tercatat(ctx, tanggal) ? POTONG : 0;
  const plus = (jenis: number, icon: string) =>
    `<a href="${esc(
      ctx.url('kinerja/kegiatan-harian/create-v4', { id_kegiatan_harian_jenis: jenis, tanggal }),
    )}"><i class="fa fa-${icon}"></i></a>`;
  const links = tanggal === ctx.hariIni || diskresi ? `${plus(1, 'plus-square')}\n${plus(2, 'plus-square-o')}` : '';
  return `<tr><td>${tanggalPanjang(tanggal)}</td><td>${nama}</td>${counts.join('')}<td>${potong}</td><td>${links}</td></tr>`;
}

function index(ctx: Ctx): SimResponse {
  const title = 'Rekap Kinerja Harian';
  const bulan = ctx.get.get('RekapHarianForm[bulan]') ?? ctx.hariIni.slice(5, 7);
  const days = new Date(Date.UTC(ctx.sesi.tahun, Number(bulan), 0)).getUTCDate();
  const rows = Array.from({ length: days }, (_, i) =>
    hari(ctx, `${ctx.sesi.tahun}-${bulan}-${String(i + 1).padStart(2, '0')}`),
  );
  const tenure = tenureBerlaku(ctx.state, ctx.saya.id, ctx.hariIni)[0];
  const jabatan = tenure === undefined ? '' : namaJabatan(ctx.state, tenure.id);
  return ctx.page({
    title,
    crumbs: [title],
    body: `${box(
      'Data Pegawai',
      `<table class="table table-bordered detail-view"><tr><th>Nama</th><td>${esc(ctx.saya.nama)}</td></tr><tr><th>NIP</th><td>${esc(ctx.saya.nip)}</td></tr><tr><th>Jabatan</th><td>${esc(jabatan)}</td></tr></table>`,
    )}
${filterBox(ctx, 'Filter', [
  {
    name: 'RekapHarianForm[bulan]',
    label: 'Bulan',
    value: bulan,
    options: PILIHAN_BULAN.map(([value, nama]) => [value.padStart(2, '0'), nama] as const),
    prompt: null,
  },
])}
${box(
  title,
  `<table class="table table-bordered">
<thead>
<tr><th rowspan="2">Tanggal</th><th rowspan="2">Hari</th><th colspan="4">Jumlah Kinerja Harian</th><th rowspan="2">% Potong</th><th rowspan="2"></th></tr>
<tr><th>Konsep</th><th>Periksa</th><th>Tolak</th><th>Setuju</th></tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
)}`,
  });
}

export const routes: Routes = {
  'kinerja/pegawai/view-rekap-kegiatan-harian-v4': { methods: ['GET'], handler: index },
};
