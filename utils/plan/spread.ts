/**
 * Spreads annual targets over the months. Invariants: the sum of a row is exactly its target; no month is negative;
 * a month without a share is empty (null), never "0" (docs/ekinerja.md §6.4); no more decimals than the target has.
 */
import { canonicalNumber, isPlainNumber } from '../skp/number-text';
import type { SpreadPattern } from './spread-types';

export type Spread = readonly (string | null)[];

const NOTHING: Spread = Array.from({ length: 12 }, () => null);

/** Months (0…11) that may get a share, in order. */
function monthsOf(pattern: SpreadPattern): readonly number[] {
  switch (pattern.kind) {
    case 'rata':
      return Array.from({ length: 12 }, (_, index) => index);
    case 'triwulan':
      return [2, 5, 8, 11];
    case 'akhirTahun':
      return [11];
    case 'bulan':
      return [...new Set(pattern.bulan)]
        .filter((bulan) => Number.isInteger(bulan) && bulan >= 1 && bulan <= 12)
        .map((bulan) => bulan - 1)
        .sort((a, b) => a - b);
  }
}

/** A target as a whole number of its smallest unit: "2.5" = 25 tenths. Null if it is no plain number above zero. */
function unitsOf(target: string): { readonly units: bigint; readonly decimals: number } | null {
  const plain = isPlainNumber(target) ? canonicalNumber(target) : null;
  if (plain === null || plain === '0') return null;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { units: BigInt(plain.replace('.', '')), decimals };
}

function textOf(units: bigint, decimals: number): string | null {
  if (units === 0n) return null;
  const digits = units.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return canonicalNumber(text);
}

/** Twelve shares in units; what does not divide evenly goes one by one to evenly spaced months, late rather than early. */
function shares(units: bigint, months: readonly number[]): bigint[] {
  const result = Array.from({ length: 12 }, () => 0n);
  const parts = BigInt(months.length);
  for (const [index, month] of months.entries()) {
    const place = BigInt(index);
    result[month] = ((place + 1n) * units) / parts - (place * units) / parts;
  }
  return result;
}

/**
 * Twelve entries whose sum is exactly the target. A target that is no plain number above zero, or a pattern without
 * months, gives twelve empties. Five over the year give five ones, evenly spaced; never 0.4167.
 */
export function spreadTarget(target: string, pattern: SpreadPattern): Spread {
  return spreadRows([target], pattern, [])[0] ?? NOTHING;
}

interface RowShares {
  readonly values: bigint[];
  readonly decimals: number;
}

/** The move that brings something into `month`: from the nearest month that keeps a target without it. */
function findMove(
  rows: readonly RowShares[],
  covered: readonly number[],
  month: number,
): { row: RowShares; from: number } | null {
  let best: { row: RowShares; from: number } | null = null;
  for (const row of rows)
    for (const [from, value] of row.values.entries()) {
      // Only whole shares move, so a row keeps its number of months and its sum.
      if (value === 0n || (covered[from] ?? 0) < 2) continue;
      if (best === null || Math.abs(from - month) < Math.abs(best.from - month)) best = { row, from };
    }
  return best;
}

/**
 * Spreads several rows at once. Where shares may choose their month, they choose so that as many months as possible
 * have some target in some row: the server wants one in every month (docs/ekinerja.md §4.12 check 4).
 * `coverage`: months (1…12) that already have a target elsewhere. One spread per target, in order.
 */
export function spreadRows(
  targets: readonly (string | null)[],
  pattern: SpreadPattern,
  coverage: readonly number[],
): readonly Spread[] {
  const months = monthsOf(pattern);
  const rows = targets.map((target): RowShares | null => {
    const parsed = target === null || months.length === 0 ? null : unitsOf(target);
    return parsed === null ? null : { values: shares(parsed.units, months), decimals: parsed.decimals };
  });
  const filled = rows.filter((row) => row !== null);
  const covered = Array.from({ length: 12 }, (_, month) => {
    const here = filled.filter(({ values }) => (values[month] ?? 0n) > 0n).length;
    return here + (coverage.includes(month + 1) ? 1 : 0);
  });
  for (const month of months) {
    if ((covered[month] ?? 0) > 0) continue;
    const move = findMove(filled, covered, month);
    if (move === null) break;
    move.row.values[month] = move.row.values[move.from] ?? 0n;
    move.row.values[move.from] = 0n;
    covered[month] = 1;
    covered[move.from] = (covered[move.from] ?? 0) - 1;
  }
  return rows.map((row) => (row === null ? NOTHING : row.values.map((value) => textOf(value, row.decimals))));
}
