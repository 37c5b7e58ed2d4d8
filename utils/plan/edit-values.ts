/** Values of form fields: what counts as the same, and what is written. Pure. */
import { equalNumbers } from '../skp/number-text';
import { collapse } from '../text/normalise';
import type { FieldEdit } from '../run/edit-types';

const lines = (text: string): string => text.replace(/\r\n?/gu, '\n');

/**
 * Whether two values of a field are the same. Numbers by value; texts but for blanks and line ends, because the site's
 * lists do not show those.
 */
export function sameValue(field: FieldEdit['field'], one: string | null, other: string | null): boolean {
  if (field === 'target') return equalNumbers((one ?? '').trim(), (other ?? '').trim());
  return collapse(one ?? '') === collapse(other ?? '');
}

/** What is written: an extension of the known text extends the text as it is stored, with its own blanks and lines. */
export function valueToWrite({ before, after, field }: FieldEdit, stored: string | null): string {
  const extends_ = field !== 'target' && before !== null && before !== '' && after.startsWith(before);
  return extends_ && stored !== null ? lines(stored) + after.slice(before.length) : lines(after);
}
