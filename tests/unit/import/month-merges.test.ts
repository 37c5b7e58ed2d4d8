/** Merged month cells, and a workbook whose merges lie over each other a hundred thousand times. */
import { expect, it } from 'vitest';
import { monthMerges } from '../../../utils/import/month-merges';
import type { RawSheet } from '../../../utils/import/types';

const bulan = Array.from({ length: 12 }, (_, at) => at + 1);
const sheetOf = (count: number, merges: RawSheet['merges']): RawSheet =>
  ({ name: 'a', rows: Array.from({ length: count }, () => ['A', '7']), numeric: new Set(), merges }) as RawSheet;

it('names every month cell of a merge by what it shows', () => {
  const found = monthMerges(sheetOf(3, [{ startRow: 1, endRow: 2, startCol: 1, endCol: 2 }]), 0, bulan);
  expect([...(found ?? [])].sort()).toEqual(['1,1', '1,2', '2,1', '2,2'].map((at) => [at, '7']));
});

it('ends soon over merges that overlap', () => {
  const over = { startRow: 1, endRow: 9_999, startCol: 0, endCol: 12 };
  const found = monthMerges(
    sheetOf(
      10_000,
      Array.from({ length: 100_000 }, () => over),
    ),
    0,
    bulan,
  );
  expect(found?.size).toBe(9_999 * 12);
});
