/** Run in a page of our extension: asks the page script for the whole SKP, as the panel does, and judges it. */
import { filesOf } from '../../../utils/platform/page-scripts';
import { predictAll } from '../../../utils/checklist/predict-kirim';
import { runChecklist, toMend } from '../../../utils/checklist/runner';
import type { CheckInput } from '../../../utils/checklist/types';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import type { Result } from '../../../utils/skp/result';

declare const chrome: {
  readonly tabs: {
    query(what: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
};

export interface TimedChecklist {
  /** From the question to the judgement. */
  readonly ms: number;
  readonly judgeMs: number;
  readonly indikator: number;
  readonly findings: number;
  readonly missing: number;
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

let last: CheckInput | null = null;

function judge(input: CheckInput): { ms: number; findings: number } {
  const started = performance.now();
  const report = runChecklist(input);
  const findings = toMend(report).length;
  predictAll(input);
  return { ms: performance.now() - started, findings };
}

const checklistTools = {
  /** Puts the page script into the tab, as the panel does on its first question. */
  async load(): Promise<void> {
    await chrome.scripting.executeScript({ target: { tabId: await siteTab() }, files: filesOf('halaman') });
  },
  async readAndJudge(): Promise<TimedChecklist> {
    const started = performance.now();
    const reading = (await ask('readSkp', null)) as Result<WholeSkpReading, unknown>;
    if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.reason)}`);
    const { facts, gaps, missing } = reading.value;
    last = { ...facts, gaps, toSend: null };
    const { ms: judgeMs, findings } = judge(last);
    const indikator = facts.skp?.rhk.reduce((sum, rhk) => sum + rhk.indikator.length, 0) ?? 0;
    return { ms: performance.now() - started, judgeMs, indikator, findings, missing: missing.length };
  },
  /** Judging alone, of what was read last; a fresh copy each time, because sums are remembered per object. */
  judgeAlone(times: number): readonly number[] {
    return Array.from({ length: times }, () => judge(structuredClone(last ?? missingReading())).ms);
  },
};

function missingReading(): never {
  throw new Error('nothing read yet');
}

export type ChecklistTools = typeof checklistTools;
Object.assign(globalThis, { checklistTools });
