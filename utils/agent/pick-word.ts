/**
 * Says which word of the page the person means, for the words pages are read by. Invariant: what a row is about, and what
 * names a person, is never answered.
 */
import { plainText } from '../dom/text';
import { readNama } from '../ekinerja/widgets/page-context';
import { foldLabel } from '../text/normalise';
import { namesPerson } from '../text/pribadi';
import { hasHiddenCharacters } from '../text/tersembunyi';

/** Why a word is not taken. Each has its text in the locales. */
export type TolakKata =
  | 'tanpaTeks'
  /** Too long for a label, or with characters no label has. */
  | 'bukanLabel'
  /** A number, e-mail or name of a person. */
  | 'pribadi'
  /** What stands under the head of a table. */
  | 'isiTabel';

export type PickedWord = { readonly box: HTMLElement } & ({ readonly teks: string } | { readonly tolak: TolakKata });

/** As the format of words has it. */
const LONGEST = 100;
/** What carries a label as a whole: a head may hold a link, or be broken into lines. */
const WHOLE = 'th, label, legend, h1, h2, h3, h4, h5, h6, dt, button, a, td';
/** Where the keyboard goes: labels cannot be reached with Tab. */
const STOPS = 'th, label, legend, h1, h2, h3, h4, dt';

/** null: there is no element of a page. */
export function wordAt(document: Document, at: Element): PickedWord | null {
  if (at === document.documentElement || at === document.body) return null;
  const box = at.closest<HTMLElement>(WHOLE) ?? (at as HTMLElement);
  const teks = plainText(box).replace(/\s*[*:]+$/u, '');
  const tolak = refusal(document, box, teks);
  return tolak === null ? { box, teks } : { box, tolak };
}

/** The labels of the page in its order, for going through them with the keyboard. */
export function wordStops(document: Document): readonly HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(STOPS)).filter(
    (one) => one.getClientRects().length > 0 && plainText(one) !== '',
  );
}

function refusal(document: Document, box: HTMLElement, teks: string): TolakKata | null {
  if (foldLabel(teks) === '') return 'tanpaTeks';
  if (namesPerson(teks, readNama(document))) return 'pribadi';
  if (teks.length > LONGEST || hasHiddenCharacters(teks)) return 'bukanLabel';
  // A table without heads may have its labels in plain cells.
  const headed = box.closest('td')?.closest('table')?.querySelector('th') ?? null;
  return headed === null ? null : 'isiTabel';
}
