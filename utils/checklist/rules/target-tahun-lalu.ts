/** The annual target is far from the same indikator's of last year: more than double, or less than half. Ours. */
import { measureKey } from '../../skp/last-year';
import { canonicalNumber } from '../../skp/number-text';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows, wasSent } from '../rows';

export const rule = defineRule({
  id: 'target-tahun-lalu',
  kind: 'saran',
  needs: ['skp', 'lastYear'],
  check: ({ skp, lastYear }) => {
    // Of another year than the one before: it says nothing about this SKP.
    if (lastYear.tahun !== skp.tahun - 1) return [incomplete(null, 'notRead', { params: { part: 'lastYear' } })];
    return indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      if (wasSent(row.indikator)) return inapplicable(place, 'alreadySent');
      const key = measureKey(row.rhk, row.indikator);
      if (!lastYear.whole && !Object.hasOwn(lastYear.targets, key)) return incomplete(place, 'lastYearPartly');
      const before = lastYear.targets[key] ?? null;
      const [now, then] = [row.indikator.target, before].map((text) => Number(canonicalNumber(text ?? '') ?? '0'));
      if (now === undefined || then === undefined || now <= 0 || then <= 0) return inapplicable(place, 'notLastYear');
      const params = { target: row.indikator.target ?? '', before: before ?? '', satuan: row.indikator.satuan };
      if (now > 2 * then) return violation(place, 'farAbove', { params });
      return now * 2 < then ? violation(place, 'farBelow', { params }) : pass(place);
    });
  },
});
