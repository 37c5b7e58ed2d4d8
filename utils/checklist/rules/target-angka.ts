/** Annual and monthly targets are numbers with a decimal point (docs/ekinerja.md §1.6, §4.8, §4.10). */
import { canonicalNumber, isPlainNumber } from '../../skp/number-text';
import { defineRule, incomplete, indikatorPlace, pass, violation } from '../outcome';
import type { IndikatorAt } from '../outcome';
import { indikatorRows } from '../rows';
import { TARGET_BUKAN_ANGKA } from '../sentences';
import type { Outcome } from '../types';

const bad = (text: string | null): text is string =>
  text !== null && !isPlainNumber(text) && canonicalNumber(text) === null;

function judge(row: IndikatorAt): Outcome[] {
  const { target, bulan } = row.indikator;
  const server = TARGET_BUKAN_ANGKA;
  const found: Outcome[] = [];
  // The site stores no such text: it shows its number in a way that we do not read.
  if (bad(target)) found.push(incomplete(indikatorPlace('form-indikator', row), 'targetUnread', { server }));
  for (const cell of bulan ?? []) {
    if (!bad(cell.nilai)) continue;
    const params = { bulan: cell.bulan, target: cell.nilai };
    found.push(violation(indikatorPlace('matriks', row, cell.bulan), 'monthNoNumber', { params, server }));
  }
  return found.length > 0 ? found : [pass(indikatorPlace('form-indikator', row))];
}

export const rule = defineRule({
  id: 'target-angka',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  check: ({ skp }) => indikatorRows(skp).flatMap(judge),
});
