/** What the panel says about the rows of the board and the runs over them. */
import type { EditOutcome } from '../../utils/run/edit-types';
import type { KirimOutcome } from '../../utils/run/kirim-types';
import type { BoardRow } from '../../utils/workflow/periksa-state';
import type { StatusName } from './marks';

export const statusName = ({ status }: BoardRow): StatusName => status ?? 'unreadable';

type Outcomes = readonly (EditOutcome | KirimOutcome)[];

export function countState(items: Outcomes, ...states: readonly (EditOutcome | KirimOutcome)['state'][]): number {
  return items.filter(({ state }) => states.includes(state)).length;
}

/** Items whose turn is over. */
export const countDone = (items: Outcomes): number => items.length - countState(items, 'pending', 'sending', 'notSent');
