/** A task whose machine is loaded with its first intent, so that a panel that never shows it does not pay for it. */
import type { Task } from './tasks';

/** Intents wait in order while the machine is loaded; where it cannot be, `failed` is the state. */
export function lazyTask<State, Intent>(
  first: State,
  load: () => Promise<Task<State, Intent>>,
  failed: State,
): Task<State, Intent> {
  const listeners = new Set<(state: State) => void>();
  let machine: Task<State, Intent> | null = null;
  let waiting: Intent[] | null = null;
  let shown = first;

  function tell(state: State): void {
    shown = state;
    for (const listener of listeners) listener(state);
  }

  function start(): void {
    load().then(
      (loaded) => {
        machine = loaded;
        loaded.subscribe(tell);
        tell(loaded.state());
        for (const intent of waiting ?? []) loaded.send(intent);
        waiting = null;
      },
      () => {
        // The next intent tries again.
        waiting = null;
        tell(failed);
      },
    );
  }

  return {
    state: () => shown,
    send(intent) {
      if (machine !== null) {
        machine.send(intent);
        return;
      }
      if (waiting !== null) waiting.push(intent);
      else {
        waiting = [intent];
        start();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
