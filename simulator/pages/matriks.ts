import type { BulananRow, Ctx, IndikatorRow, Routes, SimResponse } from '../contract';
import { mentah } from '../core/angka';
import { esc } from '../core/html';
import { MATRIKS_HEAD, openMonths, renderMonthCells } from '../core/month-cells';
import { ASPEK, statusLabel } from '../core/status-label';
import { filterRhkBox, filterTahunBox, idPegawaiTerpilih } from './filter-box';
import { isPemilik, skpPegawai } from './lookup';
import { rhkBernomor } from './rhk-table';
import type { NumberedRhk } from './rhk-table';

/** What the rows need, gathered once for the whole page. */
interface Data {
  readonly ctx: Ctx;
  readonly perRhk: ReadonlyMap<number, readonly IndikatorRow[]>;
  readonly months: ReadonlyMap<number, readonly (BulananRow | undefined)[]>;
  readonly rencana: ReadonlyMap<number, number>;
  readonly realisasi: ReadonlyMap<number, number>;
  readonly nomor: ReadonlyMap<number, string>;
}

function gather(ctx: Ctx, idSkp: readonly number[]): Data {
  const skp = new Set(idSkp);
  const indikator = ctx.state.indikator.filter((row) => !row.dihapus && skp.has(row.idSkp));
  const perRhk = new Map<number, IndikatorRow[]>();
  for (const row of indikator) {
    const known = perRhk.get(row.idRhk);
    if (known === undefined) perRhk.set(row.idRhk, [row]);
    else known.push(row);
  }
  const months = openMonths(ctx, indikator);
  const rencana = new Map<number, number>();
  for (const row of ctx.state.bulanan) {
    if (row.target !== null && months.has(row.idIndikator)) {
      rencana.set(row.idIndikator, (rencana.get(row.idIndikator) ?? 0) + Number(row.target));
    }
  }
  const realisasi = new Map<number, number>();
  for (const row of ctx.state.harian) {
    if (row.status !== 1 || row.dihapus || row.idIndikator === null) continue;
    realisasi.set(row.idIndikator, (realisasi.get(row.idIndikator) ?? 0) + Number(row.realisasi));
  }
  return { ctx, perRhk, months, rencana, realisasi, nomor: new Map(ctx.state.skp.map((s) => [s.id, s.nomor])) };
}

function dropdown(ctx: Ctx, idRhk: number): string {
  const item = (label: string, icon: string, href: string): string =>
    `<li><a href="${esc(href)}"><i class="fa fa-${icon}"></i> ${label}</a></li>`;
  return `<div class="btn-group"><button type="button" class="btn btn-xs btn-primary btn-flat dropdown-toggle" data-toggle="dropdown"><span class="caret"></span></button>
<ul class="dropdown-menu">
${item('Tambah Tahapan', 'plus', ctx.url('kinerja/kegiatan-rhk/create', { id_induk: idRhk }))}
${item('Tambah Indikator', 'plus', ctx.url('kinerja/kegiatan-tahunan/create-v3', { id_kegiatan_rhk: idRhk }))}
${item('Ubah', 'pencil', ctx.url('kinerja/kegiatan-rhk/update', { id: idRhk }))}
${item('Hapus', 'trash', ctx.url('kinerja/kegiatan-rhk/delete', { id: idRhk }))}
</ul></div>`;
}

function indikatorCells(data: Data, row: IndikatorRow): string {
  const satuan = esc(row.satuan);
  return `<td style="text-align: center">${ASPEK[row.idAspek ?? 0] ?? ''}</td>
<td>${row.nama} ${statusLabel(row.status)}</td>
<td style="text-align: center">${esc(row.target ?? '')} ${satuan}</td>
<td style="text-align: center">${mentah(data.rencana.get(row.id) ?? 0)} ${satuan}</td>
<td style="text-align: center">${mentah(data.realisasi.get(row.id) ?? 0)}</td>
${renderMonthCells(data.ctx, data.months.get(row.id))}`;
}

const KOSONG = '<td></td>\n'.repeat(29);

function rhkRows(data: Data, { rhk, nomor, level }: NumberedRhk): string {
  const { ctx } = data;
  const rows = data.perRhk.get(rhk.id) ?? [];
  const span = Math.max(1, rows.length);
  const tombol = isPemilik(ctx, rhk.idPegawai) ? dropdown(ctx, rhk.id) : '';
  const [first, ...others] = rows;
  const head = `<tr>
<td rowspan="${span}" style="text-align: center">${nomor}</td>
<td rowspan="${span}" style="padding-left: ${8 + 20 * level}px">${tombol}
${esc(rhk.nama)}<br>
<i class="fa fa-tag"></i> ${esc(data.nomor.get(rhk.idSkp) ?? '')}</td>
${first === undefined ? KOSONG : indikatorCells(data, first)}</tr>\n`;
  return head + others.map((row) => `<tr>\n${indikatorCells(data, row)}</tr>\n`).join('');
}

function table(ctx: Ctx, idSkp: readonly number[]): string {
  const data = gather(ctx, idSkp);
  const group = (judul: string, jenis: number): string =>
    `<tr><th colspan="31">${judul}</th></tr>\n` +
    rhkBernomor(ctx, idSkp, jenis)
      .map((numbered) => rhkRows(data, numbered))
      .join('');
  return `<div style="overflow: auto; max-height: 600px">
<table class="table table-bordered" style="table-layout: fixed; width: 2650px">
${MATRIKS_HEAD}
${group('UTAMA', 1)}${group('TAMBAHAN', 2)}</table>
</div>`;
}

function matriks(ctx: Ctx): SimResponse {
  const idPegawai = idPegawaiTerpilih(ctx, 'KegiatanRhkSearch[id_pegawai]');
  const nomor = ctx.get.get('KegiatanRhkSearch[nomor_skp]') ?? '';
  const status = ctx.get.get('KegiatanRhkSearch[id_kegiatan_status]') ?? '';
  const skps = idPegawai === null ? [] : skpPegawai(ctx.state, idPegawai, ctx.sesi.tahun);
  const idSkp = skps.filter((skp) => nomor === '' || skp.nomor === nomor).map((skp) => skp.id);
  const title = `Matriks Tahun ${ctx.sesi.tahun}`;
  const isi = idPegawai === null ? '<i>Silahkan pilih pegawai terlebih dahulu.</i>' : table(ctx, idSkp);
  const body = `${filterTahunBox(ctx)}
${filterRhkBox(ctx, { idPegawai, nomor, status })}
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Matriks Target Bulanan SKP</h3></div>
<div class="box-body">
${isi}
</div>
</div>`;
  return ctx.page({ title, crumbs: [title], body });
}

/** Matriks Target Bulanan. Opening it creates missing monthly rows. docs/ekinerja.md §4.10. */
export const routes: Routes = { 'kinerja/kegiatan-rhk/matriks': { methods: ['GET'], handler: matriks } };
