/** One of a short list, as people type it: with other case, cut short, or with a slip; never guessed between two. */
import { editDistance } from '../../skp/near-text';
import { fold } from '../../text/normalise';

export type LooseChoice =
  | { readonly kind: 'chosen'; readonly value: string; readonly corrected: boolean }
  | { readonly kind: 'twoMeanings' }
  | { readonly kind: 'unknown' };

const MOST_SLIPS = 2;

const plain = (text: string): string =>
  fold(text)
    .replace(/^[a-z0-9]{1,2}[.)]\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The option a text means: the same word; else the only one that begins so (or that the text begins with); else the one
 * at most two slips away, if every other is at least two slips further ("Kuatitas" is one slip from both Kuantitas and
 * Kualitas, and is nobody's).
 */
export function chooseLoosely(text: string, options: readonly string[]): LooseChoice {
  const word = plain(text);
  const known = options.map((value) => ({ value, word: plain(value) }));
  const same = known.find((one) => one.word === word);
  if (same !== undefined) return { kind: 'chosen', value: same.value, corrected: false };
  if (word === '') return { kind: 'unknown' };
  const begins = known.filter((one) => one.word.startsWith(word) || word.startsWith(`${one.word} `));
  const [only, second] = begins;
  if (second !== undefined) return { kind: 'twoMeanings' };
  if (only !== undefined) return { kind: 'chosen', value: only.value, corrected: true };
  const near = known
    .flatMap((one) => {
      const slips = editDistance(word, one.word, MOST_SLIPS * 2);
      return slips === null ? [] : [{ value: one.value, slips }];
    })
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = near;
  if (best === undefined || best.slips > MOST_SLIPS || word.length <= MOST_SLIPS * 2) return { kind: 'unknown' };
  if (next !== undefined && next.slips < best.slips + 2) return { kind: 'twoMeanings' };
  return { kind: 'chosen', value: best.value, corrected: true };
}
