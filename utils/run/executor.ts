/**
 * The engine: one confirmed plan, exactly once, provably.
 * Invariants
 * - No request is sent before its intent is stored (F21), none after a stop, a pause or the loss of the extension.
 * - A cell is written only while the last reading showed its planned `before`; tried again only after a reading showed
 *   that nothing had been stored. What the site accepted or refused is not sent again.
 * - `proven` comes from a reading, never from an answer. `finished` only when no step is open.
 */
import { planWrites } from '../plan/plan-writes';
import { ItemList } from './item-states';
import { JournalWriter } from './journal-writer';
import { GRACE_MS, Outbox } from './outbox';
import { readPatiently, type TimedReading } from './patient-read';
import { replay } from './resume';
import { backoffMs } from './retry-policy';
import type { Clock, JournalEntry, Run, RunOptions, RunPhase, RunSnapshot, StopReason } from './types';
import { decide, indexReading, plannedStatus, type Occasion } from './verify';
import { REST_MS, within } from './within';

export type { Run, RunOptions } from './types';

/** A comparing read in the middle may cost this part of the time: one read per 60 times its duration. */
const READ_EVERY = 60;
const READ_EVERY_AT_LEAST_MS = 2_000;
/** After a stop: time for the reading that says what the last requests did. */
const LAST_READ_MS = 10_000;

