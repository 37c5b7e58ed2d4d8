/**
 * Where a run of a whole SKP stands, and what each of its phases does with it: show, stop, write down, read everything.
 * Invariant: after `halt` nothing more is posted.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import { cellWrites, runOrder } from '../plan/skp-order';
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { createOwnedReader, type OwnedReader } from './owned-reader';
import { WORDS_LENGTH } from './retry-policy';
import { createSkpWriter, replaySkp, type SkpWriter } from './skp-journal';
import { createSkpReadings, type SkpReadings } from './skp-readings';
import type { SkpCellOutcome, SkpRunOptions, SkpRunSnapshot, SkpStopReason } from './skp-run-types';
import type { EndedStep } from './skp-step';
import { countStates, isOpenCell, isOpenItem, runItem, type RunCell, type RunItem } from './skp-tally';
import type { Run, RunPhase } from './types';

/** The run as its journal left it; before the first step nothing but what the plan and the journal say. */
export class SkpRunState {
  readonly options: SkpRunOptions;
  readonly forms: readonly RunItem[];
  readonly removals: readonly RunItem[];
  /** Forms and removals, in the order of the run. */
  readonly items: readonly RunItem[];
  readonly byId: ReadonlyMap<string, RunItem>;
  readonly planned: ReadonlyMap<string, SkpPlanItem>;
  readonly cells: readonly RunCell[];
  /** Fires at a stop: ends patience, not posts. */
  readonly calm = new AbortController();
  readonly reader: OwnedReader;
  readonly readings: SkpReadings;
  readonly writer: SkpWriter;

  phase: RunPhase = 'reading';
  part: SkpRunSnapshot['part'] = 'reading';
  waitingFor: SkpRunSnapshot['waitingFor'] = null;
  stopping: SkpStopReason | null = null;
  paused = false;
  /** Called when the run is paused, resumed or stopped. */
  wake: () => void = () => undefined;
  /** Failures in a row. */
  strikes = 0;
  current: string | null = null;
  months: Run | null = null;
  /** Forms and removals done by this engine, and the time they took. */
  done = 0;
  spentMs = 0;

  constructor(options: SkpRunOptions) {
    const { plan, journal, runId, clock, resumeFrom } = options;
    this.options = options;
    const past = resumeFrom === undefined ? null : replaySkp(resumeFrom);
    this.writer = createSkpWriter(journal, runId, clock, past?.lastSeq ?? 0);
    this.reader = createOwnedReader({
      ...options,
      calm: this.calm.signal,
      onWait: (waitingFor) => this.show('waiting', waitingFor),
    });
    const { forms, removals } = runOrder(plan);
    const asItem = (item: SkpPlanItem): RunItem => runItem(item, past?.items.get(item.id) ?? null);
    this.forms = forms.map(asItem);
    this.removals = removals.map(asItem);
    this.items = [...this.forms, ...this.removals];
    this.byId = new Map(this.items.map((one) => [one.item.id, one]));
    this.planned = new Map(plan.items.map((item) => [item.id, item]));
    this.cells = cellWrites(plan).map((write) => ({ write, state: 'pending', note: null }));
    const lampiran = this.items.some(({ item }) => item.level === 'lampiran');
    this.readings = createSkpReadings({ plan, site: options.site, reader: this.reader, lampiran });
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
    return {
      runId: this.options.runId,
      planId: this.options.plan.id,
      phase: this.phase,
      part: this.part,
      reason: this.phase === 'stopped' ? this.stopping : null,
      waitingFor: this.waitingFor,
      counts: countStates(this.items, this.cells),
      current: this.isOver() ? null : this.current,
      remainingMs: this.remaining(),
      items: this.items.map(({ item, state, note, newId }) => ({ id: item.id, state, note, newId })),
      cells: this.cells.map(({ write, state, note }): SkpCellOutcome => {
        return { id: write.id, bulan: write.bulan, state, note };
      }),
    };
  }

  private remaining(): number | null {
    if (this.isOver() || this.done === 0) return null;
    const each = this.spentMs / this.done;
    const left = this.items.filter(isOpenItem).length;
    const months = this.months?.snapshot().remainingMs;
    // A cell is one request, a form is three.
    const cells = this.cells.filter(isOpenCell).length * (each / 3);
    return Math.round(left * each + (months ?? cells));
  }

  /** e-Kinerja's id of an item of the plan; null = it is not there. */
  idOf(itemId: string): string | null {
    return this.planned.get(itemId)?.nowId ?? this.byId.get(itemId)?.newId ?? null;
  }

  /** e-Kinerja's id of what it hangs on; null = nothing; undefined = that is not there. */
  parentOf({ parentId }: SkpPlanItem): string | null | undefined {
    return parentId === null ? null : (this.idOf(parentId) ?? undefined);
  }

  /** Writes down how a step ended. */
  async settle(one: RunItem, { state, note, newId }: EndedStep): Promise<void> {
    one.state = state;
    one.note = note?.slice(0, WORDS_LENGTH) ?? null;
    one.newId = newId ?? one.newId;
    one.past = null;
    if (newId !== null && !(await this.writer.write(one.item.id, 'made', newId))) this.halt('storageFailed');
    if (!(await this.writer.write(one.item.id, state, one.note))) this.halt('storageFailed');
    this.show(this.phase === 'waiting' ? 'writing' : this.phase);
  }

  /** Everything, read afresh; null = the run stops. */
  async readAll(phase: RunPhase, proof: boolean): Promise<WholeSkpReading | null> {
    if (!this.mayGoOn() && !proof) return null;
    this.show(phase);
    const result = await this.readings.readAll(proof);
    return result.ok ? result.value : this.lost(result.reason);
  }

  /** Whether anything may still be begun. */
  mayGoOn(): boolean {
    if (this.options.isAlive?.() === false) this.halt('extensionReloaded');
    return this.stopping === null;
  }

  private isOver(): boolean {
    return this.phase === 'stopped' || this.phase === 'finished';
  }

  /** Stops the run for this reason, unless it was stopped already. */
  lost(reason: SkpStopReason | 'aborted'): null {
    if (reason !== 'aborted') this.halt(reason);
    return null;
  }

  /** Nothing is posted from here on. The first reason counts. */
  halt(reason: SkpStopReason): void {
    if (this.isOver()) return;
    this.stopping ??= reason;
    this.calm.abort();
    this.months?.stop();
    this.wake();
  }

  /** Tells the panel where the run stands now. */
  show(phase: RunPhase, waitingFor: SkpRunSnapshot['waitingFor'] = null): SkpRunSnapshot {
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
