/**
 * The plan of a whole SKP as data: what will happen to every RHK, tahapan, indikator, month and lampiran entry, computed
 * from now + wanted + the person's choices, shown, confirmed, and run exactly so. Plain and serialisable.
 *
 * It is a tree in a flat list: `items` in the order of display (an RHK, its indikator, its tahapan with theirs; then the
 * lampiran), each with `parentId`. The order of the run is another one: see `runOrder` in skp-order.ts.
 */
import type { JenisRhk, StatusIndikator } from '../skp/model';
import type { WantedOrigin } from '../skp/wanted';
import type { PlanCell } from './types';

/** A tahapan is an `rhk` whose `parentId` names another one. */
export type SkpLevel = 'rhk' | 'indikator' | 'lampiran';

/**
 * create: is not there; change: is there with other fields; keep: nothing to do (also: is there and nobody wants anything of
 * it); refuse: cannot or must not be done, see `reason`; remove: the person marked it.
 */
export type SkpItemKind = 'create' | 'change' | 'keep' | 'refuse' | 'remove';

/** Closed list. */
export type SkpRefuseReason =
  /** Several things of now could be meant: choose (`candidates`). */
  | 'twoCandidates'
  /** The same text stands twice under the same parent in the source: nothing tells them apart. */
  | 'duplicateInSource'
  /** Something nearly the same is there: choose it (`candidates`), or say that this is a new one. */
  | 'similarExists'
  /** The id of the source and its texts name different things: choose. */
  | 'idTextDisagree'
  /** Its parent is refused, or will be removed. */
  | 'parentRefused'
  /** Periksa or Setuju (an RHK: one of its indikator): only if the person insists, and never where the site has no link. */
  | 'statusLocked'
  | 'statusUnreadable'
  /** The page prints no link for it (not the owner, locked, layout unknown). */
  | 'noLink'
  /** A read problem concerns it or its page. */
  | 'pageAmbiguous'
  /** RHK atasan not in the site's own list: choose (`candidates` are options, similar ones first). */
  | 'atasanUnknown'
  /** The source names none for a new RHK, and the site demands one: choose. */
  | 'atasanMissing'
  /** The source names one, and the list is empty: the atasan has entered none (§4.7). */
  | 'atasanEmpty'
  /** The list holds this text twice: choose. */
  | 'atasanAmbiguous'
  /** No such part of the lampiran, or several fit. */
  | 'partUnknown'
  /** A new one lacks a field the site demands; `fieldsMissing` says which. */
  | 'fieldMissing'
  /** Target is no plain number. */
  | 'numberNotAccepted'
  /** The site may keep whole numbers only, and none above 2147483647 (§13.7); only if the person insists. */
  | 'fractionMayBeCut'
  /** The site prints this text as markup: part of it, or what follows it, would be lost in the lists. */
  | 'textBreaksPage'
  /** More characters than the site takes, or keeps. */
  | 'textTooLong'
  /** To be removed, but something on it cannot be removed. */
  | 'hangsOn'
  /** Undo: it is no longer as the run left it. */
  | 'notOurs'
  /** Undo: was removed by the run, which cannot be undone. */
  | 'removedForGood'
  /** Undo: nobody saw whether the run made it. */
  | 'madeUnproven';

export type SkpField = 'nama' | 'jenis' | 'rhkAtasan' | 'aspek' | 'target' | 'satuan' | 'perspektif' | 'uraian';

/** One field: of a `create` every field that is filled, of a `change` only those that differ, of a `remove` what is lost. */
export interface SkpFieldChange {
  readonly field: SkpField;
  /** null = empty, or not there yet. Perspektif joined by "; ". */
  readonly before: string | null;
  readonly after: string | null;
  /** rhkAtasan: value of the chosen option in the site's list. Else null. */
  readonly option: string | null;
}

/** Something to choose from. */
export interface SkpCandidate {
  /** What goes into the choice: e-Kinerja's id of the row, or the value of an option (RHK atasan). */
  readonly id: string;
  readonly label: string;
}

/** Texts that will be written although they deserve a look. */
export type SkpWarning =
  /** `<` or `&`: printed unescaped by the site, but still readable. */
  | 'textUnescaped'
  /** Sum of the months after the run is not the annual target: the site will refuse Kirim. */
  | 'sumDiffers'
  /** A new RHK without RHK atasan, because the list is empty: refused, but for positions without an eselon record (§4.7). */
  | 'atasanEmpty'
  /** The jenis of an RHK changes; its indikator keep theirs (§4.7). */
  | 'jenisStays'
  /** It is Konsep no more after this: text of an RHK whose indikator were sent. */
  | 'sentAlready';

