import { bulanFromName } from '../../text/bulan';

export type Role = 'target' | 'real' | null;

/** What one heading cell says; `Field` are the columns of the kind of sheet that is looked for, besides the months. */
export interface Heading<Field extends string> {
  readonly field: Field | null;
  /** 1…12 if a month is named. */
  readonly bulan: number | null;
  readonly role: Role;
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
const MONTH_WORDS = new Set(['bulan', 'bln', 'bl', 'month', 'b']);
const FILLER = new Set(['skp', 'iki', 'kinerja', 'pada', 'per', 'th', 'thn', 'tahun', 'kuantitas']);

const YEAR = /^(?:20\d\d|'?\d\d)$/;
const ISO_MONTH = /^\s*\d{4}-(0[1-9]|1[0-2])-01\s*$/;
const BLANK: Heading<never> = { field: null, bulan: null, role: null, blank: true };

/** `12`, `januari`, `b1`, `bln3`, as a month; numerals only after a month word. */
function monthOfWord(word: string, afterMonthWord: boolean): number | null {
  const named = bulanFromName(word);
  if (named !== null) return named;
  const glued = /^(?:b|bl|bln|bulan|m)(0?[1-9]|1[0-2])$/.exec(word);
  if (glued?.[1] !== undefined) return Number(glued[1]);
  return afterMonthWord && /^(0?[1-9]|1[0-2])$/.test(word) ? Number(word) : null;
}

/** Month and role of a heading in which every word is understood; null when a foreign word is in it. */
function monthAndRole(words: readonly string[]): Pick<Heading<never>, 'bulan' | 'role'> | null {
  let bulan: number | null = null;
  let role: Role = null;
  let previousIsMonthWord = false;
  for (const word of words) {
    const month: number | null = bulan === null ? monthOfWord(word, previousIsMonthWord) : null;
    previousIsMonthWord = MONTH_WORDS.has(word);
    if (month !== null) bulan = month;
    else if (REAL_WORDS.has(word)) role = 'real';
    else if (TARGET_WORDS.has(word)) role ??= 'target';
    else if (!previousIsMonthWord && !FILLER.has(word) && !(bulan !== null && YEAR.test(word))) return null;
  }
  return { bulan, role };
}

/**
 * Understands one heading cell. A heading with a word of realisasi is never a target; a month heading with a word that
 * is not understood (`Jan-Mar`, `Catatan Januari`) is no month.
 */
export function readHeading<Field extends string>(text: string, fields: ReadonlyMap<string, Field>): Heading<Field> {
  const iso = ISO_MONTH.exec(text);
  if (iso !== null) return { field: null, bulan: Number(iso[1]), role: null, blank: false };
  const plain = headingWords(text);
  if (plain === '') return BLANK;
  const field = fields.get(plain) ?? fields.get(plain.replace(/ 20\d\d$/, '')) ?? null;
  const words = plain.split(' ');
  const month = monthAndRole(words);
  const namesBoth = words.some((word) => REAL_WORDS.has(word)) && words.some((word) => TARGET_WORDS.has(word));
  if (month !== null && month.bulan !== null)
    return { field: null, bulan: month.bulan, role: month.role, blank: false };
  if (namesBoth) return { field, bulan: null, role: null, blank: false };
  const role = month?.role ?? (words.some((word) => word.startsWith('realis')) ? 'real' : null);
  return {
    field,
    bulan: null,
    role: role ?? (words[0] === 'target' || words[0] === 'rencana' ? 'target' : null),
    blank: false,
  };
}
