/** What a mutation and a mutated page are. */

/** A whole number from 0 to below `below`. Seeded: the same seed gives the same pages. */
export type Random = (below: number) => number;

export interface Mutation {
  readonly name: string;
  /**
   * True: a person still finds everything, in the words of the page, so it must be read. False: something was lost or
   * moved; refusing is right, reading it wrongly without a word is not.
   */
  readonly keeps: boolean;
  /** Changes the page in place; false = there is nothing of the kind on it. */
  readonly apply: (document: Document, random: Random) => boolean;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(list.length)];
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(random(left.length), 1));
  return out;
}
