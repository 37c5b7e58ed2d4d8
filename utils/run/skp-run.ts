/**
 * The run of a whole SKP: one confirmed plan, exactly once, provably.
 * Invariants
 * - Forms in the order of the plan, each after its parent is there; then the months by the engine of the Matriks; removals
 *   last of all, so that nothing is lost in a run that stops before; at the end everything is read again.
 * - No request without its stored intent (F21), none after a stop, a pause, or the loss of session, account, year, SKP or
 *   extension. Every list read in between is checked for account and year.
 * - `proven` comes from a reading, never from an answer. `finished` only when no step is open.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import { skpPlanIsIntact } from '../plan/skp-fingerprint';
import { cellWrites, runOrder } from '../plan/skp-order';
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { equalCells } from '../skp/number-text';
import { createRun } from './executor';
import { changeThing } from './skp-change-step';
import { createThing } from './skp-create-step';
import { createOwnedReader, type OwnedReader } from './owned-reader';
import { replay } from './resume';
import { judge, STRIKES, WORDS_LENGTH } from './retry-policy';
import { createSkpWriter, MONTHS_BEGUN, replaySkp, type SkpWriter } from './skp-journal';
import { planMonths, placesOf, type MonthsPlan } from './skp-months';
import { createSkpReadings, type SkpReadings } from './skp-readings';
import { removeThing } from './skp-remove-step';
import { standOf, thingOf } from './skp-shown';
import { LATE_MS, type EndedStep, type StepTools } from './skp-step';
import { countStates, isOpenCell, isOpenItem, runItem, type RunCell, type RunItem } from './skp-tally';
import type {
  DeedAnswer,
  Landed,
  SkpCellOutcome,
  SkpRun,
  SkpRunOptions,
  SkpRunSnapshot,
  SkpStopReason,
} from './skp-run-types';
import type { ItemState, Run, RunPhase } from './types';

/** The run of one plan. */
export function createSkpRun(options: SkpRunOptions): SkpRun {
  return new Maker(options);
}

class Maker implements SkpRun {
  private readonly options: SkpRunOptions;
  private readonly forms: readonly RunItem[];
  private readonly removals: readonly RunItem[];
  private readonly byId: ReadonlyMap<string, RunItem>;
  private readonly planned: ReadonlyMap<string, SkpPlanItem>;
  private readonly cells: readonly RunCell[];
  /** Fires at a stop: ends patience, not posts. */
  private readonly calm = new AbortController();
  private readonly never = new AbortController();
  private readonly reader: OwnedReader;
  private readonly readings: SkpReadings;
  private readonly past: ReturnType<typeof replaySkp> | null;
  private writer: SkpWriter;

  private phase: RunPhase = 'reading';
  private part: SkpRunSnapshot['part'] = 'reading';
  private waitingFor: SkpRunSnapshot['waitingFor'] = null;
  private stopping: SkpStopReason | null = null;
  private paused = false;
  private ended: Promise<SkpRunSnapshot> | null = null;
  private wake: () => void = () => undefined;
  private strikes = 0;
  private current: string | null = null;
  private months: Run | null = null;
  private done = 0;
  private spentMs = 0;

  constructor(options: SkpRunOptions) {
    const { plan, journal, runId, clock, resumeFrom } = options;
    this.options = options;
    this.past = resumeFrom === undefined ? null : replaySkp(resumeFrom);
    this.writer = createSkpWriter(journal, runId, clock, this.past?.lastSeq ?? 0);
    this.reader = createOwnedReader({
      ...options,
      calm: this.calm.signal,
      onWait: (waitingFor) => this.show('waiting', waitingFor),
    });
    const { forms, removals } = runOrder(plan);
    const asItem = (item: SkpPlanItem): RunItem => runItem(item, this.past?.items.get(item.id) ?? null);
    this.forms = forms.map(asItem);
    this.removals = removals.map(asItem);
    this.byId = new Map([...this.forms, ...this.removals].map((one) => [one.item.id, one]));
    this.planned = new Map(plan.items.map((item) => [item.id, item]));
    this.cells = cellWrites(plan).map((write) => ({ write, state: 'pending', note: null }));
    const lampiran = [...this.forms, ...this.removals].some(({ item }) => item.level === 'lampiran');
    this.readings = createSkpReadings({ plan, site: options.site, reader: this.reader, lampiran });
  }

  start(): Promise<SkpRunSnapshot> {
    this.ended ??= this.main();
    return this.ended;
  }

  pause(): void {
    this.paused = true;
    this.months?.pause();
    this.wake();
  }

  resume(): void {
    this.paused = false;
    this.months?.resume();
    this.wake();
  }

