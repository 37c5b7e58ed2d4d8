/** Which part of a page's main thread an extension used, from Chromium's own trace. */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = 'devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing';
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'ParseHTML', 'v8.compile']);

/** Everything the trace recorded while `action` ran. */
export async function traceOf(cdp: CDPSession, action: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { categories: CATEGORIES, transferMode: 'ReportEvents' });
  await action();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

export interface Cost {
  /** Thread time of our scripts in ms. */
  readonly cpu: number;
  /** Largest share of a single task, thread time in ms. */
  readonly longest: number;
}

/** Of the engine, in whichever script it falls. */
const COLLECTIONS = new Set(['MajorGC', 'MinorGC']);

const within = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** The outermost script events: no time is counted twice. */
function outermost(sorted: readonly TraceEvent[]): TraceEvent[] {
  const top: TraceEvent[] = [];
  for (const event of sorted) {
    const last = top.at(-1);
    if (last === undefined || !within(event, last)) top.push(event);
  }
  return top;
}

/** Events of the thread that carries `mark`, in order. */
function threadOf(events: readonly TraceEvent[], { pid, tid }: TraceEvent): TraceEvent[] {
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

const cpuOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

function sumUp(tasks: readonly (readonly TraceEvent[])[]): Cost {
  const each = tasks.map((scripts) => scripts.reduce((sum, event) => sum + cpuOf(event), 0));
  return { cpu: each.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...each) };
}

/**
 * What loading the scripts under `base` (an extension's address) cost the page: their evaluation, found by address. Without
 * the collections that fall into it: the garbage of the page's own loading is in our time by chance, up to 20 ms at once.
 */
export function loadCost(events: readonly TraceEvent[], base: string): Cost {
  const isTheirs = ({ name, args }: TraceEvent): boolean =>
    SCRIPT.has(name) && args?.data?.url?.startsWith(base) === true;
  const first = events.find((event) => event.name === 'EvaluateScript' && isTheirs(event));
  if (first === undefined) throw new Error(`no script of ${base} in the trace`);
  const thread = threadOf(events, first);
  const collections = outermost(thread.filter(({ name }) => COLLECTIONS.has(name)));
  const costs = outermost(thread.filter(isTheirs)).map((event) => {
    const inside = collections.filter((one) => within(one, event)).reduce((sum, one) => sum + cpuOf(one), 0);
    return Math.max(0, cpuOf(event) - inside);
  });
  return { cpu: costs.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...costs) };
}

/**
 * The same of a script that works in turns while the page loads. What it does in a turn of its own carries no address but
 * that of the bell which began it: such a task is charged to it wholly, unless a script of the web ran in it, too.
 */
export function turnsCost(events: readonly TraceEvent[], base: string): Cost {
  const isTheirs = ({ name, args }: TraceEvent): boolean =>
    SCRIPT.has(name) && args?.data?.url?.startsWith(base) === true;
  const isWeb = ({ name, args }: TraceEvent): boolean =>
    name === 'ParseHTML' || args?.data?.url?.startsWith('http') === true;
  const first = events.find((event) => event.name === 'EvaluateScript' && isTheirs(event));
  if (first === undefined) throw new Error(`no script of ${base} in the trace`);
  const thread = threadOf(events, first);
  const tasks = thread
    .filter(({ name }) => name === 'RunTask')
    .filter((task) => thread.some((one) => isTheirs(one) && within(one, task)));
  const costs = tasks.map((task) => {
    const inside = thread.filter((event) => event !== task && within(event, task));
    if (!inside.some(isWeb)) return cpuOf(task);
    return outermost(inside.filter(isTheirs)).reduce((sum, event) => sum + cpuOf(event), 0);
  });
  return { cpu: costs.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...costs) };
}

/** Everything of the page's main thread between the marks, in order. */
function between(events: readonly TraceEvent[], mark: string): TraceEvent[] {
  const from = events.find(({ name }) => name === `${mark}-start`);
  const to = events.find(({ name }) => name === `${mark}-end`);
  if (from === undefined || to === undefined) throw new Error(`mark ${mark} is not in the trace`);
  return threadOf(events, from).filter(({ ts }) => ts >= from.ts && ts <= to.ts);
}

export interface LongestTask {
  /** As the person waits for it, in ms. */
  readonly wall: number;
  /** Without what other programs took of the processor meanwhile, in ms. */
  readonly thread: number;
}

/** The longest task of the page's main thread between the marks: scripts, styles, layout and paint alike. */
export function longestTask(events: readonly TraceEvent[], mark: string): LongestTask {
  const tasks = between(events, mark).filter(({ name }) => name === 'RunTask');
  const longest = tasks.sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0];
  return { wall: (longest?.dur ?? 0) / 1000, thread: longest === undefined ? 0 : cpuOf(longest) };
}

/**
 * Cost of everything that ran in the idle page between the marks `<mark>-start` and `<mark>-end`, except scripts with a
 * web address: a content script's answers to messages carry no address in the trace, and nothing else runs then.
 */
export function costBetween(events: readonly TraceEvent[], mark: string): Cost {
  const thread = between(events, mark);
  const tasks = thread.filter(({ name }) => name === 'RunTask');
  const work = outermost(thread.filter(({ name }) => SCRIPT.has(name)));
  return sumUp(
    tasks
      .map((task) => work.filter((event) => within(event, task)))
      .filter((scripts) => !scripts.some(({ args }) => args?.data?.url?.startsWith('http') === true)),
  );
}
