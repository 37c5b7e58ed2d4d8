/** The outside world of the engine of a whole SKP, that can be killed at any moment: then nothing reaches or leaves it. */
import type { RunStore } from '../../../../utils/run/run-store';
import type { SkpJournalStore, SkpSite } from '../../../../utils/run/skp-run-types';
import type { JournalStore } from '../../../../utils/run/types';

export interface KillableSkp {
  readonly site: SkpSite;
  readonly journal: SkpJournalStore;
  readonly monthsJournal: JournalStore;
  kill(): void;
}

/** `onCall` is called at every call of the engine to the outside; a kill in there happens before the call has an effect. */
export function killableSkp(
  site: SkpSite,
  journal: SkpJournalStore,
  monthsJournal: JournalStore,
  onCall: (kill: () => void) => void,
): KillableSkp {
  let dead = false;
  const kill = (): void => {
    dead = true;
  };
  const guarded = <Value>(call: () => Promise<Value>): Promise<Value> => {
    if (!dead) onCall(kill);
    if (dead) return new Promise(() => undefined);
    return new Promise((resolve, reject) => {
      call().then(
        (value) => {
          if (!dead) resolve(value);
        },
        (error: unknown) => {
          if (!dead) reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  };
  const store = <Plan extends { tahun: number; nomorSkp: string | null; accountTag: string }, State extends string>(
    one: RunStore<Plan, State>,
  ): RunStore<Plan, State> => ({
    create: (runId, plan, at) => guarded(() => one.create(runId, plan, at)),
    append: (runId, entries) => guarded(() => one.append(runId, entries)),
    load: (runId) => guarded(() => one.load(runId)),
    list: () => one.list(),
    remove: (runId) => one.remove(runId),
  });
  return {
    kill,
    journal: store(journal),
    monthsJournal: store(monthsJournal),
    site: {
      readWhole: (...args) => guarded(() => site.readWhole(...args)),
      readList: (...args) => guarded(() => site.readList(...args)),
      readLampiran: (...args) => guarded(() => site.readLampiran(...args)),
      async open(...args) {
        const opened = await guarded(() => site.open(...args));
        if (!opened.ok) return opened;
        const form = opened.value;
        return { ok: true, value: { ...form, post: (...post) => guarded(() => form.post(...post)) } };
      },
      remove: (...args) => guarded(() => site.remove(...args)),
      months: {
        read: (...args) => guarded(() => site.months.read(...args)),
        save: (...args) => guarded(() => site.months.save(...args)),
      },
    },
  };
}
