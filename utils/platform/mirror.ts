/**
 * The full-width tab is a second view of the same tasks: the panel owns the state machines, the tab shows their states
 * and sends intents back. Both are our own pages of the same origin; nothing else can join the channel.
 */
import type { Task, Tasks } from '../workflow/tasks';

const CHANNEL = 'asisten-ekinerja:tampilan';
const OWNER_ANSWERS_WITHIN_MS = 400;

type TaskName = keyof Tasks;
/** Only our own two ends speak on the channel: what comes under a name is of that name. */
type AnyTask = Task<unknown, unknown>;

/** Only the task that changed is told: the others may be large. */
type Post =
  | { readonly type: 'hello' }
  | { readonly type: 'state'; readonly task: string; readonly of: number; readonly state: unknown }
  | { readonly type: 'intent'; readonly task: string; readonly intent: unknown };

const entriesOf = (tasks: Tasks) => Object.entries(tasks) as [TaskName, AnyTask][];

/** Lets full-width views join this panel's tasks. */
export function shareTasks(tasks: Tasks): void {
  const channel = new BroadcastChannel(CHANNEL);
  const entries = entriesOf(tasks);
  let viewers = false;
  const tell = (name: TaskName, state: unknown) => {
    const post: Post = { type: 'state', task: name, of: entries.length, state };
    if (viewers) channel.postMessage(post);
  };
  for (const [name, task] of entries) task.subscribe((state) => tell(name, state));
  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if (data.type === 'hello') {
      viewers = true;
      for (const [name, task] of entries) tell(name, task.state());
    } else if (data.type === 'intent') entries.find(([name]) => name === data.task)?.[1].send(data.intent);
  };
}

/** Joins the tasks of an open panel; null if no panel answers. */
export function joinTasks(): Promise<Tasks | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const post = (message: Post) => channel.postMessage(message);
    const known = new Map<string, ReturnType<typeof mirrored>>();
    const nobody = setTimeout(() => {
      channel.close();
      resolve(null);
    }, OWNER_ANSWERS_WITHIN_MS);
    channel.onmessage = ({ data }: MessageEvent<Post>) => {
      if (data.type !== 'state') return;
      const { task, state } = data;
      const there = known.get(task);
      if (there) {
        there.tell(state);
        return;
      }
      known.set(
        task,
        mirrored(state, (intent) => post({ type: 'intent', task, intent })),
      );
      if (known.size < data.of) return;
      clearTimeout(nobody);
      resolve(Object.fromEntries([...known].map(([name, { task: joined }]) => [name, joined])) as unknown as Tasks);
    };
    post({ type: 'hello' });
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
