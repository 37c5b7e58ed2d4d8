/** Run in a page of our extension: has a whole SKP carried out by the page script, as the panel does, and holds the watch. */
import { filesOf } from '../../../utils/platform/page-scripts';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import type { SkpRunSnapshot } from '../../../utils/run/skp-run-types';

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

export interface TimedSkp {
  readonly ms: number;
  readonly end: SkpRunSnapshot;
}

const siteTab = async (): Promise<number> => {
  const [tab] = await chrome.tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
  if (tab === undefined) throw new Error('no e-Kinerja tab');
  return tab.id;
};

const ask = async (type: string, data: unknown): Promise<unknown> => {
  const answer = await chrome.tabs.sendMessage(await siteTab(), { id: 1, type, data, timestamp: Date.now() });
  const { res, err } = answer as { res?: unknown; err?: unknown };
  if (err !== undefined && err !== null) throw new Error(JSON.stringify(err));
  return res;
};

/** Runs whose end was seen: an end is reported twice, by the run and again once its report is kept. */
const ended = new Set<string>();

const skpTools = {
  ask,
  async load(): Promise<void> {
    await chrome.scripting.executeScript({ target: { tabId: await siteTab() }, files: filesOf('halaman') });
  },
  /** From the order to start until the last report of the run. */
  async timeSkp(plan: SkpPlan): Promise<TimedSkp> {
    let end: (snapshot: SkpRunSnapshot) => void = () => undefined;
    const reported = new Promise<SkpRunSnapshot>((resolve) => {
      end = resolve;
    });
    const listener = (message: unknown): void => {
      const { type, data } = message as { type: string; data: SkpRunSnapshot };
      if (type !== 'skpProgress' || ended.has(data.runId)) return;
      if (data.phase === 'finished' || data.phase === 'stopped') end(data);
    };
    chrome.runtime.onMessage.addListener(listener);
    const started = performance.now();
    const answer = (await ask('startSkp', plan)) as { ok: boolean };
    if (!answer.ok) throw new Error(`run refused: ${JSON.stringify(answer)}`);
    const tooLong = new Promise<never>((_, refuse) => {
      setTimeout(() => refuse(new Error('no end of the run within five minutes')), 300_000);
    });
    const snapshot = await Promise.race([reported, tooLong]);
    const ms = performance.now() - started;
    ended.add(snapshot.runId);
    chrome.runtime.onMessage.removeListener(listener);
    return { ms, end: snapshot };
  },
};

export type SkpTools = typeof skpTools;
Object.assign(globalThis, { skpTools });
