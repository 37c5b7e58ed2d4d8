/** Virtual time over vitest's fake timers, for parts that use setTimeout themselves. Needs `fakeTime()` first. */
import { vi } from 'vitest';
import type { Clock } from '../../../../utils/run/types';

export interface TimerClock extends Clock {
  /** Lets everything happen until the promise settles; time passes only when nothing else can happen. */
  until<Value>(promise: Promise<Value>): Promise<Value>;
}

export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createTimerClock(): TimerClock {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          reject(new Error('aborted'));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, ms);
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
      }),
    async until(promise) {
      const done = { yes: false };
      const mark = (): void => {
        done.yes = true;
      };
      promise.then(mark, mark);
      for (let idle = 0; idle < 50;) {
        for (let count = 0; count < 3 && !done.yes; count += 1) await turn();
        if (done.yes) return promise;
        if (vi.getTimerCount() === 0) idle += 1;
        else vi.advanceTimersToNextTimer();
      }
      throw new Error('nothing more can happen, and it is not done');
    },
  };
}
