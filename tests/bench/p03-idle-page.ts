import type { BrowserContext, Page } from '@playwright/test';
import { logIn } from '../../scripts/browsers/launch';
import { median, ROUNDS, rounded, text, type Figure } from './measure';
import { readingCosts } from './reading';
import { MATRIKS, openChromium, openRig, openServer, SALT, tool } from './rig';

interface Weight {
  readonly elements: number;
  readonly listeners: number;
  readonly heap: number;
}

async function weigh(context: BrowserContext, page: Page): Promise<Weight> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const elements = await page.evaluate<number>("document.getElementsByTagName('*').length");
  await cdp.detach();
  return { elements, listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') };
}

async function settle(page: Page): Promise<void> {
  await page.goto(MATRIKS);
  await page.waitForTimeout(400);
}

/** Elements and listeners of the idle page, heap after both kinds of reading, without and with us. */
async function compareWeights(): Promise<{ elements: number; listeners: number; heap: number; idleHeap: number }> {
  const bareServer = await openServer('duaratus');
  const bare = await openChromium(bareServer.server.proxyPort, []);
  const rig = await openRig('duaratus', { floor: false });
  const rounds: { idle: Weight; used: Weight; without: Weight }[] = [];
  try {
    const page = await bare.context.newPage();
    await logIn(page);
    for (let round = 0; round <= ROUNDS; round += 1) {
      await settle(page);
      const without = await weigh(bare.context, page);
      await settle(rig.site);
      const idle = await weigh(rig.context, rig.site);
      await tool(rig.ours, 'ask', 'pageReport', SALT);
      await tool(rig.ours, 'ask', 'readMatriks', 'live');
      await tool(rig.ours, 'ask', 'readMatriks', 'fresh');
      const used = await weigh(rig.context, rig.site);
      if (round > 0) rounds.push({ idle, used, without });
    }
  } finally {
    await bare.close();
    await bareServer.server.close();
    await rig.close();
  }
  const difference = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  return {
    elements: difference(({ idle, without }) => idle.elements - without.elements),
    listeners: difference(({ idle, without }) => idle.listeners - without.listeners),
    heap: difference(({ used, without }) => used.heap - without.heap),
    idleHeap: difference(({ idle, without }) => idle.heap - without.heap),
  };
}

/** P3: nobody who does not use the panel notices us, and nobody who does has to wait for a task of ours. */
export async function measureIdlePage(): Promise<Figure> {
  const { load, report, live, fresh } = await readingCosts();
  const longest = (costs: typeof load): number => median(costs.map((cost) => cost.longest));
  const tasks = { load: longest(load), report: longest(report), live: longest(live), fresh: longest(fresh) };
  const { elements, listeners, heap, idleHeap } = await compareWeights();
  const worst = Math.max(...Object.values(tasks));
  return {
    id: 'P3',
    title: 'longest task of ours, 200 indikator',
    value: rounded(worst, 1),
    unit: 'ms',
    goal: '≤ 50 ms; idle page 0 nodes, ≤ 5 listeners; heap ≤ 1 MB',
    holds: worst <= 50 && elements === 0 && listeners <= 5 && heap <= 1_048_576,
    how: `Thread time of our part of a single task, median over the loads of its longest: ${Object.entries(tasks)
      .map(([what, ms]) => `${what} ${text(ms)} ms`)
      .join(
        ', ',
      )} (live and fresh are the two readings). Against the same page in a Chromium without us, medians of ${String(ROUNDS)} loads after a collection: ${String(elements)} elements, ${String(listeners)} listeners, ${text(idleHeap / 1e6, 2)} MB heap idle, ${text(heap / 1e6, 2)} MB after both readings.`,
  };
}
