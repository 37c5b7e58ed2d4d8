/** The annual target of a row: "<target> <satuan>", printed raw (docs/ekinerja.md §1.8, §4.6). */
import { collapse } from '../../text/normalise';

/** The server's own number format, without the thousands signs it never prints here. */
const LEADING_NUMBER = /^[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?(?=\s|$)/;

/** Splits the cell's text; no number in front = no target. */
export function splitTarget(text: string): { target: string | null; satuan: string } {
  const whole = collapse(text);
  const number = LEADING_NUMBER.exec(whole)?.[0];
  return number === undefined
    ? { target: null, satuan: whole }
    : { target: number, satuan: whole.slice(number.length).trim() };
}
