/**
 * Months of a rejected indikator can be locked by the schedule. Which ones cannot be told from outside: the date is an
 * admin's, exemptions are invisible, and some past months still pass once (docs/ekinerja.md §4.10, §13.1). So this rule
 * never says "belum": only that the server may refuse.
 */
import { checkSum, checkTarget, startMonth } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass } from '../outcome';
import { concernsKirim, indikatorRows, nomorOf } from '../rows';
import { lewatJadwal } from '../sentences';

export const rule = defineRule({
  id: 'sel-terkunci',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  may: ['tenures', 'sessionYear'],
  check: (seen) =>
    indikatorRows(seen.skp).map((row) => {
      const { indikator } = row;
      const place = indikatorPlace('matriks', row);
      if (indikator.status === 'konsep') return pass(place);
      if (indikator.status === null) return incomplete(place, 'statusUnread');
      if (!concernsKirim(indikator, seen.toSend)) return inapplicable(place, 'alreadySent');
      const start = startMonth(seen, nomorOf(seen.skp, row));
      if (checkTarget(indikator).kind === 'pass' && checkSum(indikator, start).kind === 'pass') return pass(place);
      return incomplete(place, 'monthsMayBeLocked', { server: lewatJadwal(start ?? 1, seen.skp.tahun) });
    }),
});
