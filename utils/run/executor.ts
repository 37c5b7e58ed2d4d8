/**
 * The engine: one confirmed plan, exactly once, provably.
 * Invariants
 * - No request is sent before its intent is stored (F21), none after a stop, a pause or the loss of the extension.
 * - A cell is written only while the last reading showed its planned `before`; tried again only after a reading showed
 *   that nothing had been stored. What the site accepted or refused is not sent again.
 * - `proven` comes from a reading, never from an answer. `finished` only when no step is open.
 */
import { planWrites, type PlannedWrite } from '../plan/plan-writes';
import type { TargetPlan } from '../plan/types';
import { ItemList, type Item } from './item-states';
import { JournalWriter } from './journal-writer';
import { Pace } from './pace';
import { readPatiently } from './patient-read';
import { replay } from './resume';
import { backoffMs, judge, STRIKES, TRIES, WORDS_LENGTH } from './retry-policy';
import { decide, indexReading, plannedStatus, type Occasion } from './verify';
import type { Clock, Journal, JournalStore, RunPhase, RunSnapshot, SaveAnswer, StopReason, TargetSite } from './types';

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

/** A comparing read in the middle may cost this part of the time: one read per 40 times its duration. */
const READ_EVERY = 40;
const READ_EVERY_AT_LEAST_MS = 2_000;
/** After a stop: time for requests in flight, then for the reading that says what they did. */
const GRACE_MS = 5_000;
const LAST_READ_MS = 10_000;

/** Stops after which no further request makes sense, not even a reading. */
const SILENT: ReadonlySet<StopReason> = new Set<StopReason>([
  'loggedOut',
  'otpNeeded',
  'forbidden',
  'otherAccount',
  'otherYear',
  'pageChanged',
  'anotherRun',
  'extensionReloaded',
]);

export function createRun(options: RunOptions): Run {
  return new Engine(options);
}

class Engine implements Run {
  private readonly options: RunOptions;
  private readonly clock: Clock;
  private readonly list: ItemList;
  private readonly pace = new Pace();
  private readonly writer: JournalWriter;
  private readonly statuses: ReturnType<typeof plannedStatus>;
  /** Fires at a stop: ends sleeps and readings, not saves. */
  private readonly calm = new AbortController();
  private readonly saving = new AbortController();
  private readonly inFlight = new Map<Item, Promise<void>>();

  private phase: RunPhase = 'reading';
  private waitingFor: RunSnapshot['waitingFor'] = null;
  private stopping: StopReason | null = null;
  private paused = false;
  private ended: Promise<RunSnapshot> | null = null;
  private wake: () => void = () => undefined;

  private queue: Item[] = [];
  private current: PlannedWrite | null = null;
  private needsRead = false;
  private trouble: {
    waitingFor: NonNullable<RunSnapshot['waitingFor']>;
    ms: number | null;
    reason: StopReason | null;
  } | null = null;
  private strikes = 0;
  private generation = 0;
  private tokenRefusedAt: number | null = null;
  private lastTrouble: StopReason = 'siteErrors';
  private lastReadAt = 0;
  private lastReadMs = 0;

  constructor(options: RunOptions) {
    this.options = options;
    this.clock = options.clock;
    this.list = new ItemList(planWrites(options.plan));
    this.statuses = plannedStatus(options.plan);
    const past = options.resumeFrom === undefined ? null : replay(options.resumeFrom);
    this.writer = new JournalWriter(options.journal, options.runId, options.clock, past?.lastSeq ?? 0, {
      stored: () => this.wake(),
      failed: () => this.halt('storageFailed'),
    });
    for (const item of this.list.items) {
      const before = past?.items.get(item.write.key);
      if (before === undefined || (before.state === 'rejected' && options.retryRejected === true)) continue;
      item.attempted = before.attempted;
      this.list.move(item, before.state, before.note);
    }
  }

  start(): Promise<RunSnapshot> {
    this.ended ??= this.main();
    return this.ended;
  }

