/** The months of a whole SKP as a plan of the Matriks' own engine, made once all indikator are there. Pure. */
import type { WholeSkpReading } from '../ekinerja/types';
import { pageRows } from '../plan/page-rows';
import { cellWrites } from '../plan/skp-order';
import type { SkpPlan } from '../plan/skp-plan-types';
import { planRow, sealPlan } from '../plan/target-plan';
import type { PlanCell, PlanRow, TargetPlan } from '../plan/types';

export interface MonthsPlan {
  readonly plan: TargetPlan;
  /** Key of the cell → its place in the plan of the SKP. */
  readonly places: ReadonlyMap<string, { readonly id: string; readonly bulan: number }>;
}

/**
 * What is still to be written, cell by cell as confirmed, with the keys of this reading. Indikator that are not there have
 * no part in it. `idOf`: e-Kinerja's id of an item.
 */
export function planMonths(plan: SkpPlan, whole: WholeSkpReading, idOf: (itemId: string) => string | null): MonthsPlan {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const wanted = new Map<
    string,
    { readonly item: string; readonly cells: Map<number, ReturnType<typeof cellWrites>[number]> }
  >();
  for (const write of cellWrites(plan)) {
    const id = idOf(write.id);
    if (id === null) continue;
    const row = wanted.get(id) ?? { item: write.id, cells: new Map() };
    row.cells.set(write.bulan, write);
    wanted.set(id, row);
  }
  const places = new Map<string, { readonly id: string; readonly bulan: number }>();
  const rows: PlanRow[] = [];
  for (const row of whole.facts.skp === null ? [] : pageRows(whole.facts.skp)) {
    const mine = row.indikator.id === null ? undefined : wanted.get(row.indikator.id);
    if (mine === undefined) continue;
    const cells = row.cells.map((cell, index): PlanCell => {
      const bulan = index + 1;
      const key = cell?.key ?? '';
      const write = cell === null ? undefined : mine.cells.get(bulan);
      if (write === undefined || whole.unsafeKeys.includes(key)) {
        const stored = cell?.nilai ?? null;
        return { bulan, key, before: stored, after: stored, kind: 'keep', reason: null, asked: null };
      }
      places.set(key, { id: mine.item, bulan });
      const { before, after } = write;
      const kind = after === null ? 'clear' : before === null ? 'create' : 'change';
      return { bulan, key, before, after, kind, reason: null, asked: null };
    });
    // A status that changed since the person confirmed is a conflict: the engine compares with this one.
    const status = items.get(mine.item)?.status ?? 'konsep';
    rows.push({ ...planRow(row, cells, null, false), status });
  }
  const { tahun, nomorSkp, accountTag, source, id } = plan;
  const head = { tahun, nomorSkp, accountTag, source: { name: source.name, hash: id } };
  return { plan: sealPlan(head, rows, []), places };
}

/** Keys of all cells of the reading by indikator and month, for a months' plan that is continued. */
export function placesOf(
  plan: SkpPlan,
  months: TargetPlan,
  whole: WholeSkpReading,
  idOf: (itemId: string) => string | null,
): MonthsPlan {
  const { places } = planMonths(plan, whole, idOf);
  return { plan: months, places };
}
