import type { JournalStore } from '../run/types';
import type { UnfinishedRun } from './matriks-state';

const DONE = new Set(['sent', 'proven', 'rejected', 'conflict', 'differs', 'notFound']);

/**
 * The newest run that did not end, with how far its journal says it came. `accountTag` null = the page does not say
 * who is logged in: then the run counts as somebody else's until it does.
 */
export async function findUnfinishedRun(
  journal: Pick<JournalStore, 'load' | 'list'>,
  accountTag: string | null,
): Promise<UnfinishedRun | null> {
  const line = (await journal.list()).find((run) => !run.finished);
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
