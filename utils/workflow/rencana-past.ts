/** Runs of the past, as the journal of this browser tells them. */
import type { SkpJournalStore } from '../run/skp-run-types';
import { isSameSide } from '../skp/latihan';
import type { UnfinishedRun } from './matriks-state';
import type { PastRun } from './rencana-state';
import { newestLeft } from './unfinished-run';

type Journal = Pick<SkpJournalStore, 'load' | 'list'>;

const LEFT = new Set(['pending', 'intent', 'unknown']);

/**
 * Newest first; the practice page and the real e-Kinerja see nothing of each other. `tag` null = the page does not say who is
 * logged in: then all of them count as somebody else's.
 */
export async function pastRuns(journal: Journal, tag: string | null): Promise<readonly PastRun[]> {
  const lines = (await journal.list()).filter(({ accountTag }) => isSameSide(tag, accountTag));
  return lines.map(({ runId, startedAt, tahun, nomorSkp, finished, accountTag }) => ({
    runId,
    startedAt,
    tahun,
    nomorSkp,
    finished,
    sameAccount: accountTag === tag,
  }));
}

/** The run left to continue, with how far it came. */
export async function findUnfinishedSkp(journal: Journal, tag: string | null): Promise<UnfinishedRun | null> {
  const line = newestLeft(await journal.list(), tag);
  const stored = line && (await journal.load(line.runId));
  if (!line || !stored) return null;
  const latest = new Map<string, string>();
  for (const { key, state } of stored.entries) if (key !== null) latest.set(key, state);
  const done = [...latest.values()].filter((state) => !LEFT.has(state)).length;
  const { create, change, remove, cells } = stored.plan.counts;
  return {
    runId: line.runId,
    startedAt: line.startedAt,
    done,
    planned: create + change + remove + cells,
    tahun: line.tahun,
    nomorSkp: line.nomorSkp,
    sameAccount: line.accountTag === tag,
  };
}
