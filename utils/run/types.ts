/**
 * The run: one confirmed plan, step by step, journalled before and after. The engine knows the site only through
 * these ports, so the same engine runs in the content script and, in tests, on the stand-in's core.
 */
import type { MatriksReading, SiteFailure } from '../ekinerja/types';
import type { TargetPlan } from '../plan/types';
import type { Result } from '../skp/result';
import type { RunStore, StoredEntry, StoredRun } from './run-store';

export type SaveAnswer =
  /** The site said OK. Not a proof (§4.10: it says so for unknown keys too). */
  | { readonly kind: 'accepted' }
  /** The site's own words. */
  | { readonly kind: 'rejected'; readonly words: string }
  /** `reached`: may the server have committed it? 'no' only when that is certain. */
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly reached: 'no' | 'maybe' };

export type TogetherAnswer =
  | SaveAnswer
  /** Nothing was stored, and not because of this cell. `counts`: it was one of the tries a cell has. */
  | { readonly kind: 'notTaken'; readonly counts: boolean };

export interface TargetSite {
  /** Fetches the Matriks of the plan's SKP afresh. Also renews the token that `save` uses. */
  read(nomorSkp: string | null, signal: AbortSignal): Promise<Result<MatriksReading, SiteFailure>>;
  /** Posts one cell with the site's own form. `value` null empties it. Only keys seen in the last `read`. */
  save(key: string, value: string | null, signal: AbortSignal): Promise<SaveAnswer>;
  /**
   * For a reading with `savedTogether`: the values of these cells in one post of the whole form, made of the page fetched
   * just before. Nothing is posted if one of them is not as the last `read` showed it, or if `mayPost` says no by then.
   * An answer for each key.
   */
  saveTogether?(
    values: ReadonlyMap<string, string | null>,
    mayPost: () => boolean,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, TogetherAnswer>>;
}

/** State of a step. `unknown` blocks "finished" until a read resolves it. */
export type ItemState =
  'pending' | 'intent' | 'sent' | 'proven' | 'rejected' | 'conflict' | 'differs' | 'unknown' | 'notFound';

export type JournalEntry = StoredEntry<ItemState | 'paused' | 'resumed' | 'stopped' | 'finished'>;
export type Journal = StoredRun<TargetPlan, JournalEntry['state']>;
export type JournalStore = RunStore<TargetPlan, JournalEntry['state']>;

export interface Clock {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Closed list; each has a text `stop.<reason>` in both locales. */
export type StopReason =
  | 'byPerson'
  | 'loggedOut'
  | 'otpNeeded'
  | 'otherSite' // another e-Kinerja than the plan's
  | 'otherAccount'
  | 'otherYear'
  | 'csrfRefused'
  | 'siteErrors' // several 5xx/429 in a row
  | 'pageChanged' // the Matriks could not be read any more
  | 'storageFailed'
  | 'anotherRun' // another tab holds the lock
  | 'extensionReloaded'
  | 'connection'
  | 'forbidden';

export type RunPhase = 'reading' | 'writing' | 'proving' | 'paused' | 'waiting' | 'stopped' | 'finished';

export interface ItemOutcome {
  readonly key: string;
  readonly state: ItemState;
  readonly note: string | null;
}

/** Everything the panel shows of a run. Serialisable. */
export interface RunSnapshot {
  readonly runId: string;
  readonly planId: string;
  readonly phase: RunPhase;
  /** For stopped; null otherwise. */
  readonly reason: StopReason | null;
  /** Why waiting: offline, the site asked to slow down, or errors with backoff; null otherwise. */
  readonly waitingFor: 'network' | 'rateLimit' | 'siteError' | null;
  /** Counts over all planned writes; they add up to `planned`. */
  readonly counts: { readonly planned: number } & Readonly<Record<ItemState, number>>;
  readonly inFlight: number;
  /** The cell in work. */
  readonly current: { readonly rowId: string; readonly bulan: number } | null;
  readonly remainingMs: number | null;
  /** Per planned write, in plan order. */
  readonly items: readonly ItemOutcome[];
}

/** What the engine needs. */
export interface RunOptions {
  readonly plan: TargetPlan;
  readonly site: TargetSite;
  readonly journal: JournalStore;
  readonly clock: Clock;
  readonly accountTagOf: (akun: string) => Promise<string>;
  /** Null = another run holds the lock. */
  readonly acquireLock: () => Promise<(() => void) | null>;
  readonly runId: string;
  /** Called at every change; throttling is the caller's. */
  readonly onProgress: (snapshot: RunSnapshot) => void;
  /** False once the extension was reloaded under the page. */
  readonly isAlive?: () => boolean;
  /** Continue this journal; it must hold the same plan. */
  readonly resumeFrom?: Journal;
  /** When continuing: also try again what the site had refused. */
  readonly retryRejected?: boolean;
}

export interface Run {
  /** Runs to the end; resolves when stopped or finished. Never rejects. A second call returns the first one's end. */
  start(): Promise<RunSnapshot>;
  pause(): void;
  resume(): void;
  stop(): void;
  snapshot(): RunSnapshot;
}
