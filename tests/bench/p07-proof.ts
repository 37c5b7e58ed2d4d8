import { median, medianRatio, rounded, text, type Figure } from './measure';
import { readingCosts } from './reading';

/** P7: one page read by the client against the bare fetch, parse and walk. */
export async function measureProof(): Promise<Figure> {
  const { freshMs, floorFreshMs, fresh, floorFresh } = await readingCosts();
  const ratio = medianRatio(freshMs, floorFreshMs);
  const cpu = (costs: typeof fresh): string => text(median(costs.map((cost) => cost.cpu)));
  return {
    id: 'P7',
    title: 'proof of a whole batch: one page read, 200 indikator',
    value: rounded(ratio),
    unit: '× floor',
    goal: '≤ 1.3 × the bare fetch + parse + walk',
    holds: ratio <= 1.3,
    how: `Wall time as the asking extension page sees it, server time 0, median of ${String(freshMs.length)} readings, three per load, order alternating, garbage collected before each: fresh reading ${text(median(freshMs))} ms against ${text(median(floorFreshMs))} ms for fetch + DOMParser + bare walk by a second extension's content script in the same page. Script and parser CPU: ${cpu(fresh)} against ${cpu(floorFresh)} ms.`,
  };
}
