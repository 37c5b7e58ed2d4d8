/** Which word of the wording profile stands where on a page: what a maintainer compares when a page is not recognised. */
import { wordsOfSkp } from '../adopt-words';
import { routeOf } from '../routes';
import { countOf, PLACES, placesOf, textsAt, type TempatTeks } from '../word-places';

export interface KataDitemukan {
  /** Label of the wording profile: "head.rhk". */
  readonly label: string;
  /** The spelling that stands there, folded. */
  readonly kata: string;
  readonly tempat: TempatTeks | 'alamat';
  /** How often it stands at such places. */
  readonly kali: number;
}

/** Every label with a word on the page, in the order of the profile; and, by name, those without. Only read. */
export function findWords(
  document: Document,
  url: string,
): { readonly ada: readonly KataDitemukan[]; readonly tidakAda: readonly string[] } {
  const texts = new Map(PLACES.map(([tempat]) => [tempat, textsAt(document, tempat)]));
  const here = routeOf(url);
  const ada: KataDitemukan[] = [];
  const tidakAda: string[] = [];
  for (const [jenis, names] of Object.entries(wordsOfSkp)) {
    const places = placesOf(jenis);
    for (const [nama, words] of Object.entries(names)) {
      const label = `${jenis}.${nama}`;
      const found =
        jenis === 'rute'
          ? words.filter((word) => word === here).map((kata) => ({ label, kata, tempat: 'alamat' as const, kali: 1 }))
          : places.flatMap((tempat) =>
              words.flatMap((word) => {
                const kali = countOf(texts.get(tempat) ?? [], word, jenis);
                return kali === 0 ? [] : [{ label, kata: word, tempat, kali }];
              }),
            );
      ada.push(...found);
      if (found.length === 0) tidakAda.push(label);
    }
  }
  return { ada, tidakAda };
}
