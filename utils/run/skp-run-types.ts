/**
 * The run of a whole SKP: one confirmed plan, first the forms (RHK, tahapan, indikator, lampiran), then the months by the
 * engine of the Matriks, at the very end the removals, then everything read again. The engine knows the site only through
 * these ports.
 */
import type { DaftarReading, SiteFailure, SkpLinks, WholeSkpReading } from '../ekinerja/types';
import type { SkpField, SkpPlan } from '../plan/skp-plan-types';
import type { LampiranBagian } from '../skp/facts';
import type { Result } from '../skp/result';
import type { RunStore, StoredRun } from './run-store';
import type { Clock, ItemState, JournalStore, RunPhase, RunSnapshot, StopReason, TargetSite } from './types';

/** The forms behind links of the person's pages. */
export type SkpForm =
  'tambahRhk' | 'tambahTahapan' | 'tambahIndikator' | 'tambahLampiran' | 'ubahRhk' | 'ubahIndikator' | 'ubahLampiran';

export type SkpRemoval = 'hapusRhk' | 'hapusIndikator' | 'hapusLampiran';

/** The entries of the lampiran with the addresses their page prints. */
export interface LampiranList {
  readonly akun: string;
  readonly lampiran: readonly Omit<LampiranBagian, 'nomorSkp'>[];
  readonly links: Pick<SkpLinks, 'tambahLampiran' | 'ubahLampiran' | 'hapusLampiran'>;
}

/** The list the site led to after a form or a removal, if it is the one it should be: a reading after the deed. */
export interface Landed {
  readonly daftar: DaftarReading | null;
  readonly lampiran: LampiranList | null;
}

export type DeedAnswer =
  /** The site went on to another page. Not a proof. */
  | { readonly kind: 'accepted'; readonly landed: Landed }
  /** The form came back with errors, or the site said no; its own words. Nothing was stored. */
  | { readonly kind: 'refused'; readonly words: string }
  /** `reached`: may the server have stored it? 'no' only when that is certain. */
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly reached: 'no' | 'maybe' };

/** A form of the site, fetched afresh. */
export interface OpenedSkpForm {
  readonly akun: string;
  /** Stored value; of a select the text of the chosen option ('' = prompt), of several joined by "; ". null = no such field. */
  valueOf(field: SkpField): string | null;
  /** Options of a select, without its prompt; null = no such select. */
  optionsOf(field: SkpField): readonly { readonly value: string; readonly text: string }[] | null;
  /** Posts the form as it was loaded with these fields changed; selects by the values of options. */
  post(changes: ReadonlyMap<SkpField, readonly string[]>, signal: AbortSignal): Promise<DeedAnswer>;
}

export interface SkpSite {
  /** The SKP from all its pages, fetched afresh. */
  readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<WholeSkpReading, SiteFailure>>;
  /** The Daftar RHK alone. */
  readList(nomorSkp: string | null, signal: AbortSignal): Promise<Result<DaftarReading, SiteFailure>>;
  /** The lampiran alone, by the address a reading offers; refuses if it is of another SKP than `links`. */
  readLampiran(links: SkpLinks, signal: AbortSignal): Promise<Result<LampiranList, SiteFailure>>;
  /** The form behind a printed link. `links`: the reading it stands in, to whose list the site leads back. */
  open(
    form: SkpForm,
    targetId: string,
    links: SkpLinks,
    signal: AbortSignal,
  ): Promise<Result<OpenedSkpForm, SiteFailure>>;
  /** Fetches the list, makes sure that it still prints the link, and posts it as a click would. */
  remove(removal: SkpRemoval, targetId: string, links: SkpLinks, signal: AbortSignal): Promise<DeedAnswer>;
  /** Months. */
  readonly months: TargetSite;
}

/**
 * State of a step. As in the monthly run, and:
 * made: the site took it and the new thing was found, not yet proven; skipped: what it hangs on did not come about (`note` =
 * item id of that), or the run was told so; ambiguous: two new things with this text, look yourself.
 */
