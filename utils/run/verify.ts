/** Only a fresh reading decides what is stored (docs/ekinerja.md §4.10: the site says OK for unknown keys too). */
import type { MatriksReading } from '../ekinerja/types';
import { pageRows } from '../plan/page-rows';
import type { TargetPlan } from '../plan/types';
import { equalCells } from '../skp/number-text';
import type { StatusIndikator } from '../skp/model';
import type { Item } from './item-states';
import type { ItemState } from './types';

interface StoredCell {
  readonly rowId: string;
  readonly bulan: number;
  readonly nilai: string | null;
  readonly status: StatusIndikator | null;
  readonly safe: boolean;
}
export type StoredCells = ReadonlyMap<string, StoredCell>;

/** The cells of a reading by key. */
export function indexReading(reading: MatriksReading): StoredCells {
  const unsafe = new Set(reading.unsafeKeys);
  const cells = new Map<string, StoredCell>();
  for (const { id, indikator, cells: months } of pageRows(reading.skp))
    for (const cell of months)
      if (cell !== null)
        cells.set(cell.key, {
          rowId: id,
          bulan: cell.bulan,
          nilai: cell.nilai,
          status: indikator.status,
          safe: !unsafe.has(cell.key),
        });
  return cells;
}

/** Status each row had when the plan was confirmed. */
export function plannedStatus(plan: TargetPlan): ReadonlyMap<string, StatusIndikator | null> {
  return new Map(plan.rows.map(({ id, status }) => [id, status]));
}

export interface Decision {
  readonly state: ItemState;
  readonly note: string | null;
}

/**
 * first: the run begins or continues. during: compare before writing on. final: the proof. cut: as final, of a request that
 * was cut and may still be carried out.
 */
export type Occasion = 'first' | 'during' | 'final' | 'cut';

const OPEN: ReadonlySet<ItemState> = new Set(['pending', 'unknown', 'intent']);

/**
 * Where an item stands according to a fresh reading. Rules: never over a value that is neither `before` nor `after`;
 * never again what the site accepted or refused; a place that is not certain or whose status changed is not written.
 */
export function decide(
  item: Item,
  stored: StoredCells,
  statuses: ReadonlyMap<string, StatusIndikator | null>,
  occasion: Occasion,
): Decision {
  const { write, state, note } = item;
  const as = (next: ItemState, why: string | null): Decision => ({ state: next, note: why });
  const open = OPEN.has(state);
  if (occasion === 'during' && !open) return as(state, note);
  const cell = stored.get(write.key);
  const samePlace = cell?.safe === true && cell.rowId === write.rowId && cell.bulan === write.bulan;
  if (cell !== undefined && samePlace && equalCells(cell.nilai, write.after))
    // A request is behind it: it stays to be proven by the last reading, which may come later.
    return occasion === 'during' && item.attempted ? as('sent', null) : as('proven', null);
  if (state === 'rejected') return as(state, note);
  if (cell === undefined) return as('notFound', null);
  const writtenByUs = state === 'sent' || (state === 'proven' && item.attempted) || state === 'differs';
  if (writtenByUs) return as('differs', cell.nilai);
  if (state === 'proven' || (item.attempted && !open)) return as('conflict', cell.nilai);
  const unchanged =
    samePlace && cell.status === (statuses.get(write.rowId) ?? null) && equalCells(cell.nilai, write.before);
  if (!unchanged) return as('conflict', cell.nilai);
  return as(occasion === 'cut' ? 'unknown' : 'pending', null);
}
