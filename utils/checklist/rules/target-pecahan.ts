/** Months with fractions or below zero: the column holds whole numbers, fractions are cut silently (docs/ekinerja.md §13.7). */
import { canonicalNumber } from '../../skp/number-text';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import type { IndikatorAt } from '../outcome';
import { indikatorRows, wasSent } from '../rows';
import type { Outcome } from '../types';

const WHOLE = /^\d+$/u;

function judge(row: IndikatorAt): Outcome[] {
  const { bulan, target } = row.indikator;
  const place = indikatorPlace('matriks', row);
  if (wasSent(row.indikator)) return [inapplicable(place, 'alreadySent')];
  if (bulan === null) return [incomplete(place, 'monthsUnread')];
  const found: Outcome[] = [];
  const annual = canonicalNumber(target ?? '0') ?? '0';
  if (annual.startsWith('-')) {
    found.push(violation(indikatorPlace('form-indikator', row), 'negative', { params: { target: annual } }));
  }
  for (const cell of bulan) {
    if (cell.nilai === null || WHOLE.test(cell.nilai)) continue;
    const value = canonicalNumber(cell.nilai) ?? '0';
    const at = indikatorPlace('matriks', row, cell.bulan);
    if (value.startsWith('-'))
      found.push(violation(at, 'negativeMonth', { params: { bulan: cell.bulan, target: value } }));
    else if (value.includes('.'))
      found.push(violation(at, 'fraction', { params: { bulan: cell.bulan, target: value } }));
  }
  return found.length > 0 ? found : [pass(place)];
}

export const rule = defineRule({
  id: 'target-pecahan',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) => indikatorRows(skp).flatMap(judge),
});
