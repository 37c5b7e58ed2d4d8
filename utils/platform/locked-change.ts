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

/** Calls back whenever any window changes what is under this key. */
export function onStoredChange(key: string, callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) callback();
  });
}
