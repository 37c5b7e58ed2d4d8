/** The table of Kinerja Harian, shared by the own list and the superior's (docs/ekinerja.md §4.14, §4.13). Uraian are raw. */
import type { Ctx, HarianRow } from '../contract';
import { statusLabel } from '../core/status-label';
import { tanggalPanjang } from '../core/waktu';
import { esc } from './escape';
import { ikon } from './indikator-actions';
import { KONSEP, NAMA_ASPEK, NAMA_JENIS, PERIKSA, SETUJU, TOLAK } from './kamus';
import { byId, isAdmin, isAtasanLangsung, isPemilik, pegawaiOf } from './lookup';

const HEADS = ['No', 'Tanggal', 'Uraian', 'Aspek', 'Indikator Kinerja Individu', 'Realisasi', ''];

/** Konsep or Tolak of the owner (or admin): may be sent, changed, deleted. */
export function bolehUbahHarian(ctx: Ctx, row: HarianRow): boolean {
  return (row.status === KONSEP || row.status === TOLAK) && isPemilik(ctx, row.idPegawai);
}
function bolehPeriksa(ctx: Ctx, row: HarianRow): boolean {
  return ctx.saya.id !== row.idPegawai && (isAdmin(ctx) || isAtasanLangsung(ctx, row.idTenure));
}

/** Icons of one entry for the person in session. */
export function ikonHarian(ctx: Ctx, row: HarianRow): string {
  const link = (action: string) => ctx.url(`kinerja/kegiatan-harian/${action}`, { id: row.id });
  const ubah = bolehUbahHarian(ctx, row);
  const periksa = bolehPeriksa(ctx, row);
  const lihat = ctx.url('kinerja/kegiatan-harian/view-v4', { id: row.id, mode: periksa ? 'atasan' : 'pegawai' });
  const icons: [boolean, string][] = [
    [ubah, ikon(link('set-periksa'), 'send-o', 'Kirim Untuk Diperiksa', { confirm: 'Yakin akan mengirim data?' })],
    [
      periksa && row.status === PERIKSA,
      ikon(link('set-setuju'), 'check', 'Setujui Kegiatan', { confirm: 'Yakin akan menyetujui kegiatan?' }),
    ],
    [periksa && row.status === PERIKSA, ikon(link('tolak'), 'remove', 'Tolak Kegiatan')],
    [
      periksa && (row.status === SETUJU || row.status === TOLAK),
      ikon(link('set-konsep'), 'refresh', 'Ubah Jadi Konsep', {
        confirm: 'Yakin akan mengubah kegiatan jadi konsep?',
      }),
    ],
    [true, ikon(link('view-catatan'), 'comment', 'Lihat Catatan')],
    [true, ikon(lihat, 'eye', 'Lihat')],
    [ubah, ikon(link('update-v4'), 'pencil', 'Ubah')],
    [ubah, ikon(link('delete'), 'trash', 'Hapus', { confirm: 'Yakin akan menghapus data?' })],
  ];
  return icons
    .filter(([shown]) => shown)
    .map(([, html]) => html)
    .join('\n');
}

function rowHtml(ctx: Ctx, row: HarianRow, nomor: number): string {
  const indikator = byId(ctx.state.indikator, row.idIndikator);
  const selectable = bolehUbahHarian(ctx, row) || (bolehPeriksa(ctx, row) && row.status === PERIKSA);
  const note = row.keteranganTolak ?? '';
  const cells = [
    selectable ? `<input type="checkbox" class="checkbox-data" name="selection[]" value="${row.id}">` : '',
    String(nomor),
    tanggalPanjang(row.tanggal),
    `${row.uraian} ${statusLabel(row.status)}<br>\n<i class="fa fa-user"></i> ${esc(pegawaiOf(ctx.state, row.idPegawai)?.nama)}<br>\n${
      row.status === TOLAK ? `(Ket: ${note})` : ''
    }`,
    NAMA_ASPEK[indikator?.idAspek ?? 0] ?? '',
    indikator?.nama ?? '',
    esc(row.realisasi),
    ikonHarian(ctx, row),
  ];
  return `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`;
}

/** By date, then start time. */
export function urutHarian(rows: readonly HarianRow[]): HarianRow[] {
  return [...rows].sort(
    (a, b) => a.tanggal.localeCompare(b.tanggal) || a.jamMulai.localeCompare(b.jamMulai) || a.id - b.id,
  );
}

/** Numbering restarts per group; `from` is the number of rows skipped by a pager. */
export function harianTable(ctx: Ctx, groups: Readonly<Record<1 | 2, readonly HarianRow[]>>, from = 0): string {
  const html = ([1, 2] as const).map((jenis) => {
    const rows = groups[jenis].map((row, i) => rowHtml(ctx, row, from + i + 1));
    return `<tr><th colspan="8">${NAMA_JENIS[jenis] ?? ''}</th></tr>\n${rows.join('\n')}`;
  });
  return `<div class="table-responsive">
<table class="table table-bordered">
<tr><th><input type="checkbox" name="pilih"></th>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>
${html.join('\n')}
</table>
</div>`;
}
