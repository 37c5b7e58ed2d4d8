/** Looking a page text up in the wording profile. */
import { fold } from '../../text/normalise';

/** The key of `table` that lists the text among its spellings; null if none does. */
export function wordOf<Key extends string>(text: string, table: Readonly<Record<Key, readonly string[]>>): Key | null {
  const folded = fold(text);
  for (const key of Object.keys(table) as Key[]) {
    if (table[key].includes(folded)) return key;
  }
  return null;
}
