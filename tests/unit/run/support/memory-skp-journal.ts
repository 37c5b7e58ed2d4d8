/** The journal of runs of a whole SKP in memory. */
import type { StorageFault } from '../../../../utils/run/memory-journal';
import type { SkpJournal, SkpJournalStore } from '../../../../utils/run/skp-run-types';

/** `fault`: what the n-th writing call does. */
export function createMemorySkpJournal(fault: () => StorageFault = () => null): SkpJournalStore {
  const journals = new Map<string, SkpJournal>();
  const nextFault = async (): Promise<StorageFault> => {
    const what = fault();
    await Promise.resolve();
    return what;
  };
  return {
    async create(runId, plan, at) {
      if ((await nextFault()) !== null) throw new Error('storage is full');
      journals.set(runId, structuredClone({ runId, startedAt: at, plan, entries: [] }));
    },
    async append(runId, entries) {
      const what = await nextFault();
      const held = journals.get(runId);
      if (held === undefined || what === 'fail') throw new Error('storage is full');
      const stored = what === 'tear' ? entries.slice(0, Math.floor(entries.length / 2)) : entries;
      journals.set(runId, { ...held, entries: [...held.entries, ...structuredClone(stored)] });
      if (what === 'tear') throw new Error('storage is full');
    },
    load: (runId) => Promise.resolve(structuredClone(journals.get(runId) ?? null)),
    list: () => Promise.resolve([]),
    remove: (runId) => Promise.resolve(void journals.delete(runId)),
  };
}
