/** What a journal says about its steps. Tolerates a torn end and entries stored twice (order is by number, F22). */
import { planWrites } from '../plan/plan-writes';
import type { Journal, ItemState } from './types';

export interface Replayed {
  readonly state: ItemState;
  readonly note: string | null;
  /** A request for it may have reached the site. */
  readonly attempted: boolean;
}

export interface Replay {
  readonly lastSeq: number;
  /** By key; steps without an entry are missing. */
  readonly items: ReadonlyMap<string, Replayed>;
  readonly finished: boolean;
}

const RUN_STATES = new Set(['paused', 'resumed', 'stopped', 'finished']);
const isItemState = (state: string): state is ItemState => !RUN_STATES.has(state);

/** Replays the entries in order of their numbers; entries about cells that are not in the plan are left out. */
export function replay(journal: Journal): Replay {
  const planned = new Set(planWrites(journal.plan).map(({ key }) => key));
  const items = new Map<string, Replayed>();
  let lastSeq = 0;
  let finished = false;
  for (const { seq, key, state, note } of [...journal.entries].sort((a, b) => a.seq - b.seq)) {
    if (seq <= lastSeq) continue;
    lastSeq = seq;
    if (!isItemState(state)) {
      finished = state === 'finished';
    } else if (key !== null && planned.has(key)) {
      // "pending" after an intent says: not sent after all, or a reading showed that nothing was stored.
      const attempted = state !== 'pending' && (state === 'intent' || items.get(key)?.attempted === true);
      items.set(key, { state, note, attempted });
    }
  }
  return { lastSeq, items, finished };
}
