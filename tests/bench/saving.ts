/** The measurements behind P4, P5 and P6; each series runs once per bench. */
import { openPair, type Pair, type Round } from './batch';
import { ROUNDS } from './measure';
import { openBareBrowser } from './rig';

export const CELLS = 480;
/** Cells per round at 300 ms: fewer, so that a round takes as long as one at 100 ms. */
export const CELLS_300 = 160;
/** Cells per round with a lock per session. */
export const CELLS_LOCKED = 160;
/** Cells per round of one at a time beside the popovers: fewer, so that a round does not take a minute. */
export const CELLS_ALONE = 240;
/** Pairs that run at the same time. */
export const ABREAST = 3;
const WARM_UP_CELLS = 24;

export interface Sequential {
  readonly at100: Round[];
  readonly at300: Round[];
}

export interface Adaptive {
  readonly rounds: Round[];
  /** Best fixed number in flight, and what each number took. */
  readonly best: number;
  readonly fixedMs: readonly number[];
}

export interface BesidePopovers {
  readonly one: Round[];
  readonly four: Round[];
}

let locked: Promise<Round[]> | null = null;
let sequential: Promise<Sequential> | null = null;
let popovers: Promise<BesidePopovers> | null = null;
let adaptive: Promise<Adaptive> | null = null;

/** One request at a time is sent, whatever the engine tries. */
export function sequentialRounds(): Promise<Sequential> {
  sequential ??= measureSequential();
  return sequential;
}

/**
 * Engine and popover driver with the machine to themselves: how many times faster one is depends on what a busy machine adds
 * to both, and the popovers mostly wait. One at a time as in `sequentialRounds`, then with as many in flight as the engine takes.
 */
export function besidePopovers(): Promise<BesidePopovers> {
  popovers ??= measurePopovers();
  return popovers;
}

/** A lock per session in the server at 100 ms: the engine may try more, but it should see that it does not pay. */
export function lockedRounds(): Promise<Round[]> {
  locked ??= measureLocked();
  return locked;
}

/** No lock: more in flight pays. */
export function adaptiveRounds(): Promise<Adaptive> {
  adaptive ??= measureAdaptive();
  return adaptive;
}

async function measureSequential(): Promise<Sequential> {
  const browser = await openBareBrowser();
  const pairs: { readonly latency: 100 | 300; readonly pair: Pair }[] = [];
  const result: Sequential = { at100: [], at300: [] };
  try {
    for (const latency of [100, 300] as const)
      for (let i = 0; i < ABREAST; i += 1)
        pairs.push({
          latency,
          pair: await openPair(browser, latency, { lock: false, gate: true, popovers: false }),
        });
    await Promise.all(pairs.map(({ pair }) => pair.round(WARM_UP_CELLS, { bareInFlight: 1 })));
    for (let wave = 0; wave < ROUNDS / ABREAST; wave += 1) {
      await Promise.all(
        pairs.map(async ({ latency, pair }) => {
          if (latency === 100) result.at100.push(await pair.round(CELLS, { bareInFlight: 1 }));
          else result.at300.push(await pair.round(CELLS_300, { bareInFlight: 1 }));
        }),
      );
    }
  } finally {
    for (const { pair } of pairs) await pair.close();
    await browser.close();
  }
  return result;
}

async function measurePopovers(): Promise<BesidePopovers> {
  const browser = await openBareBrowser();
  const series = async (gate: boolean, cells: number, driven: number): Promise<Round[]> => {
    const pair = await openPair(browser, 100, { lock: false, gate, popovers: true });
    try {
      await pair.round(WARM_UP_CELLS, { popovers: 2 });
      const rounds: Round[] = [];
      for (let i = 0; i < ROUNDS; i += 1) rounds.push(await pair.round(cells, { popovers: driven }));
      return rounds;
    } finally {
      await pair.close();
    }
  };
  try {
    return { one: await series(true, CELLS_ALONE, 30), four: await series(false, CELLS, 16) };
  } finally {
    await browser.close();
  }
}

async function measureAdaptive(): Promise<Adaptive> {
  const browser = await openBareBrowser();
  const pair = await openPair(browser, 100, { lock: false, gate: false, popovers: false });
  try {
    await pair.round(WARM_UP_CELLS, { bareInFlight: 4 });
    const fixedMs: number[] = [];
    for (const inFlight of [1, 2, 3, 4]) fixedMs.push(await pair.bare(96, inFlight));
    const best = fixedMs.indexOf(Math.min(...fixedMs)) + 1;
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i += 1) rounds.push(await pair.round(CELLS, { bareInFlight: best }));
    return { rounds, best, fixedMs };
  } finally {
    await pair.close();
    await browser.close();
  }
}

async function measureLocked(): Promise<Round[]> {
  const browser = await openBareBrowser();
  const pairs: Pair[] = [];
  const rounds: Round[] = [];
  try {
    for (let i = 0; i < ABREAST; i += 1)
      pairs.push(await openPair(browser, 100, { lock: true, gate: false, popovers: false }));
    await Promise.all(pairs.map((pair) => pair.round(WARM_UP_CELLS, { bareInFlight: 1 })));
    for (let wave = 0; wave < ROUNDS / ABREAST; wave += 1)
      rounds.push(...(await Promise.all(pairs.map((pair) => pair.round(CELLS_LOCKED, { bareInFlight: 1 })))));
  } finally {
    for (const pair of pairs) await pair.close();
    await browser.close();
  }
  return rounds;
}