  pause(): void {
    if (this.phase === 'stopped' || this.phase === 'finished') return;
    this.paused = true;
    this.wake();
  }

  resume(): void {
    this.paused = false;
    this.wake();
  }

  stop(): void {
    if (this.phase !== 'stopped' && this.phase !== 'finished') this.halt('byPerson');
  }

  snapshot(): RunSnapshot {
    const { phase, current, pace, list } = this;
    const left = list.count('pending', 'intent', 'unknown');
    const ended = phase === 'stopped' || phase === 'finished';
    return {
      runId: this.options.runId,
      planId: this.options.plan.id,
      phase,
      reason: phase === 'stopped' ? this.stopping : null,
      waitingFor: this.waitingFor,
      inFlight: this.inFlight.size,
      current: current === null || ended ? null : { rowId: current.rowId, bulan: current.bulan },
      remainingMs: ended || pace.gapMs === null ? null : Math.round(left * pace.gapMs + this.lastReadMs),
      ...list.report(),
    };
  }

  private async main(): Promise<RunSnapshot> {
    const release = await this.options.acquireLock().catch(() => null);
    if (release === null) {
      this.halt('anotherRun');
      return this.show('stopped');
    }
    try {
      if (await this.open()) await this.work();
      return await this.conclude();
    } finally {
      release();
    }
  }

  /** Stores the plan, or says that its journal goes on. */
  private async open(): Promise<boolean> {
    const { journal, runId, plan, resumeFrom } = this.options;
    if (resumeFrom === undefined) {
      await journal.create(runId, plan, this.clock.now()).catch(() => this.halt('storageFailed'));
    } else if (resumeFrom.plan.id === plan.id) {
      this.writer.push(null, 'resumed');
      await this.writer.settle();
    } else {
      this.halt('storageFailed');
    }
    return this.stopping === null;
  }

  private async work(): Promise<void> {
    if (!(await this.look('reading', 'first'))) return;
    do {
      await this.write();
      if (this.stopping !== null || this.list.count('sent', 'unknown', 'intent') === 0) return;
    } while ((await this.look('proving', 'final')) && this.list.count('pending') > 0);
  }

  /** Writes what is pending until nothing is, or the run stops. */
  private async write(): Promise<void> {
    this.requeue();
    while (this.stopping === null) {
      if (!this.isAlive()) this.halt('extensionReloaded');
      else if (this.paused && this.inFlight.size === 0) await this.rest();
      else if (!this.paused && this.wantsRead()) {
        if (this.inFlight.size > 0) await this.nextEvent();
        else if (await this.recover()) this.requeue();
      } else if (!this.sendNext()) {
        if (this.inFlight.size === 0 && this.queue.length === 0) break;
        await this.nextEvent();
      }
    }
    // Cells given up for this run: the site failed at them again and again.
    if (this.stopping === null && this.list.count('pending') > 0) this.halt(this.lastTrouble);
  }

  private async rest(): Promise<void> {
    this.writer.push(null, 'paused');
    this.show('paused');
    while (this.isPaused()) await this.nextEvent();
    if (this.stopping !== null) return;
    this.writer.push(null, 'resumed');
    this.needsRead = true;
    this.show('writing');
  }

  // Read anew at each call: both change while the engine waits.
  private isPaused(): boolean {
    return this.paused && this.stopping === null;
  }
  private isAlive(): boolean {
    return this.options.isAlive?.() !== false;
  }

  private wantsRead(): boolean {
    if (this.needsRead) return true;
    if (this.queue.length === 0) return false;
    const since = this.clock.now() - this.lastReadAt;
    return since < 0 || since > Math.max(READ_EVERY_AT_LEAST_MS, READ_EVERY * this.lastReadMs);
  }

