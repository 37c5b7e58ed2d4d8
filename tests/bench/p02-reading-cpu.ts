import { median, medianRatio, rounded, text, type Figure } from './measure';
import { readingCosts } from './reading';
import type { Cost } from './trace';

const cpu = (costs: readonly Cost[]): number[] => costs.map((cost) => cost.cpu);
const plus = (...parts: readonly (readonly number[])[]): number[] =>
  (parts[0] ?? []).map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? Number.NaN), 0));

/** P2: what detecting and reading costs the page, against a bare walk over the same table. */
export async function measureReadingCpu(): Promise<Figure> {
  const { load, report, live, floorLoad, floorLive, others } = await readingCosts();
  const ours = plus(cpu(load), cpu(report), cpu(live));
  const floor = plus(cpu(floorLoad), cpu(floorLive));
  const ratio = medianRatio(ours, floor);
  const other = Object.entries(others).map(([route, values]) => ({ route, ms: median(values) }));
  const worst = Math.max(...other.map(({ ms }) => ms));
  return {
    id: 'P2',
    title: 'CPU of detect + complete reading, 200 indikator',
    value: rounded(ratio),
    unit: '× floor',
    goal: '≤ 1.5 × floor; other pages ≤ 3 ms',
    holds: ratio <= 1.5 && worst <= 3,
    how: `Chromium trace, thread time, median of ${String(ours.length)} page loads, each from a light page, after a warm-up, order alternating, the page’s own garbage collected before and not counted while loading: loading ${text(median(cpu(load)))} + page report ${text(median(cpu(report)))} + live reading ${text(median(cpu(live)))} = ${text(median(ours))} ms against ${text(median(floor))} ms of a bare walk by the content script of a second extension (loading ${text(median(cpu(floorLoad)))}), both asked and answered by message. Other pages, loading + page report: ${other.map(({ route, ms }) => `${route} ${text(ms)} ms`).join(', ')}.`,
  };
}
