/**
 * What every journalled run has in common: what the person confirmed, and entries about its items in order. Generic over
 * the plan and the states, so that each kind of run has its own store of the same shape.
 */

/** The part of a plan by which a stored run is found again. */
export interface PlanHead {
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly accountTag: string;
}

export interface StoredEntry<State extends string> {
  /** Order is by seq, never by time (F22). Strictly increasing per run. */
  readonly seq: number;
  /** Epoch ms, for display only. */
  readonly at: number;
  /** The item, or null for an entry about the run itself. */
  readonly key: string | null;
  readonly state: State;
  /** The site's words, the stored value, or why the run ended. */
  readonly note: string | null;
}

export interface StoredRun<Plan, State extends string> {
  readonly runId: string;
  readonly startedAt: number;
  readonly plan: Plan;
  readonly entries: readonly StoredEntry<State>[];
}

export interface RunLine extends PlanHead {
  readonly runId: string;
  readonly startedAt: number;
  readonly finished: boolean;
}

export interface RunStore<Plan extends PlanHead, State extends string> {
  /** Resolves only when stored. Rejects if storage is full or fails: then nothing is sent (F21). */
  create(runId: string, plan: Plan, at: number): Promise<void>;
  append(runId: string, entries: readonly StoredEntry<State>[]): Promise<void>;
  load(runId: string): Promise<StoredRun<Plan, State> | null>;
  /** Newest first. */
  list(): Promise<readonly RunLine[]>;
  remove(runId: string): Promise<void>;
}
