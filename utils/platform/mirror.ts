/**
 * The full-width tab is a second view of the same tasks: the panel owns the state machines, the tab shows their states
 * and sends intents back. Both are our own pages of the same origin; nothing else can join the channel.
 */
import type { MatriksIntent, MatriksState } from '../workflow/matriks-state';
import type { PeriksaIntent, PeriksaState } from '../workflow/periksa-state';

const CHANNEL = 'asisten-ekinerja:tampilan';
const OWNER_ANSWERS_WITHIN_MS = 400;

/** What a view needs of a task, whoever owns it. */
export interface Task<State, Intent> {
  readonly state: () => State;
  readonly send: (intent: Intent) => void;
  readonly subscribe: (listener: (state: State) => void) => () => void;
}

export interface Tasks {
  readonly isi: Task<MatriksState, MatriksIntent>;
  readonly periksa: Task<PeriksaState, PeriksaIntent>;
}

/** Only the task that changed is told: the other one may be large. */
type Post =
  | { readonly type: 'hello' }
  | { readonly type: 'isi'; readonly state: MatriksState }
  | { readonly type: 'periksa'; readonly state: PeriksaState }
  | { readonly type: 'isiIntent'; readonly intent: MatriksIntent }
  | { readonly type: 'periksaIntent'; readonly intent: PeriksaIntent };

/** Lets full-width views join this panel's tasks. */
export function shareTasks({ isi, periksa }: Tasks): void {
  const channel = new BroadcastChannel(CHANNEL);
  let viewers = false;
  const tell = (post: Post) => {
    if (viewers) channel.postMessage(post);
  };
  isi.subscribe((state) => tell({ type: 'isi', state }));
  periksa.subscribe((state) => tell({ type: 'periksa', state }));
  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if (data.type === 'hello') {
      viewers = true;
      tell({ type: 'isi', state: isi.state() });
      tell({ type: 'periksa', state: periksa.state() });
    } else if (data.type === 'isiIntent') isi.send(data.intent);
    else if (data.type === 'periksaIntent') periksa.send(data.intent);
  };
}

/** Joins the tasks of an open panel; null if no panel answers. */
export function joinTasks(): Promise<Tasks | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const post = (message: Post) => channel.postMessage(message);
    const isi = mirrored<MatriksState, MatriksIntent>((intent) => post({ type: 'isiIntent', intent }));
    const periksa = mirrored<PeriksaState, PeriksaIntent>((intent) => post({ type: 'periksaIntent', intent }));
    const nobody = setTimeout(() => {
      channel.close();
      resolve(null);
    }, OWNER_ANSWERS_WITHIN_MS);
    channel.onmessage = ({ data }: MessageEvent<Post>) => {
      if (data.type === 'isi') isi.tell(data.state);
      else if (data.type === 'periksa') periksa.tell(data.state);
      else return;
      const [first, second] = [isi.task(), periksa.task()];
      if (first === null || second === null) return;
      clearTimeout(nobody);
      resolve({ isi: first, periksa: second });
    };
    post({ type: 'hello' });
  });
}

/** A task elsewhere, known by what is told of it; no task before the first telling. */
function mirrored<State, Intent>(send: (intent: Intent) => void) {
  const listeners = new Set<(state: State) => void>();
  let current: { readonly state: State } | null = null;
  return {
    tell(state: State): void {
      current = { state };
      for (const listener of listeners) listener(state);
    },
    task(): Task<State, Intent> | null {
      const first = current;
      return (
        first && {
          state: () => (current ?? first).state,
          send,
          subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        }
      );
    },
  };
}
