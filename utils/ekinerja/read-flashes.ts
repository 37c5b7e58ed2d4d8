/** The site's one-time messages (docs/ekinerja.md §1.3). */
import { plainText } from '../dom/text';
import type { Flash } from './types';

const TONES = ['success', 'danger', 'warning', 'info'] as const;

/** Flash messages of a page in order, without their close buttons. Announcements look alike but are none. */
export function readFlashes(document: Document): Flash[] {
  const flashes: Flash[] = [];
  for (const alert of Array.from(document.getElementsByClassName('alert'))) {
    const tone = TONES.find((one) => alert.classList.contains(`alert-${one}`));
    if (tone === undefined || alert.getElementsByTagName('marquee').item(0) !== null) continue;
    const text = plainText(alert, (inner) => inner.classList.contains('close'));
    if (text !== '') flashes.push({ tone, text });
  }
  return flashes;
}
