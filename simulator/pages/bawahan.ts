/** The superior's side of Kinerja Tahunan: list, bulk action, and "Pegawai Bawahan" (docs/ekinerja.md §4.13, §13.3). */
import type { Ctx, IndikatorRow, Routes, SimResponse } from '../contract';
import { statusLabel } from '../core/status-label';
import { esc } from './escape';
import { filterBox, filterTahunBox } from './filter-box';
import { optionList } from './form-markup';
import { gridView } from './grid-view';
import { ikonIndikator } from './indikator-actions';
import { KONSEP, NAMA_ASPEK, NAMA_JENIS, PERIKSA, PILIHAN_STATUS, SETUJU, TOLAK } from './kamus';
import {
  byId,
  findIndikator,
  findSkp,
  namaJabatan,
  pegawaiBawahan,
  pegawaiOf,
  skpPegawai,
  tenureBawahan,
} from './lookup';
import { selIndikator } from './rhk-table';
import { RUSAK, TIDAK_ADA } from './pesan';

const INDEX = 'kinerja/kegiatan-tahunan/index-bawahan-v3';
const HEADS = [
  'No',
  'Rencana Hasil Kerja Atasan Yang Diintervensi',
  'Rencana Kinerja',
  'Aspek',
  'Indikator Kinerja Individu',
  'Target',
  'Status',
  '',
];

function param(ctx: Ctx, attr: string): string {
  return ctx.get.get(`KegiatanTahunanSearch[${attr}]`) ?? '';
}

/** Indikator of the people below, never Konsep; nomor matches by substring (§6.7). */
function listed(ctx: Ctx): IndikatorRow[] {
  const people = new Set(pegawaiBawahan(ctx).map((p) => p.id));
  const [idPegawai, nomor, status] = [
    param(ctx, 'id_pegawai'),
    param(ctx, 'nomor_skp'),
    param(ctx, 'id_kegiatan_status'),
  ];
  return ctx.state.indikator.filter(
    (row) =>
      !row.dihapus &&
      row.tahun === ctx.sesi.tahun &&
      row.status !== KONSEP &&
      people.has(row.idPegawai) &&
      (idPegawai === '' || String(row.idPegawai) === idPegawai) &&
      (status === '' || String(row.status) === status) &&
      (nomor === '' || (findSkp(ctx.state, row.idSkp)?.nomor ?? '').includes(nomor)),
  );
}

function row(ctx: Ctx, indikator: IndikatorRow, nomor: number): string {
  const { state } = ctx;
  const rhk = byId(state.rhk, indikator.idRhk);
  const checkbox =
    indikator.status === PERIKSA
      ? `<input type="checkbox" class="checkbox-data" name="selection[]" value="${indikator.id}">`
      : '';
  const cells = [
    checkbox,
    String(nomor),
    esc(byId(state.rhk, rhk?.idAtasan ?? null)?.nama),
    `${esc(rhk?.nama)}<br>\n<i class="fa fa-user"></i> ${esc(pegawaiOf(state, indikator.idPegawai)?.nama)}<br>\n<i class="fa fa-tag"></i> ${esc(findSkp(state, indikator.idSkp)?.nomor)}`,
    NAMA_ASPEK[indikator.idAspek ?? 0] ?? '',
    selIndikator(indikator),
    `${esc(indikator.target)} \n${esc(indikator.satuan)}`,
    statusLabel(indikator.status),
    ikonIndikator(ctx, indikator, ['setuju', 'tolak', 'konsep', 'catatan', 'lihat']),
  ];
  return `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`;
}

