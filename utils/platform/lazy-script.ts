import { browser } from '#imports';
import { loadable } from './loadable';
import { sendMessage } from './messages';
import type { PageScript } from './page-scripts';

/**
 * Loads a script into a frame; ours mind being loaded twice. False: the page is gone, is none of the granted hosts, or the
 * browser refuses.
 */
async function inject(script: PageScript, tabId: number, frameId: number): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: loadable(script), injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** The second page script (entrypoints/halaman). */
export const injectHalaman = (tabId: number, frameId = 0): Promise<boolean> => inject('halaman', tabId, frameId);

/** The script that points at controls (entrypoints/penunjuk). */
export const injectPenunjuk = (tabId: number): Promise<boolean> => inject('penunjuk', tabId, 0);

/** Name of the page in the tab that has the script; null if it has none, or no page of ours. */
export async function halamanIn(tabId: number): Promise<string | null> {
  // A page without the script does not answer, which arrives here as an error.
  return sendMessage('halamanHere', undefined, tabId).catch(() => null);
}

/** Makes sure that the script is in the tab's page. */
export async function ensureHalaman(tabId: number): Promise<boolean> {
  return (await halamanIn(tabId)) !== null || (await injectHalaman(tabId));
}
