/** The order of the run: first what is created and changed, parents before what hangs on them; last the removals. */
import type { SkpPlan, SkpPlanItem } from './skp-plan-types';

export interface SkpOrder {
  readonly forms: readonly SkpPlanItem[];
  /** Dependants before what they hang on. */
  readonly removals: readonly SkpPlanItem[];
}

/** Relies on the order of the plan, which names parents first. What the person left out is in neither list. */
export function runOrder({ items }: Pick<SkpPlan, 'items'>): SkpOrder {
  return {
    forms: items.filter(({ kind, excluded }) => excluded === null && (kind === 'create' || kind === 'change')),
    removals: items.filter(({ kind }) => kind === 'remove').reverse(),
  };
}

export interface SkpCellWrite {
  /** Item of the indikator. */
  readonly id: string;
  /** 1…12 */
  readonly bulan: number;
  readonly before: string | null;
  readonly after: string | null;
  /** '' for a new indikator. */
  readonly key: string;
}

/** The months to write, in the order of the plan. */
export function cellWrites({ items }: Pick<SkpPlan, 'items'>): readonly SkpCellWrite[] {
  return items.flatMap(({ id, bulan }) =>
    bulan
      .filter(({ kind }) => kind === 'create' || kind === 'change' || kind === 'clear')
      .map((cell) => ({ id, bulan: cell.bulan, before: cell.before, after: cell.after, key: cell.key })),
  );
}
