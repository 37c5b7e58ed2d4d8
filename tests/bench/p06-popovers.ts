import type { Round } from './batch';
import { median, rounded, text, type Figure } from './measure';
import { besidePopovers, CELLS, CELLS_ALONE } from './saving';

const timesFaster = (rounds: readonly Round[], cells: number): number =>
  median(rounds.map(({ popoverMs, ms }) => (popoverMs ?? Number.NaN) / (ms / cells)));

/** P6: against driving the site's own popovers. */
export async function measurePopovers(): Promise<Figure> {
  const { one: alone, four: adaptive } = await besidePopovers();
  const one = timesFaster(alone, CELLS_ALONE);
  const four = timesFaster(adaptive, CELLS);
  const popover = (rounds: readonly Round[]): string =>
    text(median(rounds.map(({ popoverMs }) => popoverMs ?? Number.NaN)));
  const cell = (rounds: readonly Round[], cells: number): string => text(median(rounds.map(({ ms }) => ms / cells)));
  return {
    id: 'P6',
    title: "against driving the site's popovers, 100 ms, one in flight",
    value: rounded(one),
    unit: '× faster',
    goal: '≥ 5 × with one, ≥ 20 × with up to four in flight',
    holds: one >= 5 && four >= 20,
    how: `Time per cell, medians of ${String(alone.length)} rounds each. A driver sets each popover's field, clicks its tick and waits for the button's text (of which the widget itself waits 500 ms) while the engine saves on an equal stand-in at the same moment, everything from order to proof included. ${String(CELLS_ALONE)} cells one at a time: ${popover(alone)} against ${cell(alone, CELLS_ALONE)} ms, ${text(one, 2)} ×. ${String(CELLS)} cells adaptive, up to four: ${popover(adaptive)} against ${cell(adaptive, CELLS)} ms, ${text(four, 2)} ×.`,
  };
}
