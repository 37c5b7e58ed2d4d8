/**
 * Writes the journal of a run of a whole SKP, one entry after the other. Invariant: true only when everything so far is
 * stored; what failed to be stored is stored with the next entry, or the run ends.
 */
import type { StoredEntry } from './run-store';
import type { SkpEntryState, SkpItemState, SkpJournal, SkpJournalStore } from './skp-run-types';
import type { Clock } from './types';

/** Key of the entry that says that months may have been written from here on. No item has such an id. */
export const MONTHS_BEGUN = 'bulan';

export interface SkpPast {
  readonly state: SkpItemState;
  readonly note: string | null;
  /** A request for it may have reached the site. */
  readonly attempted: boolean;
  /** The site is done with the last request. */
  readonly answered: boolean;
  readonly newId: string | null;
}

const RUN_STATES = new Set<SkpEntryState>(['paused', 'resumed', 'stopped', 'finished']);
const isItemState = (state: SkpEntryState): state is SkpItemState => !RUN_STATES.has(state);

/** What a journal says of its items. Tolerates a torn end and entries stored twice (order is by number, F22). */
export function replaySkp(journal: SkpJournal): {
  readonly lastSeq: number;
  readonly items: ReadonlyMap<string, SkpPast>;
  readonly finished: boolean;
} {
  const items = new Map<string, SkpPast>();
  let lastSeq = 0;
  let finished = false;
  for (const { seq, key, state, note } of [...journal.entries].sort((a, b) => a.seq - b.seq)) {
    if (seq <= lastSeq) continue;
    lastSeq = seq;
    if (!isItemState(state)) {
      finished = state === 'finished';
      continue;
    }
    if (key === null) continue;
    const before = items.get(key);
    items.set(key, {
      state,
      note,
      // "pending" after an intent says: not sent after all, or a reading showed that nothing was stored.
      attempted: state !== 'pending' && (state === 'intent' || before?.attempted === true),
      answered: state === 'intent' ? false : state === 'sent' ? note === 'answered' : (before?.answered ?? false),
      newId: state === 'made' ? note : (before?.newId ?? null),
    });
  }
  return { lastSeq, items, finished };
}

export interface SkpWriter {
  /** False: could not be stored. */
  write(key: string | null, state: SkpEntryState, note?: string | null): Promise<boolean>;
}

/** Writes in order, going on after `lastSeq`; what could not be stored goes along with the next entry. */
export function createSkpWriter(store: SkpJournalStore, runId: string, clock: Clock, lastSeq: number): SkpWriter {
  let seq = lastSeq;
  const unsaved: StoredEntry<SkpEntryState>[] = [];
  return {
    async write(key, state, note = null) {
      seq += 1;
      unsaved.push({ seq, at: clock.now(), key, state, note });
      const batch = unsaved.slice();
      try {
        await store.append(runId, batch);
        unsaved.splice(0, batch.length);
        return true;
      } catch {
        return false;
      }
    },
  };
}
