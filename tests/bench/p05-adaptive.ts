import { median, rounded, text, type Figure } from './measure';
import { speed, times } from './p04-one-at-a-time';
import { ABREAST, adaptiveRounds, CELLS, CELLS_LOCKED, lockedRounds } from './saving';

/** P5: concurrency that finds its own level. */
export async function measureAdaptiveSpeed(): Promise<Figure> {
  const { rounds, best, fixedMs } = await adaptiveRounds();
  const withLock = await lockedRounds();
  const free = speed(rounds);
  const locked = speed(withLock);
  const settled = median(withLock.map((round) => round.settled));
  return {
    id: 'P5',
    title: 'saving with adaptive concurrency, 100 ms',
    value: rounded(free, 3),
    unit: '× speed of floor',
    goal: '≥ 0.85 × best fixed; with session lock ≥ 0.9 ×, ≤ 2 in flight',
    holds: free >= 0.85 && locked >= 0.9 && settled <= 2,
    how: `${String(CELLS)} cells, engine and bare loop side by side on two equal stand-ins, median of ${String(rounds.length)} rounds after a warm-up: ${times(rounds)}, up to ${String(median(rounds.map((round) => round.settled)))} in flight in the second half. Bare loops over 96 cells with 1, 2, 3, 4 in flight took ${fixedMs.map((ms) => text(ms / 1000)).join(', ')} s; ${String(best)} is the floor. With a lock per session, ${String(CELLS_LOCKED)} cells, ${String(ABREAST)} pairs abreast, ${String(withLock.length)} rounds against the sequential loop: ${rounded(locked, 3).toString()} (${times(withLock)}), at most ${String(settled)} in flight in the second half.`,
  };
}
