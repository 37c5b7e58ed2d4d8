/** Where on a page a kind of label stands: the same word elsewhere is another thing. */
import { plainText } from '../dom/text';
import { foldLabel } from '../text/normalise';
import { BEGINNINGS } from './adopt-words';

/** Places in the order in which they are told. */
export const PLACES = [
  ['judul', 'title, h1, h2, h3, h4, .box-title, .card-title, .modal-title'],
  ['kepala', 'th'],
  ['isian', 'label, legend'],
  ['tombol', 'a, button'],
  ['sel', 'td'],
] as const;
export type TempatTeks = (typeof PLACES)[number][0];

const OF_KIND: Readonly<Record<string, readonly TempatTeks[]>> = {
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
export const placesOf = (jenis: string): readonly TempatTeks[] => OF_KIND[jenis] ?? ['isian'];

/** Longer texts are no labels. */
const LONGEST = 200;

/** The texts of one kind of place, folded. */
export function textsAt(document: Document, place: TempatTeks): readonly string[] {
  const selector = PLACES.find(([name]) => name === place)?.[1] ?? '';
  return Array.from(document.querySelectorAll(selector), (element) =>
    element.textContent.length > LONGEST
      ? ''
      : foldLabel(element.tagName === 'TITLE' ? element.textContent : plainText(element)),
  ).filter((text) => text !== '');
}

/** How many of the texts are this word of a label of this kind. */
export const countOf = (texts: readonly string[], word: string, jenis: string): number =>
  texts.filter((text) => text === foldLabel(word) || (BEGINNINGS.has(jenis) && text.startsWith(foldLabel(word))))
    .length;
