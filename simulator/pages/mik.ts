/** Manual Indikator Kinerja of a JPT: list and detail only; its texts are not part of the stand-in (docs/ekinerja.md §4.16). */
import type { Ctx, Routes, SimResponse } from '../contract';
import { esc } from './escape';
import { box } from './filter-box';
import { findIndikator, findSkp, idParam } from './lookup';
import { TIDAK_ADA } from './pesan';

function index(ctx: Ctx): SimResponse {
  const skp = findSkp(ctx.state, idParam(ctx, 'id_instansi_pegawai_skp'));
  if (skp === undefined) return ctx.error(404, TIDAK_ADA);
  const rows = ctx.state.indikator
    .filter((i) => !i.dihapus && i.idSkp === skp.id)
    .map((i, n) => {
      const href = ctx.url('kinerja/kegiatan-tahunan/view-mik', { id: i.id });
      return `<tr><td>${n + 1}</td><td>${esc(i.nama)}</td><td><a href="${esc(href)}"><i class="fa fa-eye"></i></a></td></tr>`;
    });
  return ctx.page({
    title: 'Indikator Kinerja Individu',
    crumbs: ['Indikator Kinerja Individu'],
    body: box(
      'Indikator Kinerja Individu',
      `<table class="table table-bordered">
<tr><th>No</th><th>Indikator Kinerja Individu</th><th></th></tr>
${rows.join('\n')}
</table>`,
    ),
  });
}

function view(ctx: Ctx): SimResponse {
  const row = findIndikator(ctx.state, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  const unset = '<span class="not-set">(belum diset)</span>';
  const labels = [
    'Tujuan',
    'Definisi',
    'Formula',
    'Satuan Pengukuran',
    'Kualitas dan Tingkat Kendali',
    'Sumber Data',
    'Periode Pelaporan',
  ];
  const rows = labels.map((label) => `<tr><th>${label}</th><td>${unset}</td></tr>`);
  return ctx.page({
    title: 'Manual Indikator Kinerja',
    crumbs: ['Manual Indikator Kinerja'],
    body: box(
      'Manual Indikator Kinerja',
      `<table class="table table-bordered detail-view">
<tr><th>Indikator Kinerja Individu</th><td>${esc(row.nama)}</td></tr>
${rows.join('\n')}
</table>`,
    ),
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-tahunan/index-mik': { methods: ['GET'], handler: index },
  'kinerja/kegiatan-tahunan/view-mik': { methods: ['GET'], handler: view },
};
