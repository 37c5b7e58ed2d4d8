/** What the machine of every task has: its state, those who watch it, and the queue in which its work waits. */
import type { Task } from './tasks';

export interface TaskStore<State> extends Pick<Task<State, never>, 'state' | 'subscribe'> {
  readonly update: (change: Partial<State>) => void;
  /** As update, but nobody is told: for a change that is complete, and told, with the update that follows at once. */
  readonly setUntold: (change: Partial<State>) => void;
  /** One after another with everything else. */
  readonly enqueue: (work: () => Promise<void> | void) => void;
  /** The same, but asked for again before it was done, as by a double click, it is done once. */
  readonly enqueueOnce: (work: () => Promise<void>) => void;
  /** Resolves when everything enqueued so far has been done (for tests). */
  readonly settled: () => Promise<void>;
}

/**
 * @param failed what is shown when work fails: a panel that silently does nothing is worse than one that admits it
 * @param whole completes a state with what follows from it
 */
export function createTaskStore<State>(
  first: State,
  failed: (state: State) => Partial<State>,
  whole: (next: State) => State = (next) => next,
): TaskStore<State> {
  let state = first;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: State) => void>();

  function setUntold(change: Partial<State>): void {
    state = whole({ ...state, ...change });
  }

  function update(change: Partial<State>): void {
    setUntold(change);
    for (const listener of listeners) listener(state);
  }

  function enqueue(work: () => Promise<void> | void): void {
    queue = queue.then(work).catch(() => update(failed(state)));
  }

  let asked = false;
  return {
    state: () => state,
    update,
    setUntold,
    enqueue,
    enqueueOnce(work) {
      if (asked) return;
      asked = true;
      enqueue(() => work().finally(() => (asked = false)));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}
