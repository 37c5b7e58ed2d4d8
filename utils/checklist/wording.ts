/** Rules over the texts that people write: which texts there are, and how one is judged. */
import type { Skp } from '../skp/model';
import { inapplicable, indikatorPlace, pass, rhkPlace, violation } from './outcome';
import type { Reason } from './reasons';
import { indikatorRows, isOpen, rhkRows, wasSent } from './rows';
import type { Fix, Outcome, Params, Place, TextField } from './types';

export interface TextAt {
  readonly field: TextField;
  readonly text: string;
  readonly place: Place;
  /** What was sent and approved cannot be reworded any more. */
  readonly open: boolean;
}

/** The texts of these fields, RHK before their indikator only in so far as all RHK come first. */
export function textsOf(skp: Skp, fields: readonly TextField[]): TextAt[] {
  const found: TextAt[] = [];
  if (fields.includes('rhk')) {
    for (const row of rhkRows(skp)) {
      found.push({ field: 'rhk', text: row.rhk.nama, place: rhkPlace('form-rhk', row), open: isOpen(row) });
    }
  }
  for (const row of indikatorRows(skp)) {
    const place = indikatorPlace('form-indikator', row);
    const open = !wasSent(row.indikator);
    if (fields.includes('indikator')) found.push({ field: 'indikator', text: row.indikator.nama, place, open });
    if (fields.includes('satuan')) found.push({ field: 'satuan', text: row.indikator.satuan, place, open });
  }
  return found;
}

export interface Objection {
  readonly reason: Reason;
  readonly params?: Params;
  readonly fix?: Fix;
}

/** Judges each text; null = nothing to object. */
export function judgeTexts(texts: readonly TextAt[], judge: (one: TextAt) => Objection | null): Outcome[] {
  return texts.map((one) => {
    if (!one.open) return inapplicable(one.place, 'alreadySent');
    const objection = judge(one);
    if (objection === null) return pass(one.place);
    const { reason, params = {}, fix = null } = objection;
    return violation(one.place, reason, { params: { field: one.field, ...params }, fix });
  });
}
