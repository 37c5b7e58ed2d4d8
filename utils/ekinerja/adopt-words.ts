/**
 * Newer words of the site's labels, brought by a signed pack. Invariants:
 * - words are only added, never taken or replaced, so a page with the old words is read as before;
 * - a word that means something else of the same kind already is refused: two meanings would be a guess;
 * - an address may differ from the known one in the number of its version alone: no pack can have another page opened;
 * - what an empty cell, a lost session or a refused token looks like cannot be taught: a wrong word there could change a
 *   number or a judgement. Positions and keys stay the second and third opinion (docs/ekinerja.md §4.10).
 */
import { fold } from '../text/normalise';
import { forgetRoutes, routeWords, sameButVersion } from './routes';
import type { PageId } from './types';
import { formWording, skpWording, wording } from './wording';

export interface KataSitus {
  /** Kind and name of a label of the wording profile: "head.rhk", "bulan.1". */
  readonly label: string;
  readonly teks: readonly string[];
  /** The only place where it holds; without one it holds everywhere (words-of-page.ts). */
  readonly di?: TempatKata;
}
/** Where a person showed a word. `halaman` null: the page was none we know, so all pages of that host. */
export interface TempatKata {
  readonly host: string;
  readonly halaman: PageId | null;
}
/** The words that can be taught: by kind, then by name. */
export type Daftar = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const { judul, kotak, head, bulan, targetBulan, realisasiBulan, separator, status, noteStart, yearTitles } = wording;

/** Of the pages that everybody opens. */
export const wordsOfPages: Daftar = {
  judul,
  kotak,
  head,
  bulan: Object.fromEntries(bulan.map((names, at) => [String(at + 1), names])),
  kolomBulan: { target: targetBulan, realisasi: realisasiBulan },
  separator,
  status,
  catatan: { awal: noteStart },
  tahun: { judul: yearTitles },
  rute: routeWords,
};
/** Also of the pages that only the checklist reads. */
export const wordsOfSkp: Daftar = {
  ...wordsOfPages,
  headSkp: skpWording.head,
  judulSkp: { daftar: skpWording.daftarOfSkp },
  menu: skpWording.menu,
  isianRhk: formWording.rhk,
  isianIndikator: formWording.indikator,
  isianLampiran: formWording.lampiran,
  isianHarian: formWording.harian,
};

/** Kinds of which the page's text only has to begin with the word. */
export const BEGINNINGS: ReadonlySet<string> = new Set(['judul', 'kotak', 'catatan', 'tahun', 'judulSkp']);
const A_WORD = /\p{L}{2}/u;

/** Why a word is not taken: the label is unknown, it is no word, means another label already, or is another page's address. */
export type AlasanKata = 'labelTakDikenal' | 'bukanKata' | 'artiLain' | 'ruteLain';

/** What is wrong with one word for a label; null = nothing. */
export function wordProblem(daftar: Daftar, label: string, word: string): AlasanKata | null {
  const [jenis = '', nama = ''] = label.split('.');
  const names = Object.hasOwn(daftar, jenis) ? daftar[jenis] : undefined;
  if (names === undefined || !Object.hasOwn(names, nama) || label !== `${jenis}.${nama}`) return 'labelTakDikenal';
  if (!A_WORD.test(fold(word))) return 'bukanKata';
  if (otherMeaning(names, jenis, nama, word) !== null) return 'artiLain';
  return jenis === 'rute' && !sameButVersion(fold(word), names[nama]?.[0] ?? '') ? 'ruteLain' : null;
}

/** The other label of the kind that the word means already. */
export function otherMeaning(names: Daftar[string], jenis: string, nama: string, word: string): string | null {
  const folded = fold(word);
  const begins = BEGINNINGS.has(jenis);
  const means = (known: string) => fold(known) === folded || (begins && fold(known).startsWith(folded));
  return Object.keys(names).find((other) => other !== nama && (names[other] ?? []).some(means)) ?? null;
}

/**
 * Adds the words that can be taken to `daftar` itself, for this page's life. Out: whether there was anything new.
 * The lists are written only here; everybody else sees them as readonly.
 */
export const adoptWords = (daftar: Daftar, kata: readonly KataSitus[]): boolean => addWords(daftar, kata).length > 0;

/** As {@link adoptWords}. Out: the lists that got a word, each as often as it got one; it stands at their end. */
export function addWords(daftar: Daftar, kata: readonly KataSitus[]): string[][] {
  const added: string[][] = [];
  for (const { label, teks } of kata) {
    for (const word of teks) {
      if (wordProblem(daftar, label, word) !== null) continue;
      const [jenis = '', nama = ''] = label.split('.');
      const words = daftar[jenis]?.[nama] as string[] | undefined;
      const folded = fold(word);
      if (words === undefined || words.some((known) => fold(known) === folded)) continue;
      words.push(folded);
      added.push(words);
    }
  }
  if (added.length > 0) forgetRoutes();
  return added;
}
