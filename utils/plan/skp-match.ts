/**
 * Which thing of now does a wanted thing mean? Looked at among siblings only: a thing cannot move.
 * Invariants: a thing of now is meant at most once; nothing is chosen between two possibilities; a likeness is only ever
 * a suggestion.
 */
import type { SkpRefuseReason } from './skp-plan-types';

export type Match<Now> =
  | { readonly kind: 'is'; readonly now: Now }
  | { readonly kind: 'new' }
  | {
      readonly kind: 'unclear';
      readonly reason: SkpRefuseReason;
      readonly candidates: readonly Now[];
      readonly mayBeNew: boolean;
    };

export interface Siblings<Wanted, Now> {
  readonly wanted: readonly Wanted[];
  readonly now: readonly Now[];
  readonly idOf: (now: Now) => string | null;
  /** Says all of what the wanted thing says of itself. */
  readonly agrees: (wanted: Wanted, now: Now) => boolean;
  /** Two wanted things that could not be told apart. */
  readonly alike: (one: Wanted, other: Wanted) => boolean;
  /** Nearly the same: null = not; else how far apart. */
  readonly distance: (wanted: Wanted, now: Now) => number | null;
  readonly chosen: Readonly<Record<string, string>>;
}

interface Wish {
  readonly ref: string;
  readonly id: string | null;
}

/** By the `ref` of every wanted thing. */
export function matchSiblings<Wanted extends Wish, Now>(all: Siblings<Wanted, Now>): ReadonlyMap<string, Match<Now>> {
  const { wanted, now, idOf, agrees, alike, distance, chosen } = all;
  const found = new Map<string, Match<Now>>();
  const taken = new Set<Now>();
  const byId = new Map<string, Now | null>();
  for (const one of now) {
    const id = idOf(one);
    if (id !== null) byId.set(id, byId.has(id) ? null : one);
  }
  const is = (ref: string, one: Now): void => {
    taken.add(one);
    found.set(ref, { kind: 'is', now: one });
  };
  const unclear = (ref: string, reason: SkpRefuseReason, candidates: readonly Now[], mayBeNew = false): void => {
    found.set(ref, { kind: 'unclear', reason, candidates, mayBeNew });
  };

  for (const { ref } of wanted) {
    const choice = chosen[ref];
    const one = choice === undefined ? null : (byId.get(choice) ?? null);
    if (choice === 'new') found.set(ref, { kind: 'new' });
    else if (one !== null && !taken.has(one)) is(ref, one);
  }
  for (const wish of wanted) {
    const one = wish.id === null ? null : (byId.get(wish.id) ?? null);
    if (found.has(wish.ref) || one === null || taken.has(one)) continue;
    const twice = wanted.some((other) => other !== wish && other.id === wish.id);
    const others = now.filter((other) => other !== one && !taken.has(other) && agrees(wish, other));
    if (twice) unclear(wish.ref, 'duplicateInSource', []);
    else if (!agrees(wish, one) && others.length > 0) unclear(wish.ref, 'idTextDisagree', [one, ...others]);
    else is(wish.ref, one);
  }
  for (const wish of wanted) {
    if (found.has(wish.ref)) continue;
    const free = now.filter((one) => !taken.has(one));
    const [one, second] = free.filter((other) => agrees(wish, other));
    const double = wanted.some((other) => other !== wish && alike(wish, other) && found.get(other.ref)?.kind !== 'is');
    if (one !== undefined && second === undefined && !double) is(wish.ref, one);
    else if (one !== undefined && second !== undefined)
      unclear(
        wish.ref,
        'twoCandidates',
        free.filter((other) => agrees(wish, other)),
      );
    // Also what is meant by another wanted thing already: a second one of the same text could not be told from it.
    else if (double || now.some((other) => agrees(wish, other))) unclear(wish.ref, 'duplicateInSource', []);
    else {
      const near = nearest(free, (other) => distance(wish, other));
      if (near.length > 0) unclear(wish.ref, 'similarExists', near, true);
      else found.set(wish.ref, { kind: 'new' });
    }
  }
  return found;
}

/** By the thing that is there: what the source wants of it. */
export function meantBy<Wanted extends { readonly ref: string }, Now>(
  wanted: readonly Wanted[],
  matches: ReadonlyMap<string, Match<Now>>,
): ReadonlyMap<Now, Wanted> {
  const found = new Map<Now, Wanted>();
  for (const wish of wanted) {
    const match = matches.get(wish.ref);
    if (match?.kind === 'is') found.set(match.now, wish);
  }
  return found;
}

const MOST_CANDIDATES = 8;

/** The near ones, nearest first. */
export function nearest<Thing>(all: readonly Thing[], distance: (thing: Thing) => number | null): readonly Thing[] {
  return all
    .flatMap((thing) => {
      const apart = distance(thing);
      return apart === null ? [] : [{ thing, apart }];
    })
    .sort((one, other) => one.apart - other.apart)
    .slice(0, MOST_CANDIDATES)
    .map(({ thing }) => thing);
}
