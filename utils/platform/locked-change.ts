/** What the stores shared by all our windows have in common: one change at a time, refusals by name, word of a change. */
import { browser } from '#imports';
import { refuse, type Result } from '../skp/result';

export type KeepFailure = 'storageFull' | 'storageFailed';

/** What is stored under this key. */
export const storedUnder = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** One reading and one writing, under a lock that all our windows share. */
export async function lockedChange<Value, Refusal>(
  lock: string,
  change: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | KeepFailure>> {
  try {
    return await navigator.locks.request(lock, change);
  } catch (error) {
    return refuse(/quota/iu.test(String(error)) ? 'storageFull' : 'storageFailed');
  }
}

const waiting = new Map<string, Set<() => void>>();

/**
 * Calls back whenever any window changes what is under this key. One listener for all keys: Firefox hands every change of a
 * journal anew to each listener, copied, and a panel with eight of them spent a seventh of a run on that.
 */
export function onStoredChange(key: string, callback: () => void): void {
  if (waiting.size === 0)
    browser.storage.onChanged.addListener((changes, area) => {
      if (area !== 'local') return;
      for (const changed of Object.keys(changes)) for (const call of waiting.get(changed) ?? []) call();
    });
  waiting.set(key, (waiting.get(key) ?? new Set()).add(callback));
}
