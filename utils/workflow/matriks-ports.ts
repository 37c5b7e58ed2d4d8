/** What the Matriks task needs from outside: the page, the sheet, the journal, the person's disk. */
import type { MatriksReading, SiteFailure } from '../ekinerja/types';
import type { ImportSession } from '../import/import-session';
import type { ColumnMapping } from '../import/types';
import type { ReportWords } from '../import/write-sheets';
import type { TargetPlan } from '../plan/types';
import type { PageReport } from '../platform/messages';
import type { JournalStore, RunSnapshot, StopReason } from '../run/types';
import type { Result } from '../skp/result';

/** What looking at the tab gave. `latihan`: it is the practice page. */
export type PageLook =
  | { readonly kind: 'noTab' }
  | { readonly kind: 'noPermission'; readonly host: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'reloadNeeded' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'portal' }
  | { readonly kind: 'page'; readonly report: PageReport; readonly latihan: boolean };

export interface SiteDoor {
  look(): Promise<PageLook>;
  readMatriks(): Promise<Result<MatriksReading, SiteFailure>>;
  startRun(plan: TargetPlan): Promise<Result<{ runId: string }, StopReason | 'planStale' | 'nothingToDo'>>;
  continueRun(runId: string): Promise<Result<{ runId: string }, StopReason>>;
  controlRun(action: 'pause' | 'resume' | 'stop'): Promise<void>;
  /** A run goes on in this browser, in whatever tab; false where nobody can say. */
  isBusy(): Promise<boolean>;
  revealCell(key: string): Promise<boolean>;
  reloadPage(): Promise<void>;
  openMatriks(): Promise<void>;
  askPermission(): Promise<boolean>;
  openPreviewTab(): Promise<void>;
  /** Something about the tab may have changed. */
  onChange(callback: () => void): void;
  onProgress(callback: (snapshot: RunSnapshot) => void): void;
}

/** A file to hand to the person. */
export interface FileOut {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface MatriksPorts {
  readonly site: SiteDoor;
  readonly sheet: ImportSession;
  readonly journal: Pick<JournalStore, 'load' | 'list' | 'remove'>;
  readonly recallMapping: (fingerprint: string) => Promise<ColumnMapping | null>;
  readonly rememberMapping: (fingerprint: string, mapping: ColumnMapping) => Promise<void>;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly save: (file: FileOut) => void;
  /** Words of the report's status column in the person's language. */
  readonly reportWords: () => ReportWords;
}
