/** Time that passes only when nothing else can happen: a run of hours takes milliseconds, and always the same way. */
import type { Clock } from '../../../../utils/run/types';

export interface VirtualClock extends Clock {
  /** Lets everything happen until the promise settles. Throws if nothing more can happen. */
  until<Value>(promise: Promise<Value>): Promise<Value>;
  /** Lets this much time pass. */
  pass(ms: number): Promise<void>;
  /** The clock on the wall jumps; timers do not care. */
  jump(ms: number): void;
}

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createVirtualClock(start = 1_800_000_000_000): VirtualClock {
  let time = 0;
  let offset = start;
  const timers = new Set<Timer>();

  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        timers.delete(timer);
        reject(new Error('aborted'));
      };
      const fire = (): void => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const timer: Timer = { due: time + Math.max(0, ms), fire };
      if (signal.aborted) {
        stop();
        return;
      }
      timers.add(timer);
      signal.addEventListener('abort', stop);
    });

  const fireNext = (latest: number): boolean => {
    let next: Timer | null = null;
    for (const timer of timers) if (timer.due <= latest && (next === null || timer.due < next.due)) next = timer;
    if (next === null) return false;
    timers.delete(next);
    time = Math.max(time, next.due);
    next.fire();
    return true;
  };

  return {
    now: () => time + offset,
    sleep,
    jump: (ms) => (offset += ms),
    async pass(ms) {
      const end = time + ms;
      await turn();
      while (fireNext(end)) await turn();
      time = end;
      await turn();
    },
    async until(promise) {
      const done = { yes: false };
      const mark = (): void => {
        done.yes = true;
      };
      promise.then(mark, mark);
      for (let idle = 0; ;) {
        await turn();
        if (done.yes) return promise;
        idle = fireNext(Infinity) ? 0 : idle + 1;
        if (idle > 20) throw new Error('nothing more can happen, and it is not done');
      }
    },
  };
}
