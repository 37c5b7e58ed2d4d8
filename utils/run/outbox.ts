/**
 * Sends the cells that are next, as many at once as pays, and records what came back.
 * Invariants: a request goes out only when its intent is stored; what the site accepted or refused leaves the queue for
 * good; a failed one comes back only through a reading (`needsRead`, then `requeue`).
 */
import type { ItemList } from './item-states';
import { type Item } from './item-states';
import type { JournalWriter } from './journal-writer';
import { Pace } from './pace';
import { judge, STRIKES, TRIES, WORDS_LENGTH, type Verdict } from './retry-policy';
import type { Clock, JournalEntry, SaveAnswer, StopReason, TargetSite } from './types';
import { within } from './within';

/** After a stop: time for requests in flight. */
export const GRACE_MS = 5_000;

export interface OutboxEvents {
  readonly halt: (reason: StopReason) => void;
  /** Counts or requests in flight changed. */
  readonly changed: () => void;
}

export type Trouble = Extract<Verdict, { kind: 'wait' }>;

export class Outbox {
  readonly pace = new Pace();
  /** Nothing more is sent before the next reading. */
  needsRead = false;
  /** The cell last sent. */
  current: Item | null = null;
  /** Readings so far; a refused token is older than a later reading. */
  generation = 0;
  private queue: Item[] = [];
  private readonly inFlight = new Map<Item, Promise<void>>();
  private readonly saving = new AbortController();
  private trouble: Trouble | null = null;
  private strikes = 0;
  private lastReason: StopReason = 'siteErrors';
  private tokenRefusedAt: number | null = null;

  private readonly list: ItemList;
  private readonly writer: JournalWriter<JournalEntry['state']>;
  private readonly site: TargetSite;
  private readonly clock: Clock;
  private readonly events: OutboxEvents;

  constructor(
    list: ItemList,
    writer: JournalWriter<JournalEntry['state']>,
    site: TargetSite,
    clock: Clock,
    events: OutboxEvents,
  ) {
    this.list = list;
    this.writer = writer;
    this.site = site;
    this.clock = clock;
    this.events = events;
  }

  get queued(): number {
    return this.queue.length;
  }

  get flying(): number {
    return this.inFlight.size;
  }

  /** What is left to send, in page order; cells that failed before come last, those that failed too often not at all. */
  requeue(): void {
    this.queue = this.list.items
      .filter(({ state, tries }) => state === 'pending' && tries < TRIES)
      .sort((a, b) => a.tries - b.tries || a.index - b.index);
    this.announce();
  }

  /** Sends the next cell if it may be sent now. */
  sendNext(): boolean {
    const [item] = this.queue;
    if (item === undefined || this.inFlight.size >= this.pace.limit) return false;
    this.announce();
    if (item.intentSeq === null || item.intentSeq > this.writer.storedSeq) return false;
    this.queue.shift();
    item.tries += 1;
    item.attempted = true;
    this.current = item;
    this.list.move(item, 'intent', null);
    this.inFlight.set(item, this.send(item));
    this.announce();
    this.events.changed();
    return true;
  }

  /** What went wrong since the last time asked, with the number of such times in a row; halts when it is too often. */
  takeTrouble(): { readonly trouble: Trouble; readonly strikes: number } | null {
    const { trouble } = this;
    this.trouble = null;
    if (trouble === null) return null;
    if (trouble.reason !== null) {
      this.strikes += 1;
      this.lastReason = trouble.reason;
      if (this.strikes >= STRIKES) this.events.halt(trouble.reason);
    }
    return { trouble, strikes: this.strikes };
  }

  /** Everything sendable was sent; halts if cells are left because the site failed at them again and again. */
  exhausted(): boolean {
    if (this.inFlight.size > 0 || this.queue.length > 0) return false;
    if (this.list.count('pending') > 0) this.events.halt(this.lastReason);
    return true;
  }

  /** After a stop: waits for requests in flight, cuts them if they take too long, and takes back stored intents. */
  async close(): Promise<void> {
    if (this.inFlight.size > 0) {
      const all = Promise.all(this.inFlight.values());
      await within(this.clock, GRACE_MS, all);
      this.saving.abort();
      await within(this.clock, GRACE_MS, all);
      for (const item of this.inFlight.keys()) this.settle(item, 'unknown', null);
      this.inFlight.clear();
    }
    for (const item of this.list.items)
      if (item.intentSeq !== null && item.state === 'pending') this.settle(item, 'pending', null);
  }

  /** Moves an item and writes it down; its next request needs a new intent. */
  settle(item: Item, state: Item['state'], note: string | null): void {
    this.list.move(item, state, note);
    this.writer.push(item.write.key, state, note);
    item.intentSeq = null;
    if (state === 'pending') item.attempted = false;
  }

  /** Queues the intents of the next cells, so that they are stored while requests are under way. */
  private announce(): void {
    for (const item of this.queue.slice(0, 2 * this.pace.limit))
      item.intentSeq ??= this.writer.push(item.write.key, 'intent');
  }

  private async send(item: Item): Promise<void> {
    const { generation } = this;
    let answer: SaveAnswer;
    try {
      answer = await this.site.save(item.write.key, item.write.after, this.saving.signal);
    } catch {
      answer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
    }
    // Given up on after a stop: its state is already written down.
    if (!this.inFlight.delete(item)) return;
    if (answer.kind === 'failed') {
      this.failed(item, answer, generation);
    } else {
      this.strikes = 0;
      this.tokenRefusedAt = null;
      this.pace.answered(this.clock.now());
      if (answer.kind === 'accepted') this.settle(item, 'sent', null);
      else this.settle(item, 'rejected', answer.words.slice(0, WORDS_LENGTH));
    }
    this.events.changed();
  }

  private failed(item: Item, answer: Extract<SaveAnswer, { kind: 'failed' }>, generation: number): void {
    const verdict = judge(answer.failure);
    // A lost session says nothing certain about the request that met it.
    const certain = answer.reached === 'no' && verdict.kind !== 'stop';
    this.settle(item, certain ? 'pending' : 'unknown', null);
    this.needsRead = true;
    if (verdict.kind === 'stop') this.events.halt(verdict.reason);
    if (verdict.kind === 'token') {
      if (this.tokenRefusedAt !== null && generation > this.tokenRefusedAt) this.events.halt('csrfRefused');
      this.tokenRefusedAt ??= generation;
    }
    if (verdict.kind === 'wait') {
      this.pace.trouble();
      const ms = Math.max(verdict.ms ?? 0, this.trouble?.ms ?? 0);
      this.trouble = { ...verdict, ms: ms === 0 ? null : ms };
    }
  }
}
