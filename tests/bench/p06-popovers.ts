import type { Round } from './batch';
import { median, rounded, text, type Figure } from './measure';
import { adaptiveRounds, aloneRounds, CELLS, CELLS_ALONE } from './saving';

const timesFaster = (rounds: readonly Round[], cells: number): number =>
  median(rounds.map(({ popoverMs, ms }) => (popoverMs ?? Number.NaN) / (ms / cells)));

/** P6: against driving the site's own popovers. */
export async function measurePopovers(): Promise<Figure> {
  const alone = await aloneRounds();
  const { rounds } = await adaptiveRounds();
  const one = timesFaster(alone, CELLS_ALONE);
  const four = timesFaster(rounds, CELLS);
  return {
    id: 'P6',
    title: "against driving the site's popovers, 100 ms, one in flight",
    value: rounded(one),
    unit: '× faster',
    goal: '≥ 5 × with one, ≥ 20 × with up to four in flight',
    holds: one >= 5 && four >= 20,
    how: `Time per cell, medians of ${String(alone.length)} rounds. A driver sets each popover's field, clicks its tick and waits for the button's text (${text(median(alone.map(({ popoverMs }) => popoverMs ?? Number.NaN)))} ms a cell, of which the widget itself waits 500) while the engine saves on an equal stand-in at the same moment, everything from order to proof included: ${String(CELLS_ALONE)} cells one at a time (${text(median(alone.map(({ ms }) => ms / CELLS_ALONE)))} ms a cell) ${text(one, 2)} ×, ${String(CELLS)} cells adaptive up to four (rounds of P5) ${text(four, 2)} ×.`,
  };
}
