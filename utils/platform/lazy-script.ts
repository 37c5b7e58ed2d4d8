import { browser } from '#imports';
import { sendMessage } from './messages';

/**
 * Loads the on-demand page script (entrypoints/pemeriksa.ts) into a frame. The script itself minds being loaded twice.
 * False: the page is gone, is none of the granted hosts, or the browser refuses.
 */
export async function injectPemeriksa(tabId: number, frameId = 0): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/pemeriksa.js'], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether the script is in the tab's page now. */
export async function hasPemeriksa(tabId: number): Promise<boolean> {
  // A page without the script does not answer, which arrives here as an error.
  return (await sendMessage('pemeriksaHere', undefined, tabId).catch(() => null)) === true;
}

/** Makes sure that the script is in the tab's page. */
export async function ensurePemeriksa(tabId: number): Promise<boolean> {
  return (await hasPemeriksa(tabId)) || (await injectPemeriksa(tabId));
}
