import type { EditPlan, EditSnapshot } from '../../utils/run/edit-types';
import type { KirimSnapshot } from '../../utils/run/kirim-types';

/** What the person still has to do before these changes can be saved; null = nothing. */
export function editGap({ edits }: Pick<EditPlan, 'edits'>): 'none' | 'emptyText' | null {
  if (edits.length === 0) return 'none';
  return edits.some(({ after }) => after.trim() === '') ? 'emptyText' : null;
}

export const isMoving = (phase: (KirimSnapshot | EditSnapshot)['phase']): boolean =>
  phase === 'reading' || phase === 'sending';
