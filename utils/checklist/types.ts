/**
 * What the checklist is given and what it answers. Plain, serialisable values.
 * Invariant: what was not read is never judged as good; a missing part makes the answer `incomplete`.
 */
import type { Facts } from '../skp/facts';
import type { Reason } from './reasons';

export type { Facts, LampiranBagian, Tenure } from '../skp/facts';
export type Need = keyof Facts;

/** What the packs the person uses ask of an SKP; the earlier pack wins where two say something of one aspek. */
export interface Standar {
  /** Today as "2026-03-01", where the person is. */
  readonly hariIni: string;
  readonly paket: readonly StandarPaket[];
}

export interface StandarPaket {
  /** Title of the pack: every finding names it. */
  readonly sumber: string;
  /** Year of the SKP it is meant for; null = any. */
  readonly tahun: number | null;
  readonly satuan: readonly { readonly aspek: string; readonly boleh: readonly string[] }[];
  readonly tenggat: readonly { readonly nama: string; readonly tanggal: string }[];
  readonly lampiranWajib: readonly ('dukungan' | 'skema' | 'konsekuensi')[];
}

export interface CheckInput extends Facts {
  /** Nothing = no pack asks anything. */
  readonly standar?: Standar | null;
  /** True if rows of the SKP could not be read: sums over all rows are then unknown. */
  readonly gaps: boolean;
  /** Ids the person is about to send; null = an overview, in which what was already sent is no fault. */
  readonly toSend: readonly string[] | null;
}

/** The page on which the finding is mended; ids of the site's pages. */
export type PlacePage = 'daftar-skp' | 'daftar-rhk' | 'form-rhk' | 'form-indikator' | 'matriks' | 'lampiran';

export interface Place {
  readonly page: PlacePage;
  readonly nomorSkp: string | null;
  readonly rhkId: string | null;
  readonly indikatorId: string | null;
  readonly bulan: number | null;
  /** `editableKey` of the month's cell, of January's if no month is meant; null = none known. */
  readonly key: string | null;
  /** Positions in `skp.rhk` and its `indikator`, for rows without ids. */
  readonly rhk: number | null;
  readonly indikator: number | null;
  readonly jenisLampiran: string | null;
}

/** A computed mend, as data for a plan; nothing here is carried out by the checklist. */
export type Fix =
  /** Spread `rest` over these months of the row; cells that hold a value keep it. */
  | {
      readonly kind: 'spreadRest';
      readonly key: string | null;
      readonly rest: string;
      readonly bulan: readonly number[];
    }
  /** Make the annual target what the months add up to. */
  | { readonly kind: 'useSum'; readonly indikatorId: string | null; readonly target: string }
  /** Opening the Matriks creates the monthly rows (docs/ekinerja.md §4.10). */
  | { readonly kind: 'openMatriks' }
  /** Complete a part of the lampiran from a template; `missing` names its lacking contents. */
  | { readonly kind: 'fillLampiran'; readonly jenisId: string; readonly missing: readonly string[] }
  | { readonly kind: 'replaceText'; readonly field: TextField; readonly text: string };

export type TextField = 'rhk' | 'indikator' | 'satuan';

/** wajib: the server refuses. saran: nobody checks, until the atasan does. */
export type Kind = 'wajib' | 'saran';
/** What the server refuses: the sending, or the saving of a form. */
export type Stage = 'kirim' | 'simpan';
/** lulus, belum, tidak dapat diperiksa, tidak berlaku. */
export type Answer = 'pass' | 'violation' | 'incomplete' | 'inapplicable';
export type Params = Readonly<Record<string, string | number>>;

export interface Outcome {
  readonly answer: Answer;
  readonly place: Place | null;
  /** Key of the text `periksa.reason.<reason>`; null for a pass. */
  readonly reason: Reason | null;
  readonly params: Params;
  /** The server's own sentence, blanks collapsed; null = none, or it cannot be told word for word. */
  readonly server: string | null;
  readonly fix: Fix | null;
}

/** One rule; `id` = file name = key of its texts `periksa.rule.<id>`. */
export interface Rule {
  readonly id: string;
  readonly kind: Kind;
  readonly stage: Stage | null;
  /** Without these there is no judgement: the runner answers `incomplete`. */
  readonly needs: readonly Need[];
  /** Used if read. */
  readonly may: readonly Need[];
  /** Pure. An empty list = the rule does not apply. */
  readonly check: (input: CheckInput) => readonly Outcome[];
}

export interface Finding extends Outcome {
  readonly rule: string;
  readonly kind: Kind;
  readonly stage: Stage | null;
}

/** A rule with those of its outcomes that share the answer. */
export interface RuleResult {
  readonly id: string;
  readonly kind: Kind;
  readonly stage: Stage | null;
  readonly findings: readonly Finding[];
}

/** In the shape of axe-core's results; a rule can stand in several lists. Each list is in the order of mending. */
export interface Report {
  readonly passes: readonly RuleResult[];
  readonly violations: readonly RuleResult[];
  readonly incomplete: readonly RuleResult[];
  readonly inapplicable: readonly RuleResult[];
}
