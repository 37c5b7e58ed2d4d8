/** What was read of e-Kinerja, as a guide needs it. `null` = not read, which is never taken for "done" or for "empty". */
import type { Rhk } from '../skp/model';
import type { LampiranBagian } from '../skp/facts';

/** One thing the checklist found in the SKP, reduced to what a guide points at. */
export interface Temuan {
  /** Id of the rule. */
  readonly aturan: string;
  /** belum = certain; ragu = not to be told from what was read. */
  readonly jawaban: 'belum' | 'ragu';
  readonly indikatorId: string | null;
  readonly bulan: number | null;
  /** Months from the start of the position that may still take what is missing. */
  readonly bulanBebas: readonly number[];
}

export interface SkpTerbaca {
  readonly tahun: number;
  readonly nomor: string | null;
  readonly rhk: readonly Rhk[];
  /** Rows of the table could not be read: what is not there may still exist. */
  readonly celah: boolean;
  readonly jpt: boolean | null;
  readonly lampiran: readonly LampiranBagian[] | null;
  readonly temuan: readonly Temuan[];
}

export interface HarianTerbaca {
  readonly banyak: number;
  /** Of the site's own day. */
  readonly hariIni: number;
  /** Rows that could not be read. */
  readonly takTerbaca: number;
}

export interface FaktaPanduan {
  /** Whether somebody is logged in; `belumDibuka` = no tab shows e-Kinerja. */
  readonly masuk: boolean | 'belumDibuka' | null;
  /** The year it is, by the site's own day where it prints one. */
  readonly tahunIni: number;
  /** The session year of e-Kinerja and the SKP it lists for it. */
  readonly daftarSkp: { readonly tahun: number; readonly nomor: readonly string[] } | null;
  /** Number of the SKP that is valid today; null = not known, or there is only one. */
  readonly berlaku: string | null;
  /** Number of the SKP the page in the tab shows; null = it shows none, or nobody can tell. */
  readonly ditampilkan: string | null;
  readonly skp: SkpTerbaca | null;
  readonly harian: HarianTerbaca | null;
  /** The form for a new RHK offers no RHK of the atasan. */
  readonly atasanKosong: boolean;
}
