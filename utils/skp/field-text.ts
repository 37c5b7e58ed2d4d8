/** Values of the fields of an SKP: what counts as the same, given what the site's lists show of them. Pure. */
import { collapse, fold } from '../text/normalise';
import { equalNumbers } from './number-text';

/** Divides the perspektif of one indikator. */
export const PERSPEKTIF_GLUE = '; ';

const lines = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
const parts = (text: string): string =>
  text
    .split(';')
    .map(fold)
    .filter((part) => part !== '')
    .sort()
    .join(';');

/**
 * Whether two values of a field say the same. Numbers by value; names but for blanks, because the lists do not show those;
 * words of a list (aspek, jenis, perspektif) whatever their case; uraian line by line.
 */
export function sameField(field: string, one: string | null, other: string | null): boolean {
  const [left, right] = [one ?? '', other ?? ''];
  switch (field) {
    case 'target':
      return equalNumbers(left.trim(), right.trim());
    case 'uraian':
      return lines(left) === lines(right);
    case 'aspek':
    case 'jenis':
      return fold(left) === fold(right);
    case 'perspektif':
      return parts(left) === parts(right);
    default:
      return collapse(left) === collapse(right);
  }
}
