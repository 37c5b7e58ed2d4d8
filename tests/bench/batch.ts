/**
 * Batches side by side: the engine in the built extension saves a plan while, at the same moment, a bare loop saves the
 * same cells on a second, equal stand-in, and a third page drives the popovers. So all feel the same machine.
 */
import type { Browser, Page } from '@playwright/test';
import type { MatriksReading } from '../../utils/ekinerja/types';
import type { PageReport } from '../../utils/platform/messages';
import type { Result } from '../../utils/skp/result';
import { batchPlan } from './batch-plan';
import type { TimedRun } from './in-page/extension-tools';
import { MATRIKS, openBarePage, openRig, openServer, siteTool, tool, type Rig, type StandInServer } from './rig';

export interface Round extends TimedRun {
  /** Time of the bare loop; null if none ran. */
  readonly bareMs: number | null;
  /** Time of one cell through the site's own popover; null if none was driven. */
  readonly popoverMs: number | null;
}

export interface Beside {
  /** A bare loop over the same cells, with so many requests in flight. */
  readonly bareInFlight?: number;
  /** A popover driver over so many cells. */
  readonly popovers?: number;
}

interface BareSide {
  readonly standIn: StandInServer;
  readonly page: Page;
  readonly keys: readonly string[];
}

export interface Pair {
  /** @param beside what runs at the same moment. */
  round(cells: number, beside: Beside): Promise<Round>;
  /** The bare loop alone. */
  bare(cells: number, inFlight: number): Promise<number>;
  close(): Promise<void>;
}

async function openBareSide(browser: Browser, lock: boolean): Promise<BareSide> {
  const standIn = await openServer('empatpuluh');
  standIn.server.stage.sessionLock = lock;
  const page = await openBarePage(browser, standIn);
  return { standIn, page, keys: await siteTool(page, 'keys') };
}

/** The run reloads the page when it is done; whatever it is doing, the Matriks stands there afterwards. */
async function freshMatriks(rig: Rig): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rig.site.goto(MATRIKS);
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await rig.site.waitForTimeout(500);
    }
  }
}

/** In the content script's world: a second request waits until the body of the first has been read. */
const GATE = `(() => {
  const real = globalThis.fetch.bind(globalThis);
  let last = Promise.resolve();
  globalThis.fetch = (input, init) => {
    const answer = last.then(() => real(input, init));
    last = answer.then((response) => response.clone().text()).catch(() => undefined);
    return answer;
  };
})()`;

/** The engine has no cap of its own, so its own fetch is made to send one request at a time. */
async function letOneThrough(rig: Rig): Promise<void> {
  const cdp = await rig.context.newCDPSession(rig.site);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === rig.ourBase) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  if (worlds.length === 0) throw new Error('the content script has no world in this page');
  for (const contextId of worlds) await cdp.send('Runtime.evaluate', { expression: GATE, contextId });
  await cdp.detach();
}

async function planFor(rig: Rig, cells: number, value: string): Promise<ReturnType<typeof batchPlan>> {
  const report = (await tool(rig.ours, 'ask', 'pageReport', null)).value as PageReport;
  const read = (await tool(rig.ours, 'ask', 'readMatriks', 'fresh')).value as Result<MatriksReading, unknown>;
  if (!read.ok || report.accountTag === null) throw new Error('the Matriks could not be read');
  return batchPlan(read.value, report.accountTag, cells, value);
}

export interface PairOptions {
  /** Each stand-in serves one request of a session at a time. */
  readonly lock: boolean;
  /** Our extension sends one request at a time. */
  readonly gate: boolean;
  readonly popovers: boolean;
}

/** Two equal stand-ins with this server time, and a third if popovers are driven. */
export async function openPair(
  browser: Browser,
  latencyMs: number,
  { lock, gate, popovers: withPopovers }: PairOptions,
): Promise<Pair> {
  const rig = await openRig('empatpuluh', { floor: false });
  rig.server.stage.sessionLock = lock;
  const bareSide = await openBareSide(browser, lock);
  const popoverSide = withPopovers ? await openBareSide(browser, false) : null;
  const bareSides = popoverSide === null ? [bareSide] : [bareSide, popoverSide];
  const stages = [rig.server.stage, ...bareSides.map(({ standIn }) => standIn.server.stage)];
  let turn = 0;

  const withLatency = async <Value>(action: () => Promise<Value>): Promise<Value> => {
    for (const stage of stages) stage.latencyMs = latencyMs;
    try {
      return await action();
    } finally {
      for (const stage of stages) stage.latencyMs = 0;
    }
  };
  const wanted = (side: BareSide, cells: number, value: string): (readonly [string, string])[] =>
    side.keys.slice(0, cells).map((key) => [key, value] as const);
  const stored = (standIn: StandInServer, value: string): number =>
    standIn.simulator.state.bulanan.filter(({ target }) => target === value).length;

  return {
    async round(cells, { bareInFlight = 0, popovers = 0 }) {
      turn += 1;
      const value = String(turn);
      await freshMatriks(rig);
      const plan = await planFor(rig, cells, value);
      if (gate) await letOneThrough(rig);
      const [run, bareMs, popoverMs] = await withLatency(() =>
        Promise.all([
          tool(rig.ours, 'timeRun', plan),
          bareInFlight === 0
            ? Promise.resolve(null)
            : siteTool(bareSide.page, 'saveAll', wanted(bareSide, cells, value), bareInFlight),
          popovers === 0 || popoverSide === null
            ? Promise.resolve(null)
            : siteTool(popoverSide.page, 'drivePopovers', wanted(popoverSide, popovers, value)).then(
                (ms) => ms / popovers,
              ),
        ]),
      );
      if (run.phase !== 'finished' || run.proven !== cells || stored(rig, value) !== cells)
        throw new Error(
          `run ended ${run.phase} (${run.reason ?? ''}), ${String(run.proven)} of ${String(cells)} proven`,
        );
      if (bareMs !== null && stored(bareSide.standIn, value) !== cells)
        throw new Error('the bare loop did not save everything');
      return { ...run, bareMs, popoverMs };
    },
    async bare(cells, inFlight) {
      turn += 1;
      return withLatency(() => siteTool(bareSide.page, 'saveAll', wanted(bareSide, cells, String(turn)), inFlight));
    },
    async close() {
      await rig.close();
      for (const { page, standIn } of bareSides) {
        await page.context().close();
        await standIn.server.close();
      }
    },
  };
}
