import { bulanFromName } from '../../text/bulan';

export type Role = 'target' | 'real' | null;

/** What one heading cell says; `Field` are the columns of the kind of sheet that is looked for, besides the months. */
export interface Heading<Field extends string> {
  readonly field: Field | null;
  /** 1…12 if a month is named. */
  readonly bulan: number | null;
  readonly role: Role;
  /** The year that is named with the month or the role. */
  readonly tahun: number | null;
  /** Has words that are not understood: over or under a month they make it doubtful. */
  readonly odd: boolean;
  readonly blank: boolean;
}

/** Lower case, compatibility forms folded, everything but letters, digits and % made a space. */
export function headingWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const TARGET_WORDS = new Set(['trgt', 'target', 'trg', 'tgt', 'tar', 'rencana', 'renc', 'plan', 't']);
const REAL_WORDS = new Set(['real', 'realisasi', 'realisai', 'realiasi', 'capaian', 'actual', 'aktual', 'hasil', 'r']);
const MONTH_WORDS = new Set(['bulan', 'bln', 'bl', 'month']);
const FILLER = new Set([
  'skp',
  'iki',
  'kinerja',
  'pada',
  'per',
  'th',
  'thn',
  'tahun',
  'kuantitas',
  'bulanan',
  'rincian',
]);

const YEAR = /^20\d\d$/;
const SHORT_YEAR = /^\d\d$/;
const ISO_MONTH = /^\s*(\d{4})-(0[1-9]|1[0-2])-01\s*$/;
/** Over months it groups them, and says nothing else. */
const PART_OF_YEAR = /^(?:triwulan|tw|trw|semester|smt|kuartal) (?:[1-4]|i{1,3}|iv)(?: 20\d\d)?$/;

/** `12`, `januari`, `bln3`, as a month; numerals only after a month word. */
function monthOfWord(word: string, afterMonthWord: boolean): number | null {
  const named = bulanFromName(word);
  if (named !== null) return named;
  const glued = /^(?:bl|bln|bulan)(0?[1-9]|1[0-2])$/.exec(word);
  if (glued?.[1] !== undefined) return Number(glued[1]);
  return afterMonthWord && /^(0?[1-9]|1[0-2])$/.test(word) ? Number(word) : null;
}

/** Month, role and year of a heading in which every word is understood; null when a foreign word is in it. */
function monthAndRole(words: readonly string[]): Pick<Heading<never>, 'bulan' | 'role' | 'tahun'> | null {
  let bulan: number | null = null;
  let tahun: number | null = null;
  let role: Role = null;
  let previousIsMonthWord = false;
  for (const word of words) {
    const month: number | null = bulan === null ? monthOfWord(word, previousIsMonthWord) : null;
    previousIsMonthWord = MONTH_WORDS.has(word);
    if (month !== null) bulan = month;
    else if (REAL_WORDS.has(word)) role = 'real';
    else if (TARGET_WORDS.has(word)) role ??= 'target';
    else if (tahun === null && YEAR.test(word)) tahun = Number(word);
    else if (tahun === null && bulan !== null && SHORT_YEAR.test(word)) tahun = 2000 + Number(word);
    else if (!previousIsMonthWord && !FILLER.has(word)) return null;
  }
  return { bulan, role, tahun };
}

/**
 * Understands one heading cell. A heading with a word of realisasi is never a target; a month heading with a word that
 * is not understood (`Jan-Mar`, `Catatan Januari`) is no month.
 */
export function readHeading<Field extends string>(text: string, fields: ReadonlyMap<string, Field>): Heading<Field> {
  const iso = ISO_MONTH.exec(text);
  if (iso !== null) return { ...BLANK, bulan: Number(iso[2]), tahun: Number(iso[1]), blank: false };
  const plain = headingWords(text);
  if (plain === '') return BLANK;
  const words = plain.split(' ');
  const month = monthAndRole(words);
  if (month !== null && month.bulan !== null) return { ...BLANK, ...month, blank: false };
  const field = fields.get(plain) ?? fields.get(plain.replace(/ 20\d\d$/, '')) ?? null;
  const known = month !== null || (field as string | null) === 'target' || PART_OF_YEAR.test(plain);
  const odd = !known && /[\p{L}%]/u.test(plain);
  // "Triwulan I 2025" over months says their year as "Target 2025" does.
  const tahun = month?.tahun ?? (known && YEAR.test(words.at(-1) ?? '') ? Number(words.at(-1)) : null);
  const rest = { field, bulan: null, tahun, odd, blank: false };
  if (words.some((word) => REAL_WORDS.has(word)) && words.some((word) => TARGET_WORDS.has(word)))
    return { ...rest, role: null };
  const role = month?.role ?? (words.some((word) => word.startsWith('realis')) ? 'real' : null);
  return { ...rest, role: role ?? (words[0] === 'target' || words[0] === 'rencana' ? 'target' : null) };
}

export const BLANK: Heading<never> = { field: null, bulan: null, role: null, tahun: null, odd: false, blank: true };
