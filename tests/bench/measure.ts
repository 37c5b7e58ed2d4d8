/** Ratios against floors: interleaved, warm-up dropped, medians. */

/** One line of bench/results.json. `value` is null only if the measurement itself failed. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string;
  readonly holds: boolean;
  /** What was done, with the parts behind the value. */
  readonly how: string;
}

/** Rounds that count; one more runs before them to warm up. */
export const ROUNDS = 9;

/** Middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Runs every side once per round, in turning order, so that neither always comes first; the warm-up round is dropped.
 * @returns the values of each side by round.
 */
export async function interleave<Name extends string>(
  sides: Readonly<Record<Name, (round: number) => Promise<number>>>,
  rounds = ROUNDS,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(sides) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    const turn = names.map((_, i) => names[(i + round) % names.length]);
    for (const name of turn) {
      if (name === undefined) continue;
      const value = await sides[name](round);
      if (round > 0) values[name].push(value);
    }
  }
  return values;
}

/** Median of the ratios round by round. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, i) => value / (below[i] ?? Number.NaN)));
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** A value as text for `how`. */
export function text(value: number, digits = 1): string {
  return value.toFixed(digits);
}
