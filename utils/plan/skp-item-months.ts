/** The twelve months of an indikator of the plan, each judged by itself. Pure. */
import { equal, sum } from '../skp/decimal';
import type { StatusIndikator, TargetBulan } from '../skp/model';
import { canonicalNumber } from '../skp/number-text';
import type { WantedIndikator } from '../skp/wanted';
import { planCell } from './plan-cell';
import type { SkpPlanItem, SkpWarning } from './skp-plan-types';
import type { SkpPlanning } from './skp-planning';
import type { PlanCell } from './types';

/** The item with its months. `stored`: as read, null = unread; `target`: the annual one after the run, which they should add up to. */
export function withMonths(
  planning: SkpPlanning,
  item: SkpPlanItem,
  wish: WantedIndikator | null,
  stored: readonly TargetBulan[] | 'new' | null,
  status: StatusIndikator | null,
  target: string | null,
): SkpPlanItem {
  const isNew = stored === 'new';
  // What a refused or unticked new indikator would have had is not planned either.
  const idle = item.excluded !== null || planning.unticked.has(`${item.id}/bulan`) || (isNew && item.kind !== 'create');
  const cells = Array.from({ length: 12 }, (_, index): PlanCell => {
    const bulan = index + 1;
    const cell = isNew ? { bulan, key: 'new', nilai: null } : (stored?.find((one) => one.bulan === bulan) ?? null);
    const value = (idle ? undefined : wish?.bulan[index]) ?? { kind: 'leave' as const };
    const unsafe = cell !== null && planning.unsafe.has(cell.key);
    const planned = planCell(bulan, cell, value, status, unsafe, planning.choices);
    return isNew ? { ...planned, key: '' } : planned;
  });
  const touched = item.kind === 'create' || item.kind === 'change' || cells.some(({ kind }) => kind !== 'keep');
  const values = cells.map(({ after }) => after);
  const readable = values.every((value) => value === null || canonicalNumber(value) !== null);
  const plain = target === null ? null : canonicalNumber(target);
  const differs = touched && !idle && plain !== null && !(readable && equal(sum(values), plain));
  const warnings: readonly SkpWarning[] = differs ? [...item.warnings, 'sumDiffers'] : item.warnings;
  return { ...item, bulan: cells, warnings };
}
