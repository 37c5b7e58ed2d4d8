/** Run in an extension page: speaks to the content script of the same extension and holds the watch. */
import { filesOf } from '../../../utils/platform/page-scripts';
import type { RunSnapshot } from '../../../utils/run/types';
import type { TargetPlan } from '../../../utils/plan/types';

declare const chrome: {
  readonly tabs: {
    query(what: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  readonly runtime: {
    readonly onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
};

export interface TimedRun {
  readonly ms: number;
  readonly phase: string;
  readonly reason: string | null;
  readonly proven: number;
  /** Most requests in flight seen in the second half of the run. */
  readonly settled: number;
}

const siteTab = async (): Promise<number> => {
  const [tab] = await chrome.tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
  if (tab === undefined) throw new Error('no e-Kinerja tab');
  return tab.id;
};

const extensionTools = {
  /** Our protocol. */
  async ask(type: string, data?: unknown): Promise<{ readonly ms: number; readonly value: unknown }> {
    const tab = await siteTab();
    const started = performance.now();
    const answer = await chrome.tabs.sendMessage(tab, { id: 1, type, data, timestamp: Date.now() });
    const ms = performance.now() - started;
    const { res, err } = answer as { res?: unknown; err?: unknown };
    if (err !== undefined && err !== null) throw new Error(JSON.stringify(err));
    return { ms, value: res };
  },
  /** The floor's protocol. */
  async askFloor(type: 'live' | 'fresh'): Promise<{ readonly ms: number; readonly rows: number }> {
    const tab = await siteTab();
    const started = performance.now();
    const rows = (await chrome.tabs.sendMessage(tab, type)) as unknown[];
    return { ms: performance.now() - started, rows: rows.length };
  },
  /** From the order to run until the last report of the run. */
  async timeRun(plan: TargetPlan): Promise<TimedRun> {
    const tab = await siteTab();
    let settled = 0;
    let end: (snapshot: RunSnapshot) => void = () => undefined;
    const ended = new Promise<RunSnapshot>((resolve) => {
      end = resolve;
    });
    const listener = (message: unknown): void => {
      const { type, data } = message as { type: string; data: RunSnapshot };
      if (type !== 'runProgress') return;
      const { counts, inFlight, phase } = data;
      if (counts.pending < counts.planned / 2) settled = Math.max(settled, inFlight);
      if (phase === 'finished' || phase === 'stopped') end(data);
    };
    chrome.runtime.onMessage.addListener(listener);
    // Loaded by the panel before it gives an order; a second time changes nothing.
    await chrome.scripting.executeScript({ target: { tabId: tab }, files: filesOf('halaman') });
    const started = performance.now();
    const answer = (await chrome.tabs.sendMessage(tab, {
      id: 2,
      type: 'startRun',
      data: plan,
      timestamp: Date.now(),
    })) as { res?: { ok: boolean } };
    if (answer.res?.ok !== true) throw new Error(`run refused: ${JSON.stringify(answer)}`);
    const tooLong = new Promise<never>((_, refuse) => {
      setTimeout(() => refuse(new Error('no end of the run within five minutes')), 300_000);
    });
    const { phase, reason, counts } = await Promise.race([ended, tooLong]);
    const ms = performance.now() - started;
    chrome.runtime.onMessage.removeListener(listener);
    return { ms, phase, reason, proven: counts.proven, settled };
  },
};

export type ExtensionTools = typeof extensionTools;
Object.assign(globalThis, { extensionTools });
