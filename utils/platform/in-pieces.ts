/**
 * A value with long lists as several messages: what is copied in one piece holds up the thread that takes it (10,000
 * templates: 190 ms). Lists stay in their places; only those near the top are parted.
 */
type Path = readonly (string | number)[];

export type Piece =
  /** Comes first: the value, its long lists empty. */
  { readonly frame: unknown } | { readonly path: Path; readonly items: readonly unknown[] };

const MOST = 200;
const DEEPEST = 4;

function framed(value: unknown, path: Path, pieces: Piece[]): unknown {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return value;
  if (Array.isArray(value)) {
    if (value.length <= MOST) return value.map((one, at) => framed(one, [...path, at], pieces));
    for (let from = 0; from < value.length; from += MOST) pieces.push({ path, items: value.slice(from, from + MOST) });
    return [];
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, framed(one, [...path, key], pieces)]));
}

/** The value in pieces, the frame first. */
export function inPieces(value: unknown): readonly Piece[] {
  const lists: Piece[] = [];
  const frame = framed(value, [], lists);
  return [{ frame }, ...lists];
}

/** Puts the pieces of one value together again. */
export class Pieces {
  value: unknown = undefined;

  add(piece: Piece): void {
    if ('frame' in piece) {
      this.value = piece.frame;
      return;
    }
    let here = this.value;
    for (const key of piece.path) here = (here as Record<string | number, unknown>)[key];
    (here as unknown[]).push(...piece.items);
  }
}
