/**
 * The full-width preview is a second view of the same task: the panel owns the state machine, the tab shows its state
 * and sends intents back. Both are our own pages of the same origin; nothing else can join the channel.
 */
import type { MatriksIntent, MatriksState } from '../workflow/matriks-state';

const CHANNEL = 'asisten-ekinerja:tampilan';
const OWNER_ANSWERS_WITHIN_MS = 400;

type Post =
  | { readonly type: 'hello' }
  | { readonly type: 'state'; readonly state: MatriksState }
  | { readonly type: 'intent'; readonly intent: MatriksIntent };

/** What a view needs of the task, whoever owns it. */
export interface Task {
  readonly state: () => MatriksState;
  readonly send: (intent: MatriksIntent) => void;
  readonly subscribe: (listener: (state: MatriksState) => void) => () => void;
}

/** Lets full-width views join this panel's task. */
export function shareTask(task: Task): void {
  const channel = new BroadcastChannel(CHANNEL);
  let viewers = false;
  const tell = (state: MatriksState) => {
    if (viewers) channel.postMessage({ type: 'state', state } satisfies Post);
  };
  task.subscribe(tell);
  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if (data.type === 'hello') {
      viewers = true;
      tell(task.state());
    } else if (data.type === 'intent') task.send(data.intent);
  };
}

/** Joins the task of an open panel; null if no panel answers. */
export function joinTask(): Promise<Task | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const listeners = new Set<(state: MatriksState) => void>();
    let current: MatriksState | null = null;
    const nobody = setTimeout(() => {
      channel.close();
      resolve(null);
    }, OWNER_ANSWERS_WITHIN_MS);
    channel.onmessage = ({ data }: MessageEvent<Post>) => {
      if (data.type !== 'state') return;
      const first = current === null;
      current = data.state;
      if (first) {
        clearTimeout(nobody);
        resolve({
          state: () => current ?? data.state,
          send: (intent) => channel.postMessage({ type: 'intent', intent } satisfies Post),
          subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        });
      } else for (const listener of listeners) listener(data.state);
    };
    channel.postMessage({ type: 'hello' } satisfies Post);
  });
}
