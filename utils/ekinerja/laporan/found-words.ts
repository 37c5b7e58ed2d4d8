/** Which word of the wording profile stands where on a page: what a maintainer compares when a page is not recognised. */
import { plainText } from '../../dom/text';
import { foldLabel } from '../../text/normalise';
import { BEGINNINGS, wordsOfSkp } from '../adopt-words';
import { routeOf } from '../routes';

export type TempatKata = 'alamat' | 'judul' | 'kepala' | 'isian' | 'tombol' | 'sel';

export interface KataDitemukan {
  /** Label of the wording profile: "head.rhk". */
  readonly label: string;
  /** The spelling that stands there, folded. */
  readonly kata: string;
  readonly tempat: TempatKata;
  /** How often it stands at such places. */
  readonly kali: number;
}

/** Where a kind of label may stand: the same word elsewhere is another thing. */
const PLACES: readonly (readonly [tempat: TempatKata, selector: string])[] = [
  ['judul', 'title, h1, h2, h3, h4, .box-title, .card-title, .modal-title'],
  ['kepala', 'th'],
  ['isian', 'label, legend'],
  ['tombol', 'a, button'],
  ['sel', 'td'],
];
const OF_KIND: Readonly<Record<string, readonly TempatKata[]>> = {
  judul: ['judul'],
  kotak: ['judul'],
  judulSkp: ['judul'],
  tahun: ['judul'],
  head: ['kepala'],
  headSkp: ['kepala'],
  bulan: ['kepala'],
  kolomBulan: ['kepala'],
  menu: ['tombol'],
  separator: ['sel', 'kepala'],
  status: ['sel', 'tombol'],
  catatan: ['sel'],
};
/** Longer texts are no labels. */
const LONGEST = 200;

/** Every label with a word on the page, in the order of the profile; and, by name, those without. Only read. */
export function findWords(
  document: Document,
  url: string,
): { readonly ada: readonly KataDitemukan[]; readonly tidakAda: readonly string[] } {
  const texts = new Map<TempatKata, string[]>(
    PLACES.map(([tempat, selector]) => [tempat, textsOf(document, selector)]),
  );
  const here = routeOf(url);
  const ada: KataDitemukan[] = [];
  const tidakAda: string[] = [];
  for (const [jenis, names] of Object.entries(wordsOfSkp)) {
    const places = OF_KIND[jenis] ?? ['isian'];
    for (const [nama, words] of Object.entries(names)) {
      const label = `${jenis}.${nama}`;
      const found =
        jenis === 'rute'
          ? words.filter((word) => word === here).map((kata) => ({ label, kata, tempat: 'alamat' as const, kali: 1 }))
          : places.flatMap((tempat) =>
              words.flatMap((word) => {
                const kali = countOf(texts.get(tempat) ?? [], foldLabel(word), BEGINNINGS.has(jenis));
                return kali === 0 ? [] : [{ label, kata: word, tempat, kali }];
              }),
            );
      ada.push(...found);
      if (found.length === 0) tidakAda.push(label);
    }
  }
  return { ada, tidakAda };
}

function textsOf(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), (element) =>
    element.textContent.length > LONGEST
      ? ''
      : foldLabel(element.tagName === 'TITLE' ? element.textContent : plainText(element)),
  ).filter((text) => text !== '');
}

const countOf = (texts: readonly string[], word: string, begins: boolean): number =>
  texts.filter((text) => text === word || (begins && text.startsWith(word))).length;
