/** The outside world of an engine that can be killed at any moment: from then on nothing reaches or leaves it. */
import type { JournalStore, TargetSite } from '../../../../utils/run/types';

export interface Killable {
  readonly site: TargetSite;
  readonly journal: JournalStore;
  kill(): void;
  readonly killed: boolean;
}

/** `onCall` is called at every call of the engine to the outside; a kill in there happens before the call has an effect. */
export function killable(site: TargetSite, journal: JournalStore, onCall: (kill: () => void) => void): Killable {
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
  return {
    kill,
    get killed() {
      return dead;
    },
    site: {
      read: (nomorSkp, signal) => guarded(() => site.read(nomorSkp, signal)),
      save: (key, value, signal) => guarded(() => site.save(key, value, signal)),
      saveTogether: (values, mayPost, signal) =>
        guarded(async () => (await site.saveTogether?.(values, mayPost, signal)) ?? new Map()),
    },
    journal: {
      create: (runId, plan, at) => guarded(() => journal.create(runId, plan, at)),
      append: (runId, entries) => guarded(() => journal.append(runId, entries)),
      load: (runId) => journal.load(runId),
      list: () => journal.list(),
      remove: (runId) => journal.remove(runId),
    },
  };
}
