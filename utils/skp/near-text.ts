/** How far two texts are apart in typing mistakes; used only to suggest, never to choose. */

/**
 * Edit distance (insert, delete, replace) between two texts, or null if it is more than `most`.
 * Bounded work: only the band of width 2·most+1 is looked at, and very different lengths end at once.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    current[0] = row;
    let best = row;
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const cost = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return null;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance > most ? null : distance;
}

/** Mistakes allowed for a text of this length to still be "near": one in six characters, at least two, at most twelve. */
export function nearLimit(text: string): number {
  return Math.min(12, Math.max(2, Math.floor(text.length / 6)));
}
