/** Whether a text names a person: by number, by e-mail, or by a word of the name of whoever is logged in. */
import { fold } from './normalise';
import { holdsPersonalNumber } from './personal-number';

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]/u;
const wordsOf = (text: string): readonly string[] => fold(text).match(/\p{L}{3,}/gu) ?? [];

/** `nama`: as the page prints it; what follows a comma are titles. */
export function namesPerson(text: string, nama: string): boolean {
  if (holdsPersonalNumber(text) || EMAIL.test(text)) return true;
  const said = new Set(wordsOf(text));
  return wordsOf(nama.split(',', 1)[0] ?? '').some((word) => said.has(word));
}
