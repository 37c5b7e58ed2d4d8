import type { Round } from './batch';
import { median, rounded, text, type Figure } from './measure';
import { adaptiveRounds, CELLS, sequentialRounds } from './saving';

const timesFaster = (rounds: readonly Round[]): number =>
  median(rounds.map(({ popoverMs, ms }) => (popoverMs ?? Number.NaN) / (ms / CELLS)));

/** P6: against driving the site's own popovers. */
export async function measurePopovers(): Promise<Figure> {
  const { at100 } = await sequentialRounds();
  const { rounds } = await adaptiveRounds();
  const one = timesFaster(at100);
  const four = timesFaster(rounds);
  return {
    id: 'P6',
    title: "against driving the site's popovers, 100 ms, one in flight",
    value: rounded(one),
    unit: '× faster',
    goal: '≥ 5 × with one, ≥ 20 × with up to four in flight',
    holds: one >= 5 && four >= 20,
    how: `Time per cell, medians of ${String(at100.length)} rounds. A driver sets each popover's field, clicks its tick and waits for the button's text (${text(median(at100.map(({ popoverMs }) => popoverMs ?? Number.NaN)))} ms a cell, of which the widget itself waits 500) while the engine saves ${String(CELLS)} cells on an equal stand-in at the same moment, everything from order to proof included: one at a time (rounds of P4) ${text(one, 2)} ×, adaptive up to four (rounds of P5) ${text(four, 2)} ×.`,
  };
}