export type SkpItemState = ItemState | 'made' | 'skipped' | 'ambiguous';

/**
 * Entries of the journal. `key` = item id; `note`: of `sent` 'answered' or null (nobody knows whether it may still arrive),
 * of `made` the new id, of `rejected` the site's words, of `conflict` and `differs` what is stored, of `stopped` the reason.
 */
export type SkpEntryState = SkpItemState | 'paused' | 'resumed' | 'stopped' | 'finished';
export type SkpJournal = StoredRun<SkpPlan, SkpEntryState>;
/** Lists, history and expiry as for the other runs. */
export type SkpJournalStore = RunStore<SkpPlan, SkpEntryState>;

export type SkpStopReason =
  | StopReason
  /** Not what was confirmed, or nothing to do. */
  | 'planStale'
  /** The SKP of the plan is not there any more. */
  | 'otherSkp'
  /** The journal of this run cannot be found or read. */
  | 'journalLost'
  /** Page, browser or computer went away in the middle; told from the journals. */
  | 'cutOff';

/** lateAnswer: a request was never answered and may still arrive; the engine waits before it looks again. */
export type SkpWaitingFor = RunSnapshot['waitingFor'] | 'lateAnswer';

export interface SkpOutcome {
  /** Item of the plan. */
  readonly id: string;
  readonly state: SkpItemState;
  /** As in the journal; for `skipped` the id of the item it hangs on. */
  readonly note: string | null;
  /** e-Kinerja's id of what was created, as soon as it is known. */
  readonly newId: string | null;
}

/** One month that is written. */
export interface SkpCellOutcome {
  /** Item of the indikator. */
  readonly id: string;
  /** 1…12 */
  readonly bulan: number;
  readonly state: ItemState | 'skipped';
  readonly note: string | null;
}

/** Everything the panel shows of a run. Serialisable. */
export interface SkpRunSnapshot {
  readonly runId: string;
  readonly planId: string;
  readonly phase: RunPhase;
  /** What is in work: for a line such as "Menyimpan target bulanan". */
  readonly part: 'reading' | 'forms' | 'months' | 'removals' | 'proving';
  /** For stopped; null otherwise. */
  readonly reason: SkpStopReason | null;
  readonly waitingFor: SkpWaitingFor;
  /** Items and cells together; the states add up to `planned`. */
  readonly counts: { readonly planned: number } & Readonly<Record<SkpItemState, number>>;
  /** Item in work; of the months the indikator. */
  readonly current: string | null;
  readonly remainingMs: number | null;
  /** Every item that is created, changed or removed, in the order of the run. */
  readonly items: readonly SkpOutcome[];
  /** Every month that is written, in the order of the plan. */
  readonly cells: readonly SkpCellOutcome[];
}

/** What the engine needs. */
export interface SkpRunOptions {
  readonly plan: SkpPlan;
  readonly site: SkpSite;
  readonly journal: SkpJournalStore;
  /** Journal of the months, a run of the Matriks' engine under the same run id. */
  readonly monthsJournal: JournalStore;
  readonly clock: Clock;
  readonly accountTagOf: (akun: string) => Promise<string>;
  /** Null = another run holds the lock. */
  readonly acquireLock: () => Promise<(() => void) | null>;
  readonly runId: string;
  /** Called at every change; throttling is the caller's. */
  readonly onProgress: (snapshot: SkpRunSnapshot) => void;
  /** False once the extension was reloaded under the page. */
  readonly isAlive?: () => boolean;
  /** Continue this journal; it must hold the same plan. */
  readonly resumeFrom?: SkpJournal;
}

export interface SkpRun {
  /** Runs to the end; resolves when stopped or finished. Never rejects. A second call returns the first one's end. */
  start(): Promise<SkpRunSnapshot>;
  /** The deed under way is still proven. */
  pause(): void;
  resume(): void;
  stop(): void;
  snapshot(): SkpRunSnapshot;
}
