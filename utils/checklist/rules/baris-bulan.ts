/**
 * The twelve monthly rows of an indikator exist. A new indikator has none until the Matriks (or Detail Indikator) was
 * opened once; sent before that, the sum is never right (docs/ekinerja.md §4.8, §4.10, §4.12 check 3).
 */
import { startMonth } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { concernsKirim, indikatorRows, nomorOf } from '../rows';
import { jumlahBeda } from '../sentences';

export const rule = defineRule({
  id: 'baris-bulan',
  kind: 'wajib',
  stage: 'kirim',
  needs: ['skp'],
  may: ['tenures', 'sessionYear'],
  check: (seen) =>
    indikatorRows(seen.skp).map((row) => {
      const { indikator } = row;
      const place = indikatorPlace('matriks', row);
      if (!concernsKirim(indikator, seen.toSend)) return inapplicable(place, 'alreadySent');
      if (indikator.bulan === null) return incomplete(place, 'monthsUnread');
      const months = new Set(indikator.bulan.map(({ bulan }) => bulan)).size;
      if (months === 12) return pass(place);
      const start = startMonth(seen, nomorOf(seen.skp, row));
      const server = months > 0 || start === null ? null : jumlahBeda(start);
      return violation(place, 'noMonthRows', { params: { months }, server, fix: { kind: 'openMatriks' } });
    }),
});
