/**
 * Other hosts of the government where the person uses the product: "Gunakan di situs ini". What is kept is the address of
 * the application there, the newest first; where the policy leaves the product to the known hosts, there are none.
 */
import { browser } from '#imports';
import { ok, type Result } from '../skp/result';
import { situsLain } from '../skp/situs';
import { lockedChange, onStoredChange, storedUnder, type KeepFailure } from './locked-change';
import { managedValues } from './managed';

const KEY = 'situsLain';
const MOST = 20;

export const patternOf = (host: string): string => `https://${host}/*`;

/** Whether the agency's policy leaves the product to the known hosts. */
export async function ownSitesLocked(): Promise<boolean> {
  const managed = await managedValues();
  return (
    typeof managed === 'object' && managed !== null && 'tanpaSitusLain' in managed && managed.tanpaSitusLain === true
  );
}

/** Hosts in what is stored under our key; anything else in it is nothing. */
const hostsIn = (stored: unknown): string[] => validIn(stored).flatMap((address) => situsLain(address) ?? []);

const validIn = (stored: unknown): string[] =>
  (Array.isArray(stored) ? stored : [])
    .filter((one): one is string => typeof one === 'string' && situsLain(one) !== null)
    .slice(0, MOST);

/** Addresses of the applications that count. */
export async function ownAddresses(): Promise<readonly string[]> {
  const valid = validIn(await storedUnder(KEY));
  return valid.length > 0 && (await ownSitesLocked()) ? [] : valid;
}

/** The hosts that count. */
export const ownHosts = async (): Promise<readonly string[]> => hostsIn(await ownAddresses());

/** Keeps exactly what `change` makes of what is stored. */
export function changeOwnSites(
  change: (addresses: readonly string[]) => readonly string[] | Promise<readonly string[]>,
): Promise<Result<null, KeepFailure>> {
  return lockedChange(`asisten-ekinerja:${KEY}`, async () => {
    const before = validIn(await storedUnder(KEY));
    const after = (await change(before)).slice(0, MOST);
    if (after.length === 0) await browser.storage.local.remove(KEY);
    else if (after.join(' ') !== before.join(' ')) await browser.storage.local.set({ [KEY]: after });
    return ok(null);
  });
}

export const onOwnSites = (callback: () => void): void => onStoredChange(KEY, callback);

/**
 * For a page script: whether its page's host is still one that the person uses. A known host always is; a script in a page
 * that stays open after its host was let go does nothing more.
 */
export function watchOwnSite(address: string): () => boolean {
  const host = situsLain(address);
  let used = true;
  if (host !== null)
    onOwnSites(() => {
      void storedUnder(KEY).then((stored) => (used = hostsIn(stored).includes(host)));
    });
  return () => used;
}
