/**
 * The journal of a run that does one thing after the other. Invariants:
 * - a deed whose `intend` did not say true is not done (F21): its intent, and everything before it, is not surely stored;
 * - one record for each SKP: a new run is made from a fresh reading, so what an older one left is settled by it.
 */
import { JournalWriter } from './journal-writer';
import { GRACE_MS } from './outbox';
import type { PlanHead, RunStore } from './run-store';
import type { Clock } from './types';
import { within } from './within';
import type { RunEnd } from './work-types';

export interface RunLog<State extends string> {
  /** False: nothing can be stored. */
  begin(): Promise<boolean>;
  /** Stores that this item is about to be done. */
  intend(key: string): Promise<boolean>;
  /** Queues how it ended; stored at the latest with the next intent or the end. */
  note(key: string, state: State, note: string | null): void;
  /** Stores how the run ended, if that can be done in reasonable time. */
  end(how: RunEnd, why: string | null): Promise<void>;
}

export interface RunLogOptions<Plan extends PlanHead, State extends string> {
  readonly store: RunStore<Plan, State | 'sending' | RunEnd>;
  readonly runId: string;
  readonly plan: Plan;
  readonly clock: Clock;
}

/** The log of one run. Nothing is stored before `begin`. */
export function createRunLog<Plan extends PlanHead, State extends string>({
  store,
  runId,
  plan,
  clock,
}: RunLogOptions<Plan, State>): RunLog<State> {
  let begun = false;
  const ignore = (): void => undefined;
  const writer = new JournalWriter(store, runId, clock, 0, { stored: ignore, failed: ignore });

  async function dropOlder(): Promise<void> {
    for (const line of await store.list()) {
      const same = line.accountTag === plan.accountTag && line.tahun === plan.tahun && line.nomorSkp === plan.nomorSkp;
      if (same && line.runId !== runId) await store.remove(line.runId);
    }
  }

  return {
    async begin() {
      begun = await store.create(runId, plan, clock.now()).then(
        () => true,
        () => false,
      );
      // An older record that stays is only shown once more.
      if (begun) await dropOlder().catch(ignore);
      return begun;
    },
    async intend(key) {
      if (!begun) return false;
      const seq = writer.push(key, 'sending');
      await writer.settle();
      return writer.storedSeq >= seq;
    },
    note(key, state, note) {
      if (begun) writer.push(key, state, note);
    },
    async end(how, why) {
      if (!begun) return;
      writer.push(null, how, why);
      await within(clock, GRACE_MS, writer.settle());
    },
  };
}
