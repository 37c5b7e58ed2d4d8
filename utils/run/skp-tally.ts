/** Items and months of a run of a whole SKP with what became of them so far, and the sums over them. */
import type { SkpCellWrite } from '../plan/skp-order';
import type { SkpPlanItem } from '../plan/skp-plan-types';
import type { SkpPast } from './skp-journal';
import type { SkpItemState, SkpRunSnapshot } from './skp-run-types';
import type { ItemState } from './types';

export interface RunItem {
  readonly item: SkpPlanItem;
  state: SkpItemState;
  note: string | null;
  /** Of what was made. */
  newId: string | null;
  /** What the journal says of it, until this engine has dealt with it. */
  past: SkpPast | null;
}

export interface RunCell {
  readonly write: SkpCellWrite;
  state: ItemState | 'skipped';
  note: string | null;
}

/** States in which an item has still to be done, or found out about. */
const OPEN: readonly SkpItemState[] = ['pending', 'intent', 'sent', 'unknown', 'made'];
const OPEN_CELL: readonly RunCell['state'][] = ['pending', 'intent', 'sent', 'unknown'];
/** One left out does not compile: it would count up from nothing. */
const EVERY_STATE = [
  'pending',
  'intent',
  'sent',
  'made',
  'proven',
  'rejected',
  'conflict',
  'differs',
  'unknown',
  'notFound',
  'skipped',
  'ambiguous',
] as const;

export const isOpenItem = ({ state }: RunItem): boolean => OPEN.includes(state);
export const isOpenCell = ({ state }: RunCell): boolean => OPEN_CELL.includes(state);

/** An item as the journal left it. */
export function runItem(item: SkpPlanItem, past: SkpPast | null): RunItem {
  // What it hangs on may have come about meanwhile.
  const state = past === null || past.state === 'skipped' ? 'pending' : past.state;
  return { item, state, note: state === 'pending' ? null : (past?.note ?? null), newId: past?.newId ?? null, past };
}

export function countStates(items: readonly RunItem[], cells: readonly RunCell[]): SkpRunSnapshot['counts'] {
  const counts: Record<SkpItemState, number> = Object.fromEntries(EVERY_STATE.map((state) => [state, 0])) as Record<
    (typeof EVERY_STATE)[number],
    number
  >;
  for (const { state } of [...items, ...cells]) counts[state] += 1;
  return { planned: items.length + cells.length, ...counts };
}
