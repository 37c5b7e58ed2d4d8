/**
 * Kinerja Harian: list with the form that is never closed, bulk Kirim, status routes, delete by GET, detail
 * (docs/ekinerja.md §4.14). The status routes ask for nothing but a login.
 */
import type { Ctx, HarianRow, IdStatus, Routes, SimResponse } from '../contract';
import { statusLabel } from '../core/status-label';
import { tanggalPanjang } from '../core/waktu';
import { esc } from './escape';
import { filterBox, filterTahunBox, idPegawaiTerpilih, pilihPegawai } from './filter-box';
import { posted } from './form-post';
import { cariHarian, harianControls, harianSearch } from './harian-search';
import { bolehUbahHarian, harianTable } from './harian-table';
import { KONSEP, PERIKSA, SETUJU, TOLAK, waktuLengkap } from './kamus';
import { byId, idParam, pegawaiOf } from './lookup';
import { hitungBulan } from './realisasi';
import { tolakForm } from './tolak-form';
import { DILARANG, RUSAK, TIDAK_ADA } from './pesan';

const INDEX = 'kinerja/kegiatan-harian/index-v4';

function index(ctx: Ctx): SimResponse {
  if (ctx.request.method === 'POST') return kirimBanyak(ctx);
  const idPegawai = idPegawaiTerpilih(ctx, 'KegiatanHarianSearch[id_pegawai]');
  const search = harianSearch(ctx);
  const rows = cariHarian(ctx, search, new Set([idPegawai ?? 0]));
  const create = (jenis: number, text: string) =>
    `<a class="btn btn-primary btn-flat" href="${esc(
      ctx.url('kinerja/kegiatan-harian/create-v4', { id_kegiatan_harian_jenis: jenis }),
    )}"><i class="fa fa-plus"></i> ${text}</a>`;
  return ctx.page({
    title: search.title,
    crumbs: [search.title],
    body: `${filterTahunBox(ctx)}
${filterBox(ctx, 'Filter Kinerja Harian', [
  pilihPegawai(ctx, 'KegiatanHarianSearch[id_pegawai]', idPegawai, true),
  ...harianControls(search),
])}
<div class="box box-primary">
<div class="box-header with-border">
<form id="${ctx.widgetId()}" action="${esc(ctx.url(INDEX))}" method="post">
${ctx.csrfInput()}
${create(1, 'Kinerja Utama')}
${create(2, 'Kinerja Tambahan')}
<button type="submit" class="btn btn-warning btn-flat" name="aksi" value="yii1" data-confirm="Yakin akan kirim kegiatan yang dipilih?"><i class="fa fa-send-o"></i> Kirim Kinerja Harian</button>
</div>
<div class="box-body">
${harianTable(ctx, { 1: rows.filter((r) => r.jenis === 1), 2: rows.filter((r) => r.jenis === 2) })}
</div>
</div>`,
  });
}

/** Only the owner's Konsep/Tolak change; an empty selection breaks the server down (PHP 8). */
function kirimBanyak(ctx: Ctx): SimResponse {
  const ids = ctx.post.getAll('selection[]');
  if (ids.length === 0) return ctx.error(500, RUSAK);
  const rows = ids.map((id) => findHarian(ctx, Number(id))).filter((row) => row !== undefined);
  const changed = rows.filter((row) => bolehUbahHarian(ctx, row));
  for (const row of changed) row.status = PERIKSA;
  if (changed.length > 0) ctx.flash('success', `${changed.length} Kegiatan berhasil dikirim untuk diperiksa`);
  else ctx.flash('warning', 'Kegiatan yang dipilih sudah dikirim untuk diperiksa');
  return ctx.redirectToReferer();
}

export function findHarian(ctx: Ctx, id: number | null): HarianRow | undefined {
  const row = byId(ctx.state.harian, id);
  return row?.dihapus === false ? row : undefined;
}

function withRow(ctx: Ctx, then: (row: HarianRow) => SimResponse): SimResponse {
  const row = findHarian(ctx, idParam(ctx));
  return row === undefined ? ctx.error(404, TIDAK_ADA) : then(row);
}

function setStatus(status: IdStatus, pesan: string): (ctx: Ctx) => SimResponse {
  return (ctx) =>
    withRow(ctx, (row) => {
      row.status = status;
      // Approving one utama entry is what stores the month's realisasi (§4.15); Tambahan and withdrawing do not.
      if (status === SETUJU && row.jenis === 1 && row.idIndikator !== null) {
        hitungBulan(ctx.state, row.idIndikator, Number(row.tanggal.slice(5, 7)));
      }
      ctx.flash('success', pesan);
      return ctx.redirectToReferer();
    });
}