  /** After trouble: waits as long as that needs, then reads. Gives up after several times in a row. */
  private async recover(): Promise<boolean> {
    const { trouble } = this;
    this.trouble = null;
    if (trouble !== null) {
      if (trouble.reason !== null) {
        this.strikes += 1;
        this.lastTrouble = trouble.reason;
        if (this.strikes >= STRIKES) {
          this.halt(trouble.reason);
          return false;
        }
      }
      this.show('waiting', trouble.waitingFor);
      await this.sleep(trouble.ms ?? backoffMs(Math.max(1, this.strikes)));
      if (this.stopping !== null) return false;
    }
    return this.look(trouble === null ? this.phase : 'waiting', 'during');
  }

  /** Reads and decides for every item; false = the run stops. */
  private async look(phase: RunPhase, occasion: Occasion): Promise<boolean> {
    this.show(phase, phase === 'waiting' ? this.waitingFor : null);
    if (!this.isAlive()) this.halt('extensionReloaded');
    if (this.stopping !== null) return false;
    const back = this.phase;
    const result = await readPatiently({
      ...this.options,
      signal: this.calm.signal,
      patient: true,
      onWait: (waitingFor) => this.show('waiting', waitingFor),
    });
    if (!result.ok) {
      if (result.reason !== 'aborted') this.halt(result.reason);
      return false;
    }
    this.absorb(result.value, occasion);
    this.show(occasion === 'final' ? back : 'writing');
    return true;
  }

  private absorb(
    { reading, tookMs }: { reading: Parameters<typeof indexReading>[0]; tookMs: number },
    on: Occasion,
  ): void {
    const stored = indexReading(reading);
    for (const item of this.list.items) {
      const { state, note } = decide(item, stored, this.statuses, on);
      if (state !== item.state || note !== item.note) {
        this.list.move(item, state, note);
        this.writer.push(item.write.key, state, note);
        item.intentSeq = null;
        if (state === 'pending') item.attempted = false;
      }
    }
    this.generation += 1;
    this.needsRead = false;
    this.lastReadAt = this.clock.now();
    this.lastReadMs = tookMs;
    this.pace.interrupted();
  }

  /** What is left to send, in page order; cells that failed before come last, those that failed too often not at all. */
  private requeue(): void {
    this.queue = this.list.items
      .filter(({ state, tries }) => state === 'pending' && tries < TRIES)
      .sort((a, b) => a.tries - b.tries || a.index - b.index);
    this.announce();
  }

  /** Queues the intents of the next cells, so that they are stored while requests are under way. */
  private announce(): void {
    for (const item of this.queue.slice(0, 2 * this.pace.limit))
      item.intentSeq ??= this.writer.push(item.write.key, 'intent');
  }

  /** Sends the next cell if it may be sent now. */
  private sendNext(): boolean {
    const [item] = this.queue;
    if (this.paused || item === undefined || this.inFlight.size >= this.pace.limit) return false;
    this.announce();
    if (item.intentSeq === null || item.intentSeq > this.writer.storedSeq) return false;
    this.queue.shift();
    item.tries += 1;
    item.attempted = true;
    this.current = item.write;
    this.list.move(item, 'intent', null);
    this.inFlight.set(item, this.send(item));
    this.announce();
    this.show('writing');
    return true;
  }

  private async send(item: Item): Promise<void> {
    const { generation } = this;
    let answer: SaveAnswer;
    try {
      answer = await this.options.site.save(item.write.key, item.write.after, this.saving.signal);
    } catch {
      answer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
    }
    this.inFlight.delete(item);
    item.intentSeq = null;
    if (answer.kind === 'failed') this.failed(item, answer, generation);
    else {
      this.strikes = 0;
      this.tokenRefusedAt = null;
      this.pace.answered(this.clock.now());
      if (answer.kind === 'accepted') this.settle(item, 'sent', null);
      else this.settle(item, 'rejected', answer.words.slice(0, WORDS_LENGTH));
    }
    this.show(this.phase, this.waitingFor);
    this.wake();
  }

