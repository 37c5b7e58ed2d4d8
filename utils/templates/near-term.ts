/** Whether a typed word means a word of the index: by its letters first (cheap), then by distance (exact). Pure. */

/** One bit per letter; digits and everything else share the rest. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26 + (word.charCodeAt(at) % 6));
  }
  return letters;
}

/** Whether more than `most` (0, 1 or 2) letters of one word are missing in the other. */
export function lacks(letters: number, other: number, most: number): boolean {
  let missing = letters & ~other;
  for (let left = most; missing !== 0; left -= 1) {
    if (left === 0) return true;
    missing &= missing - 1;
  }
  return false;
}

const WIDEST = 64;
const rows = [new Uint8Array(WIDEST), new Uint8Array(WIDEST), new Uint8Array(WIDEST)] as const;

/**
 * Typing mistakes (insert, drop, replace, swap of neighbours) between `typed` and `term`; `beginning`: between `typed`
 * and the nearest beginning of `term`. More than `most`, or words longer than any real one: `most + 1`.
 */
export function mistakes(typed: string, term: string, most: number, beginning: boolean): number {
  const [n, m] = [typed.length, Math.min(term.length, typed.length + most)];
  if (n - m > most || (!beginning && term.length - n > most) || n >= WIDEST - 3 || m >= WIDEST) return most + 1;
  let [two, one, now] = rows;
  for (let column = 0; column <= m; column += 1) one[column] = column;
  for (let row = 1; row <= n; row += 1) {
    now[0] = row;
    let best = row;
    const letter = typed.charCodeAt(row - 1);
    for (let column = 1; column <= m; column += 1) {
      const other = term.charCodeAt(column - 1);
      let cost = (one[column - 1] ?? 0) + (letter === other ? 0 : 1);
      const shorter = Math.min(one[column] ?? 0, now[column - 1] ?? 0) + 1;
      if (shorter < cost) cost = shorter;
      if (row > 1 && column > 1 && letter === term.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other)
        cost = Math.min(cost, (two[column - 2] ?? 0) + 1);
      now[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    [two, one, now] = [one, now, two];
  }
  if (!beginning) return Math.min(one[m] ?? 0, most + 1);
  let nearest = most + 1;
  for (let column = Math.max(0, n - most); column <= m; column += 1)
    nearest = Math.min(nearest, one[column] ?? nearest);
  return nearest;
}
