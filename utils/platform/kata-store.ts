/**
 * Words of the site's labels that the genuine packs in use bring, and those the person took into use: written by our own
 * pages, read by the page scripts, which cannot open the packs themselves. Only what was checked gets here.
 */
import { browser } from '#imports';
import type { TempatKata } from '../ekinerja/adopt-words';
import type { KataPakai } from '../ekinerja/words-of-page';
import { onStoredChange } from './locked-change';

const KEY = 'kataSitus';

/** [] where there are none, or what is stored is not what we store. */
export async function loadKata(): Promise<readonly KataPakai[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isKata) : [];
}

/**
 * Keeps exactly what `look` finds; writes only if that is other than before. One at a time over all our windows, the look
 * included: one that began before a pack was installed must not write after the one that knows it.
 */
export async function keepKata(look: () => Promise<readonly KataPakai[]>): Promise<void> {
  await navigator.locks.request(`asisten-ekinerja:${KEY}`, async () => {
    const kata = await look();
    const before = await loadKata();
    if (JSON.stringify(before) === JSON.stringify(kata)) return;
    if (kata.length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: kata });
  });
}

/** Calls back when they changed. */
export const onKataChange = (callback: () => void): void => onStoredChange(KEY, callback);

/** Whether a stored value is one label with its words; one whose place cannot be read holds nowhere. */
export function isKata(one: unknown): one is KataPakai {
  const { label, teks, di } = (one ?? {}) as Partial<Record<keyof KataPakai, unknown>>;
  if (typeof label !== 'string' || !Array.isArray(teks) || !teks.every((word) => typeof word === 'string'))
    return false;
  if (di === undefined) return true;
  const { host, halaman } = (di ?? {}) as Partial<Record<keyof TempatKata, unknown>>;
  return typeof host === 'string' && (halaman === null || typeof halaman === 'string');
}
