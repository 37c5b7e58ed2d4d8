/** Quick looks at a cell, sign by sign: nearly every cell is plain and needs no reading at all. */

const SPACE = 0x20;
const LAST_PRINTABLE = 0x7e;
/** `'` `+` `-` `=` `@`: perhaps a neutralised formula. */
const FORMULA_STARTS = new Set([0x27, 0x2b, 0x2d, 0x3d, 0x40]);

/**
 * May the text need cleaning? False only for printable ASCII without blanks at its ends and without a formula sign in
 * front. `printable`: that it is printable ASCII is known already.
 */
export function isSuspect(text: string, printable = false): boolean {
  const last = text.length - 1;
  if (last < 0) return false;
  const first = text.charCodeAt(0);
  if (first === SPACE || text.charCodeAt(last) === SPACE || FORMULA_STARTS.has(first)) return true;
  if (printable) return false;
  for (let at = 0; at <= last; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign < SPACE || sign > LAST_PRINTABLE) return true;
  }
  return false;
}

/** A whole number of up to nine digits, spelled as we spell it: `0`, `12`; not `007`. */
export function isWhole(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 9 || (length > 1 && text.charCodeAt(0) === 0x30)) return false;
  for (let at = 0; at < length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign < 0x30 || sign > 0x39) return false;
  }
  return true;
}
