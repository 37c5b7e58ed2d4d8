/** One item of the plan of a whole SKP before anything is judged of it, and the sums over all of them. Pure. */
import type { WantedIndikator, WantedLampiran, WantedRhk } from '../skp/wanted';
import type { SkpPlanCounts, SkpPlanItem, SkpRefuseReason } from './skp-plan-types';

/** Everything of an item but what every item of its level has alike. */
export type ItemDraft = Pick<SkpPlanItem, 'id' | 'level' | 'title'> & Partial<SkpPlanItem>;

/** An item with everything the draft does not say at rest. */
export function itemOf(draft: ItemDraft): SkpPlanItem {
  return {
    parentId: null,
    nowId: null,
    ref: null,
    origin: null,
    nomor: '',
    jenis: null,
    bagian: null,
    status: null,
    kind: 'keep',
    reason: null,
    fieldsMissing: [],
    fields: [],
    bulan: [],
    candidates: [],
    mayBeNew: false,
    warnings: [],
    excluded: null,
    mayRemove: false,
    hangs: [],
    ...draft,
  };
}

/** The item as one that cannot be done; a reason it has already counts more. */
export const refusedItem = (item: SkpPlanItem, reason: SkpRefuseReason): SkpPlanItem => ({
  ...item,
  kind: 'refuse',
  reason: item.reason ?? reason,
});

/** Which thing of the source an item comes from; null = of none. */
export function originOf(
  wish: WantedRhk | WantedIndikator | WantedLampiran | null,
): Pick<SkpPlanItem, 'ref' | 'origin'> {
  return { ref: wish?.ref ?? null, origin: wish?.origin ?? null };
}

/** How many items and months the plan has of each kind. */
export function countItems(items: readonly SkpPlanItem[]): SkpPlanCounts {
  const counts = { create: 0, change: 0, keep: 0, refuse: 0, remove: 0, cells: 0, cellsRefused: 0 };
  for (const { kind, excluded, bulan } of items) {
    if (excluded === null) counts[kind] += 1;
    for (const cell of bulan) {
      if (cell.kind === 'refuse') counts.cellsRefused += 1;
      else if (cell.kind !== 'keep') counts.cells += 1;
    }
  }
  return counts;
}
