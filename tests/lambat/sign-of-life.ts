/** How long the panel stood still without showing that it is at work. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

interface Wait {
  readonly name: string;
  readonly seconds: number;
  /** Longest time in which neither anything changed nor a sign of work was to be seen. */
  readonly silent: number;
}

/** Longer than this nobody believes that something happens. */
const MOST_SILENT_SECONDS = 3;

/** Runs in the panel. */
const WATCH = `{
  const sign = 'progress, .spin, [aria-busy=true]';
  let last = performance.now();
  globalThis.stillness = 0;
  const alive = () => {
    const now = performance.now();
    stillness = Math.max(stillness, now - last);
    last = now;
  };
  new MutationObserver(alive).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  setInterval(() => document.querySelector(sign)?.checkVisibility() && alive(), 100);
  globalThis.silence = () => {
    alive();
    const most = stillness;
    stillness = 0;
    return most;
  };
}`;

/** Watches the panel from now on; `next` ends a wait and begins the next one. */
export async function amati(panel: Page) {
  await panel.evaluate(WATCH);
  const all: Wait[] = [];
  let began = Date.now();
  return {
    all,
    async next(name: string): Promise<void> {
      const silent = (await panel.evaluate<number>('silence()')) / 1000;
      all.push({ name, seconds: (Date.now() - began) / 1000, silent });
      began = Date.now();
    },
  };
}

/** Tells the waits, and that none of them was without a sign of life. */
export function kabar(waits: readonly Wait[]): void {
  for (const { name, seconds, silent } of waits)
    console.log(`${name}: ${seconds.toFixed(1)} s, longest stillness ${silent.toFixed(1)} s`);
  expect(waits.filter(({ silent }) => silent > MOST_SILENT_SECONDS)).toEqual([]);
}
