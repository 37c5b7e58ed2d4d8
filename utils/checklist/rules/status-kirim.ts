/** Only Konsep and Tolak can be sent; the owner cannot take back what was sent (docs/ekinerja.md §4.12 check 1). */
import { checkStatus } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { concernsKirim, indikatorRows } from '../rows';
import { TANPA_AKSES } from '../sentences';

export const rule = defineRule({
  id: 'status-kirim',
  kind: 'wajib',
  stage: 'kirim',
  needs: ['skp'],
  check: ({ skp, toSend }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('daftar-rhk', row);
      if (!concernsKirim(row.indikator, toSend)) return inapplicable(place, 'alreadySent');
      const { kind } = checkStatus(row.indikator);
      if (kind === 'pass') return pass(place);
      return kind === 'fail'
        ? violation(place, 'statusNotSendable', { params: { status: row.indikator.status ?? '' }, server: TANPA_AKSES })
        : incomplete(place, 'statusUnread', { server: TANPA_AKSES });
    }),
});
