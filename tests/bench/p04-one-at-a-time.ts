import type { Round } from './batch';
import { median, medianRatio, rounded, text, type Figure } from './measure';
import { ABREAST, CELLS, CELLS_300, sequentialRounds } from './saving';

const seconds = (rounds: readonly Round[], of: (round: Round) => number): string =>
  `${text(median(rounds.map(of)) / 1000)} s`;

const bareMsOf = ({ bareMs }: Round): number => bareMs ?? Number.NaN;

/** Bare time ÷ engine time: 1 = as fast as the bare loop. */
export const speed = (rounds: readonly Round[]): number =>
  medianRatio(
    rounds.map(bareMsOf),
    rounds.map(({ ms }) => ms),
  );

export const times = (rounds: readonly Round[]): string =>
  `engine ${seconds(rounds, ({ ms }) => ms)}, bare ${seconds(rounds, bareMsOf)}`;

/** P4: the whole run, one cell at a time, against the bare sequential loop. */
export async function measureOneAtATime(): Promise<Figure> {
  const { at100, at300 } = await sequentialRounds();
  const [quick, slow] = [speed(at100), speed(at300)];
  return {
    id: 'P4',
    title: 'saving one at a time, with journal, comparing and proof',
    value: rounded(Math.min(quick, slow), 3),
    unit: '× speed of floor',
    goal: '≥ 0.95 × at 100 and 300 ms',
    holds: quick >= 0.95 && slow >= 0.95,
    how: `Built extension in Chromium against a bare loop of the same requests plus one page read in a page without extensions, side by side at the same moment on two equal stand-ins; the content script's fetch is gated so that one request is under way at a time; ${String(ABREAST)} such pairs per server time abreast; from the order to start until the last report; every value checked in the stand-in. 100 ms, ${String(CELLS)} cells, median of ${String(at100.length)} rounds after a warm-up: ${rounded(quick, 3).toString()} (${times(at100)}). 300 ms, ${String(CELLS_300)} cells, ${String(at300.length)} rounds: ${rounded(slow, 3).toString()} (${times(at300)}).`,
  };
}
