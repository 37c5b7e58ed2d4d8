/**
 * What the person wants in the Matriks, from wherever it comes: a sheet, "Bagi target", a mend of the checklist, or the
 * values from before a run; and
 * which rows they left out or gave a place themselves. With a reading of the page it makes the plan.
 */
import { applySpread } from '../plan/apply-spread';
import type { SpreadPattern } from '../plan/spread-types';
import { planTargets } from '../plan/target-plan';
import type { PlanChoices, TargetPlan } from '../plan/types';
import { attemptedKeys, planUndo } from '../plan/undo-plan';
import type { MatriksReading } from '../ekinerja/types';
import type { WantedRow, WantedSheet } from '../import/types';
import type { Journal } from '../run/types';

interface Spread {
  readonly rows: readonly string[];
  readonly pattern: SpreadPattern;
}

const NO_SOURCE: TargetPlan['source'] = { name: '', hash: '' };

export class WantedTargets {
  private sheet: WantedSheet | null = null;
  private source = NO_SOURCE;
  private spread: Spread | null = null;
  /** What the checklist asked for; it stands alone until it is done, taken back, or a sheet is read. */
  private wishes: readonly WantedRow[] | null = null;
  /** The run that is to be undone; like wishes, it stands alone. */
  private undo: Journal | null = null;
  private excluded: readonly string[] = [];
  private chosen: Readonly<Record<number, string>> = {};

  get isEmpty(): boolean {
    return this.sheet === null && !this.isSpread && !this.isUndo;
  }

  /** There are values that come from no sheet. */
  get isSpread(): boolean {
    return this.spread !== null || this.wishes !== null;
  }

  get isUndo(): boolean {
    return this.undo !== null;
  }

  get hasSheet(): boolean {
    return this.sheet !== null;
  }

  /** Nothing is wanted any more; `source` is the file that will be read next. */
  clear(source = NO_SOURCE): void {
    this.sheet = null;
    this.source = source;
    this.takeBackSpread();
    this.forgetRows();
  }

  /** Rows are those of one page: another page has others. */
  forgetRows(): void {
    this.excluded = [];
    this.chosen = {};
  }

  takeSheet(sheet: WantedSheet): void {
    this.sheet = sheet;
    this.wishes = null;
    this.undo = null;
  }

  /** The same sheet by other columns: whatever else is wanted stays. */
  renewSheet(sheet: WantedSheet): void {
    this.sheet = sheet;
  }

  takeSpread(spread: Spread): void {
    this.spread = spread;
    this.wishes = null;
    this.undo = null;
  }

  /** A file that is open stays open; its plan comes back when the wishes are taken back. */
  takeWishes(rows: readonly WantedRow[]): void {
    this.wishes = rows;
    this.undo = null;
    this.forgetRows();
  }

  /** A file that is open stays open; its plan comes back when this is taken back. */
  takeUndo(journal: Journal): void {
    this.undo = journal;
    this.forgetRows();
  }

  takeBackSpread(): void {
    this.spread = null;
    this.wishes = null;
    this.undo = null;
  }

  /** Cells the run wrote that hold something else by now: they are not put back. */
  notOurs(now: MatriksReading): number {
    return this.undo === null ? 0 : planUndo(this.undo, attemptedKeys(this.undo), now).notOurs.length;
  }

  /** The person's own choice of a place for a row of the sheet; null takes it back. */
  choose(sheetRow: number, rowId: string | null): void {
    const others = Object.entries(this.chosen).filter(([row]) => row !== String(sheetRow));
    this.chosen = Object.fromEntries(rowId === null ? others : [...others, [sheetRow, rowId]]);
  }

  toggle(rowId: string): void {
    this.excluded = this.excluded.includes(rowId)
      ? this.excluded.filter((id) => id !== rowId)
      : [...this.excluded, rowId];
  }

  plan(
    now: MatriksReading,
    accountTag: string,
    include: Pick<PlanChoices, 'includeLocked' | 'includeFractions'>,
  ): TargetPlan {
    const { chosen, excluded, spread, wishes, undo } = this;
    if (undo !== null) return planUndo(undo, attemptedKeys(undo), now, excluded).plan;
    const inputs = { now, choices: { ...include, excluded, chosen }, accountTag };
    if (wishes !== null) return planTargets({ ...inputs, source: NO_SOURCE, wanted: wishes });
    const rows = this.sheet?.rows ?? [];
    const wanted =
      spread === null
        ? rows
        : applySpread({ now: now.skp, wanted: rows, chosen, rows: spread.rows, pattern: spread.pattern });
    return planTargets({ ...inputs, source: this.source, wanted });
  }
}
