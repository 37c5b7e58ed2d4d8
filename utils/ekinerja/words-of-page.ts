/**
 * Words of the person's own, laid over the profile while a page is read. Invariants:
 * - a word that was shown on one page of one host holds on that page of that host alone, also where several pages are
 *   read at a time: whoever reads a page does it in {@link readAs}, which never waits;
 * - they come off again as they went on, so one that was taken back is known no more;
 * - what packs bring (adopt-words.ts) stays below them.
 */
import { addWords, adoptWords, type Daftar, type KataSitus, type TempatKata } from './adopt-words';
import { forgetRoutes } from './routes';
import type { PageId } from './types';

/** A word to read by, as it is handed to the page scripts. */
export interface KataPakai extends KataSitus {
  /** The person's own, not a pack's. */
  readonly sendiri?: true;
}

/** Whether what was shown `di` there holds on this page. */
export const holdsAt = (di: TempatKata | undefined, host: string, page: PageId | null): boolean =>
  di === undefined || (di.host === host && (di.halaman === null || di.halaman === page));

let daftar: Daftar = {};
/** What was taken into so far: the two scripts of a page share this module, and the second one knows more kinds of words. */
let taken: Daftar = {};
let changes = 0;
let own: readonly KataPakai[] = [];
let hostHere = '';
/** The page of the live document: what is read outside {@link readAs}. */
let pageHere: PageId | null = null;
let now: PageId | null = null;
let laid: string[][] = [];

/** The person's own words that hold on this page of this host. */
export const ownWordsOf = (page: PageId | null): readonly KataPakai[] =>
  own.filter(({ di }) => holdsAt(di, hostHere, page));

function layOver(page: PageId | null): void {
  for (const list of [...laid].reverse()) list.pop();
  if (laid.length > 0) forgetRoutes();
  now = page;
  laid = addWords(daftar, ownWordsOf(page));
}

/**
 * Takes what is stored: words of packs for this script's life, the person's own until they are taken back. `whichPage`
 * says, with the words of each page, which one the live document is. Out: whether there was anything new.
 */
export function takeWords(
  into: Daftar,
  kata: readonly KataPakai[],
  host: string,
  whichPage: () => PageId | null,
): boolean {
  const before = JSON.stringify(own);
  daftar = {};
  layOver(null);
  taken = { ...taken, ...into };
  const adopted = adoptWords(
    taken,
    kata.filter(({ sendiri }) => sendiri !== true),
  );
  daftar = taken;
  hostHere = host;
  const mine = kata.filter(({ sendiri, di }) => sendiri === true && (di === undefined || di.host === host));
  own = [...mine.filter(({ di }) => di === undefined), ...mine.filter(({ di }) => di !== undefined)];
  pageHere = own.length === 0 ? null : whichPage();
  layOver(pageHere);
  const isNew = adopted || JSON.stringify(own) !== before;
  if (isNew) changes += 1;
  return isNew;
}

/** How often there was anything new, whoever of the page's scripts took it. */
export const wordChanges = (): number => changes;

/** Reads with the words that hold on this page. `read` must not wait for anything. */
export function readAs<Value>(page: PageId, read: () => Value): Value {
  if (own.length === 0 || page === now) return read();
  const before = now;
  layOver(page);
  try {
    return read();
  } finally {
    layOver(before);
  }
}
