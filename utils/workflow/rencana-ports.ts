/** What the whole-SKP task needs from outside: the site, the source, the planner, the journal, the person's disk. */
import type { OtherYear, YearState } from '../ekinerja/other-year';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { ImportSession } from '../import/import-session';
import type { AtasanOptions, SkpPlan, SkpPlanChoices, SkpPlanRefusal } from '../plan/skp-plan-types';
import type { SkpJournal, SkpJournalStore, SkpRunSnapshot, SkpStopReason } from '../run/skp-run-types';
import type { Result } from '../skp/result';
import type { WantedSkp } from '../skp/wanted';
import type { FileOut, PageLook } from './matriks-ports';

/** Everything a plan is made from. */
export interface SkpToPlan {
  readonly reading: WholeSkpReading;
  readonly atasan: AtasanOptions;
}

/** The panel's door to the SKP behind the e-Kinerja tab. Its page script is loaded on the first question. */
export interface RencanaDoor {
  look(): Promise<PageLook>;
  /** All pages of one SKP and the site's list of RHK atasan, fetched afresh; null = the SKP the page shows, else the site's own choice. */
  readSkp(nomorSkp: string | null): Promise<Result<SkpToPlan, SiteFailure>>;
  /** The SKP of another year (null = the site's own choice); the year of e-Kinerja is put back afterwards. */
  readYear(tahun: number, nomorSkp: string | null): Promise<OtherYear>;
  restoreYear(): Promise<YearState>;
  start(plan: SkpPlan): Promise<Result<{ runId: string }, SkpStopReason>>;
  continueRun(runId: string): Promise<Result<{ runId: string }, SkpStopReason>>;
  control(action: 'pause' | 'resume' | 'stop'): Promise<void>;
  /** The run the tab's page is carrying out, or carried out last; null = none. From then on the door stays with that tab. */
  underWay(): Promise<SkpRunSnapshot | null>;
  /** A run goes on in this browser, in whatever tab; false where nobody can say. */
  isBusy(): Promise<boolean>;
  onChange(callback: () => void): void;
  onProgress(callback: (snapshot: SkpRunSnapshot) => void): void;
}

/** A workbook, opened. Its cells stay where it was opened. */
export type SkpSession = Pick<ImportSession, 'open' | 'paste' | 'readSkp'>;

export interface SkpPlanInput extends SkpToPlan {
  readonly wanted: WantedSkp;
  readonly choices: SkpPlanChoices;
  readonly accountTag: string;
  readonly source: SkpPlan['source'];
}

/** The pure part that is loaded when it is first needed, not with the panel. */
export interface SkpPlanner {
  plan(input: SkpPlanInput): Result<SkpPlan, SkpPlanRefusal>;
  /** What puts back what the run did. */
  planUndo(journal: SkpJournal, now: WholeSkpReading): Result<SkpPlan, SkpPlanRefusal>;
}

/** Files out of a reading or a run; null = not to be had wholly. */
export interface SkpFiles {
  skp(what: 'contoh' | 'cadangan', from: SkpToPlan, format: 'xlsx' | 'csv' | 'json'): Promise<FileOut | null>;
  report(plan: SkpPlan, run: SkpRunSnapshot, format: 'xlsx' | 'csv'): Promise<FileOut>;
}

export interface RencanaPorts {
  readonly door: RencanaDoor;
  readonly session: SkpSession;
  readonly loadPlanner: () => Promise<SkpPlanner>;
  readonly files: SkpFiles;
  readonly journal: Pick<SkpJournalStore, 'load' | 'list' | 'remove'>;
  /** How a run ended, as it was kept or as its journals tell it; then `cutOff` if nobody saw the end. */
  readonly endOf: (stored: SkpJournal) => Promise<SkpRunSnapshot>;
  readonly accountTagOf: (akun: string) => Promise<string>;
  /** Whether e-Kinerja may still be in another year than this account left it in: a reading of last year broke off. */
  readonly yearLeft: (accountTag: string) => Promise<boolean>;
  readonly now: () => number;
  readonly save: (file: FileOut) => void;
  /** The task as wide as a page. */
  readonly openTab: () => Promise<void>;
}
