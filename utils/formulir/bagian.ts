/** Which of the three parts a heading of the lampiran names (docs/ekinerja.md §4.11); its other words may differ. */
import type { BagianLampiran } from '../templates/model';
import { fold } from '../text/normalise';

const WORDS: readonly (readonly [BagianLampiran, readonly string[]])[] = [
  ['dukungan', ['dukungan', 'sumber daya']],
  ['skema', ['skema', 'pertanggungjawaban']],
  ['konsekuensi', ['konsekuensi']],
];

/** null = none of them, or words of several. */
export function bagianOf(heading: string): BagianLampiran | null {
  const text = fold(heading);
  const [found, second] = WORDS.filter(([, words]) => words.some((word) => text.includes(word)));
  return found === undefined || second !== undefined ? null : found[0];
}
