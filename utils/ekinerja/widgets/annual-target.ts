/** The annual target of a row: "<target> <satuan>", printed raw (docs/ekinerja.md §1.8, §4.6). */
import { collapse } from '../../text/normalise';

/** The server's own number format, without the thousands signs it never prints here. */
const LEADING_NUMBER = /^[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?(?=\s|$)/;

/** A number the site does not print here: formatted, or behind a currency. Its value is not guessed. */
const OTHER_NUMBER = /^(?:(?:\D*\s)?[^\p{L}\s]*|rp\S*?)\d\S*/iu;

/** Splits the cell's text; no number at all = no target. One that is written otherwise is kept as the text it is: unread, never empty. */
export function splitTarget(text: string): { target: string | null; satuan: string } {
  const whole = collapse(text);
  const number = (LEADING_NUMBER.exec(whole) ?? OTHER_NUMBER.exec(whole))?.[0];
  return number === undefined
    ? { target: null, satuan: whole }
    : { target: number, satuan: whole.slice(number.length).trim() };
}