  stop(): void {
    this.halt('byPerson');
  }

  snapshot(): SkpRunSnapshot {
    const items = [...this.forms, ...this.removals];
    return {
      runId: this.options.runId,
      planId: this.options.plan.id,
      phase: this.phase,
      part: this.part,
      reason: this.phase === 'stopped' ? this.stopping : null,
      waitingFor: this.waitingFor,
      counts: countStates(items, this.cells),
      current: this.isOver() ? null : this.current,
      remainingMs: this.remaining(),
      items: items.map(({ item, state, note, newId }) => ({ id: item.id, state, note, newId })),
      cells: this.cells.map(({ write, state, note }): SkpCellOutcome => {
        return { id: write.id, bulan: write.bulan, state, note };
      }),
    };
  }

  private remaining(): number | null {
    if (this.isOver() || this.done === 0) return null;
    const each = this.spentMs / this.done;
    const left = [...this.forms, ...this.removals].filter(isOpenItem).length;
    const months = this.months?.snapshot().remainingMs;
    // A cell is one request, a form is three.
    const cells = this.cells.filter(isOpenCell).length * (each / 3);
    return Math.round(left * each + (months ?? cells));
  }

  private async main(): Promise<SkpRunSnapshot> {
    const release = await this.options.acquireLock().catch(() => null);
    if (release === null) {
      this.halt('anotherRun');
      return this.show('stopped');
    }
    try {
      if (await this.open()) await this.work();
    } catch {
      this.halt('connection');
    }
    try {
      return await this.conclude();
    } finally {
      release();
    }
  }

  /** Stores the plan, or says that its journal goes on. */
  private async open(): Promise<boolean> {
    const { journal, runId, plan, resumeFrom, clock } = this.options;
    if (!skpPlanIsIntact(plan) || this.byId.size + this.cells.length === 0) this.halt('planStale');
    else if (resumeFrom === undefined)
      await journal.create(runId, plan, clock.now()).catch(() => this.halt('storageFailed'));
    else if (resumeFrom.plan.id !== plan.id) this.halt('journalLost');
    else if (!(await this.writer.write(null, 'resumed'))) this.halt('storageFailed');
    return this.mayGoOn();
  }

  private async work(): Promise<void> {
    const first = await this.readAll('reading', false);
    if (first === null) return;
    await this.makeForms();
    if (!this.mayGoOn()) return;
    if (this.cells.length > 0 && !(await this.writeMonths())) return;
    await this.removeMarked();
    if (this.mayGoOn()) await this.verify();
  }

  private async makeForms(): Promise<void> {
    for (const one of this.forms) {
      if (!(await this.mayBegin())) return;
      if (!isOpenItem(one)) continue;
      const { item } = one;
      const parent = this.parentOf(item);
      if (parent === undefined) await this.settle(one, { state: 'skipped', note: item.parentId, newId: null });
      else if (item.kind === 'create') await this.make(one, (tools) => createThing(item, parent, one.past, tools));
      else await this.make(one, (tools) => changeThing(item, item.nowId ?? '', parent, one.past, tools));
    }
  }

  private async removeMarked(): Promise<void> {
    for (const one of this.removals) {
      if (!(await this.mayBegin())) return;
      if (!isOpenItem(one)) continue;
      const { item } = one;
      const parent = this.parentOf(item) ?? null;
      this.part = 'removals';
      await this.make(one, (tools) => removeThing(item, item.nowId ?? '', parent, one.past, tools));
    }
  }

  private async make(one: RunItem, step: (tools: StepTools) => Promise<EndedStep>): Promise<void> {
    const began = this.options.clock.now();
    this.current = one.item.id;
    if (this.part === 'reading') this.part = 'forms';
    this.show('writing');
    const ended = await step(this.tools());
    this.done += 1;
    this.spentMs += Math.max(0, this.options.clock.now() - began);
    await this.settle(one, ended);
  }

  /** Writes down how a step ended. */
  private async settle(one: RunItem, { state, note, newId }: EndedStep): Promise<void> {
    one.state = state;
    one.note = note?.slice(0, WORDS_LENGTH) ?? null;
    one.newId = newId ?? one.newId;
    one.past = null;
    if (newId !== null && !(await this.writer.write(one.item.id, 'made', newId))) this.halt('storageFailed');
    if (!(await this.writer.write(one.item.id, state, one.note))) this.halt('storageFailed');
    this.show(this.phase === 'waiting' ? 'writing' : this.phase);
  }

  /** e-Kinerja's id of what it hangs on; null = nothing; undefined = that is not there. */
  private parentOf({ parentId }: SkpPlanItem): string | null | undefined {
    return parentId === null ? null : (this.idOf(parentId) ?? undefined);
  }

