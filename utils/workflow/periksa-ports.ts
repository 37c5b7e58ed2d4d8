/** What the checklist task needs from outside: the pages of one SKP, the two runs, the person's clipboard. */
import type { IndikatorAt } from '../checklist/outcome';
import type { KirimPrediction } from '../checklist/predict-kirim';
import type { CheckInput, Place, Report, Standar } from '../checklist/types';
import type { OtherYear, YearState } from '../ekinerja/other-year';
import type { SiteFailure, SkpLinks, WholeSkpReading } from '../ekinerja/types';
import type { WantedRow } from '../import/types';
import type { EditPlan, EditSnapshot, EditStop } from '../run/edit-types';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { UnderWay } from '../run/under-way';
import type { EditStore, KirimStore } from '../run/work-types';
import type { Result } from '../skp/result';
import type { PageLook } from './matriks-ports';
import type { RowChange } from './periksa-state';

/** The panel's door to the SKP behind the e-Kinerja tab. Its page script is loaded on the first question. */
export interface SkpDoor {
  look(): Promise<PageLook>;
  /** `nomorSkp` null = the SKP the page shows, else the site's own choice. */
  readSkp(nomorSkp: string | null): Promise<Result<WholeSkpReading, SiteFailure>>;
  startKirim(order: KirimOrder): Promise<Result<{ orderId: string }, KirimStop>>;
  stopKirim(): Promise<void>;
  startEdits(plan: EditPlan): Promise<Result<{ planId: string }, EditStop>>;
  stopEdits(): Promise<void>;
  /**
   * Opens the page of the place in the tab, scrolls to it and marks it. `links` (of the reading) lead to forms and the
   * lampiran, `rule` to the right field of a form. False: the page opened, the place was not found.
   */
  leadTo(place: Place, hints?: { readonly links?: SkpLinks; readonly rule?: string }): Promise<boolean>;
  /** False once the page that was asked to send or change something is gone, as far as the last `look` saw. */
  sends(): boolean;
  /** What the tab's page is carrying out since before this panel was opened; null = nothing. From then on it stays with it. */
  underWay(): Promise<UnderWay | null>;
  /** Whether any tab of this browser is carrying out a run; true if nobody can tell. */
  isBusy(): Promise<boolean>;
  onChange(callback: () => void): void;
  onKirim(callback: (snapshot: KirimSnapshot) => void): void;
  onEdits(callback: (snapshot: EditSnapshot) => void): void;
}

/** The rules; loaded when the task is opened, not with the panel. */
export interface Checklist {
  runChecklist(input: CheckInput): Report;
  predictAll(input: CheckInput): readonly { readonly row: IndikatorAt; readonly kirim: KirimPrediction }[];
}

/** What was last sent from this browser, to say what changed since. */
export interface SentMemory {
  changes(reading: WholeSkpReading, accountTag: string): Promise<ReadonlyMap<string, readonly RowChange[]>>;
  remember(reading: WholeSkpReading, indikatorIds: readonly string[], accountTag: string): Promise<void>;
}

/** Another year of e-Kinerja. While it is read, every tab is in it: only upon the person's click that says so. */
export interface YearLoan {
  /** The SKP of that year; the year of e-Kinerja is put back afterwards. */
  read(tahun: number): Promise<OtherYear>;
  restore(): Promise<YearState>;
  /** Whether e-Kinerja may still be in another year than this account left it in. */
  left(accountTag: string): Promise<boolean>;
}

type Stored<Store extends KirimStore | EditStore> = Pick<Store, 'list' | 'load' | 'remove'>;

export interface PeriksaPorts {
  readonly door: SkpDoor;
  readonly loadChecklist: () => Promise<Checklist>;
  /** What the packs in use ask; null = nothing. */
  readonly standar: () => Promise<Standar | null>;
  readonly sent: SentMemory;
  readonly year: YearLoan;
  readonly kirimJournal: Stored<KirimStore>;
  readonly editJournal: Stored<EditStore>;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly now: () => number;
  /** Hands wishes to the Matriks task, which makes a plan of them. */
  readonly wish: (rows: readonly WantedRow[]) => void;
  readonly openMatriks: () => void;
  /** The task as wide as a page. */
  readonly openTab: () => Promise<void>;
}
