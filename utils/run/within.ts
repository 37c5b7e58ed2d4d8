import type { Clock } from './types';

/** So often a paused run looks whether its extension is still there: else nobody could end it, and it holds the lock. */
export const REST_MS = 5_000;

/** The promise's value, or null when it takes longer than `ms`. */
export async function within<Value>(clock: Clock, ms: number, promise: Promise<Value>): Promise<Value | null> {
  const timer = new AbortController();
  const late = clock.sleep(ms, timer.signal).then(
    () => null,
    () => null,
  );
  const value = await Promise.race([promise, late]);
  timer.abort();
  return value;
}
