import { browser } from '#imports';
import { sendMessage } from './messages';

/**
 * Loads the second page script (entrypoints/halaman) into a frame; it minds being loaded twice. False: the page is gone, is
 * none of the granted hosts, or the browser refuses.
 */
export async function injectHalaman(tabId: number, frameId = 0): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/halaman.js'], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Name of the page in the tab that has the script; null if it has none, or no page of ours. */
export async function halamanIn(tabId: number): Promise<string | null> {
  // A page without the script does not answer, which arrives here as an error.
  return sendMessage('halamanHere', undefined, tabId).catch(() => null);
}

/** Makes sure that the script is in the tab's page. */
export async function ensureHalaman(tabId: number): Promise<boolean> {
  return (await halamanIn(tabId)) !== null || (await injectHalaman(tabId));
}