  private idOf(itemId: string): string | null {
    return this.planned.get(itemId)?.nowId ?? this.byId.get(itemId)?.newId ?? null;
  }

  private tools(): StepTools {
    return {
      tahun: this.options.plan.tahun,
      site: this.options.site,
      reader: this.reader,
      shown: () => this.readings.shown(),
      look: (item, landed, proof) => this.look(item, landed, proof),
      mayGoOn: () => this.mayGoOn(),
      halt: (reason) => void this.lost(reason),
      noted: (answer) => this.noted(answer),
      yearLost: () => this.stopping === 'otherYear',
      intend: async ({ id }) => {
        const one = this.byId.get(id);
        if (!(await this.writer.write(id, 'intent'))) this.halt('storageFailed');
        if (one !== undefined && this.mayGoOn()) one.state = 'intent';
        return this.mayGoOn();
      },
      posted: async ({ id }, answered) => {
        // Not stored is no harm: the intent is, and a reading will tell.
        await this.writer.write(id, 'sent', answered ? 'answered' : null);
      },
      waitLate: async () => {
        this.show('waiting', 'lateAnswer');
        await this.options.clock.sleep(LATE_MS, this.calm.signal).catch(() => undefined);
        this.show('writing');
        return this.mayGoOn();
      },
      posting: this.never.signal,
    };
  }

  /** Reads the list an item stands in, or takes the one the site led to. */
  private async look(item: SkpPlanItem, landed: Landed | null, proof: boolean): Promise<boolean> {
    const result = await this.readings.look(item, landed, proof);
    if (!result.ok) this.lost(result.reason);
    return result.ok;
  }

  /** Everything, read afresh; null = the run stops. */
  private async readAll(phase: RunPhase, proof: boolean): Promise<WholeSkpReading | null> {
    if (!this.mayGoOn() && !proof) return null;
    this.show(phase);
    const result = await this.readings.readAll(proof);
    return result.ok ? result.value : this.lost(result.reason);
  }

  /** The months, by the engine of the Matriks under the same run id. False = the run stops. */
  private async writeMonths(): Promise<boolean> {
    const { monthsJournal, runId, plan, site, clock, accountTagOf, isAlive } = this.options;
    const idOf = (itemId: string): string | null => this.idOf(itemId);
    this.part = 'months';
    this.current = null;
    const whole = await this.readAll('writing', false);
    if (whole === null) return false;
    const stored = await monthsJournal.load(runId).catch(() => undefined);
    if (stored === undefined) {
      this.halt('storageFailed');
      return false;
    }
    const months = stored === null ? planMonths(plan, whole, idOf) : placesOf(plan, stored.plan, whole, idOf);
    for (const cell of this.cells) {
      const here = idOf(cell.write.id) !== null;
      cell.state = here ? 'notFound' : 'skipped';
    }
    if (months.plan.rows.length === 0) return true;
    if (stored !== null && replay(stored).finished) {
      this.takeMonths(months, replay(stored).items);
      return true;
    }
    const run = createRun({
      plan: months.plan,
      site: site.months,
      journal: monthsJournal,
      clock,
      accountTagOf,
      acquireLock: () => Promise.resolve(() => undefined),
      runId,
      onProgress: ({ items, phase, waitingFor, current }) => {
        this.takeMonths(months, new Map(items.map((outcome) => [outcome.key, outcome])));
        const key = months.plan.rows.find(({ id }) => id === current?.rowId)?.cells[0]?.key ?? '';
        this.current = months.places.get(key)?.id ?? this.current;
        if (phase !== 'stopped' && phase !== 'finished') this.show(phase, waitingFor);
      },
      ...(isAlive === undefined ? {} : { isAlive }),
      ...(stored === null ? {} : { resumeFrom: stored }),
    });
    this.months = run;
    if (this.paused) run.pause();
    if (!(await this.writer.write(MONTHS_BEGUN, 'intent'))) this.halt('storageFailed');
    if (!this.mayGoOn()) return false;
    const end = await run.start();
    this.months = null;
    this.takeMonths(months, new Map(end.items.map((outcome) => [outcome.key, outcome])));
    if (end.phase !== 'finished') this.halt(end.reason ?? 'connection');
    return this.mayGoOn();
  }