  private settle(item: Item, state: Item['state'], note: string | null): void {
    this.list.move(item, state, note);
    this.writer.push(item.write.key, state, note);
  }

  private failed(item: Item, { failure, reached }: Extract<SaveAnswer, { kind: 'failed' }>, generation: number): void {
    const verdict = judge(failure);
    // A lost session says nothing certain about the request that met it.
    const certain = reached === 'no' && verdict.kind !== 'stop';
    if (certain) item.attempted = false;
    this.settle(item, certain ? 'pending' : 'unknown', null);
    this.needsRead = true;
    switch (verdict.kind) {
      case 'stop': {
        this.halt(verdict.reason);
        return;
      }
      case 'token':
        if (this.tokenRefusedAt !== null && generation > this.tokenRefusedAt) {
          this.halt('csrfRefused');
          return;
        }
        this.tokenRefusedAt ??= generation;
        return;
      case 'wait': {
        this.pace.trouble();
        const ms = Math.max(verdict.ms ?? 0, this.trouble?.ms ?? 0);
        this.trouble = { waitingFor: verdict.waitingFor, reason: verdict.reason, ms: ms === 0 ? null : ms };
        return;
      }
      case 'aborted':
        return;
    }
  }

  /** No new request from here on. The first reason counts. */
  private halt(reason: StopReason): void {
    if (this.phase === 'stopped' || this.phase === 'finished') return;
    this.stopping ??= reason;
    this.calm.abort();
    this.wake();
  }

  /** Ends the run: lets requests in flight finish, finds out what they did, writes the last words. */
  private async conclude(): Promise<RunSnapshot> {
    await this.drain();
    for (const item of this.list.items)
      if (item.intentSeq !== null && item.state === 'pending') {
        item.intentSeq = null;
        this.writer.push(item.write.key, 'pending');
      }
    if (this.stopping !== null && !SILENT.has(this.stopping)) await this.lastLook();
    const reason = this.stopping;
    this.writer.push(null, reason === null ? 'finished' : 'stopped', reason);
    await this.within(GRACE_MS, this.writer.settle());
    return this.show(reason === null ? 'finished' : 'stopped');
  }

  private async drain(): Promise<void> {
    if (this.inFlight.size === 0) return;
    const all = Promise.all(this.inFlight.values());
    await this.within(GRACE_MS, all);
    this.saving.abort();
    await this.within(GRACE_MS, all);
    for (const item of this.inFlight.keys()) this.settle(item, 'unknown', null);
    this.inFlight.clear();
  }

  private async lastLook(): Promise<void> {
    if (this.list.count('sent', 'unknown', 'intent') === 0) return;
    this.show('proving');
    const limit = new AbortController();
    const reading = readPatiently({ ...this.options, signal: limit.signal, patient: false, onWait: () => undefined });
    const result = await this.within(LAST_READ_MS, reading);
    limit.abort();
    if (result?.ok === true) this.absorb(result.value, 'final');
  }

  /** The promise's value, or null when it takes longer. */
  private async within<Value>(ms: number, promise: Promise<Value>): Promise<Value | null> {
    const timer = new AbortController();
    const late = this.clock.sleep(ms, timer.signal).then(
      () => null,
      () => null,
    );
    const value = await Promise.race([promise, late]);
    timer.abort();
    return value;
  }

  private async sleep(ms: number): Promise<void> {
    await this.clock.sleep(ms, this.calm.signal).catch(() => undefined);
  }

  /** Waits until something happened: an answer, a stored append, pause, resume or stop. */
  private nextEvent(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private show(phase: RunPhase, waitingFor: RunSnapshot['waitingFor'] = null): RunSnapshot {
    this.phase = phase;
    this.waitingFor = phase === 'waiting' ? waitingFor : null;
    const snapshot = this.snapshot();
    try {
      this.options.onProgress(snapshot);
    } catch {
      // Nobody listens any more; the run is not concerned.
    }
    return snapshot;
  }
}
