/** Taking a host of one's own into use and letting it go: permission, memory, scripts and the entry in the menu, together. */
import { browser } from '#imports';
import type { Result } from '../skp/result';
import { situsLain } from '../skp/situs';
import { placeFormMenu } from './form-menu';
import type { KeepFailure } from './locked-change';
import { loadable } from './loadable';
import { sendMessage } from './messages';
import { changeOwnSites, ownHosts, ownSitesLocked, patternOf } from './own-sites';
import { addressLooks } from './pack-addresses';
import { armSamaran, maskOpenTabs, sameHosts } from './samaran-script';
import { isSamaranOn } from './samaran-switch';
import { loadSettings } from './settings';

const ID = 'situs-lain';
const WISH = 'situsDiminta';
/** A question answered later than this was about something else. */
const WISH_MS = 600_000;

const granted = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(host)] });

export interface SitusTampil {
  readonly host: string;
  readonly alamat: string;
  readonly keadaan: 'dipakai' | 'bisa' | 'dilarang';
}

/** The page in front, if it is on a host that may be taken into use; the browser names it only where our icon was clicked. */
export async function shownSite(): Promise<SitusTampil | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const alamat = tab?.url ?? '';
  const host = situsLain(alamat);
  if (host === null) return null;
  if (await ownSitesLocked()) return { host, alamat, keadaan: 'dilarang' };
  return { host, alamat, keadaan: (await ownHosts()).includes(host) ? 'dipakai' : 'bisa' };
}

/**
 * Must be called from a click: the browser asks for this one host. Its question may close the popup that asked, so the
 * background is told what was wanted. 'denied' = nothing was changed.
 */
export async function askForSite(alamat: string): Promise<Result<null, KeepFailure | 'denied'>> {
  const host = situsLain(alamat);
  if (host === null) return { ok: false, reason: 'denied' };
  const asked = browser.permissions.request({ origins: [patternOf(host)] });
  void browser.storage.session.set({ [WISH]: { alamat, at: Date.now() } });
  const may = await asked;
  await browser.storage.session.remove(WISH);
  return may ? takeIntoUse(alamat) : { ok: false, reason: 'denied' };
}

/** The browser granted something: what was wanted last, perhaps. */
export async function takeWanted(now: number): Promise<void> {
  const wish = (await browser.storage.session.get(WISH))[WISH] as { alamat?: unknown; at?: unknown } | undefined;
  const { alamat, at } = wish ?? {};
  if (typeof alamat !== 'string' || typeof at !== 'number' || now - at > WISH_MS) return;
  const host = situsLain(alamat);
  if (host === null || !(await granted(host))) return;
  await browser.storage.session.remove(WISH);
  await takeIntoUse(alamat);
}

async function takeIntoUse(alamat: string): Promise<Result<null, KeepFailure>> {
  const { origin, pathname, host } = new URL(alamat);
  const kept = await changeOwnSites((before) => [
    `${origin}${pathname}`,
    ...before.filter((one) => situsLain(one) !== host),
  ]);
  if (!kept.ok) return kept;
  await armOwnSites();
  for (const { id } of await browser.tabs.query({ url: patternOf(host) })) if (id !== undefined) await load(id);
  if (await isSamaranOn()) await maskOpenTabs();
  return kept;
}

/** Into a page that is open already and has none of our scripts. */
async function load(tabId: number): Promise<void> {
  const there = await sendMessage('pageReport', null, tabId).catch(() => null);
  if (there === null)
    await browser.scripting.executeScript({ target: { tabId }, files: loadable('ekinerja') }).catch(() => undefined);
}

/** Forgets the host, and gives its permission back unless a pack comes from there. */
export async function releaseSite(host: string): Promise<void> {
  await changeOwnSites((before) => before.filter((one) => situsLain(one) !== host));
  await armOwnSites();
  const origins = [patternOf(host)];
  const pack = (await addressLooks()).some(({ alamat }) => situsLain(alamat) === host);
  if (!pack) await browser.permissions.remove({ origins }).catch(() => undefined);
}

export async function releaseAllSites(): Promise<void> {
  for (const host of await ownHosts()) await releaseSite(host);
}

/**
 * Makes the browser load our scripts on exactly the hosts that are in use. One whose permission was taken back, in the
 * browser's own settings, or that the policy forbids, is forgotten. An update of the extension forgets what was registered.
 */
export async function armOwnSites(): Promise<void> {
  await changeOwnSites(async (before) => {
    if (before.length === 0) return before;
    if (await ownSitesLocked()) return [];
    const may = await Promise.all(before.map((one) => granted(situsLain(one) ?? '')));
    return before.filter((_, at) => may[at]);
  });
  await navigator.locks.request('asisten-ekinerja:situs-skrip', async () => {
    const matches = (await ownHosts()).map(patternOf);
    const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (!sameHosts(there?.matches, matches)) {
      if (there !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      if (matches.length > 0)
        await browser.scripting.registerContentScripts([
          { id: ID, js: loadable('ekinerja'), matches, runAt: 'document_idle' },
        ]);
    }
    await armSamaran();
    await placeFormMenu((await loadSettings()).language);
  });
}
