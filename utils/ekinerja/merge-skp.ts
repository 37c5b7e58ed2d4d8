/**
 * One SKP from two pages: the Daftar RHK has ids, notes and RHK atasan, the Matriks has the months. The Matriks carries
 * no indikator id, so rows are joined by RHK id, order, name and aspek together (docs/ekinerja.md §4.10).
 */
import type { Indikator, Rhk, Skp } from '../skp/model';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { sameText } from '../text/normalise';

/** Why two readings are not one SKP. `rowsDisagree`: an RHK or indikator does not fit exactly one of the other page. */
export type MergeRefusal = 'otherYear' | 'otherSkp' | 'rowsDisagree';

/**
 * The SKP of `daftar` with the months of `matriks`. Refuses on any doubt: other year, other SKP number, an RHK that is
 * missing on one side or lacks an id, indikator in another number, order, name, aspek, target or status.
 */
export function mergeSkp(daftar: Skp, matriks: Skp): Result<Skp, MergeRefusal> {
  if (daftar.tahun !== matriks.tahun || daftar.tahun === 0) return refuse('otherYear');
  if (matriks.nomorSkp !== null && matriks.nomorSkp !== daftar.nomorSkp) return refuse('otherSkp');
  const ofThisSkp = matriks.rhk.filter(
    (rhk) => rhk.nomorSkp === null || daftar.nomorSkp === null || rhk.nomorSkp === daftar.nomorSkp,
  );
  const byId = new Map(ofThisSkp.map((rhk) => [rhk.id, rhk]));
  if (byId.size !== ofThisSkp.length || ofThisSkp.length !== daftar.rhk.length) return refuse('rowsDisagree');
  const merged: Rhk[] = [];
  for (const rhk of daftar.rhk) {
    const other = rhk.id === null ? undefined : byId.get(rhk.id);
    const indikator = other === undefined ? null : joinIndikator(rhk, other);
    if (indikator === null) return refuse('rowsDisagree');
    merged.push({ ...rhk, nomorSkp: rhk.nomorSkp ?? other?.nomorSkp ?? null, indikator });
  }
  return ok({ tahun: daftar.tahun, nomorSkp: daftar.nomorSkp, rhk: merged });
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
