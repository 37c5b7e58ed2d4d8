/** Detail Indikator: the only page that ties one indikator id to its 12 editable cells (docs/ekinerja.md §4.9). */
import type { Ctx, IndikatorRow, Routes, SimResponse } from '../contract';
import { mentah } from '../core/angka';
import { MATRIKS_HEAD, openMonths, renderMonthCells } from '../core/month-cells';
import { statusLabel } from '../core/status-label';
import { esc } from './escape';
import { bolehSetujuIndikator, bolehTolakIndikator, bolehUbahIndikator } from './indikator-actions';
import { NAMA_ASPEK, waktuLengkap } from './kamus';
import { byId, findIndikator, findSkp, idParam, isAdmin, isJpt, pegawaiOf, targetBulan } from './lookup';
import { TIDAK_ADA } from './pesan';
import { realisasiSetuju } from './realisasi';

const UNSET = '<span class="not-set">(belum diset)</span>';

function detailTable(ctx: Ctx, rows: readonly (readonly [string, string])[]): string {
  const html = rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`);
  return `<table id="${ctx.widgetId()}" class="table table-striped table-bordered detail-view">${html.join('\n')}</table>`;
}

function tombol(ctx: Ctx, row: IndikatorRow): string {
  const button = (shown: boolean, action: string, color: string, icon: string, text: string, confirm?: string) => {
    const onclick = confirm === undefined ? '' : ` onclick='return confirm("${confirm}");'`;
    const href = esc(ctx.url(`kinerja/kegiatan-tahunan/${action}`, { id: row.id }));
    return shown
      ? [`<a class="btn btn-${color} btn-flat" href="${href}"${onclick}><i class="fa fa-${icon}"></i> ${text}</a>`]
      : [];
  };
  const ubah = bolehUbahIndikator(ctx, row);
  return [
    ...button(isAdmin(ctx) || ubah, 'update-v3', 'success', 'pencil', 'Sunting'),
    ...button(
      ubah,
      'set-periksa-v3',
      'warning',
      'send-o',
      'Periksa',
      'Yakin akan mengirim data untuk diperiksa atasan?',
    ),
    ...button(
      bolehSetujuIndikator(ctx, row),
      'set-setuju',
      'success',
      'check',
      'Setujui',
      'Yakin akan menyetujui data?',
    ),
    ...button(bolehTolakIndikator(ctx, row), 'tolak', 'danger', 'remove', 'Tolak'),
  ].join('\n');
}

function bulananTable(ctx: Ctx, row: IndikatorRow): string {
  const months = openMonths(ctx, [row]).get(row.id);
  const satuan = esc(row.satuan);
  return `<div style="overflow: auto">
<table class="table table-bordered" style="table-layout: fixed; width: 2780px">
${MATRIKS_HEAD}
<tr>
<td style="text-align: center">1</td>
<td>${esc(byId(ctx.state.rhk, row.idRhk)?.nama)}</td>
<td style="text-align: center">${NAMA_ASPEK[row.idAspek ?? 0] ?? ''}</td>
<td>${row.nama} ${statusLabel(row.status)}</td>
<td style="text-align: center">${esc(row.target)} ${satuan}</td>
<td style="text-align: center">${mentah(targetBulan(ctx.state, row.id, null) ?? 0)} ${satuan}</td>
<td style="text-align: center">${mentah(realisasiSetuju(ctx.state, row.id, null))}</td>
${renderMonthCells(ctx, months)}</tr>
<tr><td colspan="31"><div id="${ctx.widgetId()}" class="chart" style="height: 120px"></div></td></tr>
</table>
</div>`;
}

/** Whoever is logged in may look; looking creates the monthly rows. */
function view(ctx: Ctx): SimResponse {
  const row = findIndikator(ctx.state, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  const { state } = ctx;
  const title = 'Detail Indikator Kinerja Individu';
  const perspektif: [string, string][] = isJpt(state, row.idTenure)
    ? [['Perspektif', row.perspektif.split(';').map(esc).join('<br/>')]]
    : [];
  const kiri = detailTable(ctx, [
    ['Pegawai', esc(pegawaiOf(state, row.idPegawai)?.nama)],
    ['Nomor SKP', esc(findSkp(state, row.idSkp)?.nomor)],
    ['Rencana Hasil Kerja', esc(byId(state.rhk, row.idRhk)?.nama)],
    ['Indikator', esc(row.nama)],
    ['Target', `${esc(row.target)} ${esc(row.satuan)}`],
    ...perspektif,
    ['Status', statusLabel(row.status)],
    ['Indikator Renstra (eSakip)', UNSET],
  ]);
  const penyetuju = pegawaiOf(state, row.idPenyetuju);
  const kanan = detailTable(ctx, [
    ['Pegawai Penyetuju', penyetuju === undefined ? UNSET : esc(penyetuju.nama)],
    ['Waktu Dibuat', waktuLengkap(row.waktuDibuat)],
    ['Waktu Disetujui', waktuLengkap(row.waktuDisetujui)],
  ]);
  return ctx.page({
    title,
    crumbs: [{ label: 'RHK', href: ctx.url('kinerja/kegiatan-rhk/index') }, title],
    body: `<div class="kegiatan-tahunan-view">
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">${title}</h3></div>
<div class="box-body">
<div class="row">
<div class="col-sm-6">${kiri}</div>
<div class="col-sm-6">${kanan}</div>
</div>
</div>
<div class="box-footer">
${tombol(ctx, row)}
</div>
</div>
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Target / Realisasi Bulanan</h3></div>
<div class="box-body">
${bulananTable(ctx, row)}
</div>
</div>
</div>`,
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-tahunan/view-v3': { methods: ['GET'], handler: view },
};
