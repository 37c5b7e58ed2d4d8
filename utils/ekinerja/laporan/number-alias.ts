/** Ids of a page under other numbers: the same number is the same alias everywhere, so links, keys and ids still agree. */

/** Below this a number says what something is (a month, a status, a column), not whose. */
const DIGITS = /\d{3,}/g;
const YEAR = /^20\d\d$/;

/** Gives the text with every number of three digits or more replaced, years excepted. One for each report. */
export function createNumberAlias(): (text: string) => string {
  const alias = new Map<string, string>();
  const used = new Map<number, number>();

  function of(digits: string): string {
    if (YEAR.test(digits)) return digits;
    const known = alias.get(digits);
    if (known !== undefined) return known;
    const length = Math.min(digits.length, 9);
    let next = (used.get(length) ?? 10 ** (length - 1)) + 1;
    if (next === 2000) next = 2100;
    used.set(length, next);
    // More numbers than the length can tell apart: the alias grows, and stays one of its own.
    const given = String(next).length > length ? `9${String(next)}` : String(next);
    alias.set(digits, given);
    return given;
  }
  return (text) => text.replace(DIGITS, of);
}
