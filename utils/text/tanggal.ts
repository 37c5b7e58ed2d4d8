import { bulanFromName } from './bulan';

const ISO = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?$/;
const SLASHED = /^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$/;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const NAMED = /^(?:(\d{1,2})[-/. ])?([a-z]{3,9})(?:[-/. ]?'?(\d{1,4}))?$/i;

/**
 * Does the text look like a date or a time of day? Excel turns a typed `1-2` or `2.5` into a date; such a cell is no
 * number any more and what the person typed cannot be known. `1-Feb`, `Feb-26`, `2026-02-01`, `1/2/2026`, `12:30`.
 */
export function looksLikeDate(text: string): boolean {
  if (ISO.test(text) || SLASHED.test(text) || CLOCK.test(text)) return true;
  const named = NAMED.exec(text);
  return named?.[2] !== undefined && bulanFromName(named[2].toLowerCase()) !== null;
}
