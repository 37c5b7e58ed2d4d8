/**
 * Times of day as people write them in a sheet, and as Excel stores them. The site checks nothing and stores nonsense
 * (docs/ekinerja.md §13.11), so only HH:mm leaves here, and a text that could be two times is refused.
 */
import { fold } from './normalise';

export type Jam =
  | { readonly kind: 'empty' }
  /** HH:mm */
  | { readonly kind: 'time'; readonly jam: string }
  | { readonly kind: 'refused' };

const LEAD = /^(?:pukul|pkl\.?|jam)\s*/u;
const ZONE = /\s*(?:wib|wita|wit)\.?$/u;
const CLOCK = /^(\d{1,2})[:.,]([0-5]\d)(?:[:.,]([0-5]\d))?$/u;
const FOUR = /^([01]\d|2[0-3])([0-5]\d)$/u;
const HOUR = /^\d{1,2}$/u;
/** A time cell of Excel as our reader writes it. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}t(\d{2}):(\d{2}):(\d{2})/u;
const FRACTION = /^0\.\d+$/u;
const DASH = /\s*(?:-|–|—|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga)\s*/u;

function time(hour: number, minute: number): Jam {
  if (hour > 23 || minute > 59) return { kind: 'refused' };
  return { kind: 'time', jam: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** Excel's fractions miss the minute by less than a second. */
function ofSeconds(seconds: number): Jam {
  const minutes = Math.floor((seconds + 1) / 60);
  return time(Math.floor(minutes / 60), minutes % 60);
}

/** Reads one cell, cleaned. `8`, `8:00`, `08.00`, `8.00 WIB`, `0800`, a time cell, a fraction of a day. */
export function readJam(text: string): Jam {
  const plain = fold(text).replace(LEAD, '').replace(ZONE, '');
  if (plain === '') return { kind: 'empty' };
  const clock = CLOCK.exec(plain);
  // "0.25" is 00.25 to a person, and six o'clock to Excel.
  if (FRACTION.test(plain)) return clock === null ? ofSeconds(Number(plain) * 86_400) : { kind: 'refused' };
  if (clock !== null) return time(Number(clock[1]), Number(clock[2]));
  const four = FOUR.exec(plain);
  if (four !== null) return time(Number(four[1]), Number(four[2]));
  if (HOUR.test(plain)) return time(Number(plain), 0);
  const iso = ISO_TIME.exec(plain);
  if (iso !== null) return ofSeconds(Number(iso[1]) * 3600 + Number(iso[2]) * 60 + Number(iso[3]));
  return { kind: 'refused' };
}

/** `08.00 - 10.00`, `8:00 s.d. 10:00` in one cell; null = not two times with something between. */
export function readRentangJam(text: string): readonly [Jam, Jam] | null {
  const [from, to, ...more] = fold(text).replace(LEAD, '').replace(ZONE, '').split(DASH);
  if (from === undefined || to === undefined || more.length > 0) return null;
  return [readJam(from), readJam(to)];
}
