/** Daftar RHK with its filter, the modal "Pilih SKP Pegawai" and the delete POST (docs/ekinerja.md §4.6, §4.7). */
import type { Ctx, Routes, SimResponse, SkpRow } from '../contract';
import { esc } from './escape';
import { filterRhkBox, filterTahunBox, idPegawaiTerpilih } from './filter-box';
import { gridView } from './grid-view';
import { findRhk, idParam, indikatorRhk, isJpt, isPemilik, namaJabatan, skpPegawai, tahapanRhk } from './lookup';
import { rhkTable } from './rhk-table';
import { DILARANG, TIDAK_ADA } from './pesan';

const INDEX = 'kinerja/kegiatan-rhk/index';

/** The Pjax content of the modal: five SKP per page, sortable by nomor. */
function modalGrid(ctx: Ctx, idPegawai: number): string {
  const sort = ctx.get.get('sort') ?? '';
  const rows = skpPegawai(ctx.state, idPegawai, ctx.sesi.tahun);
  if (sort === 'nomor' || sort === '-nomor') {
    rows.sort((a, b) => a.nomor.localeCompare(b.nomor) * (sort === 'nomor' ? 1 : -1));
  }
  const next = sort === 'nomor' ? '-nomor' : 'nomor';
  const params = Object.fromEntries([...ctx.get].filter(([key]) => !['r', '_pjax', 'page', 'sort'].includes(key)));
  const keepSort: Record<string, string> = sort === '' ? {} : { sort };
  return gridView({
    id: 'refmodal',
    boldSummary: false,
    columns: [
      { head: 'No' },
      { head: 'jabatan' },
      { head: `<a href="${esc(ctx.url(INDEX, { ...params, sort: next }))}" data-sort="${next}">Nomor</a>` },
      { head: '&nbsp;' },
    ],
    rows: rows.map((skp, i) => ({
      key: skp.id,
      cells: [
        String(i + 1),
        esc(namaJabatan(ctx.state, skp.idTenure)),
        esc(skp.nomor),
        `<a class="btn btn-xs btn-success btn-flat" href="${esc(
          ctx.url('kinerja/kegiatan-rhk/create', { id_instansi_pegawai_skp: skp.id }),
        )}"><i class="fa fa-check"></i> Pilih</a>`,
      ],
    })),
    pageSize: 5,
    page: Number(ctx.get.get('page') ?? '1') || 1,
    pageUrl: (page) => ctx.url(INDEX, { ...params, ...keepSort, page }),
  });
}

function modal(ctx: Ctx, idPegawai: number): string {
  return `<div id="modal-instansi" class="fade modal" role="dialog" tabindex="-1">
<div class="modal-dialog modal-lg">
<div class="modal-content">
<div class="modal-header">
<button type="button" class="close" data-dismiss="modal" aria-hidden="true">&times;</button>
<h4 class="modal-title">Pilih SKP Pegawai</h4>
</div>
<div class="modal-body">
<a class="btn btn-success btn-flat" href="${esc(
    ctx.url('kinerja/instansi-pegawai-skp/refresh', { id: idPegawai }),
  )}"><i class="fa fa-refresh"></i> Perbarui Daftar SKP</a>
<div id="p0" data-pjax-container="" data-pjax-push-state data-pjax-timeout="10000">${modalGrid(ctx, idPegawai)}</div>
</div>
</div>
</div>
</div>`;
}

function toolbar(ctx: Ctx, idPegawai: number, skp: SkpRow): string {
  const second = isJpt(ctx.state, skp.idTenure)
    ? `<a class="btn btn-primary btn-flat" href="${esc(
        ctx.url('kinerja/kegiatan-tahunan/index-mik', { id_instansi_pegawai_skp: skp.id }),
      )}"><i class="fa fa-list"></i> Manual Indikator Kinerja</a>`
    : `<a class="btn btn-primary btn-flat" href="${esc(
        ctx.url('kinerja/instansi-pegawai-skp/index-lampiran', {
          id_pegawai: idPegawai,
          'InstansiPegawaiSkpSearch[nomor]': skp.nomor,
        }),
      )}"><i class="fa fa-list"></i> Lampiran SKP</a>`;
  return `<a class="btn btn-success btn-flat" data-toggle="modal" data-target="#modal-instansi"><i class="fa fa-plus"></i> Tambah RHK</a>
${modal(ctx, idPegawai)}
${second}`;
}

function index(ctx: Ctx): SimResponse {
  const idPegawai = idPegawaiTerpilih(ctx, 'KegiatanRhkSearch[id_pegawai]');
  const skps = idPegawai === null ? [] : skpPegawai(ctx.state, idPegawai, ctx.sesi.tahun);
  // Only the very first visit preselects; an emptied choice stays empty.
  const nomor =
    ctx.get.get('KegiatanRhkSearch[nomor_skp]') ?? (ctx.saya.peran === 'pegawai' ? skps[0]?.nomor : '') ?? '';
  const skp = skps.find((row) => row.nomor === nomor);
  if (idPegawai !== null && skp !== undefined && ctx.request.headers['x-pjax'] !== undefined) {
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=UTF-8', 'x-pjax-url': ctx.request.url },
      body: modalGrid(ctx, idPegawai),
    };
  }
  const title = skp === undefined ? 'Daftar RHK' : `Daftar RHK : SKP ${skp.nomor}`;
  const body =
    idPegawai === null || skp === undefined
      ? '<i>Silahkan pilih skp terlebih dahulu</i>'
      : `${toolbar(ctx, idPegawai, skp)}\n<br><br>\n${rhkTable(ctx, skp)}`;
  const status = ctx.get.get('KegiatanRhkSearch[id_kegiatan_status]') ?? '';
  return ctx.page({
    title,
    crumbs: [title],
    body: `${filterTahunBox(ctx)}
${filterRhkBox(ctx, { idPegawai, nomor, status })}
<div class="kegiatan-rhk-index box box-primary">
<div class="box-header with-border"><h3 class="box-title">${esc(title)}</h3></div>
<div class="box-body">
${body}
</div>
</div>`,
  });
}

/** POST only; an RHK with indikator or tahapan stays. */
function hapus(ctx: Ctx): SimResponse {
  const rhk = findRhk(ctx.state, idParam(ctx));
  if (rhk === undefined) return ctx.error(404, TIDAK_ADA);
  if (!isPemilik(ctx, rhk.idPegawai)) return ctx.error(403, DILARANG);
  if (indikatorRhk(ctx.state, rhk.id).length > 0) {
    ctx.flash('error', 'Rencana Hasil Kerja memiliki indikator, silahkan hapus terlebih dahulu');
  } else if (tahapanRhk(ctx.state, rhk.id).length > 0) {
    ctx.flash('error', 'Rencana Hasil Kerja memiliki tahapan, silahkan hapus terlebih dahulu');
  } else {
    rhk.dihapus = true;
    ctx.flash('success', 'Data berhasil dihapus');
  }
  return ctx.redirectToReferer();
}

export const routes: Routes = {
  [INDEX]: { methods: ['GET'], handler: index },
  'kinerja/kegiatan-rhk/delete': { methods: ['POST'], handler: hapus },
};
