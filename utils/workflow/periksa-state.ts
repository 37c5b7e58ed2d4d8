/**
 * The panel's task "Periksa" as plain state: what the checklist found, what may be sent, what is being mended, and the
 * intents the person sends back. The machine is periksa-machine.ts.
 */
import type { Answer, Finding, Fix, Kind, Params, Stage } from '../checklist/types';
import type { YearFailure } from '../ekinerja/other-year';
import type { KataDibaca, SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { Reason } from '../checklist/reasons';
import type { EditPlan, EditSnapshot, EditStop } from '../run/edit-types';
import type { KirimOrderRefusal } from '../plan/kirim-order';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { LastYear } from '../skp/last-year';
import type { StatusIndikator } from '../skp/model';
import type { PageState } from './matriks-state';

/** The faces of a tab whose SKP cannot be read; `ready` = any page of e-Kinerja behind the login. */
export type PeriksaPage =
  | { readonly kind: 'ready' }
  | Exclude<PageState, { kind: 'matriks' | 'otherPage' | 'unrecognised' | 'translated' | 'matriksUnreadable' }>;

export type PeriksaView = 'temuan' | 'kirim' | 'status';

/** A finding as the panel shows it. */
export interface ShownFinding {
  /** `<rule>/<number>`: stable within one reading; intents name it. */
  readonly id: string;
  /** Number of the RHK as printed; null = about the whole SKP. */
  readonly nomor: string | null;
  /** The indikator, else the RHK it is about. */
  readonly nama: string | null;
  /** The row it is about: names may be there twice under one RHK. */
  readonly at: string;
  readonly nomorSkp: string | null;
  readonly reason: Reason | null;
  readonly params: Params;
  readonly server: string | null;
  /** False: there is no page to show. */
  readonly leads: boolean;
  readonly fix: Fix['kind'] | null;
}

export interface RuleGroup {
  readonly rule: Finding['rule'];
  readonly kind: Kind;
  readonly stage: Stage | null;
  readonly findings: readonly ShownFinding[];
}

/** A rule without anything to mend: only how often. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
  readonly reasons: readonly Reason[];
}

/** One thing of an indikator that is not as it was when it was last sent from here. */
export interface RowChange {
  readonly field: 'rhk' | 'nama' | 'aspek' | 'target' | 'satuan' | 'bulan';
  /** 1…12 for `bulan`, else null. */
  readonly bulan: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** One indikator on the status board and in the list to send. */
export interface BoardRow {
  /** Key for lists; the position, so that rows without ids have one too. */
  readonly at: string;
  readonly indikatorId: string | null;
  readonly nomor: string;
  readonly rhk: string;
  readonly nama: string;
  readonly nomorSkp: string | null;
  readonly status: StatusIndikator | null;
  readonly catatanTolak: string | null;
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  /** What e-Kinerja will say, word for word; null = not to be told. */
  readonly sentence: string | null;
  /** Konsep or Tolak. */
  readonly open: boolean;
  /** The page offers to send it. */
  readonly offered: boolean;
  /** May be ticked: known to be open, offered, and not known to be refused. */
  readonly sendable: boolean;
  /** Since it was last sent from here; null = it was not. */
  readonly changes: readonly RowChange[] | null;
}

/** ready: all can be sent; mend: wajib fails; unsure: something was not read; sent: nothing left to send; empty: no indikator. */
export type Verdict = 'ready' | 'mend' | 'unsure' | 'sent' | 'empty';

export interface Checked {
  /** Epoch ms. */
  readonly at: number;
  readonly tahun: number | null;
  readonly nomorSkp: string | null;
  readonly jpt: boolean | null;
  readonly rhk: number;
  readonly indikator: number;
  readonly verdict: Verdict;
  /** Number of wajib findings, and of those to heed. */
  readonly wajib: number;
  readonly saran: number;
  readonly unread: number;
  readonly groups: Readonly<Record<'wajib' | 'saran' | Extract<Answer, 'incomplete'>, readonly RuleGroup[]>>;
  readonly passes: readonly RuleCount[];
  readonly inapplicable: readonly RuleCount[];
  readonly missing: WholeSkpReading['missing'];
  readonly problems: WholeSkpReading['problems'];
  /** Words of the person's own it was read by. */
  readonly kata?: readonly KataDibaca[];
  /** The year whose targets it was compared with; null = they were not read. */
  readonly lastYear: number | null;
  readonly board: readonly BoardRow[];
}

/** About a run found in the journal: nobody was watching when it ended. */
export interface LeftNote {
  /** Epoch ms. */
  readonly startedAt: number;
  /** The SKP it was about. */
  readonly tahun: number;
  readonly nomorSkp: string | null;
  /** Begun when it was cut off, by id. */
  readonly underWay: string | null;
  /** Its SKP was read since: what it says is certain. */
  readonly resolved: boolean;
}

/** The changes that would mend something, before and while they are made. */
export interface EditTask {
  readonly plan: EditPlan;
  /** Ids of edits the person unticked. */
  readonly excluded: readonly string[];
  /** `plan` without the unticked ones: exactly what is confirmed and made. */
  readonly ready: EditPlan;
  readonly confirmed: boolean;
  readonly run: EditSnapshot | null;
  readonly refused: EditStop | null;
  /** null = watched from this panel. */
  readonly left: LeftNote | null;
}

export interface KirimTask {
  /** What the dialog names, and, once confirmed, what is being sent. */
  readonly order: KirimOrder;
  readonly confirmed: boolean;
  readonly run: KirimSnapshot | null;
  readonly refused: KirimStop | null;
  /** null = watched from this panel. */
  readonly left: LeftNote | null;
}

export interface PeriksaState {
  readonly page: PeriksaPage;
  readonly view: PeriksaView;
  readonly busy: 'reading' | 'planning' | 'starting' | 'leading' | 'tahunLalu' | null;
  /** Reading the SKP failed; what was checked before stays. */
  readonly failure: SiteFailure['kind'] | null;
  readonly checked: Checked | null;
  /** Something on the tab changed since. */
  readonly outdated: boolean;
  /** SKP numbers the person may choose from; fewer than two = nothing to choose. */
  readonly nomors: readonly string[];
  /** Indikator ids ticked for sending. */
  readonly chosen: readonly string[];
  readonly kirim: KirimTask | null;
  readonly edit: EditTask | null;
  /** The page was opened, but the place is not on it. */
  readonly placeLost: boolean;
  /** Why nothing can be sent, after the person asked to. */
  readonly noOrder: KirimOrderRefusal | null;
  /** No change can be computed for what was asked (it was mended meanwhile, or the page offers no form). */
  readonly noFix: boolean;
  /** Why last year's SKP was not read, after the person asked for it. */
  readonly yearFailure: YearFailure | null;
  /** e-Kinerja is not proven to be in the year again that the person left it in: why; `interrupted`, by an earlier panel or page. */
  readonly yearLeft: YearFailure | 'interrupted' | null;
  /** Something failed inside the panel itself; nothing was sent because of it. */
  readonly broken: boolean;
}

export type PeriksaIntent =
  /** The person opened the task. */
  | { readonly type: 'open' }
  /** "Periksa sekarang": read everything afresh. */
  | { readonly type: 'check' }
  | { readonly type: 'chooseSkp'; readonly nomor: string }
  | { readonly type: 'go'; readonly view: PeriksaView }
  /** Show the place of a finding. */
  | { readonly type: 'lead'; readonly finding: string }
  /** Show an indikator of the board. */
  | { readonly type: 'leadRow'; readonly at: string }
  /** Make a plan that mends these findings (of one kind of fix). */
  | { readonly type: 'fix'; readonly findings: readonly string[] }
  | { readonly type: 'setEditText'; readonly id: string; readonly text: string }
  | { readonly type: 'toggleEdit'; readonly id: string }
  /** The person's confirmation of exactly this plan. */
  | { readonly type: 'confirmEdits'; readonly planId: string }
  | { readonly type: 'stopEdits' }
  | { readonly type: 'closeEdits' }
  /** Plan anew what a run of edits left. */
  | { readonly type: 'continueEdits' }
  | { readonly type: 'tick'; readonly id: string }
  | { readonly type: 'tickAll'; readonly on: boolean }
  /** Name everything that would be sent. */
  | { readonly type: 'askKirim' }
  /** The person's confirmation of exactly this order. */
  | { readonly type: 'confirmKirim'; readonly orderId: string }
  | { readonly type: 'stopKirim' }
  /** Take the unconfirmed order back, or put the ended one away. */
  | { readonly type: 'closeKirim' }
  /** Order anew what a run left; named and confirmed like any other order. */
  | { readonly type: 'continueKirim' }
  /** The person read that the year of e-Kinerja is changed for a moment, and agreed. */
  | { readonly type: 'compareLastYear' }
  /** Put the year of e-Kinerja back, where that did not succeed. */
  | { readonly type: 'restoreYear' }
  /** Last year was read elsewhere in this panel. */
  | { readonly type: 'lastYearRead'; readonly lastYear: LastYear; readonly accountTag: string }
  /** The same task as wide as a page, for printing. */
  | { readonly type: 'openTab' };
