/**
 * The RHK table of Daftar RHK and of the SKP detail, non-JPT (8 columns) and JPT (7 columns) with their rowspans
 * (docs/ekinerja.md §4.6). Names are printed as raw as the site prints them (§6.5).
 */
import type { Ctx, IndikatorRow, RhkRow, SkpRow } from '../contract';
import { statusLabel } from '../core/status-label';
import { esc } from './escape';
import { ikonIndikator } from './indikator-actions';
import { NAMA_ASPEK, NAMA_JENIS, TOLAK } from './kamus';
import { byId, indikatorRhk, isJpt, isPemilik, tahapanRhk } from './lookup';

const HEADS = [
  'No',
  'Rencana Hasil Kerja Atasan Yang Diintervensi',
  'Rencana Hasil Kerja',
  'Aspek',
  'Indikator Kinerja Individu',
  'Target',
  'Status',
  '',
];
const HEADS_JPT = ['No', 'Rencana Hasil Kerja', 'Indikator Kinerja Individu', 'Target', 'Perspektif', 'Status', ''];

export interface NumberedRhk {
  readonly rhk: RhkRow;
  /** "1", "1.1", "1.1.1". */
  readonly nomor: string;
  /** 0 = RHK, 1 = tahapan, 2 = tahapan of a tahapan. */
  readonly level: number;
}

/**
 * RHK of one group in display order: numbering restarts per group, tahapan follow their parent whatever their own
 * jenis is. An RHK whose jenis is neither 1 nor 2 is shown nowhere (§13.10).
 */
export function rhkBernomor(ctx: Ctx, idSkps: readonly number[], jenis: number): NumberedRhk[] {
  const roots = ctx.state.rhk.filter(
    (r) => !r.dihapus && r.idInduk === null && r.jenis === jenis && idSkps.includes(r.idSkp),
  );
  const walk = (rows: readonly RhkRow[], prefix: string, level: number): NumberedRhk[] =>
    rows.flatMap((rhk, i) => {
      const nomor = `${prefix}${i + 1}`;
      return [{ rhk, nomor, level }, ...walk(tahapanRhk(ctx.state, rhk.id), `${nomor}.`, level + 1)];
    });
  return walk(roots, '', 0);
}

function tombolRhk(ctx: Ctx, rhk: RhkRow): string {
  if (!isPemilik(ctx, rhk.idPegawai)) return '';
  const button = (text: string, color: string, icon: string, href: string, attrs = '') =>
    `<a class="btn btn-${color} btn-flat btn-xs" href="${esc(href)}"${attrs}><i class="fa fa-${icon}"></i> ${text}</a>`;
  return [
    button('Ubah', 'warning', 'pencil', ctx.url('kinerja/kegiatan-rhk/update', { id: rhk.id })),
    button(
      'Hapus',
      'danger',
      'trash',
      ctx.url('kinerja/kegiatan-rhk/delete', { id: rhk.id }),
      ' data-method="post" data-confirm="Yakin akan menghapus data?"',
    ),
    button('Tahapan', 'primary', 'plus', ctx.url('kinerja/kegiatan-rhk/create', { id_induk: rhk.id })),
    button('Indikator', 'success', 'plus', ctx.url('kinerja/kegiatan-tahunan/create-v3', { id_kegiatan_rhk: rhk.id })),
  ].join('\n');
}

function sel(html: string, rowspan?: number): string {
  return `<td${rowspan === undefined ? '' : ` rowspan="${rowspan}"`}>${html}</td>`;
}

/** Name (raw), and for a rejected one the superior's note. */
export function selIndikator(row: IndikatorRow): string {
  const note = row.keteranganTolak ?? '';
  return row.status === TOLAK && note !== '' ? `${row.nama}<br>(Ket: ${note})` : row.nama;
}

function selTarget(row: IndikatorRow): string {
  return `${esc(row.target)} \n${esc(row.satuan)}`;
}

function indikatorCells(ctx: Ctx, row: IndikatorRow | undefined, jpt: boolean): string {
  if (row === undefined) {
    return jpt
      ? ['', ' \n', '', '', ''].map((t) => sel(t)).join('')
      : ['', '', ' \n', '', ''].map((t) => sel(t)).join('');
  }
  const tail = sel(statusLabel(row.status)) + `\n<td style="white-space: nowrap">${ikonIndikator(ctx, row)}</td>`;
  if (jpt) {
    const perspektif = row.perspektif.split(';').map(esc).join('<br/>');
    return sel(selIndikator(row)) + sel(selTarget(row)) + sel(perspektif) + tail;
  }
  const aspek = NAMA_ASPEK[row.idAspek ?? 0] ?? '';
  return sel(aspek) + sel(selIndikator(row)) + sel(selTarget(row)) + tail;
}

function rhkRows(ctx: Ctx, { rhk, nomor }: NumberedRhk, skp: SkpRow, jpt: boolean): string {
  const rows = indikatorRhk(ctx.state, rhk.id);
  const span = Math.max(1, rows.length);
  const name = jpt
    ? `${rhk.nama}<br>\n${tombolRhk(ctx, rhk)}`
    : `${esc(rhk.nama)}<br>\n<i class="fa fa-tag"></i> ${esc(skp.nomor)}<br>\n${tombolRhk(ctx, rhk)}`;
  const atasan = esc(byId(ctx.state.rhk, rhk.idAtasan)?.nama);
  const head = `<td style="text-align: center" rowspan="${span}">${nomor}</td>${jpt ? '' : sel(atasan, span)}${sel(name, span)}`;
  const first = `<tr>\n${head}\n${indikatorCells(ctx, rows[0], jpt)}\n</tr>`;
  const others = rows.slice(1).map((row) => `<tr>\n${indikatorCells(ctx, row, jpt)}\n</tr>`);
  return [first, ...others].join('\n');
}

/** The whole table of one SKP; both separators are always there, even above nothing. */
export function rhkTable(ctx: Ctx, skp: SkpRow): string {
  const jpt = isJpt(ctx.state, skp.idTenure);
  const heads = jpt ? HEADS_JPT : HEADS;
  const groups = [1, 2].map((jenis) => {
    const rows = rhkBernomor(ctx, [skp.id], jenis).map((numbered) => rhkRows(ctx, numbered, skp, jpt));
    return `<tr><th colspan="${heads.length}">${NAMA_JENIS[jenis] ?? ''}</th></tr>\n${rows.join('\n')}`;
  });
  return `<div style="overflow-x: auto;">
<table class="table table-bordered">
<tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>
${groups.join('\n')}
</table>
</div>`;
}
