import { browser } from '#imports';
import { isShown, mayOpen, type Lead } from '../guard/lead';
import { ensureHalaman } from './lazy-script';
import { sendMessage } from './messages';
import { siteTab } from './tabs';

const LOADED_WITHIN_MS = 30_000;

/** Opens an address in a tab and waits until the new page is there. */
async function open(tabId: number, url: string): Promise<void> {
  await new Promise<void>((resolve) => {
    let left = false;
    const timer = setTimeout(done, LOADED_WITHIN_MS);
    function done() {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    }
    function onUpdated(id: number, { status }: { status?: string | undefined }) {
      if (id !== tabId) return;
      if (status === 'loading') left = true;
      // `complete` of the page before may still be on its way.
      if (status === 'complete' && left) done();
    }
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.update(tabId, { url, active: true }).catch(done);
  });
}

async function reveal(tabId: number, { place, rule }: Lead): Promise<boolean> {
  if (!(await ensureHalaman(tabId))) return false;
  return sendMessage('revealPlace', { place, rule }, tabId).catch(() => false);
}

/**
 * Shows a place in a tab: on the page it already shows, else on the page of the address. Only pages whose GET changes
 * nothing are opened, and only on the origin of the tab. False: nothing was opened, or the place is not on the page.
 */
export async function leadTab(tabId: number, lead: Lead): Promise<boolean> {
  const tab = await siteTab(tabId);
  const { address } = lead;
  if (tab === null || address === null || !mayOpen(address, tab.url)) return false;
  if (isShown(address, tab.url) && (await reveal(tabId, lead))) {
    await browser.tabs.update(tabId, { active: true });
    return true;
  }
  await open(tabId, address);
  return reveal(tabId, lead);
}
