/** The e-Kinerja tab the panel works on, found without the `tabs` permission (urls of granted hosts are visible). */
import { browser } from '#imports';
import { onKataChange } from './kata-store';
import { HOST_PATTERNS } from './hosts';
import { latihanAddress } from './latihan-page';
import { onOwnSites } from './own-sites';
import { ownerWindow } from './panel-window';
import { isSitePage, sitePatterns } from './site-pages';

export interface SiteTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly loading: boolean;
}

/** The tabs we may work on: those of the site, and those of the practice page. */
export const siteTabs = async (): Promise<BrowserTab[]> =>
  ofSite(await browser.tabs.query({ url: [...(await sitePatterns()), `${latihanAddress()}*`] }));

/** Those of them that show a page of the site. */
async function ofSite(tabs: readonly BrowserTab[]): Promise<BrowserTab[]> {
  const are = await Promise.all(tabs.map(({ url }) => isSitePage(url)));
  return tabs.filter((_, at) => are[at]);
}

interface BrowserTab {
  readonly id?: number | undefined;
  readonly windowId: number;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
  readonly lastAccessed?: number;
}

function asSiteTab({ id, windowId, url, status }: BrowserTab): SiteTab | null {
  return id === undefined || url === undefined ? null : { id, windowId, url, loading: status === 'loading' };
}

/** When the tab was last looked at; Chrome before 121 does not say. */
const lastUsed = (tab: { readonly lastAccessed?: number }): number => tab.lastAccessed ?? 0;

/**
 * The tab to work on: the active tab of this window, or of the one a panel of its own stands beside, if it is e-Kinerja, else
 * the e-Kinerja tab used last (so that the panel also works when it is itself open as a tab). null = none, or the host
 * permission is missing.
 */
export async function findSiteTab(): Promise<SiteTab | null> {
  const owner = ownerWindow();
  const here = owner === null ? { currentWindow: true } : { windowId: owner };
  // A window that was closed meanwhile has no tabs.
  const active = await ofSite(await browser.tabs.query({ active: true, ...here }).catch(() => []));
  const candidates = active.length > 0 ? active : await siteTabs();
  const best = [...candidates].sort((a, b) => lastUsed(b) - lastUsed(a)).at(0);
  return best === undefined ? null : asSiteTab(best);
}

/** The e-Kinerja tab of this id; null if it was closed or left the site. */
export async function siteTab(id: number): Promise<SiteTab | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab && (await isSitePage(tab.url)) ? asSiteTab(tab) : null;
}

/**
 * Calls back when another e-Kinerja page may be behind {@link findSiteTab}: one was loaded, left or closed, another tab of
 * the site came to the front, the host was granted, another one taken into use or let go, or a pack brought words a page may be known by. What happens in other tabs is no reason to ask the site anything.
 */
export function watchTabs(onChange: () => void, signal: AbortSignal): void {
  const known = new Set<number>();
  let working: number | null = null;

  async function compare(): Promise<boolean> {
    for (const { id } of await siteTabs()) if (id !== undefined) known.add(id);
    const before = working;
    working = (await findSiteTab())?.id ?? null;
    return working !== before;
  }
  async function tell(always: boolean): Promise<void> {
    const other = await compare();
    if ((other || always) && !signal.aborted) onChange();
  }

  const onUpdated = (id: number, change: { status?: string }, { url }: BrowserTab) => {
    if (change.status !== 'complete') return;
    if (known.has(id)) void tell(true);
    else void isSitePage(url).then((is) => (is ? tell(true) : undefined));
  };
  const onActivated = () => void tell(false);
  const onRemoved = (id: number) => {
    if (known.delete(id)) void tell(true);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.permissions.onAdded.addListener(onChange);
  const unlessOver = () => {
    if (!signal.aborted) onChange();
  };
  onKataChange(unlessOver);
  onOwnSites(unlessOver);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onRemoved.removeListener(onRemoved);
    browser.permissions.onAdded.removeListener(onChange);
  });
  void compare();
}

export function hasHostPermission(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...HOST_PATTERNS] });
}

/** Must be called from a click: the browser asks the person. */
export function requestHostPermission(): Promise<boolean> {
  return browser.permissions.request({ origins: [...HOST_PATTERNS] });
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export async function showTab(tab: SiteTab): Promise<void> {
  await browser.tabs.update(tab.id, { active: true });
}

export async function navigateTab(tab: SiteTab, url: string): Promise<void> {
  await browser.tabs.update(tab.id, { active: true, url });
}
