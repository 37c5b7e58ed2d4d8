/** One-time messages of the site after an action; the announcement of the admin is none (docs/ekinerja.md §1.3). */
import { isElement, plainText } from '../../dom/text';
import type { Flash } from '../types';

const TONE: readonly (readonly [string, Flash['tone']])[] = [
  ['alert-success', 'success'],
  ['alert-danger', 'danger'],
  ['alert-error', 'danger'],
  ['alert-warning', 'warning'],
  ['alert-info', 'info'],
];
const FLASH_ID = /^w\d+-[a-z]+$/i;

/** The flashes of a page in its order, blanks collapsed. An empty one is no flash. */
export function readFlashes(document: Document): Flash[] {
  const flashes: Flash[] = [];
  for (const alert of Array.from(document.getElementsByClassName('alert'))) {
    const tone = TONE.find(([name]) => alert.classList.contains(name))?.[1];
    if (tone === undefined || !isFlash(alert)) continue;
    const text = plainText(alert, isDecoration);
    if (text !== '') flashes.push({ tone, text });
  }
  return flashes;
}

/** The id names widget and type; a running text, or the admin's `fade-in`, makes it an announcement. */
function isFlash(alert: Element): boolean {
  if (alert.classList.contains('fade-in') || alert.querySelector('marquee, .marquee') !== null) return false;
  return FLASH_ID.test(alert.id) || Array.from(alert.children).some(isCloser);
}

const isCloser = (element: Element): boolean =>
  element.classList.contains('close') || element.classList.contains('btn-close');

/** The "×" and the icon, both the alert's own: the text itself is printed raw and may hold markup. */
function isDecoration(element: Element): boolean {
  const parent = element.parentNode;
  const own = parent !== null && isElement(parent) && parent.classList.contains('alert');
  return own && (isCloser(element) || element.classList.contains('icon'));
}
