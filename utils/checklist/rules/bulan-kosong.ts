/**
 * Every month from the start to Desember has a target in at least one indikator of the SKP; the server names the first
 * one without (docs/ekinerja.md §4.12 check 4, §13.5).
 */
import { emptyMonths, startMonth } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, pass, placeOn, violation } from '../outcome';
import { concernsKirim, indikatorRows, nomorList, nomorOf } from '../rows';
import { bulanTanpaTarget } from '../sentences';
import type { Outcome } from '../types';

/** Without the start only Desember is sure to be asked for; which sentence comes first is sure only if it is alone. */
function withoutStart(empty: readonly number[], nomorSkp: string | null): Outcome[] {
  return empty.map((bulan) => {
    const place = placeOn('matriks', { nomorSkp, bulan });
    const server = empty.length === 1 ? bulanTanpaTarget(bulan) : null;
    return bulan === 12
      ? violation(place, 'monthEmpty', { params: { bulan }, server })
      : incomplete(place, 'monthEmptyNoStart', { params: { bulan } });
  });
}

function fromStart(empty: readonly number[], start: number, nomorSkp: string | null): Outcome[] {
  return empty
    .filter((bulan) => bulan >= start)
    .map((bulan, index) => {
      const server = index === 0 ? bulanTanpaTarget(bulan) : null;
      return violation(placeOn('matriks', { nomorSkp, bulan }), 'monthEmpty', { params: { bulan }, server });
    });
}

export const rule = defineRule({
  id: 'bulan-kosong',
  kind: 'wajib',
  stage: 'kirim',
  needs: ['skp'],
  may: ['tenures', 'sessionYear'],
  check: (seen) => {
    const { skp, toSend } = seen;
    const rows = indikatorRows(skp);
    return nomorList(skp).flatMap((nomorSkp) => {
      const place = placeOn('matriks', { nomorSkp });
      const mine = rows.filter((row) => nomorOf(skp, row) === nomorSkp);
      if (!mine.some(({ indikator }) => concernsKirim(indikator, toSend)))
        return [inapplicable(place, 'nothingToSend')];
      const empty = emptyMonths(seen, nomorSkp);
      if (empty === null) return [incomplete(place, nomorSkp === null ? 'nomorUnread' : 'monthsUnread')];
      const start = startMonth(seen, nomorSkp);
      const found = start === null ? withoutStart(empty, nomorSkp) : fromStart(empty, start, nomorSkp);
      return found.length > 0 ? found : [pass(place)];
    });
  },
});
