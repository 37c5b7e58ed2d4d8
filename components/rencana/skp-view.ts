/** Questions the tree asks of a plan. Nothing is decided here: kinds and reasons come with the plan. */
import type { PlanCell } from '../../utils/plan/types';
import type { SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { mayBeCut } from '../../utils/skp/number-text';
import type { RencanaState } from '../../utils/workflow/rencana-state';

export type SkpFilter = 'changed' | 'problem' | 'all';

const isWrite = ({ kind }: PlanCell): boolean => kind !== 'keep' && kind !== 'refuse';

export const cellWrites = ({ bulan }: SkpPlanItem): number => bulan.filter(isWrite).length;

const isChanged = (item: SkpPlanItem): boolean =>
  item.kind === 'create' ||
  item.kind === 'change' ||
  item.kind === 'remove' ||
  item.excluded !== null ||
  cellWrites(item) > 0;

const hasProblem = (item: SkpPlanItem): boolean =>
  item.kind === 'refuse' || item.warnings.length > 0 || item.bulan.some(({ kind }) => kind === 'refuse');

/** One line of the tree. `fits`: the filter asks for it; else it is there only to name what stands under it. */
export interface TreeRow {
  readonly item: SkpPlanItem;
  /** 0 for an RHK and a lampiran entry, 1 for its indikator and tahapan, 2 for those of a tahapan. */
  readonly depth: number;
  readonly fits: boolean;
  /** Heading of a part that begins here. */
  readonly starts: 'utama' | 'tambahan' | { readonly bagian: string } | null;
  /** Whether its months are written: unticked or not; null = it has none to write. */
  readonly months: 'in' | 'out' | null;
  /** A plan that puts back is taken or left as a whole. */
  readonly fixed: boolean;
}

/** The items the filter asks for, with the ones they stand under, in order of display. */
export function treeRows(plan: SkpPlan, filter: SkpFilter, monthsOut: readonly string[] = []): readonly TreeRow[] {
  const byId = new Map(plan.items.map((item) => [item.id, item]));
  const parentOf = ({ parentId }: SkpPlanItem) => (parentId === null ? undefined : byId.get(parentId));
  const isOut = (item: SkpPlanItem) => monthsOut.includes(item.id);
  const fits =
    filter === 'all'
      ? () => true
      : filter === 'changed'
        ? (item: SkpPlanItem) => isChanged(item) || isOut(item)
        : hasProblem;
  const shown = new Set<string>();
  for (const item of plan.items) {
    if (!fits(item)) continue;
    for (let at: SkpPlanItem | undefined = item; at !== undefined && !shown.has(at.id); at = parentOf(at))
      shown.add(at.id);
  }
  let part = '';
  return plan.items.flatMap((item): TreeRow[] => {
    if (!shown.has(item.id)) return [];
    let depth = 0;
    for (let at = parentOf(item); at !== undefined; at = parentOf(at)) depth += 1;
    const now =
      item.level === 'lampiran' ? `lampiran ${item.bagian?.jenis ?? ''}` : depth === 0 ? (item.jenis ?? '') : part;
    const starts = now === part || now === '' ? null : startOf(item);
    part = now;
    const isOut = item.excluded === null && monthsOut.includes(item.id);
    const months = isOut ? 'out' : cellWrites(item) > 0 ? 'in' : null;
    return [{ item, depth, fits: fits(item), starts, months, fixed: plan.purpose === 'undo' }];
  });
}

function startOf({ level, jenis, bagian }: SkpPlanItem): TreeRow['starts'] {
  return level === 'lampiran' ? { bagian: bagian?.jenis ?? '' } : jenis;
}

/** How many items each filter asks for. */
export function countFilter(plan: SkpPlan, filter: SkpFilter): number {
  if (filter === 'all') return plan.items.length;
  return plan.items.filter(filter === 'changed' ? isChanged : hasProblem).length;
}

/** Everything that would be written. */
export function countDeeds({ counts }: SkpPlan): number {
  return counts.create + counts.change + counts.remove + counts.cells;
}

/** Items left alone because they were sent, which the person may insist on, or already does. */
export function countLocked(plan: SkpPlan): number {
  return plan.items.filter(
    ({ reason, warnings, bulan }) =>
      reason === 'statusLocked' ||
      warnings.includes('sentAlready') ||
      bulan.some((cell) => cell.reason === 'statusLocked'),
  ).length;
}

/** Annual targets and months that may be cut, on which the person may insist, or already does. */
export function countFractions(plan: SkpPlan): number {
  return plan.items.reduce(
    (sum, { reason, fields, kind, bulan }) =>
      sum +
      Number(
        reason === 'fractionMayBeCut' ||
          ((kind === 'create' || kind === 'change') &&
            fields.some(({ field, after }) => field === 'target' && mayBeCut(after ?? ''))),
      ) +
      bulan.filter((cell) => cell.reason === 'fractionMayBeCut' || (isWrite(cell) && mayBeCut(cell.after ?? '')))
        .length,
    0,
  );
}

/** Everything that would be removed, with what hangs on it, in order of display. */
export function removals(plan: SkpPlan): readonly SkpPlanItem[] {
  return plan.items.filter(({ kind, excluded }) => kind === 'remove' && excluded === null);
}

/** Why the plan cannot be run now: a key of `rencana.block`; null = it can. */
export function runBlock(state: RencanaState): 'busy' | 'stale' | 'numbers' | 'nothing' | null {
  if (state.busy !== null) return 'busy';
  if (state.planStale) return 'stale';
  if (state.ambiguous.length > 0 && state.numberChoice === null) return 'numbers';
  return state.plan === null || countDeeds(state.plan) === 0 ? 'nothing' : null;
}
