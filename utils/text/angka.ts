import { reordersText } from './huruf';
import { looksLikeDate } from './tanggal';

/**
 * Numbers as Indonesians write them. Invariants:
 * - a text is read as a number only if exactly one reading is possible; `1.000` (1 or 1000?) is `ambiguous`;
 * - empty is never 0, and nothing is rounded or cut;
 * - results are decimal texts: digits, at most one point, no grouping, no exponent, no leading or trailing zeros.
 */
export type Angka =
  | { readonly kind: 'empty' }
  /** `-`, `–`, `—`, `kosong`. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'number'; readonly value: string; readonly proves: PointIs | null }
  /** One mark followed by exactly three digits; `mark` is that mark. */
  | {
      readonly kind: 'ambiguous';
      readonly mark: '.' | ',';
      readonly grouped: string;
      readonly fraction: string;
    }
  | { readonly kind: 'refused'; readonly why: AngkaRefusal };

/** What the point means in a file: mark of thousands (Indonesian) or of decimals. */
export type PointIs = 'thousands' | 'decimal';
type AngkaRefusal = 'notANumber' | 'negative' | 'exponent' | 'tooPrecise' | 'formulaError' | 'dateInNumberCell';

/** More digits than any target needs: an NIP or a telephone number in the wrong column. */
const MAX_INTEGER_DIGITS = 12;
/** A third of something (0.333333333) cannot be stored so that sums stay exact. */
const MAX_DECIMALS = 6;

const CLEAR = /^(?:[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]|kosong)$/i;
const DOTS = /^(?:\.{2,}|\u2026)$/;
const SIMPLE = /^\d{1,12}$/;
const PLAIN = /^\d+$/;
const ONE_MARK = /^(\d+)([.,])(\d+)$/;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?$/;
const NEGATIVE = /^(?:[-\u2010-\u2015\u2212\uFF0D]\s*\d[\d.,]*|\(\s*\d[\d.,]*\s*\)|\d(?:[\d.,]*\d)?[-\u2212])$/;
const EXPONENT = /^[+-]?\d[\d.,]*\s*e\s*[+-]?\d+$/i;
const ERROR =
  /^(?:#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|BUSY!)|#+|Err:\d+|=[\s\S]*)$/i;

const refused = (why: AngkaRefusal): Angka => ({ kind: 'refused', why });

/** Digits before and after the decimal mark → decimal text, or a refusal when there are too many of them. */
function decimal(whole: string, fraction: string, proves: PointIs | null): Angka {
  const integer = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  if (integer.length > MAX_INTEGER_DIGITS || rest.length > MAX_DECIMALS) return refused('tooPrecise');
  return { kind: 'number', value: rest === '' ? integer : `${integer}.${rest}`, proves };
}

function oneMark(whole: string, mark: '.' | ',', fraction: string): Angka {
  const asDecimal: PointIs = mark === '.' ? 'decimal' : 'thousands';
  const zero = /^0+$/.test(whole);
  if (fraction.length === 3 && whole.length <= 3 && !zero) {
    if (whole.startsWith('0')) return refused('notANumber');
    const value = decimal(whole, fraction, null);
    return {
      kind: 'ambiguous',
      mark,
      grouped: `${whole}${fraction}`,
      fraction: value.kind === 'number' ? value.value : whole,
    };
  }
  return decimal(whole, fraction, asDecimal);
}

function grouped(text: string, first: '.' | ',', second: string | undefined, fraction: string | undefined): Angka {
  const pointIs: PointIs = first === '.' ? 'thousands' : 'decimal';
  if (text.startsWith('0')) return refused('notANumber');
  if (second === undefined) return decimal(text.replaceAll(first, ''), '', pointIs);
  if (second === first) return refused('notANumber');
  const whole = text.slice(0, text.lastIndexOf(second)).replaceAll(first, '');
  return decimal(whole, fraction ?? '', pointIs);
}

/**
 * Reads one cell text that was cleaned by `cleanText` (no hidden characters, trimmed).
 * Refuses everything that is not plainly one non-negative number: units, signs, currency, exponents, dates, formulas.
 */
export function readAngka(text: string): Angka {
  if (SIMPLE.test(text)) return { kind: 'number', value: text.replace(/^0+(?=\d)/, ''), proves: null };
  if (text === '' || DOTS.test(text)) return { kind: 'empty' };
  if (CLEAR.test(text)) return { kind: 'clear' };
  if (PLAIN.test(text)) return decimal(text, '', null);
  const one = ONE_MARK.exec(text);
  if (one !== null) return oneMark(one[1] ?? '', one[2] === '.' ? '.' : ',', one[3] ?? '');
  const groups = GROUPED.exec(text);
  if (groups !== null) return grouped(text, groups[1] === '.' ? '.' : ',', groups[2], groups[3]);
  if (EXPONENT.test(text)) return refused('exponent');
  if (ERROR.test(text)) return refused('formulaError');
  if (looksLikeDate(text)) return refused('dateInNumberCell');
  if (NEGATIVE.test(text)) return refused('negative');
  return refused('notANumber');
}

/** As `readAngka`, for the raw text of a cell: a number with characters that reorder it on screen is refused. */
export function isTrickedNumber(raw: string): boolean {
  return reordersText(raw) && /\d/.test(raw);
}

/** `5 Dokumen` → number part and unit; `50%` → `50` and `%`. Null if the text is no number followed by letters or %. */
export function splitUnit(text: string): { readonly number: string; readonly unit: string } | null {
  const match = /^(\d[\d.,]*)\s*([^\d\s.,+\-()][^\d]*)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { number: match[1], unit: match[2].trim() };
}

/**
 * A true number of a spreadsheet file as decimal text. Rounds to the 15 significant digits that spreadsheet programs
 * show (0.1 + 0.2 is 0.3 there), never writes an exponent. Negative numbers keep their sign; NaN gives ''.
 */
export function numberToText(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? '0' : String(value);
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  const short = String(Number.isFinite(rounded) ? rounded : value);
  if (!short.includes('e')) return short;
  const [mantissa = '', exponent = '0'] = short.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
