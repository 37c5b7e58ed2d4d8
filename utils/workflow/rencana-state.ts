/**
 * The panel's task "Seluruh SKP" as plain state: what e-Kinerja holds, what the person wants, the plan between the two, its
 * run, and the runs before it; and the intents the person sends back. The machine is rencana-machine.ts.
 */
import type { YearFailure } from '../ekinerja/other-year';
import type { KataDibaca, ReadProblem, SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { BackupProblem } from '../import/skp/backup';
import type { SkpAmbiguous, SkpProblem } from '../import/skp/types';
import type { FileProblem, NumberChoice } from '../import/types';
import type { SkpComparison } from '../plan/compare-skp';
import type { SkpPlan, SkpPlanItem, SkpPlanRefusal } from '../plan/skp-plan-types';
import type { SkpRunSnapshot, SkpStopReason } from '../run/skp-run-types';
import type { WantedSkp } from '../skp/wanted';
import type { UnfinishedRun } from './matriks-state';
import type { PeriksaPage } from './periksa-state';

/** Any page of e-Kinerja behind the login will do: the SKP is read from its own pages. */
export type RencanaPage = PeriksaPage;

export type RencanaStep = 'berkas' | 'tinjau' | 'jalankan' | 'bukti';

/** Where the wanted SKP comes from. */
export type SourceKind = 'file' | 'paste' | 'templat' | 'tahunLalu';

export interface Source {
  readonly kind: SourceKind;
  /** Of the file, the pack or the SKP; '' = nothing to name. */
  readonly name: string;
}

/** What e-Kinerja holds, in figures. */
export interface SkpNow {
  /** Epoch ms. */
  readonly at: number;
  readonly tahun: number | null;
  readonly nomorSkp: string | null;
  readonly rhk: number;
  readonly indikator: number;
  readonly lampiran: number;
  readonly missing: WholeSkpReading['missing'];
  readonly problems: readonly ReadProblem[];
  /** Words of the person's own it was read by. */
  readonly kata?: readonly KataDibaca[];
}

/** A run of the past. */
export interface PastRun {
  readonly runId: string;
  readonly startedAt: number;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly finished: boolean;
  readonly sameAccount: boolean;
}

/** Last year's SKP, on the way to becoming this year's. */
export interface LastYear {
  readonly tahun: number;
  /** The one that was read, of those of that year. */
  readonly nomorSkp: string | null;
  readonly nomors: readonly string[];
  /** Texts in which a year would change. */
  readonly changes: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** Keys of those the person does not want. */
  readonly unwanted: readonly string[];
}

export interface RencanaState {
  readonly page: RencanaPage;
  readonly step: RencanaStep;
  /** Steps the person may go to now. */
  readonly reachable: readonly RencanaStep[];
  readonly busy: 'reading' | 'opening' | 'planning' | 'starting' | 'tahunLalu' | 'saving' | null;
  /** Reading the SKP failed; what was read before stays. */
  readonly failure: SiteFailure['kind'] | null;
  readonly now: SkpNow | null;
  /** SKP numbers the person may choose from; fewer than two = nothing to choose. */
  readonly nomors: readonly string[];
  readonly source: Source | null;
  readonly fileProblem: FileProblem | null;
  /** Why a file that looks like a backup is none. */
  readonly backupProblem: BackupProblem | null;
  readonly problems: readonly SkpProblem[];
  readonly ambiguous: readonly SkpAmbiguous[];
  readonly numberChoice: NumberChoice | null;
  readonly lastYear: LastYear | null;
  /** Why last year's SKP was not read. */
  readonly yearFailure: YearFailure | null;
  /** e-Kinerja is not proven to be in the year again that the person left it in: why; `interrupted`, by an earlier panel or page. */
  readonly yearLeft: YearFailure | 'interrupted' | null;
  /** The source, a file or last year's SKP, beside what e-Kinerja held when the plan was made. */
  readonly comparison: SkpComparison | null;
  readonly plan: SkpPlan | null;
  /** Why there is no plan. */
  readonly noPlan: SkpPlanRefusal | null;
  readonly includeLocked: boolean;
  readonly includeFractions: boolean;
  /** Ids of indikator whose months the person unticked. */
  readonly monthsOut: readonly string[];
  /** Something on the tab changed since the SKP was read. */
  readonly planStale: boolean;
  readonly run: SkpRunSnapshot | null;
  /** The run could not even start, or its journal is gone and nothing can be put back. */
  readonly startRefused: SkpStopReason | 'undoLost' | null;
  /** The file that was asked for would have had holes. */
  readonly notSavable: boolean;
  /** A text did not fit into a workbook: the SKP was saved as .json, the report of a run as .csv. */
  readonly savedAs: 'json' | 'csv' | null;
  readonly unfinished: UnfinishedRun | null;
  readonly history: readonly PastRun[];
  /** Something failed inside the panel itself; nothing was sent because of it. */
  readonly broken: boolean;
}

export type RencanaIntent =
  /** The person came to the task. */
  | { readonly type: 'open' }
  /** Read everything afresh. */
  | { readonly type: 'read' }
  | { readonly type: 'chooseSkp'; readonly nomor: string }
  | { readonly type: 'openFile'; readonly file: File }
  | { readonly type: 'paste'; readonly text: string }
  /** An SKP made of templates, or of anything else that already is one. It is meant for the SKP that is read. */
  | { readonly type: 'wanted'; readonly wanted: WantedSkp; readonly source: Source }
  | { readonly type: 'chooseNumbers'; readonly choice: NumberChoice }
  /** The person read that the year of e-Kinerja is changed for a moment, and agreed. `nomor`: which SKP of last year; null = the site's own choice. */
  | { readonly type: 'copyLastYear'; readonly nomor: string | null }
  /** Put the year of e-Kinerja back, where that did not succeed. */
  | { readonly type: 'restoreYear' }
  /** Change this year in a text, or leave it. */
  | { readonly type: 'toggleYear'; readonly key: string }
  /** The source is of another year or SKP, and is meant for this one all the same. */
  | { readonly type: 'meantForThis' }
  | { readonly type: 'download'; readonly what: 'contoh' | 'cadangan'; readonly format: 'xlsx' | 'csv' | 'json' }
  /** Untick or tick an item; `<item id>/bulan` = only its months. */
  | { readonly type: 'toggle'; readonly item: string }
  /** What a wanted thing means: a candidate, or 'new'; '' = not chosen. `item`: as it was when it asked. */
  | { readonly type: 'match'; readonly item: Pick<SkpPlanItem, 'ref' | 'reason'>; readonly to: string }
  | { readonly type: 'mark'; readonly item: string; readonly remove: boolean }
  | { readonly type: 'setIncludeLocked'; readonly value: boolean }
  | { readonly type: 'setIncludeFractions'; readonly value: boolean }
  | { readonly type: 'go'; readonly step: RencanaStep }
  /** The person's confirmation of exactly this plan. */
  | { readonly type: 'confirmRun'; readonly planId: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  | { readonly type: 'continueRun'; readonly runId: string }
  | { readonly type: 'forgetRun'; readonly runId: string }
  /** Show a run of the past with its report. */
  | { readonly type: 'openRun'; readonly runId: string }
  /** Make the plan that puts back what this run did. */
  | { readonly type: 'undo'; readonly runId: string }
  | { readonly type: 'downloadReport'; readonly format: 'xlsx' | 'csv' }
  /** The same task as wide as a page. */
  | { readonly type: 'openTab' }
  | { readonly type: 'startOver' };