function tolak(ctx: Ctx): SimResponse {
  return withRow(ctx, (row) => {
    if (row.status !== PERIKSA || row.idPegawai === ctx.saya.id) return ctx.error(403, DILARANG);
    return tolakForm(ctx, 'KegiatanHarian', row.keteranganTolak, () => {
      row.status = TOLAK;
      row.keteranganTolak = posted(ctx, 'KegiatanHarian', 'keterangan_tolak');
    });
  });
}

function hapus(ctx: Ctx): SimResponse {
  return withRow(ctx, (row) => {
    row.dihapus = true;
    ctx.flash('success', 'Data berhasil dihapus');
    return ctx.redirectToReferer();
  });
}

function view(ctx: Ctx): SimResponse {
  return withRow(ctx, (row) => {
    const indikator = byId(ctx.state.indikator, row.idIndikator);
    const unset = '<span class="not-set">(belum diset)</span>';
    const rows: [string, string][] = [
      ['Pegawai', esc(pegawaiOf(ctx.state, row.idPegawai)?.nama)],
      ['Rencana Hasil Kerja', indikator === undefined ? unset : esc(byId(ctx.state.rhk, indikator.idRhk)?.nama)],
      ['Indikator Kinerja Individu', indikator === undefined ? unset : esc(indikator.nama)],
      ['Uraian', esc(row.uraian)],
      ['Tanggal', tanggalPanjang(row.tanggal)],
      ['Jam Mulai', esc(row.jamMulai)],
      ['Jam Selesai', esc(row.jamSelesai)],
      ['Status', statusLabel(row.status)],
      ['Waktu Dibuat', waktuLengkap(row.waktuDibuat)],
    ];
    const link = (action: string) => esc(ctx.url(`kinerja/kegiatan-harian/${action}`, { id: row.id }));
    const button = (shown: boolean, href: string, color: string, icon: string, text: string) =>
      shown ? `<a class="btn btn-${color} btn-flat" href="${href}"><i class="fa fa-${icon}"></i> ${text}</a>` : '';
    const lain = row.status === PERIKSA && row.idPegawai !== ctx.saya.id;
    return ctx.page({
      title: 'Detail Kegiatan Harian',
      crumbs: [{ label: 'Kegiatan Harian', href: ctx.url(INDEX) }, 'Detail Kegiatan Harian'],
      body: `<div class="kegiatan-harian-view box box-primary">
<div class="box-header with-border"><h3 class="box-title">Detail Kegiatan Harian</h3></div>
<div class="box-body">
<table id="${ctx.widgetId()}" class="table table-striped table-bordered detail-view">${rows
        .map(([label, html]) => `<tr><th>${label}</th><td>${html}</td></tr>`)
        .join('\n')}</table>
</div>
<div class="box-footer">
${button(bolehUbahHarian(ctx, row), link('update-v4'), 'success', 'pencil', 'Sunting Kegiatan Harian')}
${button(true, esc(ctx.url(INDEX)), 'warning', 'list', 'Daftar Kegiatan Harian')}
${button(bolehUbahHarian(ctx, row), link('set-periksa'), 'warning', 'send-o', 'Periksa Kegiatan')}
${button(lain, link('set-setuju'), 'success', 'check', 'Setujui Kegiatan')}
${button(lain, link('tolak'), 'danger', 'remove', 'Tolak Kegiatan')}
</div>
</div>
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Riwayat</h3></div>
<div class="box-body"></div>
</div>`,
    });
  });
}

const BOTH = ['GET', 'POST'] as const;
const status = 'kinerja/kegiatan-harian/set';

export const routes: Routes = {
  [INDEX]: { methods: BOTH, handler: index },
  [`${status}-periksa`]: {
    methods: BOTH,
    handler: setStatus(PERIKSA, 'Data berhasil dikirim untuk diperiksa'),
  },
  [`${status}-setuju`]: { methods: BOTH, handler: setStatus(SETUJU, 'Kegiatan berhasil disetujui') },
  [`${status}-konsep`]: { methods: BOTH, handler: setStatus(KONSEP, 'Kegiatan berhasil diubahjadi konsep') },
  [`${status}-tolak`]: { methods: BOTH, handler: setStatus(TOLAK, 'Data berhasil ditolak') },
  'kinerja/kegiatan-harian/tolak': { methods: BOTH, handler: tolak },
  'kinerja/kegiatan-harian/delete': { methods: BOTH, handler: hapus },
  'kinerja/kegiatan-harian/view-v4': { methods: ['GET'], handler: view },
};
