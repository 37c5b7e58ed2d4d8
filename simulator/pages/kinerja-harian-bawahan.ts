/** The superior's list of harian entries and its bulk action, posted to the older route (docs/ekinerja.md §4.13). */
import type { Ctx, Routes, SimResponse } from '../contract';
import { esc } from './escape';
import { filterBox, filterTahunBox } from './filter-box';
import { optionList } from './form-markup';
import { pager } from './grid-view';
import { cariHarian, harianControls, harianSearch } from './harian-search';
import { harianTable } from './harian-table';
import { findHarian } from './kinerja-harian';
import { KONSEP, SETUJU, TOLAK } from './kamus';
import { pegawaiBawahan } from './lookup';
import { RUSAK } from './pesan';

const INDEX = 'kinerja/kegiatan-harian/index-bawahan-v3';
const BULK = 'kinerja/kegiatan-harian/index-bawahan';
const PER_GROUP = 10;

function index(ctx: Ctx): SimResponse {
  const search = harianSearch(ctx);
  const people = pegawaiBawahan(ctx);
  const idPegawai = ctx.get.get('KegiatanHarianSearch[id_pegawai]') ?? '';
  const shown = people.filter((p) => idPegawai === '' || String(p.id) === idPegawai).map((p) => p.id);
  // Konsep is nobody's business but the owner's.
  const rows = cariHarian(ctx, search, new Set(shown)).filter((row) => row.status !== KONSEP);
  const groups = { 1: rows.filter((r) => r.jenis === 1), 2: rows.filter((r) => r.jenis === 2) };
  const most = Math.max(groups[1].length, groups[2].length);
  const pages = Math.max(1, Math.ceil(most / PER_GROUP));
  const page = Math.min(pages, Math.max(1, Number(ctx.get.get('page') ?? '1') || 1));
  const from = (page - 1) * PER_GROUP;
  const cut = {
    1: groups[1].slice(from, from + PER_GROUP),
    2: groups[2].slice(from, from + PER_GROUP),
  };
  const params = Object.fromEntries([...ctx.get].filter(([key]) => key !== 'r' && key !== 'page'));
  const last = Math.min(most, from + PER_GROUP);
  return ctx.page({
    title: search.title,
    crumbs: [search.title],
    body: `${filterTahunBox(ctx)}
${filterBox(ctx, 'Filter Kegiatan Harian', [
  {
    name: 'KegiatanHarianSearch[id_pegawai]',
    label: 'Pegawai',
    value: idPegawai,
    options: people.map((p) => [String(p.id), `${p.nama} (${p.nip})`] as const),
    prompt: 'Semua Pegawai Bawahan',
    submits: true,
  },
  ...harianControls(search),
])}
<div class="box box-primary">
<div class="box-header with-border">
<form action="${esc(ctx.url(BULK))}" method="post" class="form-inline">
${ctx.csrfInput()}
<select class="form-control" name="aksi">
${optionList(
  [
    ['1', 'Setuju'],
    ['4', 'Tolak'],
  ],
  [],
  '- Pilih Aksi -',
)}
</select>
<button type="submit" class="btn btn-primary btn-flat" data-confirm="Yakin akan kirim kegiatan yang dipilih?"><i class="fa fa-check"></i> Terapkan Aksi</button>
</div>
<div class="box-body">
<p>Menampilkan <b>${most === 0 ? 0 : from + 1}-${last}</b> dari <b>${rows.length}</b> item.</p>
${harianTable(ctx, cut, from)}
${pager(page, pages, (target) => ctx.url(INDEX, { ...params, page: target }), ['Awal', 'Akhir'])}
</div>
</div>`,
  });
}

/** No realisasi is recomputed by it (§4.15). */
function bulk(ctx: Ctx): SimResponse {
  const aksi = ctx.post.get('aksi') ?? '';
  if (aksi === '') {
    ctx.flash('warning', 'Silahkan pilih aksi yang akan diterapkan ke kegiatan harian');
    return ctx.redirectToReferer();
  }
  const ids = ctx.post.getAll('selection[]');
  if (ids.length === 0) return ctx.error(500, RUSAK);
  const rows = ids.map((id) => findHarian(ctx, Number(id))).filter((row) => row !== undefined);
  for (const row of rows) row.status = aksi === '1' ? SETUJU : TOLAK;
  ctx.flash('success', `Aksi berhasil diterapkan kepada ${rows.length} kegiatan harian`);
  return ctx.redirectToReferer();
}

export const routes: Routes = {
  [INDEX]: { methods: ['GET'], handler: index },
  [BULK]: { methods: ['POST'], handler: bulk },
};
