/**
 * The full-width tab is a second view of the same tasks: the panel owns the state machines, the tab shows their states
 * and sends intents back. Both are our own pages of the same origin; nothing else can join the channel.
 *
 * Every window may have a panel of its own: a view belongs to exactly one of them, the one of its window if there is one.
 * What a person clicks in a view happens once, in that panel.
 */
import type { Task, Tasks } from '../workflow/tasks';

const CHANNEL = 'asisten-ekinerja:tampilan';
const OWNER_ANSWERS_WITHIN_MS = 400;
/** A panel of another window lets the one of the view's own window answer first. */
const OTHER_WINDOW_WAITS_MS = 150;
/** Of several in one window, the one nobody has touched lets the others answer first. */
const UNTOUCHED_WAITS_MS = 75;

type TaskName = keyof Tasks;
/** Only our own two ends speak on the channel: what comes under a name is of that name. */
type AnyTask = Task<unknown, unknown>;

/** Only the task that changed is told: the others may be large. */
type Post =
  | { readonly type: 'hello'; readonly windowId: number }
  | {
      readonly type: 'state';
      readonly from: string;
      readonly task: string;
      readonly of: number;
      readonly state: unknown;
    }
  | { readonly type: 'intent'; readonly to: string; readonly task: string; readonly intent: unknown }
  | { readonly type: 'bye'; readonly from: string };

const entriesOf = (tasks: Tasks) => Object.entries(tasks) as [TaskName, AnyTask][];

/** Lets full-width views join the tasks of this panel, which stands in this window. */
export function shareTasks(tasks: Tasks, windowId: number): void {
  const channel = new BroadcastChannel(CHANNEL);
  const post = (message: Post) => channel.postMessage(message);
  const from = crypto.randomUUID();
  const entries = entriesOf(tasks);
  let viewers = false;
  const tell = (name: TaskName, state: unknown) => {
    if (viewers) post({ type: 'state', from, task: name, of: entries.length, state });
  };
  const answer = () => {
    viewers = true;
    for (const [name, task] of entries) tell(name, task.state());
  };
  let touched = false;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (touched = true), { capture: true });
  for (const [name, task] of entries) task.subscribe((state) => tell(name, state));
  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if (data.type === 'hello') {
      const wait = (data.windowId === windowId ? 0 : OTHER_WINDOW_WAITS_MS) + (touched ? 0 : UNTOUCHED_WAITS_MS);
      setTimeout(answer, wait);
    } else if (data.type === 'intent' && data.to === from)
      entries.find(([name]) => name === data.task)?.[1].send(data.intent);
  };
  addEventListener('pagehide', () => post({ type: 'bye', from }));
}

/**
 * Joins the tasks of one open panel, that of this window if there is one; null if no panel answers. `onGone`: that panel
 * was closed, and nobody does what is clicked here.
 */
export function joinTasks(windowId: number, onGone: () => void): Promise<Tasks | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const post = (message: Post) => channel.postMessage(message);
    const known = new Map<string, ReturnType<typeof mirrored>>();
    let owner: string | null = null;
    const nobody = setTimeout(() => {
      channel.close();
      resolve(null);
    }, OWNER_ANSWERS_WITHIN_MS);
    channel.onmessage = ({ data }: MessageEvent<Post>) => {
      // Not closed: what the page says while it is reloaded goes to nobody, and must not fail.
      if (data.type === 'bye' && data.from === owner) onGone();
      if (data.type !== 'state') return;
      const { from: to, task, state } = data;
      owner ??= to;
      if (to !== owner) return;
      const there = known.get(task);
      if (there) {
        there.tell(state);
        return;
      }
      known.set(
        task,
        mirrored(state, (intent) => post({ type: 'intent', to, task, intent })),
      );
      if (known.size < data.of) return;
      clearTimeout(nobody);
      resolve(Object.fromEntries([...known].map(([name, { task: joined }]) => [name, joined])) as unknown as Tasks);
    };
    post({ type: 'hello', windowId });
  });
}

/** A task elsewhere, known by what is told of it. */
function mirrored(first: unknown, send: (intent: unknown) => void) {
  const listeners = new Set<(state: unknown) => void>();
  let current = first;
  const task: AnyTask = {
    state: () => current,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    task,
    tell(state: unknown): void {
      current = state;
      for (const listener of listeners) listener(state);
    },
  };
}
