/**
 * Sends the cells that are next, as many at once as pays, and records what came back.
 * Invariants: a request goes out only when its intent is stored; what the site accepted or refused leaves the queue for
 * good; a failed one comes back only through a reading (`needsRead`, then `requeue`). Where the site saves all cells at once,
 * all that are next go out in one request, when the intents of all of them are stored.
 */
import type { ItemList } from './item-states';
import { type Item } from './item-states';
import type { JournalWriter } from './journal-writer';
import { Pace } from './pace';
import { judge, STRIKES, TRIES, WORDS_LENGTH, type Verdict } from './retry-policy';
import type { Clock, JournalEntry, SaveAnswer, StopReason, TargetSite, TogetherAnswer } from './types';
import { within } from './within';

/** After a stop: time for requests in flight. */
export const GRACE_MS = 5_000;

const NO_ANSWER: SaveAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };

export interface OutboxEvents {
  readonly halt: (reason: StopReason) => void;
  /** Counts or requests in flight changed. */
  readonly changed: () => void;
  /** False: a request that has not gone out yet must not any more. */
  readonly mayPost: () => boolean;
}

export type Trouble = Extract<Verdict, { kind: 'wait' }>;

export class Outbox {
  readonly pace = new Pace();
  /** Nothing more is sent before the next reading. */
  needsRead = false;
  /** The site saves all cells at once. */
  together = false;
  /** The cell last sent. */
  current: Item | null = null;
  /** Readings so far; a refused token is older than a later reading. */
  generation = 0;
  /** Cut after a stop: the site may still be at them. */
  readonly cut = new Set<Item>();
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
    if (item === undefined || this.inFlight.size >= (this.together ? 1 : this.pace.limit)) return false;
    this.announce();
    const next = this.together ? this.queue : [item];
    if (!next.every(({ intentSeq }) => intentSeq !== null && intentSeq <= this.writer.storedSeq)) return false;
    this.queue = this.queue.slice(next.length);
    for (const one of next) {
      one.tries += 1;
      one.attempted = true;
      this.list.move(one, 'intent', null);
    }
    this.current = item;
    const sending = this.together ? this.sendTogether(next) : this.send(item);
    for (const one of next) this.inFlight.set(one, sending);
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
      for (const item of this.inFlight.keys()) this.cut.add(item);
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
    for (const item of this.together ? this.queue : this.queue.slice(0, 2 * this.pace.limit))
      item.intentSeq ??= this.writer.push(item.write.key, 'intent');
  }

  private async send(item: Item): Promise<void> {
    const { generation } = this;
    let answer: SaveAnswer;
    try {
      answer = await this.site.save(item.write.key, item.write.after, this.saving.signal);
    } catch {
      answer = NO_ANSWER;
    }
    if (answer.kind !== 'failed') this.wentWell();
    this.answered(item, answer, generation);
    this.events.changed();
  }

  /** One request for all of them, with an answer for each. */
  private async sendTogether(items: readonly Item[]): Promise<void> {
    const { generation } = this;
    const values = new Map(items.map(({ write }) => [write.key, write.after]));
    let answers: ReadonlyMap<string, TogetherAnswer> = new Map();
    try {
      answers = (await this.site.saveTogether?.(values, this.events.mayPost, this.saving.signal)) ?? answers;
    } catch {
      // What came of it only a reading can tell.
    }
    const all = items.map((item) => [item, answers.get(item.write.key) ?? NO_ANSWER] as const);
    if (all.every(([, { kind }]) => kind === 'accepted' || kind === 'rejected')) this.wentWell();
    for (const [item, answer] of all) this.answered(item, answer, generation);
    this.events.changed();
  }

  private wentWell(): void {
    this.strikes = 0;
    this.tokenRefusedAt = null;
    this.pace.answered(this.clock.now());
  }

  private answered(item: Item, answer: TogetherAnswer, generation: number): void {
    // Given up on after a stop: its state is already written down.
    if (!this.inFlight.delete(item)) return;
    if (answer.kind === 'failed') this.failed(item, answer, generation);
    else if (answer.kind === 'accepted') this.settle(item, 'sent', null);
    else if (answer.kind === 'rejected') this.settle(item, 'rejected', answer.words.slice(0, WORDS_LENGTH));
    else {
      if (!answer.counts) item.tries -= 1;
      this.needsRead = true;
      this.settle(item, 'pending', null);
    }
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
