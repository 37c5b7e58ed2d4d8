/**
 * The run of a whole SKP: one confirmed plan, exactly once, provably.
 * Invariants
 * - Forms in the order of the plan, each after its parent is there; then the months by the engine of the Matriks; removals
 *   last of all, so that nothing is lost in a run that stops before; at the end everything is read again.
 * - No request without its stored intent (F21), none after a stop, a pause, or the loss of session, account, year, SKP or
 *   extension. Every list read in between is checked for account and year.
 * - `proven` comes from a reading, never from an answer. `finished` only when no step is open.
 */
import { skpPlanIsIntact } from '../plan/skp-fingerprint';
import { writeMonths } from './skp-run-months';
import { SkpRunState } from './skp-run-state';
import { makeForms, removeMarked } from './skp-run-forms';
import { proveAll } from './skp-run-proof';
import type { SkpRun, SkpRunOptions, SkpRunSnapshot, SkpStopReason } from './skp-run-types';
import { isOpenCell, isOpenItem } from './skp-tally';

/** The run of one plan. */
export function createSkpRun(options: SkpRunOptions): SkpRun {
  return new Maker(options);
}

/** The course of the run, from the lock to the last words. */
class Maker extends SkpRunState implements SkpRun {
  private ended: Promise<SkpRunSnapshot> | null = null;

  start(): Promise<SkpRunSnapshot> {
    this.ended ??= this.main();
    return this.ended;
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
    await makeForms(this);
    if (!this.mayGoOn()) return;
    if (this.cells.length > 0 && !(await writeMonths(this))) return;
    await removeMarked(this);
    if (this.mayGoOn()) await proveAll(this);
  }

  private async conclude(): Promise<SkpRunSnapshot> {
    for (const one of this.items) if (one.state === 'intent' || one.state === 'sent') one.state = 'unknown';
    if (this.items.some(isOpenItem) || this.cells.some(isOpenCell)) this.halt('connection');
    const reason = this.stopping;
    const silent: readonly (SkpStopReason | null)[] = ['anotherRun', 'planStale', 'journalLost'];
    if (!silent.includes(reason)) await this.writer.write(null, reason === null ? 'finished' : 'stopped', reason);
    return this.show(reason === null ? 'finished' : 'stopped');
  }
}
