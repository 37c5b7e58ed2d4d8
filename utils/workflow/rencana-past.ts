/** Runs of the past, as the journal of this browser tells them. */
import type { SkpJournalStore } from '../run/skp-run-types';
import { isSameSide } from '../skp/latihan';
import type { UnfinishedRun } from './matriks-state';
import type { PastRun } from './rencana-state';

type Journal = Pick<SkpJournalStore, 'load' | 'list'>;
type Line = Awaited<ReturnType<SkpJournalStore['list']>>[number];

const LEFT = new Set(['pending', 'intent', 'unknown']);

/** What the practice page and the real e-Kinerja see of each other: nothing. */
const listOf = async (journal: Journal, tag: string | null): Promise<readonly Line[]> =>
  (await journal.list()).filter(({ accountTag }) => isSameSide(tag, accountTag));

/** Newest first. `tag` null = the page does not say who is logged in: then all of them count as somebody else's. */
export async function pastRuns(journal: Journal, tag: string | null): Promise<readonly PastRun[]> {
  return (await listOf(journal, tag)).map(({ runId, startedAt, tahun, nomorSkp, finished, accountTag }) => ({
    runId,
    startedAt,
    tahun,
    nomorSkp,
    finished,
    sameAccount: accountTag === tag,
  }));
}

/** A later run of the same SKP that ended leaves nothing to continue of an older one. */
const supersedes = (newer: Line, older: Line): boolean =>
  newer.finished &&
  newer.accountTag === older.accountTag &&
  newer.tahun === older.tahun &&
  newer.nomorSkp === older.nomorSkp;

/** The newest run that did not end and was not superseded, with how far it came. */
export async function findUnfinishedSkp(journal: Journal, tag: string | null): Promise<UnfinishedRun | null> {
  const lines = await listOf(journal, tag);
  const line = lines.find((run, at) => !run.finished && !lines.slice(0, at).some((newer) => supersedes(newer, run)));
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
