/**
 * Words of the site's labels that the person took into use themselves, beside those of packs. Where the policy allows
 * genuine packs only, there are none: words decide what a page is read as. What was stored before words had a place
 * (`di`), and what is typed or opened from a file, has none and holds everywhere.
 */
import { browser } from '#imports';
import type { KataSitus } from '../ekinerja/adopt-words';
import { isKata, keepKata } from './kata-store';
import type { KeepFailure } from './locked-change';
import { lockedChange, onStoredChange, storedUnder } from './locked-change';
import { managedValues } from './managed';
import { loadPackKata } from './pack-library';
import { createPackStore } from './pack-store';
import { ok, type Result } from '../skp/result';

const KEY = 'kataSendiri';

/** Whether the policy leaves words to genuine packs. */
export async function ownKataLocked(): Promise<boolean> {
  const managed = await managedValues();
  if (managed === null) return false;
  const { readPolicy } = await import('../packs/policy');
  return readPolicy(managed).hanyaAsli;
}

/** Those that count; [] where none are, or the policy locks them. */
export async function loadOwnKata(): Promise<readonly KataSitus[]> {
  const stored = await storedUnder(KEY);
  if (!Array.isArray(stored) || stored.length === 0 || (await ownKataLocked())) return [];
  return stored.filter(isKata);
}

/** Keeps exactly these, and hands them to the page scripts together with those of the packs. */
export async function saveOwnKata(kata: readonly KataSitus[]): Promise<Result<null, KeepFailure>> {
  return lockedChange(`asisten-ekinerja:${KEY}`, async () => {
    if (kata.length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: kata });
    await keepAllKata(createPackStore());
    return ok(null);
  });
}

/** Hands what the packs in use and the person brought to the page scripts. */
export const keepAllKata = (packs: Parameters<typeof loadPackKata>[0]): Promise<void> =>
  keepKata(async () => [
    ...(await loadPackKata(packs)),
    ...(await loadOwnKata()).map((one) => ({ ...one, sendiri: true as const })),
  ]);

export const onOwnKata = (callback: () => void): void => onStoredChange(KEY, callback);
