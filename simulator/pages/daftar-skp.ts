/** Daftar SKP and "Perbarui Daftar SKP" (docs/ekinerja.md §4.5). The refresh renumbers and may cascade-delete (§6.7). */
import type { Ctx, Routes, SimResponse, SkpRow } from '../contract';
import { tanggalPendek } from '../core/waktu';
import { esc } from './escape';
import { filterTahunBox } from './filter-box';
import { gridView } from './grid-view';
import { idParam, isAdmin, namaJabatan, pegawaiOf, pemilikSkp, skpPegawai, tenureBawahan } from './lookup';

const INDEX = 'kinerja/instansi-pegawai-skp/index-v3';
const SEARCH = ['nama_pegawai', 'nomor', 'nama_jabatan', 'tanggal_mulai'] as const;
type SearchField = (typeof SEARCH)[number];

function rowsOf(ctx: Ctx, mode: string): SkpRow[] {
  const { state, sesi } = ctx;
  if (mode === 'atasan') {
    const tenures = new Set(tenureBawahan(ctx).map((t) => t.id));
    return state.skp.filter((skp) => !skp.dihapus && skp.tahun === sesi.tahun && tenures.has(skp.idTenure));
  }
  if (isAdmin(ctx)) return state.skp.filter((skp) => !skp.dihapus && skp.tahun === sesi.tahun);
  return skpPegawai(state, ctx.saya.id, sesi.tahun);
}

function texts(ctx: Ctx, skp: SkpRow): Record<SearchField, string> {
  const pegawai = pegawaiOf(ctx.state, pemilikSkp(ctx.state, skp));
  return {
    nama_pegawai: `${pegawai?.nama ?? ''}\nNIP.${pegawai?.nip ?? ''}`,
    nomor: skp.nomor,
    nama_jabatan: namaJabatan(ctx.state, skp.idTenure),
    tanggal_mulai: `${tanggalPendek(skp.tanggalMulai)} - ${tanggalPendek(skp.tanggalSelesai)}`,
  };
}

function index(ctx: Ctx): SimResponse {
  const mode = ctx.get.get('mode') ?? 'pegawai';
  const title = `Daftar SKP Pegawai Tahun ${ctx.sesi.tahun}`;
  const wanted = SEARCH.map((attr) => [attr, ctx.get.get(`InstansiPegawaiSkpSearch[${attr}]`) ?? ''] as const);
  const rows = rowsOf(ctx, mode)
    .map((skp) => ({ skp, text: texts(ctx, skp) }))
    .filter(({ text }) =>
      // The site matches by substring: "1-2024" also finds "11-2024" (§6.7).
      wanted.every(([attr, part]) => part === '' || text[attr].toLowerCase().includes(part.toLowerCase())),
    );
  const sort = ctx.get.get('sort') ?? '';
  if (sort.endsWith('nomor')) {
    rows.sort((a, b) => a.skp.nomor.localeCompare(b.skp.nomor) * (sort.startsWith('-') ? -1 : 1));
  }
  const params = Object.fromEntries([...ctx.get].filter(([key]) => !['r', 'sort', 'page'].includes(key)));
  const next = sort === 'nomor' ? '-nomor' : 'nomor';
  const filter = (attr: SearchField, value: string) =>
    `<input type="text" class="form-control" name="InstansiPegawaiSkpSearch[${attr}]" value="${esc(value)}">`;
  const filters = Object.fromEntries(wanted.map(([attr, value]) => [attr, filter(attr, value)]));
  const grid = gridView({
    id: ctx.widgetId(),
    filters: true,
    columns: [
      { head: 'No' },
      { head: 'Nama Pegawai', filter: filters['nama_pegawai'] ?? '' },
      {
        head: `<a href="${esc(ctx.url(INDEX, { ...params, sort: next }))}" data-sort="${next}">Nomor</a>`,
        filter: filters['nomor'] ?? '',
      },
      { head: 'Nama Jabatan', filter: filters['nama_jabatan'] ?? '' },
      { head: 'Tanggal Berlaku', filter: filters['tanggal_mulai'] ?? '' },
      { head: '&nbsp;' },
    ],
    rows: rows.map(({ skp, text }, i) => ({
      key: skp.id,
      cells: [
        String(i + 1),
        esc(text.nama_pegawai).replace('\n', '<br>\n'),
        esc(text.nomor),
        esc(text.nama_jabatan),
        esc(text.tanggal_mulai),
        `<a href="${esc(
          ctx.url('kinerja/instansi-pegawai-skp/view-v3', { id: skp.id }),
        )}" title="Lihat Detail SKP" data-toggle="tooltip"><i class="glyphicon glyphicon-eye-open"></i></a>`,
      ],
    })),
    pageSize: 20,
    page: Number(ctx.get.get('page') ?? '1') || 1,
    pageUrl: (page) => ctx.url(INDEX, { ...params, page }),
  });
  return ctx.page({
    title,
    crumbs: [title],
    body: `${filterTahunBox(ctx)}
<div class="instansi-pegawai-skp-index box box-primary">
<div class="box-header with-border">
<a class="btn btn-success btn-flat" href="${esc(
      ctx.url('kinerja/instansi-pegawai-skp/refresh', { id: ctx.saya.id }),
    )}"><i class="fa fa-refresh"></i> Perbarui Daftar SKP</a>
</div>
<div class="box-body">
${grid}
</div>
</div>`,
  });
}

/** One SKP per tenure that overlaps the session year; what no longer overlaps goes with its RHK and indikator. */
export function perbaruiSkp(ctx: Ctx, idPegawai: number, tahun: number): void {
  const { state } = ctx;
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  const tenures = state.tenure.filter(
    (t) => t.idPegawai === idPegawai && t.tanggalMulai <= akhir && t.tanggalSelesai >= awal,
  );
  const counter = { biasa: 0, plt: 0 };
  for (const tenure of tenures) {
    const urutan = tenure.plt ? (counter.plt += 1) : (counter.biasa += 1);
    const values = {
      urutan,
      nomor: `${urutan}-${tahun}${tenure.plt ? '-Plt' : ''}`,
      plt: tenure.plt,
      tanggalMulai: tenure.tanggalMulai < awal ? awal : tenure.tanggalMulai,
      tanggalSelesai: tenure.tanggalSelesai > akhir ? akhir : tenure.tanggalSelesai,
    };
    const existing = state.skp.find((s) => !s.dihapus && s.tahun === tahun && s.idTenure === tenure.id);
    if (existing === undefined) {
      state.skp.push({ id: ctx.nextId('skp'), idTenure: tenure.id, tahun, dihapus: false, ...values });
    } else {
      Object.assign(existing, values);
    }
  }
  const alive = new Set(tenures.map((t) => t.id));
  for (const skp of skpPegawai(state, idPegawai, tahun)) {
    if (alive.has(skp.idTenure)) continue;
    skp.dihapus = true;
    for (const row of [...state.rhk, ...state.indikator]) if (row.idSkp === skp.id) row.dihapus = true;
  }
}

function refresh(ctx: Ctx): SimResponse {
  const id = isAdmin(ctx) ? (idParam(ctx) ?? ctx.saya.id) : ctx.saya.id;
  perbaruiSkp(ctx, id, ctx.sesi.tahun);
  ctx.flash('success', 'Daftar SKP Berhasil  Diperbarui');
  return ctx.redirectToReferer();
}

export const routes: Routes = {
  [INDEX]: { methods: ['GET'], handler: index },
  'kinerja/instansi-pegawai-skp/refresh': { methods: ['GET', 'POST'], handler: refresh },
};