export interface SkpPlanItem {
  /** Stable over replans: `rhk:<id>`, `ind:<id>`, `lam:<id>` for what is there; `rhk+<ref>` … for what is only wanted. */
  readonly id: string;
  readonly level: SkpLevel;
  /** Item the new or present thing stands under; null at the top. */
  readonly parentId: string | null;
  /** e-Kinerja's id; null = not there yet. */
  readonly nowId: string | null;
  /** `ref` of the wanted thing; null = the source does not name it. Key of the choices about candidates. */
  readonly ref: string | null;
  readonly origin: WantedOrigin | null;
  /** Number as printed now ("1.2"); '' for what is not there. */
  readonly nomor: string;
  /** Group of an RHK after the run. A tahapan stands in its parent's group. Else null. */
  readonly jenis: JenisRhk | null;
  /** Part of the lampiran; else null. */
  readonly bagian: { readonly jenisId: string; readonly jenis: string } | null;
  /** Its text now, or as wanted if it is not there: a heading for people. */
  readonly title: string;
  /** Of an indikator that is there; else null. */
  readonly status: StatusIndikator | null;
  readonly kind: SkpItemKind;
  readonly reason: SkpRefuseReason | null;
  readonly fieldsMissing: readonly SkpField[];
  readonly fields: readonly SkpFieldChange[];
  /**
   * Indikator only (else empty): twelve months, judged each by itself as in the monthly plan; keys are '' for a new
   * indikator. They are written after all forms, also where the item itself is `keep`. All keep if `excluded` is set.
   */
  readonly bulan: readonly PlanCell[];
  readonly candidates: readonly SkpCandidate[];
  /** May "this is a new one" be chosen beside the candidates? */
  readonly mayBeNew: boolean;
  readonly warnings: readonly SkpWarning[];
  /** self: the person unticked it. parent: what it hangs on is unticked and not there yet. Nothing of it is run. */
  readonly excluded: 'self' | 'parent' | null;
  /** The person may mark it for removal: it is there, the source does not name it, and nothing on it is locked. */
  readonly mayRemove: boolean;
  /** Ids of the items that go with it when it is removed, in order of display. */
  readonly hangs: readonly string[];
}

export interface SkpPlanCounts {
  /** Of items, without those that are excluded. */
  readonly create: number;
  readonly change: number;
  readonly keep: number;
  readonly refuse: number;
  readonly remove: number;
  /** Months to write, and months refused. */
  readonly cells: number;
  readonly cellsRefused: number;
}

export interface SkpPlan {
  readonly version: 1;
  /** Hash over everything below: what was confirmed is exactly what runs. */
  readonly id: string;
  readonly purpose: 'import' | 'undo';
  readonly tahun: number;
  /** Always one SKP. */
  readonly nomorSkp: string;
  readonly jpt: boolean;
  /** Salted hash of the account; the run refuses another one. */
  readonly accountTag: string;
  /** Where the wanted values came from; `hash` of the file bytes (F20), or of the run that is undone. */
  readonly source: { readonly name: string; readonly hash: string };
  readonly items: readonly SkpPlanItem[];
  readonly counts: SkpPlanCounts;
}

/** Why there is no plan at all. */
export type SkpPlanRefusal =
  /** The source speaks of another year. */
  | 'otherYear'
  /** The source speaks of another SKP number. */
  | 'otherSkp'
  /** The pages were not read wholly, so what is missing cannot be told from what was not read. */
  | 'notReadWholly'
  /** No SKP is chosen. */
  | 'noSkp'
  /** Whether JPT or not cannot be told. */
  | 'jptUnknown';

/** The choices of the person that shape a plan. */
export interface SkpPlanChoices {
  /** Write into what is not Konsep: the person insists. */
  readonly includeLocked: boolean;
  readonly includeFractions: boolean;
  /** Item ids the person unticked; `<item id>/bulan` = only the months of that indikator. */
  readonly excluded: readonly string[];
  /** Wanted ref → id of the thing it means (a candidate), or 'new'. */
  readonly matched: Readonly<Record<string, string>>;
  /** Wanted text of an RHK atasan → value of the option it means; for every RHK that names this text. */
  readonly atasan: Readonly<Record<string, string>>;
  /** Wanted ref → value of the option, for an RHK whose source names none; '' = leave it empty. */
  readonly atasanOf: Readonly<Record<string, string>>;
  /** Item ids to be removed; what hangs on them goes with them. */
  readonly removed: readonly string[];
  /** The source is of another year or SKP number, and is meant for this one (last year's SKP, a template). */
  readonly otherSource: boolean;
}

/** The site's own list of RHK atasan, from Form RHK; null = not read (JPT have none). */
export type AtasanOptions = readonly { readonly value: string; readonly text: string }[] | null;
