/** Which templates of the draft fit the filter. Their words are folded once, in slices, and kept as long as they are. */
import type { Temuan } from '../bangku/temuan';
import { textsOf } from '../templates/fill-template';
import type { Templat } from '../templates/model';
import { fold } from '../text/normalise';
import type { SaringNaskah } from './bangku-state';

const SLICE = 200;
const folded = new WeakMap<Templat, string>();

function wordsOf(templat: Templat): string {
  const known = folded.get(templat);
  if (known !== undefined) return known;
  const words = textsOf(templat).map(fold).join('\n');
  folded.set(templat, words);
  return words;
}

/** Prepares the search for a text; afterwards each letter costs one pass over prepared words. */
export async function prepareSearch(templat: readonly Templat[], pause: () => Promise<void>): Promise<void> {
  let since = 0;
  for (const one of templat) {
    if (folded.has(one)) continue;
    wordsOf(one);
    since += 1;
    if (since % SLICE === 0) await pause();
  }
}

export function fitting(
  templat: readonly Templat[],
  { text, jenis, temuan }: SaringNaskah,
  found: ReadonlyMap<string, readonly Temuan[]>,
): readonly Templat[] {
  const wanted = fold(text);
  if (wanted === '' && jenis === null && !temuan) return templat;
  return templat.filter(
    (one) =>
      (jenis === null || one.jenis === jenis) &&
      (wanted === '' || wordsOf(one).includes(wanted)) &&
      (!temuan || (found.get(one.id)?.length ?? 0) > 0),
  );
}
