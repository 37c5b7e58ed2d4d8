/** A plan is data: what will happen to every cell, computed from now + wanted, shown, confirmed, and run exactly so. */
import type { JenisRhk, StatusIndikator } from '../skp/model';

/** create: was empty; change; clear: becomes empty; keep: nothing to do; refuse: cannot or must not be written. */
export type StepKind = 'create' | 'change' | 'clear' | 'keep' | 'refuse';

/** Closed list; each has a text `refuse.<reason>` in both locales. */
export type RefuseReason =
  | 'statusLocked' // Periksa, Setuju or Tolak: the site's lock cannot be predicted (§13.1); only if the person insists
  | 'statusUnreadable'
  | 'pageAmbiguous' // a read problem concerns the row
  | 'cellMissing'
  | 'numberNotAccepted' // negative or not a plain number
  | 'fractionMayBeCut'; // the site's column is documented as integer: fractions and numbers beyond it are cut silently (§13.7); only if the person insists

export interface PlanCell {
  /** 1…12 */
  readonly bulan: number;
  readonly key: string;
  readonly before: string | null;
  /** Value after the run in the site's format (decimal point). Equal to `before` for keep and refuse. */
  readonly after: string | null;
  readonly kind: StepKind;
  readonly reason: RefuseReason | null;
  /** What the sheet asked for, when refused; else null. */
  readonly asked: string | null;
}

export interface PlanRow {
  /** `<rhk id>/<key of January>`: stable within one reading. */
  readonly id: string;
  readonly nomor: string;
  readonly jenis: JenisRhk;
  readonly rhkId: string | null;
  readonly rhk: string;
  readonly nomorSkp: string | null;
  readonly aspek: string;
  readonly indikator: string;
  readonly target: string | null;
  readonly satuan: string;
  readonly status: StatusIndikator | null;
  readonly cells: readonly PlanCell[];
  /** Exact sums of the twelve values as decimal text ("12"). */
  readonly sumBefore: string;
  readonly sumAfter: string;
  /** sumAfter equals the annual target: what the server demands at Kirim (§4.12 check 3). null = no annual target. */
  readonly sumMatches: boolean | null;
  /** 1-based row of the imported sheet that gave the values; null if the sheet has no row for it. */
  readonly sheetRow: number | null;
  /** Unticked by the person: its cells are all keep. */
  readonly excluded: boolean;
}

/** A row of the sheet that found no single place on the page. */
export interface UnmatchedRow {
  readonly sheetRow: number;
  readonly indikator: string;
  readonly rhk: string;
  readonly why: 'notFound' | 'twoCandidates' | 'duplicateInSheet' | 'keyTextDisagree' | 'otherYear';
  /** PlanRow ids to choose from, best first (twoCandidates, keyTextDisagree, near names for notFound). */
  readonly candidates: readonly string[];
}

export interface TargetPlan {
  readonly version: 1;
  /** Hash over everything below: what was confirmed is exactly what runs. */
  readonly id: string;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  /** Salted hash of the account; the run refuses another one. */
  readonly accountTag: string;
  /** Where the wanted values came from; `hash` of the file bytes (F20). */
  readonly source: { readonly name: string; readonly hash: string };
  /** Every indikator of the page, in page order, also those without change. */
  readonly rows: readonly PlanRow[];
  readonly unmatched: readonly UnmatchedRow[];
  /** Months in which no indikator has a target after the run (§4.12 check 4), 1…12. */
  readonly emptyMonths: readonly number[];
  readonly counts: Readonly<Record<StepKind, number>>;
}

/** The choices of the person that shape a plan. */
export interface PlanChoices {
  /** Write into indikator that are not Konsep: the person insists. */
  readonly includeLocked: boolean;
  /** Write fractions. */
  readonly includeFractions: boolean;
  /** PlanRow ids the person unticked. */
  readonly excluded: readonly string[];
  /** Sheet row → PlanRow id chosen by the person for an unmatched row. */
  readonly chosen: Readonly<Record<number, string>>;
}
