/** Journals of whole-SKP runs: the forms, the months under the same run id, how it ended. Removed together. */
import type { SkpJournalStore } from '../run/skp-run-types';
import type { JournalStore } from '../run/types';
import { createRunStore } from './journal-store';
import { createSkpResults } from './skp-results';

const KEPT = { keptBytes: 2_000_000, keptDays: 180 };

export const createSkpMonthsStore = (): JournalStore => createRunStore({ name: 'susunBulan', ...KEPT });

export function createSkpStore(): SkpJournalStore {
  const [months, results] = [createSkpMonthsStore(), createSkpResults()];
  const store: SkpJournalStore = createRunStore({ name: 'susun', ...KEPT });
  return {
    ...store,
    async remove(runId) {
      await results.remove(runId);
      await months.remove(runId);
      await store.remove(runId);
    },
  };
}
