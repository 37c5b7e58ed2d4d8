/**
 * Which words of the person's own stand on a page where its labels stand: places found with them are marked before anything
 * is written there. One that stands there beside the known word is told, too; the reader refuses such a page.
 */
import { fold } from '../text/normalise';
import { queryParam } from './routes';
import type { KataDibaca, PageId } from './types';
import { countOf, placesOf, textsAt, type TempatTeks } from './word-places';
import { ownWordsOf } from './words-of-page';

/** Nothing is looked for where there are no such words. */
export function ownWordsFound<Page extends PageId>(
  document: Document,
  url: string,
  halaman: Page,
): readonly (KataDibaca & { readonly halaman: Page })[] {
  const texts = new Map<TempatTeks, readonly string[]>();
  const at = (place: TempatTeks): readonly string[] => {
    const known = texts.get(place) ?? textsAt(document, place);
    texts.set(place, known);
    return known;
  };
  return ownWordsOf(halaman).flatMap(({ label, teks }) => {
    const [jenis = ''] = label.split('.');
    const stands = (word: string): boolean =>
      jenis === 'rute'
        ? fold(queryParam(url, 'r') ?? '') === fold(word)
        : placesOf(jenis).some((place) => countOf(at(place), word, jenis) > 0);
    return teks.filter(stands).map((kata) => ({ label, kata, halaman }));
  });
}
