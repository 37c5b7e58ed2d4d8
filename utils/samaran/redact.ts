/**
 * Personal data in a text: NIP, phone and e-mail by their form, names and all else by having been seen where such a thing
 * stands. Pure. Kept only in memory, for as long as the page is open.
 */
import { collapse } from '../text/normalise';

export type Pribadi = 'nama' | 'nip' | 'telepon' | 'email';

/** What is shown instead. e-Kinerja's pages are Indonesian whatever the panel speaks. */
const KATA: Readonly<Record<Pribadi, string>> = {
  nama: '[nama]',
  nip: '[NIP]',
  telepon: '[telepon]',
  email: '[email]',
};

const EMAIL = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
/** 18 digits, also written in the four groups of the law; NIK and older numbers have 16 or 17. */
const NIP = String.raw`(?<!\d)(?:\d{16,18}|\d{8}[ .-]\d{6}[ .-]\d[ .-]\d{3})(?!\d)`;
/** Mobile numbers, and land lines with their area code. */
const TELEPON = String.raw`(?<![\d.,])(?:(?:\+62|62|0)[ .-]?8\d{1,3}(?:[ .-]?\d{3,5}){2,3}|\(?0[2-9]\d{1,2}\)?[ -]\d{5,8})(?!\d)`;
const POLA = [EMAIL, NIP, TELEPON];
/** Every one of these forms has it. Most texts do not, and a page has thousands. */
const HINT = /\d{3}|@/;

const PREFIX = /^(?:(?:prof|drs?|dra|drg|ir|hj?|kh|apt|ns)\.?\s+)+/iu;
/** Words of lists and empty rows that stand where a name would. */
const BUKAN_NAMA =
  /^[-(\s]*(?:semua|pilih|belum|tidak|pegawai|nama|admin(?:istrator)?)(?![\p{L}])|[^\p{L}\s.,'’`()-]/iu;

export interface Redactor {
  /** Takes note of one text that stood where this kind stands; true: it was not known. */
  learn(text: string, jenis: Pribadi): boolean;
  /** The text without what is personal in it. */
  redact(text: string): string;
}

const keyOf = (text: string): string => collapse(text).toLocaleLowerCase('id');
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The spellings a name occurs in: as it stands, and without its titles. */
function spellings(name: string): readonly string[] {
  const bare = (name.split(',', 1)[0] ?? '').replace(PREFIX, '').trim();
  return [name, bare].filter((one) => /\p{L}{3}/u.test(one));
}

export function createRedactor(): Redactor {
  const known = new Map<string, string>();
  /** The first word of each. */
  const heads = new Set<string>();
  let people = 0;
  /** Made when it is next needed: a list may tell a hundred names before anything is masked, and making it takes long. */
  let pattern: RegExp | null = null;

  function make(): RegExp {
    const literal = [...known.keys()]
      .sort((a, b) => b.length - a.length)
      .map((text) => escaped(text).replaceAll(' ', String.raw`\s+`))
      .join('|');
    const whole = literal === '' ? [] : [String.raw`(?<![\p{L}\p{N}])(?:${literal})(?![\p{L}\p{N}])`];
    return new RegExp([...whole, ...POLA].join('|'), 'giu');
  }
  function mayHold(text: string): boolean {
    if (HINT.test(text)) return true;
    const lower = text.toLocaleLowerCase('id');
    for (const head of heads) if (lower.includes(head)) return true;
    return false;
  }
  function shownFor(found: string): string {
    const word = known.get(keyOf(found));
    if (word !== undefined) return word;
    if (found.includes('@')) return KATA.email;
    return found.replaceAll(/\D/g, '').length >= 16 ? KATA.nip : KATA.telepon;
  }

  return {
    learn(text, jenis) {
      const plain = collapse(text);
      if (plain.length < 3 || plain.length > 100 || plain.startsWith('[')) return false;
      // "(belum diset)" stands in empty rows of every kind.
      if (/^\(\D*\)$/.test(plain)) return false;
      if (jenis === 'nama' && BUKAN_NAMA.test(plain)) return false;
      const fresh = (jenis === 'nama' ? spellings(plain) : [plain]).map(keyOf).filter((one) => !known.has(one));
      if (fresh.length === 0) return false;
      // Several people on one page stay apart.
      if (jenis === 'nama') people += 1;
      const word = jenis === 'nama' && people > 1 ? `[nama ${String(people)}]` : KATA[jenis];
      for (const one of fresh) {
        known.set(one, word);
        heads.add(one.split(' ', 1)[0] ?? one);
      }
      pattern = null;
      return true;
    },
    redact: (text) => (text.length < 3 || !mayHold(text) ? text : text.replace((pattern ??= make()), shownFor)),
  };
}
