/**
 * Mended fields that nobody saw the end of: journal + fresh reading → what is stored, what is not, and how the one under
 * way ended. Nothing is repeated to find out. Pure.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import type { EditOutcome, EditSnapshot, EditStop, FieldEdit } from '../run/edit-types';
import type { StoredEdits } from '../run/work-types';
import { isCreated, shownValue } from './edit-readings';
import { sameValue } from './edit-values';
import { replayWork } from './replay-work';

/** `whole` null = its SKP could not be read yet: what was under way stays unknown. */
export function resolveEdits(stored: StoredEdits, whole: WholeSkpReading | null): EditSnapshot {
  const { plan, runId } = stored;
  const { items: known, stop } = replayWork(stored);
  const items = plan.edits.map((edit): EditOutcome => {
    const { id } = edit;
    const { state = 'notSent', note = null } = known.get(id) ?? {};
    if (state === 'sending' || state === 'unknown') return { id, ...fromPage(edit, whole) };
    return { id, state: state === 'pending' ? 'notSent' : state, words: note };
  });
  const open = items.some(({ state }) => state === 'notSent' || state === 'unknown');
  const reason = open ? ((stop ?? 'cutOff') as EditStop) : null;
  return { runId, planId: plan.planId, phase: reason === null ? 'finished' : 'stopped', reason, items };
}

/** What the pages say of an edit that was begun. */
function fromPage(edit: FieldEdit, whole: WholeSkpReading | null): Omit<EditOutcome, 'id'> {
  if (whole === null) return { state: 'unknown', words: null };
  if (edit.form === 'tambahLampiran') {
    if (whole.facts.lampiran === null) return { state: 'unknown', words: null };
    return { state: isCreated(edit, whole) ? 'proven' : 'notSent', words: null };
  }
  const stored = shownValue(edit, whole);
  if (stored === undefined) return { state: 'unknown', words: null };
  if (sameValue(edit.field, stored, edit.after)) return { state: 'proven', words: null };
  if (sameValue(edit.field, stored, edit.before)) return { state: 'notSent', words: null };
  return { state: 'differs', words: stored };
}
