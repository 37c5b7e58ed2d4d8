/**
 * Copies of a list with one place changed. As `Array.prototype.with` and `toSpliced`, which Chrome has only from 110
 * (docs/decisions.md, "Oldest browsers").
 */

/** With this in that place. */
export const replacedAt = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((old, index) => (index === at ? value : old));

/** Without what is in that place. */
export const removedAt = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** With this in that place, what is there and behind it moved on by one. */
export const insertedAt = <T>(list: readonly T[], at: number, value: T): T[] => [
  ...list.slice(0, at),
  value,
  ...list.slice(at),
];
