/** A journal in memory: for tests and the practice page. Storage faults can be injected. */
import type { PlanHead, RunStore, StoredEntry, StoredRun } from './run-store';
import type { JournalEntry } from './types';
import type { TargetPlan } from '../plan/types';

/** What the n-th writing call (create or append, from 1) does: fail = nothing stored; tear = a first part stored. */
export type StorageFault = 'fail' | 'tear' | null;

export interface MemoryJournal<
  Plan extends PlanHead = TargetPlan,
  State extends string = JournalEntry['state'],
> extends RunStore<Plan, State> {
  /** Number of create and append calls so far. */
  readonly calls: number;
  /** Every entry ever stored for the run, as stored. */
  entriesOf(runId: string): readonly StoredEntry<State>[];
}

export function createMemoryJournal<Plan extends PlanHead = TargetPlan, State extends string = JournalEntry['state']>(
  fault: (call: number) => StorageFault = () => null,
): MemoryJournal<Plan, State> {
  type Held = StoredRun<Plan, State>;
  const journals = new Map<string, { journal: Omit<Held, 'entries'>; entries: StoredEntry<State>[] }>();
  let calls = 0;
  const nextFault = async (): Promise<StorageFault> => {
    calls += 1;
    const what = fault(calls);
    await Promise.resolve();
    return what;
  };
  const load = (runId: string): Held | null => {
    const held = journals.get(runId);
    return held === undefined ? null : structuredClone({ ...held.journal, entries: held.entries });
  };
  return {
    get calls() {
      return calls;
    },
    entriesOf: (runId) => journals.get(runId)?.entries ?? [],
    async create(runId, plan, at) {
      if ((await nextFault()) !== null) throw new Error('storage failed');
      journals.set(runId, { journal: structuredClone({ runId, startedAt: at, plan }), entries: [] });
    },
    async append(runId, entries) {
      const what = await nextFault();
      const held = journals.get(runId);
      if (held === undefined) throw new Error('no such journal');
      if (what === null) held.entries.push(...structuredClone(entries));
      if (what === 'tear') held.entries.push(...structuredClone(entries.slice(0, Math.ceil(entries.length / 2))));
      if (what !== null) throw new Error('storage failed');
    },
    load: (runId) => Promise.resolve(load(runId)),
    list: () =>
      Promise.resolve(
        Array.from(journals.keys(), load)
          .filter((journal) => journal !== null)
          .sort((a, b) => b.startedAt - a.startedAt)
          .map((journal) => ({
            runId: journal.runId,
            startedAt: journal.startedAt,
            finished: journal.entries.findLast(({ key }) => key === null)?.state === 'finished',
            tahun: journal.plan.tahun,
            nomorSkp: journal.plan.nomorSkp,
            accountTag: journal.plan.accountTag,
          })),
      ),
    remove(runId) {
      journals.delete(runId);
      return Promise.resolve();
    },
  };
}
