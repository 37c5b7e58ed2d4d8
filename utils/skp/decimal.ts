/**
 * Exact decimals: the server compares the sum of the months with the annual target, so no binary fractions here
 * (docs/ekinerja.md §4.12 check 3). Values are text with a decimal point; empty cells are null.
 */
import Big from 'big.js';
import { canonicalNumber, equalNumbers } from './number-text';

export { canonicalNumber, equalCells, isPlainNumber } from './number-text';

/** Same number, whatever the spelling ("5" and "5.0"). */
export const equal = equalNumbers;

const toBig = (text: string): Big => new Big(canonicalNumber(text) ?? '0');

/** Exact sum as the shortest decimal text; empty cells and texts that are no numbers add nothing. */
export function sum(values: readonly (string | null)[]): string {
  let total = new Big(0);
  for (const value of values) if (value !== null) total = total.plus(toBig(value));
  return total.toFixed();
}

/** -1, 0 or 1; texts that are no numbers count as 0. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return toBig(a).cmp(toBig(b));
}
