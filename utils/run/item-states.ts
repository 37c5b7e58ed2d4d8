/** The planned writes of a run and where each stands. Counts always add up to the number of planned writes. */
import type { PlannedWrite } from '../plan/plan-writes';
import type { ItemOutcome, ItemState, RunSnapshot } from './types';

export interface Item {
  readonly index: number;
  readonly write: PlannedWrite;
  readonly state: ItemState;
  readonly note: string | null;
  /** A request for it may have reached the site, now or in the run that is being continued. */
  attempted: boolean;
  /** Requests sent by this engine. */
  tries: number;
  /** Journal number of its stored or queued intent; null = none since the last outcome. */
  intentSeq: number | null;
}

type Counts = Record<ItemState, number>;

export class ItemList {
  readonly items: readonly Item[];
  private readonly counts: Counts = {
    pending: 0,
    intent: 0,
    sent: 0,
    proven: 0,
    rejected: 0,
    conflict: 0,
    differs: 0,
    unknown: 0,
    notFound: 0,
  };
  private readonly outcomes: ItemOutcome[];

  constructor(writes: readonly PlannedWrite[]) {
    this.items = writes.map((write, index) => {
      const state: ItemState = 'pending';
      return { index, write, state, note: null, attempted: false, tries: 0, intentSeq: null };
    });
    this.outcomes = writes.map(({ key }) => ({ key, state: 'pending', note: null }));
    this.counts.pending = writes.length;
  }

  /** Moves an item; the only way its state changes. */
  move(item: Item, state: ItemState, note: string | null): void {
    this.counts[item.state] -= 1;
    this.counts[state] += 1;
    Object.assign(item, { state, note });
    this.outcomes[item.index] = { key: item.write.key, state, note };
  }

  count(...states: readonly ItemState[]): number {
    return states.reduce((total, state) => total + this.counts[state], 0);
  }

  /** Copies for a snapshot: later moves do not change them. */
  report(): Pick<RunSnapshot, 'counts' | 'items'> {
    return { counts: { planned: this.items.length, ...this.counts }, items: this.outcomes.slice() };
  }
}
