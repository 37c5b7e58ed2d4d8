/**
 * A whole SKP as the person wants it: from a workbook, from templates, or from last year's SKP. Plain and serialisable.
 * It says only what is wanted; what it means for e-Kinerja now is the plan's business.
 */
import type { JenisRhk } from './model';

export type WantedCell =
  /** As it is now; for something new: empty. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'clear' }
  /** Decimal text with a point, no grouping, no exponent. */
  | { readonly kind: 'set'; readonly value: string };

/** Where in the source it stands, for messages. */
export interface WantedOrigin {
  readonly sheet: string;
  /** 1-based, as Excel shows it. */
  readonly row: number;
}

interface WantedItem {
  /** Unique within the WantedSkp. */
  readonly ref: string;
  /** e-Kinerja's own id if the source is our export of the same SKP; still compared with the texts. */
  readonly id: string | null;
  readonly origin: WantedOrigin | null;
}

export interface WantedIndikator extends WantedItem {
  readonly nama: string;
  /** As on the screen ("Kuantitas"); null = leave as it is. */
  readonly aspek: string | null;
  /** Decimal text with a point; null = leave as it is. */
  readonly target: string | null;
  readonly satuan: string | null;
  /** JPT only; null = leave as it is. */
  readonly perspektif: readonly string[] | null;
  /** Twelve entries. */
  readonly bulan: readonly WantedCell[];
}

export interface WantedRhk extends WantedItem {
  readonly nama: string;
  readonly jenis: JenisRhk | null;
  /** Text of the RHK atasan; null = leave as it is. Chosen only from the site's own list. */
  readonly rhkAtasan: string | null;
  /** `ref` of the RHK it is a tahapan of; null = none. */
  readonly induk: string | null;
  readonly indikator: readonly WantedIndikator[];
}

export interface WantedLampiran extends WantedItem {
  /** Heading of the part as printed ("Dukungan Sumber Daya"); compared by its beginning, without case. */
  readonly bagian: string;
  readonly uraian: string;
}

export interface WantedSkp {
  /** SKP number and year the source speaks of; null = it does not say. */
  readonly nomorSkp: string | null;
  readonly tahun: number | null;
  /** Parents before their tahapan. */
  readonly rhk: readonly WantedRhk[];
  readonly lampiran: readonly WantedLampiran[];
}
