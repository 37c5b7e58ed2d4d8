import type { RunLine } from '../run/run-store';
import type { JournalStore } from '../run/types';
import { isSameSide } from '../skp/latihan';
import type { UnfinishedRun } from './matriks-state';

const DONE = new Set(['sent', 'proven', 'rejected', 'conflict', 'differs', 'notFound']);

/** A finished run over the same SKP leaves nothing to continue of an older one. */
const supersedes = (newer: RunLine, older: RunLine): boolean =>
  newer.finished &&
  newer.accountTag === older.accountTag &&
  newer.tahun === older.tahun &&
  newer.nomorSkp === older.nomorSkp;

/**
 * The newest run that did not end and was not superseded, one's own before anybody else's. Practice and reality do not see
 * each other's.
 */
export function newestLeft(lines: readonly RunLine[], accountTag: string | null): RunLine | undefined {
  const seen = lines.filter((run) => isSameSide(accountTag, run.accountTag));
  const open = seen.filter((run, at) => !run.finished && !seen.slice(0, at).some((newer) => supersedes(newer, run)));
  return open.find((run) => run.accountTag === accountTag) ?? open[0];
}

/**
 * The run left to continue, with how far its journal says it came. `accountTag` null = the page does not say who is logged
 * in: then the run counts as somebody else's until it does.
 */
export async function findUnfinishedRun(
  journal: Pick<JournalStore, 'load' | 'list'>,
  accountTag: string | null,
): Promise<UnfinishedRun | null> {
  const line = newestLeft(await journal.list(), accountTag);
  const stored = line && (await journal.load(line.runId));
  if (!line || !stored) return null;
  const latest = new Map<string, string>();
  for (const { key, state } of stored.entries) if (key !== null) latest.set(key, state);
  const done = [...latest.values()].filter((state) => DONE.has(state)).length;
  const { create, change, clear } = stored.plan.counts;
  return {
    runId: line.runId,
    startedAt: line.startedAt,
    done,
    planned: create + change + clear,
    tahun: line.tahun,
    nomorSkp: line.nomorSkp,
    sameAccount: accountTag === line.accountTag,
  };
}
