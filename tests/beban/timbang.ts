/** What a page keeps of memory after everything that can be given back was given back, and whether that grows. */
import type { Page } from '@playwright/test';

export interface Berat {
  /** Megabytes of the page's scripts, the extension's content scripts among them. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Chromium only. */
export async function timbang(page: Page): Promise<Berat> {
  const cdp = await page.context().newCDPSession(page);
  // What the first collection ends (ports, observers, weak references) is taken by a later one.
  for (let turn = 0; turn < 4; turn += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { heap: usedSize / 1e6, nodes, listeners };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many times as much the last third weighs as the first one (its middle value each); the warm-up is given away. */
export function pertumbuhan(rounds: readonly Berat[], warmUp = 2): Berat {
  const counted = rounds.slice(warmUp);
  const third = Math.floor(counted.length / 3);
  const growth = (of: (round: Berat) => number): number =>
    middle(counted.slice(-third).map(of)) / middle(counted.slice(0, third).map(of));
  return {
    heap: growth(({ heap }) => heap),
    nodes: growth(({ nodes }) => nodes),
    listeners: growth(({ listeners }) => listeners),
  };
}

export const tulis = ({ heap, nodes, listeners }: Berat): string =>
  `${heap.toFixed(1)} MB, ${String(nodes)} nodes, ${String(listeners)} listeners`;
