/**
 * One SKP from two pages: the Daftar RHK has ids, notes and RHK atasan, the Matriks has the months. The Matriks carries
 * no indikator id, so rows are joined by RHK id, order, name and aspek together (docs/ekinerja.md §4.10).
 */
import type { Indikator, Rhk, Skp } from '../skp/model';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { sameText } from '../text/normalise';

/** Why two readings are not of one SKP. */
export type MergeRefusal = 'otherYear' | 'otherSkp';

export interface MergedSkp {
  /** The SKP of the list; RHK that stand apart are without months. */
  readonly skp: Skp;
  /** Numbers of the RHK that do not fit exactly one of the other page. With any of them the SKP is not wholly read. */
  readonly apart: readonly string[];
}

/**
 * The SKP of `daftar` with the months of `matriks`. On any doubt an RHK stays apart: missing on one side, there twice or
 * without an id; indikator in another number, order, name, aspek, target or status. Refuses another year or SKP number.
 */
export function mergeSkp(daftar: Skp, matriks: Skp): Result<MergedSkp, MergeRefusal> {
  if (daftar.tahun !== matriks.tahun || daftar.tahun === 0) return refuse('otherYear');
  if (matriks.nomorSkp !== null && matriks.nomorSkp !== daftar.nomorSkp) return refuse('otherSkp');
  const ofThisSkp = matriks.rhk.filter(
    (rhk) => rhk.nomorSkp === null || daftar.nomorSkp === null || rhk.nomorSkp === daftar.nomorSkp,
  );
  const left = onlyOnce(ofThisSkp);
  const known = onlyOnce(daftar.rhk);
  const apart = new Set<string>();
  const rhk = daftar.rhk.map((row) => {
    const other = row.id === null || known.get(row.id) !== row ? null : (left.get(row.id) ?? null);
    const indikator = other === null ? null : joinIndikator(row, other);
    if (other === null || indikator === null) {
      apart.add(row.nomor);
      return row;
    }
    left.delete(row.id);
    return { ...row, nomorSkp: row.nomorSkp ?? other.nomorSkp, indikator };
  });
  const joined = new Set(rhk.flatMap(({ id }, i) => (rhk[i] === daftar.rhk[i] ? [] : [id])));
  for (const { id, nomor } of ofThisSkp) if (id === null || !joined.has(id)) apart.add(nomor);
  return ok({ skp: { tahun: daftar.tahun, nomorSkp: daftar.nomorSkp, rhk }, apart: [...apart] });
}

/** RHK by id; those whose id is missing or there twice are left out. */
function onlyOnce(rows: readonly Rhk[]): Map<string | null, Rhk> {
  const all = new Map<string | null, Rhk>();
  const twice = new Set<string | null>([null]);
  for (const row of rows) {
    if (all.has(row.id)) twice.add(row.id);
    all.set(row.id, row);
  }
  for (const id of twice) all.delete(id);
  return all;
}

function joinIndikator(daftar: Rhk, matriks: Rhk): Indikator[] | null {
  if (!sameText(daftar.nama, matriks.nama) || daftar.jenis !== matriks.jenis) return null;
  if (daftar.indikator.length !== matriks.indikator.length) return null;
  const joined: Indikator[] = [];
  for (const [i, one] of daftar.indikator.entries()) {
    const other = matriks.indikator[i];
    if (other === undefined || !sameIndikator(one, other)) return null;
    joined.push({ ...one, aspek: one.aspek === '' ? other.aspek : one.aspek, bulan: other.bulan });
  }
  return joined;
}

function sameIndikator(one: Indikator, other: Indikator): boolean {
  return (
    sameText(one.nama, other.nama) &&
    (one.aspek === '' || other.aspek === '' || sameText(one.aspek, other.aspek)) &&
    one.target === other.target &&
    sameText(one.satuan, other.satuan) &&
    one.status === other.status
  );
}
