/**
 * The panel's main task as plain state: what components show, and the intents they send back. The machine that turns
 * intents into states is matriks-machine.ts; components never see the page, the run engine or browser APIs.
 */
import type { Detection, MatriksReading, PageId, ReadProblem } from '../ekinerja/types';
import type {
  AmbiguousNumber,
  ColumnMapping,
  FileProblem,
  NumberChoice,
  RawWorkbook,
  SheetProblem,
  WantedRow,
} from '../import/types';
import type { TargetPlan } from '../plan/types';
import type { RunSnapshot, StopReason } from '../run/types';
import type { SpreadPattern } from '../plan/spread-types';

/** What the panel knows about the tab it works on. Every kind has a face in the interface. */
export type PageState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'noTab' }
  | { readonly kind: 'noPermission'; readonly host: string }
  | { readonly kind: 'reloadNeeded' } // granted, but our script is not in the page (installed or updated after it was opened)
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'otherPage'; readonly page: PageId }
  | { readonly kind: 'unrecognised'; readonly detection: Detection }
  | { readonly kind: 'translated' } // in the words of a translator, who may have been at any text of it
  | { readonly kind: 'matriksUnreadable'; readonly problems: readonly ReadProblem[] }
  | {
      readonly kind: 'matriks';
      readonly tahun: number;
      readonly nomorSkp: string | null;
      readonly rhk: number;
      readonly indikator: number;
      readonly problems: readonly ReadProblem[];
      readonly accountTag: string;
    };

export type StepName = 'berkas' | 'cocokkan' | 'tinjau' | 'jalankan' | 'bukti';

/** A run that did not end: found in the journal when the panel opens. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly startedAt: number;
  readonly done: number;
  readonly planned: number;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly sameAccount: boolean;
}

export interface MatriksState {
  readonly page: PageState;
  /** The page is the practice page. */
  readonly latihan: boolean;
  readonly step: StepName;
  /** Steps the person may go to now. */
  readonly reachable: readonly StepName[];
  readonly busy: 'reading' | 'opening' | 'planning' | 'starting' | null;
  readonly unfinished: UnfinishedRun | null;
  readonly fileProblem: FileProblem | null;
  readonly workbook:
    | (Pick<RawWorkbook, 'name' | 'format' | 'encoding' | 'delimiter'> & { readonly sheetNames: readonly string[] })
    | null;
  /** First rows of the chosen sheet (at most 12, 40 columns) for the mapping step. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: ColumnMapping | null;
  /** True if the mapping came from an earlier choice of the person for the same headings. */
  readonly mappingRemembered: boolean;
  readonly sheetProblems: readonly SheetProblem[];
  readonly ambiguous: readonly AmbiguousNumber[];
  readonly numberChoice: NumberChoice | null;
  readonly plan: TargetPlan | null;
  readonly includeLocked: boolean;
  readonly includeFractions: boolean;
  /** "Bagi target" is part of the plan; it can be taken back. */
  readonly spreadApplied: boolean;
  /** The plan puts back what a run changed; null = it does not. */
  readonly undo: { readonly notOurs: number } | null;
  /** The page changed since the plan was made: look again before running (F13, F20). */
  readonly planStale: boolean;
  readonly run: RunSnapshot | null;
  /** The plan of `run` as the person confirmed it: `plan` is made anew when the page is read again. null = not known. */
  readonly runPlan: TargetPlan | null;
  /** The run could not even start, or nothing can be put back: elsewhere = not on the Matriks it was written in. */
  readonly startRefused: StopReason | 'planStale' | 'nothingToDo' | 'undoElsewhere' | 'undoLost' | 'journalLost' | null;
  /** After a run on a page the person has unsaved edits on: the page was not reloaded by us. */
  readonly pageReloadOffered: boolean;
  /** Something failed inside the panel itself; nothing was sent because of it. */
  readonly broken: boolean;
  /** The live page (its reading) as last read, for "Unduh contoh" and the full-width preview. */
  readonly reading: MatriksReading | null;
}

export type MatriksIntent =
  | { readonly type: 'openFile'; readonly file: File }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'downloadSample'; readonly format: 'xlsx' | 'csv' }
  | { readonly type: 'setSheet'; readonly sheet: number }
  | { readonly type: 'setMapping'; readonly mapping: ColumnMapping }
  | { readonly type: 'chooseNumbers'; readonly choice: NumberChoice }
  | { readonly type: 'chooseRow'; readonly sheetRow: number; readonly rowId: string | null }
  | { readonly type: 'toggleRow'; readonly rowId: string }
  | { readonly type: 'setIncludeLocked'; readonly value: boolean }
  | { readonly type: 'setIncludeFractions'; readonly value: boolean }
  /** rows: the ones to spread; [] = every row that has an annual target and no month in the sheet or on the page. */
  | { readonly type: 'spread'; readonly rows: readonly string[]; readonly pattern: SpreadPattern }
  | { readonly type: 'clearSpread' }
  /** Rows the checklist wants changed (sheet rows below 1): a plan of exactly these, on the Matriks page. */
  | { readonly type: 'wish'; readonly rows: readonly WantedRow[] }
  | { readonly type: 'go'; readonly step: StepName }
  /** The person's confirmation of exactly this plan. */
  | { readonly type: 'confirmRun'; readonly planId: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  | { readonly type: 'continueRun'; readonly runId: string }
  | { readonly type: 'forgetRun'; readonly runId: string }
  /** "Kembalikan": a plan that puts back what this run changed. */
  | { readonly type: 'undoRun'; readonly runId: string }
  | { readonly type: 'clearUndo' }
  | { readonly type: 'downloadReport'; readonly format: 'xlsx' | 'csv' }
  | { readonly type: 'reloadPage' }
  /** Read the Matriks again and make the plan anew. */
  | { readonly type: 'lookAgain' }
  | { readonly type: 'openMatriks' }
  | { readonly type: 'askPermission' }
  | { readonly type: 'openPreviewTab' }
  | { readonly type: 'reveal'; readonly rowId: string; readonly bulan: number }
  | { readonly type: 'startOver' };
