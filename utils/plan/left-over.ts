/** Fresh orders and plans of what a run left: made from a reading, to be confirmed again like any other. Pure. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { EditPlan, EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import { sealEdits } from './edit-plan';
import { isCreated, shownValue } from './edit-readings';
import { sameValue } from './edit-values';

/** The indikator that were not sent. One the site refused has to be mended first. */
export function leftToSend({ items }: KirimSnapshot): readonly string[] {
  return items.flatMap(({ indikatorId, state }) => (state === 'notSent' ? [indikatorId] : []));
}

/** The edits that were not made and still change something; null = none. The person's own wording stays. */
export function leftToMend(plan: EditPlan, { items }: EditSnapshot, whole: WholeSkpReading): EditPlan | null {
  const open = new Set(items.filter(({ state }) => state === 'notSent').map(({ id }) => id));
  const edits = plan.edits.filter((edit) => {
    if (!open.has(edit.id) || whole.links[edit.form][edit.targetId] === undefined) return false;
    if (edit.form === 'tambahLampiran') return whole.facts.lampiran !== null && !isCreated(edit, whole);
    const shown = shownValue(edit, whole);
    return shown !== undefined && sameValue(edit.field, shown, edit.before);
  });
  return edits.length === 0 ? null : sealEdits(plan, edits);
}
