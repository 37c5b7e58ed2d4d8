/** The part of a plan that is sent. */
import type { TargetPlan } from './types';

export interface PlannedWrite {
  readonly rowId: string;
  /** 1…12 */
  readonly bulan: number;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The cells to write, in page order: row by row, January to December. */
export function planWrites(plan: TargetPlan): readonly PlannedWrite[] {
  return plan.rows.flatMap((row) =>
    row.cells
      .filter(({ kind }) => kind === 'create' || kind === 'change' || kind === 'clear')
      .map(({ bulan, key, before, after }) => ({ rowId: row.id, bulan, key, before, after })),
  );
}