  private takeMonths(
    { places }: MonthsPlan,
    outcomes: ReadonlyMap<string, { readonly state: ItemState; readonly note: string | null }>,
  ): void {
    const at = new Map(this.cells.map((cell) => [`${cell.write.id}/${String(cell.write.bulan)}`, cell]));
    for (const [key, { id, bulan }] of places) {
      const cell = at.get(`${id}/${String(bulan)}`);
      const outcome = outcomes.get(key);
      if (cell === undefined) continue;
      cell.state = outcome?.state ?? 'pending';
      cell.note = outcome?.note ?? null;
    }
  }

  /** Everything read again: what was made must still be as planned. */
  private async verify(): Promise<void> {
    this.part = 'proving';
    this.current = null;
    const whole = await this.readAll('proving', true);
    if (whole === null) return;
    const shown = this.readings.shown();
    for (const one of this.forms) {
      const id = one.item.nowId ?? one.newId;
      const parent = this.parentOf(one.item);
      if (one.state !== 'proven' || id === null || parent === undefined) continue;
      const thing = thingOf(one.item, id, parent, shown);
      const stand = thing === null ? null : standOf(one.item, thing);
      if (stand?.is === 'planned') continue;
      await this.settle(one, {
        state: stand === null ? 'notFound' : 'differs',
        note: stand?.stored ?? null,
        newId: null,
      });
    }
    for (const one of this.removals) {
      const still = thingOf(one.item, one.item.nowId ?? '', this.parentOf(one.item) ?? null, shown);
      if (one.state === 'proven' && still !== null)
        await this.settle(one, { state: 'differs', note: null, newId: null });
    }
    const { places } = planMonths(this.options.plan, whole, (itemId) => this.idOf(itemId));
    const values = new Map<string, string | null>();
    for (const { indikator } of shown.skp.rhk)
      for (const { bulan } of indikator) for (const { key, nilai } of bulan ?? []) values.set(key, nilai);
    for (const [key, place] of places) {
      const cell = this.cells.find(({ write }) => write.id === place.id && write.bulan === place.bulan);
      const value = values.get(key);
      if (cell?.state !== 'proven' || value === undefined || equalCells(value, cell.write.after)) continue;
      [cell.state, cell.note] = ['differs', value];
    }
  }

  /** Takes note of an answer; false if no reading makes sense after it. */
  private noted(answer: Exclude<DeedAnswer, { kind: 'refused' }>): boolean {
    if (answer.kind === 'accepted') {
      this.strikes = 0;
      return true;
    }
    const verdict = judge(answer.failure);
    if (verdict.kind === 'stop') this.halt(verdict.reason);
    else this.strikes += 1;
    if (this.strikes >= STRIKES) this.halt(verdict.kind === 'wait' ? (verdict.reason ?? 'connection') : 'connection');
    return verdict.kind !== 'stop';
  }

  private async mayBegin(): Promise<boolean> {
    if (this.paused && this.mayGoOn()) {
      await this.writer.write(null, 'paused');
      this.show('paused');
      while (this.isPaused() && this.mayGoOn()) await this.nextEvent();
      if (!this.mayGoOn()) return false;
      await this.writer.write(null, 'resumed');
      // Somebody else may have worked meanwhile.
      if ((await this.readAll('writing', false)) === null) return false;
    }
    return this.mayGoOn();
  }

  private mayGoOn(): boolean {
    if (this.options.isAlive?.() === false) this.halt('extensionReloaded');
    return this.stopping === null;
  }

  // A function, because it changes while the engine waits.
  private isPaused(): boolean {
    return this.paused;
  }

  private isOver(): boolean {
    return this.phase === 'stopped' || this.phase === 'finished';
  }

  private lost(reason: SkpStopReason | 'aborted'): null {
    if (reason !== 'aborted') this.halt(reason);
    return null;
  }

  /** Nothing is posted from here on. The first reason counts. */
  private halt(reason: SkpStopReason): void {
    if (this.isOver()) return;
    this.stopping ??= reason;
    this.calm.abort();
    this.months?.stop();
    this.wake();
  }

  private async conclude(): Promise<SkpRunSnapshot> {
    const items = [...this.forms, ...this.removals];
    for (const one of items) if (one.state === 'intent' || one.state === 'sent') one.state = 'unknown';
    if (items.some(isOpenItem) || this.cells.some(isOpenCell)) this.halt('connection');
    const reason = this.stopping;
    const silent: readonly (SkpStopReason | null)[] = ['anotherRun', 'planStale', 'journalLost'];
    if (!silent.includes(reason)) await this.writer.write(null, reason === null ? 'finished' : 'stopped', reason);
    return this.show(reason === null ? 'finished' : 'stopped');
  }

  /** Waits for pause, resume or stop. */
  private nextEvent(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private show(phase: RunPhase, waitingFor: SkpRunSnapshot['waitingFor'] = null): SkpRunSnapshot {
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
