/** The annual target is far from the same indikator's of last year: more than double, or less than half. Ours. */
import { canonicalNumber } from '../../skp/number-text';
import type { Skp } from '../../skp/model';
import { fold } from '../../text/normalise';
import { defineRule, inapplicable, indikatorPlace, pass, violation } from '../outcome';
import type { IndikatorAt } from '../outcome';
import { indikatorRows, wasSent } from '../rows';

/** The same measure in another year: years in the text do not matter. */
const keyOf = ({ rhk, indikator }: IndikatorAt): string =>
  JSON.stringify(
    [rhk.nama, indikator.nama, indikator.aspek, indikator.satuan].map((text) =>
      fold(text).replace(/(?:19|20)\d{2}/gu, '#'),
    ),
  );

/** Last year's targets; a key that stands twice says nothing. */
function targetsOf(skp: Skp): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const row of indikatorRows(skp)) {
    const key = keyOf(row);
    found.set(key, found.has(key) ? null : row.indikator.target);
  }
  return found;
}

export const rule = defineRule({
  id: 'target-tahun-lalu',
  kind: 'saran',
  needs: ['skp', 'lastYear'],
  check: ({ skp, lastYear }) => {
    const known = targetsOf(lastYear);
    return indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      if (wasSent(row.indikator)) return inapplicable(place, 'alreadySent');
      const before = known.get(keyOf(row)) ?? null;
      const [now, then] = [row.indikator.target, before].map((text) => Number(canonicalNumber(text ?? '') ?? '0'));
      if (now === undefined || then === undefined || now <= 0 || then <= 0) return inapplicable(place, 'notLastYear');
      const params = { target: row.indikator.target ?? '', before: before ?? '', satuan: row.indikator.satuan };
      if (now > 2 * then) return violation(place, 'farAbove', { params });
      return now * 2 < then ? violation(place, 'farBelow', { params }) : pass(place);
    });
  },
});
