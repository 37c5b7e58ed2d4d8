/** The measurements behind P2, P3 and P7: nine loads of a Matriks of 200 indikator with both extensions. */
import type { CDPSession } from '@playwright/test';
import { MATRIKS, openRig, SALT, tool, type Rig } from './rig';
import { ROUNDS } from './measure';
import { costBetween, loadCost, traceOf, type Cost } from './trace';
import { SITE } from '../../scripts/browsers/launch';

const OTHER_PAGES = ['pegawai/profil', 'kinerja/kegiatan-rhk/index', 'kinerja/kegiatan-harian/index-v4'];

export interface Reading {
  /** Per round. Ours: loading, the page report (detection), the live reading, the fresh reading. */
  readonly load: Cost[];
  readonly report: Cost[];
  readonly live: Cost[];
  readonly fresh: Cost[];
  readonly floorLoad: Cost[];
  readonly floorLive: Cost[];
  /** Wall time of a fresh reading and of the bare one, ms. */
  readonly freshMs: number[];
  readonly floorFreshMs: number[];
  readonly floorFresh: Cost[];
  /** Per other page: loading and one page report. */
  readonly others: Record<string, number[]>;
}

let done: Promise<Reading> | null = null;

/** Measured once per run of the bench. */
export function readingCosts(): Promise<Reading> {
  done ??= measureReading();
  return done;
}

async function marked(rig: Rig, name: string, action: () => Promise<unknown>): Promise<void> {
  await rig.site.evaluate(`performance.mark('${name}-start')`);
  await action();
  await rig.site.evaluate(`performance.mark('${name}-end')`);
}

async function loadPage(rig: Rig, url: string): Promise<void> {
  await rig.site.goto(url);
  // The page's own scripts come to rest.
  await rig.site.waitForTimeout(400);
}

/** Fresh readings of each side in one load: their wall time swings with whatever else the machine does. */
const FRESH_PER_LOAD = 3;

async function oneLoad(rig: Rig, cdp: CDPSession, round: number, into: Reading, keep: boolean): Promise<void> {
  // What is left of a reading is a document of 60,000 elements: whoever comes next is not to clear it away.
  const collect = () => cdp.send('HeapProfiler.collectGarbage');
  const freshMs: number[] = [];
  const floorFreshMs: number[] = [];
  const readFresh = async (): Promise<void> => {
    await collect();
    freshMs.push((await tool(rig.ours, 'ask', 'readMatriks', 'fresh')).ms);
  };
  const floorFresh = async (): Promise<void> => {
    await collect();
    floorFreshMs.push((await tool(rig.floor, 'askFloor', 'fresh')).ms);
  };
  const ours = async (): Promise<void> => {
    await marked(rig, 'report', () => tool(rig.ours, 'ask', 'pageReport', SALT));
    await marked(rig, 'live', () => tool(rig.ours, 'ask', 'readMatriks', 'live'));
    await marked(rig, 'fresh', readFresh);
  };
  const floor = async (): Promise<void> => {
    await marked(rig, 'floor-live', () => tool(rig.floor, 'askFloor', 'live'));
    await marked(rig, 'floor-fresh', floorFresh);
  };
  const inTurn = <Side>(turn: number, one: Side, other: Side): Side[] => (turn % 2 === 0 ? [one, other] : [other, one]);
  // Whoever comes to the Matriks comes from another page: the collection of the round before threw the scripts away.
  await loadPage(rig, `${SITE}?r=pegawai/profil`);
  const events = await traceOf(cdp, async () => {
    await loadPage(rig, MATRIKS);
    // What the page left behind while it loaded is not to be cleared away in somebody else's time.
    await collect();
    for (const side of inTurn(round, ours, floor)) await side();
  });
  for (let again = 1; again < FRESH_PER_LOAD; again += 1)
    for (const side of inTurn(round + again, readFresh, floorFresh)) await side();
  if (!keep) return;
  into.load.push(loadCost(events, rig.ourBase));
  into.floorLoad.push(loadCost(events, rig.floorBase));
  into.report.push(costBetween(events, 'report'));
  into.live.push(costBetween(events, 'live'));
  into.fresh.push(costBetween(events, 'fresh'));
  into.floorLive.push(costBetween(events, 'floor-live'));
  into.floorFresh.push(costBetween(events, 'floor-fresh'));
  into.freshMs.push(...freshMs);
  into.floorFreshMs.push(...floorFreshMs);
}

async function measureReading(): Promise<Reading> {
  const rig = await openRig('duaratus');
  const reading: Reading = {
    load: [],
    report: [],
    live: [],
    fresh: [],
    floorLoad: [],
    floorLive: [],
    freshMs: [],
    floorFreshMs: [],
    floorFresh: [],
    others: {},
  };
  try {
    const cdp = await rig.context.newCDPSession(rig.site);
    for (let round = 0; round <= ROUNDS; round += 1) await oneLoad(rig, cdp, round, reading, round > 0);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const route of OTHER_PAGES) {
        const events = await traceOf(cdp, async () => {
          await loadPage(rig, `${SITE}?r=${encodeURIComponent(route)}`);
          await marked(rig, 'report', () => tool(rig.ours, 'ask', 'pageReport', SALT));
        });
        const ms = loadCost(events, rig.ourBase).cpu + costBetween(events, 'report').cpu;
        if (round > 0) (reading.others[route] ??= []).push(ms);
      }
    }
  } finally {
    await rig.close();
  }
  return reading;
}
