/**
 * Numbers as text, the way e-Kinerja stores and prints them, compared exactly and without a library: this part is
 * loaded with the page. Arithmetic is in decimal.ts.
 */

/** What the server accepts as a number (docs/ekinerja.md §1.6). Wider than what we ever write. */
const SERVER_NUMBER = /^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?$/u;
/** What we write: non-negative digits with at most one point, no sign, no exponent. */
const PLAIN_NUMBER = /^[0-9]*\.?[0-9]+$/u;
/** Written with more shift than this a number is no target any more (and its digits would fill the memory). */
const EXPONENT_LIMIT = 60;

/** True for a non-negative plain decimal such as "0", "12", "2.50", ".5". Nothing else is ever written. */
export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text);
}

/**
 * The one spelling of a number: "007.50" → "7.5", "1e2" → "100", "-0" → "0".
 * Null if the server would not take it as a number, or its exponent is beyond ±60.
 */
export function canonicalNumber(text: string): string | null {
  if (!SERVER_NUMBER.test(text)) return null;
  const negative = text.startsWith('-');
  const [mantissa = '', power = '0'] = text.replace(/^[-+]/u, '').toLowerCase().split('e');
  const shift = Number(power);
  if (Math.abs(shift) > EXPONENT_LIMIT) return null;
  const [whole = '', fraction = ''] = mantissa.split('.');
  const padding = '0'.repeat(Math.abs(shift));
  const digits = padding + whole + fraction + padding;
  const point = padding.length + whole.length + shift;
  const left = digits.slice(0, point).replace(/^0+/u, '') || '0';
  const right = digits.slice(point).replace(/0+$/u, '');
  const value = right === '' ? left : `${left}.${right}`;
  return negative && value !== '0' ? `-${value}` : value;
}

/** The greatest an integer column holds. */
export const MOST_WHOLE = 2_147_483_647;

/** Whether an integer column would keep another number than this canonical one: a part of it, or its own greatest (§13.7). */
export const mayBeCut = (value: string): boolean => value.includes('.') || Number(value) > MOST_WHOLE;

/** Same number, whatever the spelling ("5" and "5.0"). Texts that are no numbers are equal only letter by letter. */
export function equalNumbers(a: string, b: string): boolean {
  if (a === b) return true;
  const left = canonicalNumber(a);
  return left !== null && left === canonicalNumber(b);
}

/** Same content of a cell: empty (null) equals only empty, never "0" (docs/ekinerja.md §6.4). */
export function equalCells(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : equalNumbers(a, b);
}