/** Stops after which no further request makes sense, not even a reading. */
const SILENT: ReadonlySet<StopReason> = new Set<StopReason>([
  'loggedOut',
  'otpNeeded',
  'forbidden',
  'otherSite',
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
  private readonly writer: JournalWriter<JournalEntry['state']>;
  private readonly outbox: Outbox;
  private readonly statuses: ReturnType<typeof plannedStatus>;
  /** Fires at a stop: ends sleeps and readings, not saves. */
  private readonly calm = new AbortController();

  private phase: RunPhase = 'reading';
  private waitingFor: RunSnapshot['waitingFor'] = null;
  private stopping: StopReason | null = null;
  private paused = false;
  private ended: Promise<RunSnapshot> | null = null;
  private wake: () => void = () => undefined;
  private lastReadAt = 0;
  private lastReadMs = 0;

  constructor(options: RunOptions) {
    const { plan, journal, runId, clock, site, resumeFrom } = options;
    this.options = options;
    this.clock = clock;
    this.list = new ItemList(planWrites(plan));
    this.statuses = plannedStatus(plan);
    const past = resumeFrom === undefined ? null : replay(resumeFrom);
    this.writer = new JournalWriter(journal, runId, clock, past?.lastSeq ?? 0, {
      stored: () => this.wake(),
      failed: () => this.halt('storageFailed'),
    });
    this.outbox = new Outbox(this.list, this.writer, site, clock, {
      halt: (reason) => this.halt(reason),
      changed: () => {
        this.show(this.phase, this.waitingFor);
        this.wake();
      },
      mayPost: () => !this.isStopping() && !this.paused && this.isAlive(),
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
    this.paused = true;
    this.wake();
  }

  resume(): void {
    this.paused = false;
    this.wake();
  }

  stop(): void {
    this.halt('byPerson');
  }

  snapshot(): RunSnapshot {
    const { phase, list, outbox } = this;
    const ended = this.isOver();
    const { gapMs } = outbox.pace;
    const left = list.count('pending', 'intent', 'unknown');
    const write = ended ? undefined : outbox.current?.write;
    return {
      runId: this.options.runId,
      planId: this.options.plan.id,
      phase,
      reason: phase === 'stopped' ? this.stopping : null,
      waitingFor: this.waitingFor,
      inFlight: outbox.flying,
      current: write === undefined ? null : { rowId: write.rowId, bulan: write.bulan },
      remainingMs: ended || gapMs === null ? null : Math.round(left * gapMs + this.lastReadMs),
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
    return !this.isStopping();
  }

  private async work(): Promise<void> {
    if (!(await this.look('reading', 'first'))) return;
    do {
      this.show('writing');
      await this.write();
      if (this.isStopping() || this.list.count('sent', 'unknown', 'intent') === 0) return;
    } while ((await this.look('proving', 'final')) && this.list.count('pending') > 0);
  }

  /** Writes what is pending until nothing is, or the run stops. */
  private async write(): Promise<void> {
    const { outbox } = this;
    outbox.requeue();
    while (!this.isStopping()) {
      if (!this.isAlive()) this.halt('extensionReloaded');
      else if (this.paused && outbox.flying === 0) await this.rest();
      else if (this.paused) await this.nextEvent();
      else if (this.wantsRead()) {
        if (outbox.flying > 0) await this.nextEvent();
        else if (await this.recover()) outbox.requeue();
      } else if (!outbox.sendNext()) {
        if (outbox.exhausted()) return;
        await this.nextEvent();
      }
    }
  }

  private async rest(): Promise<void> {
    this.writer.push(null, 'paused');
    this.show('paused');
    while (this.paused && !this.isStopping()) {
      await within(this.clock, REST_MS, this.nextEvent());
      if (!this.isAlive()) this.halt('extensionReloaded');
    }
    if (this.isStopping()) return;
    this.writer.push(null, 'resumed');
    this.outbox.needsRead = true;
    this.show('writing');
  }

  // Functions, because these change while the engine waits.
  private isStopping(): boolean {
    return this.stopping !== null;
  }
  private isOver(): boolean {
    return this.phase === 'stopped' || this.phase === 'finished';
  }
  private isAlive(): boolean {
    return this.options.isAlive?.() !== false;
  }

  private wantsRead(): boolean {
    if (this.outbox.needsRead) return true;
    if (this.outbox.queued === 0) return false;
    const since = this.clock.now() - this.lastReadAt;
    return since < 0 || since > Math.max(READ_EVERY_AT_LEAST_MS, READ_EVERY * this.lastReadMs);
  }

  /** Reads again; after trouble first waits as long as that needs. False = the run stops. */
  private async recover(): Promise<boolean> {
    const taken = this.outbox.takeTrouble();
    if (taken !== null && !this.isStopping()) {
      this.show('waiting', taken.trouble.waitingFor);
      await this.clock.sleep(taken.trouble.ms ?? backoffMs(taken.strikes), this.calm.signal).catch(() => undefined);
    }
    return this.look(this.phase, 'during');
  }

  /** Reads and decides for every item; false = the run stops. */
  private async look(phase: RunPhase, occasion: Occasion): Promise<boolean> {
    if (!this.isAlive()) this.halt('extensionReloaded');
    if (this.isStopping()) return false;
    this.show(phase, this.waitingFor);
    const result = await readPatiently({
      ...this.options,
      signal: this.calm.signal,
      patient: true,
      onWait: (waitingFor) => this.show('waiting', waitingFor),
    });
    if (result.ok) {
      this.absorb(result.value, occasion);
      this.show(occasion === 'during' ? 'writing' : phase);
    } else if (result.reason !== 'aborted') {
      this.halt(result.reason);
    }
    return result.ok;
  }

  private absorb({ reading, tookMs }: TimedReading, occasion: Occasion): void {
    const { outbox } = this;
    const stored = indexReading(reading);
    for (const item of this.list.items) {
      const { state, note } = decide(item, stored, this.statuses, outbox.cut.has(item) ? 'cut' : occasion);
      if (state !== item.state || note !== item.note) outbox.settle(item, state, note);
    }
    outbox.together = reading.savedTogether === true;
    outbox.generation += 1;
    outbox.needsRead = false;
    outbox.pace.interrupted();
    this.lastReadAt = this.clock.now();
    this.lastReadMs = tookMs;
  }

  /** No new request from here on. The first reason counts. */
  private halt(reason: StopReason): void {
    if (this.isOver()) return;
    this.stopping ??= reason;
    this.calm.abort();
    this.wake();
  }

  /** Ends the run: lets requests in flight finish, finds out what they did, writes the last words. */
  private async conclude(): Promise<RunSnapshot> {
    await this.outbox.close();
    if (this.stopping !== null && !SILENT.has(this.stopping)) await this.lastLook();
    const reason = this.stopping;
    this.writer.push(null, reason === null ? 'finished' : 'stopped', reason);
    await within(this.clock, GRACE_MS, this.writer.settle());
    return this.show(reason === null ? 'finished' : 'stopped');
  }

  private async lastLook(): Promise<void> {
    if (this.list.count('sent', 'unknown', 'intent') === 0) return;
    this.show('proving');
    const limit = new AbortController();
    const reading = readPatiently({ ...this.options, signal: limit.signal, patient: false, onWait: () => undefined });
    const result = await within(this.clock, LAST_READ_MS, reading);
    limit.abort();
    if (result?.ok === true) this.absorb(result.value, 'final');
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
