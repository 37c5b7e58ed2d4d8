/** The months of an indikator add up to its annual target, whatever the aspek (docs/ekinerja.md §4.12 check 3, §13.6). */
import { compare, equal, sum } from '../../skp/decimal';
import Big from 'big.js';
import { checkSum, checkTarget, startMonth } from '../kirim-checks';
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import type { IndikatorAt } from '../outcome';
import { concernsKirim, indikatorRows, nomorOf } from '../rows';
import { jumlahBeda } from '../sentences';
import type { Fix, Outcome } from '../types';

/** Whole numbers, the usual case, need no decimals. */
const WHOLE = /^\d{1,9}$/u;
function exactSum(values: readonly (string | null)[]): string {
  let total = 0;
  for (const value of values) {
    if (value === null) continue;
    if (!WHOLE.test(value)) return sum(values);
    total += Number(value);
  }
  return String(total);
}

/** Spreads what is missing over months that are free; with nothing free or too much given, offers the sum as target. */
function mend(row: IndikatorAt, total: string, rest: string, start: number | null): Fix | null {
  const { bulan, id, target } = row.indikator;
  const cells = bulan ?? [];
  const free = cells
    .filter((cell) => cell.bulan >= (start ?? 1) && (cell.nilai === null || Number(cell.nilai) === 0))
    .map((cell) => cell.bulan);
  const key = cells.find((cell) => cell.bulan === 1)?.key ?? null;
  if (compare(rest, '0') > 0 && compare(target ?? '0', '0') > 0 && free.length > 0) {
    return { kind: 'spreadRest', key, rest, bulan: free };
  }
  return compare(total, '0') > 0 ? { kind: 'useSum', indikatorId: id, target: total } : null;
}

function differs(row: IndikatorAt, start: number | null): Outcome {
  const { bulan, target } = row.indikator;
  const annual = target ?? '0';
  const total = exactSum((bulan ?? []).map((cell) => cell.nilai));
  const rest = new Big(annual).minus(total).toFixed();
  const place = indikatorPlace('matriks', row);
  const server = start === null ? null : jumlahBeda(start);
  const params = { target: annual, sum: total, satuan: row.indikator.satuan };
  // Right on paper, yet the server's binary addition misses by a hair: only fractions do that.
  if (equal(annual, total)) return violation(place, 'sumBinary', { params, server });
  const fix = mend(row, total, rest, start);
  return compare(rest, '0') > 0
    ? violation(place, 'sumTooLow', { params: { ...params, rest }, server, fix })
    : violation(place, 'sumTooHigh', { params: { ...params, over: rest.replace('-', '') }, server, fix });
}

export const rule = defineRule({
  id: 'jumlah-bulan',
  kind: 'wajib',
  stage: 'kirim',
  needs: ['skp'],
  may: ['tenures', 'sessionYear'],
  check: (seen) =>
    indikatorRows(seen.skp).map((row) => {
      const { indikator } = row;
      const place = indikatorPlace('matriks', row);
      if (!concernsKirim(indikator, seen.toSend)) return inapplicable(place, 'alreadySent');
      if (checkTarget(indikator).kind === 'fail') return inapplicable(place, 'noAnnualTarget');
      if (indikator.bulan?.length === 0) return inapplicable(place, 'noMonthRows');
      const start = startMonth(seen, nomorOf(seen.skp, row));
      const { kind } = checkSum(indikator, start);
      if (kind === 'pass') return pass(place);
      if (kind === 'fail') return differs(row, start);
      return incomplete(place, indikator.bulan === null ? 'monthsUnread' : 'targetUnread', {
        server: start === null ? null : jumlahBeda(start),
      });
    }),
});
