/**
 * Indonesian affixes, for searching: `menyusun`, `tersusunnya` and `penyusunan` are to meet in `susun`. No dictionary:
 * where the first letter that a nasal prefix swallowed is not certain, every possibility is given (`mengelola` → `elola`,
 * `kelola`). So the forms of a word are candidates for a meeting, not roots; both sides of a search must be folded alike.
 */

/** Shorter remainders say too little: "bulan" is no "bul" with "-an". */
const SHORTEST = 4;

const VOWEL = /^[aiueo]/u;

interface Prefix {
  readonly test: RegExp;
  /** How many letters go, and what may have stood before the rest. */
  readonly cut: number;
  readonly restore: readonly string[];
}

const prefix = (test: RegExp, cut: number, ...restore: string[]): Prefix => ({
  test,
  cut,
  restore: restore.length === 0 ? [''] : restore,
});

/** The first that fits is taken, so longer ones stand before shorter ones. */
const PREFIXES: readonly Prefix[] = [
  prefix(/^[mp]eny[aiueo]/u, 4, 's'),
  prefix(/^[mp]enge[bcdfghjklmnprst][aiueo][a-z]{1,2}$/u, 5, ''),
  prefix(/^[mp]eng[aiueo]/u, 4, '', 'k'),
  prefix(/^[mp]eng[ghkq]/u, 4),
  prefix(/^[mp]em[aiueo]/u, 3, 'p', 'm'),
  prefix(/^[mp]em[bfpv]/u, 3),
  prefix(/^[mp]en[aiueo]/u, 3, 't', 'n'),
  prefix(/^[mp]en[cdjstz]/u, 3),
  prefix(/^[bp]elajar/u, 3),
  prefix(/^[bpt]er[aiueo]/u, 3, '', 'r'),
  prefix(/^[bpt]er[a-z]/u, 3),
  prefix(/^bekerja/u, 2),
  prefix(/^me[lmnrwy]/u, 2),
  prefix(/^pe[bcdfgjklmnstwy]/u, 2),
  prefix(/^di[a-z]/u, 2),
  prefix(/^ke[a-z]/u, 2),
  prefix(/^se[a-z]/u, 2),
];

/** The word and what remains of it without a suffix. */
function withoutSuffix(word: string): readonly string[] {
  const whole = word.endsWith('nya') && word.length - 3 >= SHORTEST ? word.slice(0, -3) : word;
  const forms = [whole];
  // "-kan" may be "-an" after a k (pendidik-an), so both are tried.
  if (whole.endsWith('kan') && whole.length - 3 >= SHORTEST) forms.push(whole.slice(0, -3));
  if (whole.endsWith('an') && whole.length - 2 >= SHORTEST) forms.push(whole.slice(0, -2));
  return forms;
}

/** "-i" is a suffix only with a prefix, and never part of "-ai" or "-si" (nilai, evaluasi). */
function withoutI(rest: string): readonly string[] {
  return /[^as]i$/u.test(rest) && rest.length > SHORTEST ? [rest, rest.slice(0, -1)] : [rest];
}

function withoutPrefix(word: string): readonly string[] {
  const found = PREFIXES.find(({ test }) => test.test(word));
  if (found === undefined) return [];
  const rest = word.slice(found.cut);
  return found.restore
    .filter((letter) => letter === '' || VOWEL.test(rest))
    .map((letter) => letter + rest)
    .filter((form) => form.length >= (found.cut === 5 ? 3 : SHORTEST));
}

/**
 * Forms of a lower-case word without its affixes, never the word itself; empty for short words and for words without
 * any. At most two prefixes go (memper-, keber-).
 */
export function tanpaImbuhan(word: string): readonly string[] {
  if (word.length <= SHORTEST || !/^[a-z]+$/u.test(word)) return [];
  const forms = new Set<string>();
  for (const stem of withoutSuffix(word)) {
    forms.add(stem);
    for (const once of withoutPrefix(stem).flatMap(withoutI)) {
      forms.add(once);
      for (const twice of withoutPrefix(once)) forms.add(twice);
    }
  }
  forms.delete(word);
  return [...forms];
}