function index(ctx: Ctx): SimResponse {
  if (ctx.request.method === 'POST') return bulk(ctx);
  const title = `Daftar RHK Bawahan Tahun ${ctx.sesi.tahun}`;
  const idPegawai = param(ctx, 'id_pegawai');
  const people = pegawaiBawahan(ctx);
  const chosen = people.find((p) => String(p.id) === idPegawai);
  const nomor = param(ctx, 'nomor_skp');
  const rows = listed(ctx);
  const groups = [1, 2].map((jenis) => {
    const of = rows.filter((r) => r.jenis === jenis).map((r, i) => row(ctx, r, i + 1));
    return `<tr><th colspan="9">${NAMA_JENIS[jenis] ?? ''}</th></tr>\n${of.join('\n')}`;
  });
  const nomorControl = { name: 'KegiatanTahunanSearch[nomor_skp]', label: 'No SKP', value: nomor };
  return ctx.page({
    title,
    crumbs: [title],
    body: `${filterTahunBox(ctx)}
${filterBox(ctx, 'Filter RHK Tahunan', [
  {
    name: 'KegiatanTahunanSearch[id_pegawai]',
    label: 'Pegawai',
    value: idPegawai,
    options: people.map((p) => [String(p.id), `${p.nama} (${p.nip})`] as const),
    prompt: 'Semua Pegawai Bawahan',
    submits: true,
  },
  chosen === undefined
    ? nomorControl
    : {
        ...nomorControl,
        options: skpPegawai(ctx.state, chosen.id, ctx.sesi.tahun).map((s) => [s.nomor, s.nomor] as const),
        prompt: 'Semua',
      },
  {
    name: 'KegiatanTahunanSearch[id_kegiatan_status]',
    label: 'Status',
    value: param(ctx, 'id_kegiatan_status'),
    options: PILIHAN_STATUS,
    prompt: 'Semua',
    submits: true,
  },
])}
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Daftar RHK Tahunan ${esc(nomor)}</h3></div>
<div class="box-body">
<form action="${esc(ctx.url(INDEX))}" method="post">
${ctx.csrfInput()}
<div class="form-inline">
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
<br>
<div style="overflow-x: auto;">
<table class="table table-bordered">
<tr><th><input type="checkbox" name="pilih"></th>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>
${groups.join('\n')}
</table>
</div>
</div>
</div>`,
  });
}

/** Neither the person nor the status of the rows is asked for; no approver is stored (§13.3). */
function bulk(ctx: Ctx): SimResponse {
  const aksi = ctx.post.get('aksi') ?? '';
  if (aksi === '') {
    ctx.flash('warning', 'Silahkan pilih aksi yang akan diterapkan ke kegiatan tahunan');
    return ctx.redirectToReferer();
  }
  const ids = ctx.post.getAll('selection[]');
  if (ids.length === 0) return ctx.error(500, RUSAK);
  for (const id of ids) {
    const indikator = findIndikator(ctx.state, Number(id));
    if (indikator === undefined) return ctx.error(404, TIDAK_ADA);
    indikator.status = aksi === '1' ? SETUJU : TOLAK;
  }
  ctx.flash('success', 'Aksi berhasil diterapkan kepada kegiatan tahunan');
  return ctx.redirectToReferer();
}

function daftarPegawai(ctx: Ctx): SimResponse {
  const title = 'Daftar Pegawai Bawahan';
  const rows = tenureBawahan(ctx).map((tenure, i) => {
    const pegawai = pegawaiOf(ctx.state, tenure.idPegawai);
    const cells = [String(i + 1), esc(pegawai?.nama), esc(pegawai?.nip), esc(namaJabatan(ctx.state, tenure.id))];
    return { key: tenure.id, cells };
  });
  const grid = gridView({
    id: ctx.widgetId(),
    columns: [{ head: 'No' }, { head: 'Nama' }, { head: 'NIP' }, { head: 'Jabatan' }],
    rows,
    pageSize: 20,
    page: Number(ctx.get.get('page') ?? '1') || 1,
    pageUrl: (page) => ctx.url(ctx.route, { page }),
  });
  return ctx.page({
    title,
    crumbs: [title],
    body: `<div class="box box-primary"><div class="box-body">\n${grid}\n</div></div>`,
  });
}

export const routes: Routes = {
  [INDEX]: { methods: ['GET', 'POST'], handler: index },
  'kinerja/instansi-pegawai/index-bawahan': { methods: ['GET'], handler: daftarPegawai },
};
