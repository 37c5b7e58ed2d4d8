/**
 * Appends to the journal in order, one append at a time; what is queued while one is under way goes into the next.
 * Invariants: numbers rise by one in the order of events, whatever the clock does (F22); once an append failed,
 * nothing counts as stored any more until a later append of the same entries succeeds.
 */
import type { StoredEntry } from './run-store';
import type { Clock } from './types';

/** Where the entries go. */
interface Store<State extends string> {
  append(runId: string, entries: readonly StoredEntry<State>[]): Promise<void>;
}

export class JournalWriter<State extends string> {
  private queue: StoredEntry<State>[] = [];
  private working: Promise<void> | null = null;
  private seq: number;
  /** Everything up to this number is stored. */
  storedSeq: number;

  private readonly store: Store<State>;
  private readonly runId: string;
  private readonly clock: Clock;
  private readonly onStored: () => void;
  private readonly onFailed: () => void;

  constructor(
    store: Store<State>,
    runId: string,
    clock: Clock,
    lastSeq: number,
    events: { readonly stored: () => void; readonly failed: () => void },
  ) {
    this.store = store;
    this.runId = runId;
    this.clock = clock;
    this.seq = lastSeq;
    this.storedSeq = lastSeq;
    this.onStored = events.stored;
    this.onFailed = events.failed;
  }

  /** Queues an entry and returns its number; stored soon, see `storedSeq`. */
  push(key: string | null, state: State, note: string | null = null): number {
    this.seq += 1;
    this.queue.push({ seq: this.seq, at: this.clock.now(), key, state, note });
    this.working ??= this.work();
    return this.seq;
  }

  /** Resolves when nothing is queued or an append failed; tries once more what failed before. */
  async settle(): Promise<void> {
    await this.working;
    if (this.queue.length === 0) return;
    this.working = this.work();
    await this.working;
  }

  private async work(): Promise<void> {
    // Let everything that happens in this turn join one append.
    await Promise.resolve();
    try {
      while (this.queue.length > 0) {
        const entries = this.queue.slice();
        await this.store.append(this.runId, entries);
        this.queue.splice(0, entries.length);
        this.storedSeq = entries.at(-1)?.seq ?? this.storedSeq;
        this.onStored();
      }
    } catch {
      this.onFailed();
    } finally {
      this.working = null;
    }
  }
}
