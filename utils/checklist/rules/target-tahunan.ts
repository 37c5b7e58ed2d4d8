/** The annual target is given and not 0; a negative one passes the server (docs/ekinerja.md §4.12 check 2). */
import { checkTarget } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { concernsKirim, indikatorRows } from '../rows';
import { TARGET_KOSONG } from '../sentences';

export const rule = defineRule({
  id: 'target-tahunan',
  kind: 'wajib',
  stage: 'kirim',
  needs: ['skp'],
  check: ({ skp, toSend }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      if (!concernsKirim(row.indikator, toSend)) return inapplicable(place, 'alreadySent');
      const { kind } = checkTarget(row.indikator);
      if (kind === 'pass') return pass(place);
      if (kind === 'maybe') return incomplete(place, 'targetUnread', { server: TARGET_KOSONG });
      const reason = row.indikator.target === null ? 'annualMissing' : 'annualZero';
      return violation(place, reason, { server: TARGET_KOSONG });
    }),
});
