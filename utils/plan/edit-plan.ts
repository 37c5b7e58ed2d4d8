/** A plan of field edits as data: its identity, and the person's own wording put into it. Pure. */
import type { EditForm, EditPlan, FieldEdit } from '../run/edit-types';
import { fingerprint } from './fingerprint';

/** The fields of each form that are ever changed (docs/ekinerja.md §4.7, §4.8, §4.11). */
const EDITABLE: Readonly<Record<EditForm, readonly FieldEdit['field'][]>> = {
  tambahLampiran: ['uraian'],
  ubahLampiran: ['uraian'],
  ubahIndikator: ['nama', 'target', 'satuan'],
  ubahRhk: ['nama'],
};

type Head = Pick<EditPlan, 'tahun' | 'nomorSkp' | 'accountTag'>;

function fingerprintEdits({ tahun, nomorSkp, accountTag }: Head, edits: readonly FieldEdit[]): string {
  const rows = edits.map((edit) => [
    edit.id,
    edit.form,
    edit.targetId,
    edit.field,
    edit.before,
    edit.after,
    edit.where,
  ]);
  return fingerprint(JSON.stringify([tahun, nomorSkp, accountTag, rows]));
}

/** Puts edits together to a plan with its id. */
export function sealEdits(head: Head, edits: readonly FieldEdit[]): EditPlan {
  const { tahun, nomorSkp, accountTag } = head;
  return { planId: fingerprintEdits(head, edits), tahun, nomorSkp, accountTag, edits };
}

/** True if the plan still is what its id says, and every edit is one that is ever made. */
export function editsAreIntact(plan: EditPlan): boolean {
  const { edits } = plan;
  const known = edits.every(({ form, field, before }) => {
    const created = form === 'tambahLampiran';
    return EDITABLE[form].includes(field) && (!created || before === null);
  });
  const apart = new Set(edits.map(({ id }) => id)).size === edits.length;
  return known && apart && plan.planId === fingerprintEdits(plan, edits);
}

/** The plan with the person's own words for one edit, and so with another id. An unknown edit changes nothing. */
export function withText(plan: EditPlan, id: string, text: string): EditPlan {
  return sealEdits(
    plan,
    plan.edits.map((edit) => (edit.id === id ? { ...edit, after: text } : edit)),
  );
}

/** The plan without one edit: the person does not want it. */
export function withoutEdit(plan: EditPlan, id: string): EditPlan {
  return sealEdits(
    plan,
    plan.edits.filter((edit) => edit.id !== id),
  );
}
