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

/** Name of the page in the tab that has the script; null if it has none, or no page of ours. */
export async function pemeriksaIn(tabId: number): Promise<string | null> {
  // A page without the script does not answer, which arrives here as an error.
  return sendMessage('pemeriksaHere', undefined, tabId).catch(() => null);
}

/** Makes sure that the script is in the tab's page. */
export async function ensurePemeriksa(tabId: number): Promise<boolean> {
  return (await pemeriksaIn(tabId)) !== null || (await injectPemeriksa(tabId));
}
