/** What is known around an SKP besides its rows, as the checklist judges it. Plain, serialisable values. */
import type { LastYear } from './last-year';
import type { Skp } from './model';

export interface Tanggal {
  readonly tahun: number;
  readonly bulan: number;
  readonly tanggal: number;
}

/** The position behind an SKP (docs/ekinerja.md §2): one SKP number has one tenure. */
export interface Tenure {
  /** SKP number ("1-2024"); null = holds for every SKP that is not listed itself. */
  readonly nomorSkp: string | null;
  /** "Tanggal Mulai Efektif" of the profile or "Tanggal Berlaku" of Daftar SKP; null = not read. */
  readonly mulai: Tanggal | null;
  /** Eselon I or II; null = not known. */
  readonly jpt: boolean | null;
}

/** One part of the lampiran of one SKP (docs/ekinerja.md §4.11). */
export interface LampiranBagian {
  /** null = of the only SKP. */
  readonly nomorSkp: string | null;
  /** From the "+" link. */
  readonly jenisId: string;
  /** Heading as printed ("Dukungan Sumber Daya"). */
  readonly jenis: string;
  readonly entries: readonly { readonly id: string | null; readonly uraian: string }[];
}

/** Everything the rules may look at. `null` = not read. */
export interface Facts {
  /**
   * All RHK that were read. Months of an indikator: null = not read; an empty list = known not to exist yet.
   * Treated as immutable: sums are remembered per object.
   */
  readonly skp: Skp | null;
  /** Session year of e-Kinerja now. */
  readonly sessionYear: number | null;
  readonly tenures: readonly Tenure[] | null;
  readonly lampiran: readonly LampiranBagian[] | null;
  /** Perspektif by indikator id; only JPT have them. */
  readonly perspektif: Readonly<Record<string, readonly string[]>> | null;
  /** Read only when the person asks for it: e-Kinerja has to be in that year meanwhile. */
  readonly lastYear: LastYear | null;
}
