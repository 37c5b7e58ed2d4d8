/**
 * How each whole-SKP run ended, item by item, for its report later. Kept only as long as the journal of the run; losing one
 * loses a report, never a run.
 */
import { browser } from '#imports';
import type { SkpJournalStore, SkpRunSnapshot } from '../run/skp-run-types';

const PREFIX = 'susunHasil:';

export interface SkpResults {
  /** Stores the end of a run, and drops the ends of runs whose journal is gone. */
  keep(end: SkpRunSnapshot, journal: Pick<SkpJournalStore, 'list'>): Promise<void>;
  load(runId: string): Promise<SkpRunSnapshot | null>;
  remove(runId: string): Promise<void>;
}

export function createSkpResults(): SkpResults {
  return {
    async keep(end, journal) {
      const known = new Set((await journal.list()).map(({ runId }) => PREFIX + runId));
      if (!known.has(PREFIX + end.runId)) return;
      const stored = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PREFIX));
      await browser.storage.local.remove(stored.filter((key) => !known.has(key)));
      await browser.storage.local.set({ [PREFIX + end.runId]: end });
    },
    async load(runId) {
      const stored: unknown = (await browser.storage.local.get(PREFIX + runId))[PREFIX + runId];
      return typeof stored === 'object' && stored !== null ? (stored as SkpRunSnapshot) : null;
    },
    remove: (runId) => browser.storage.local.remove(PREFIX + runId),
  };
}
