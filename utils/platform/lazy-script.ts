import { browser } from '#imports';
import { sendMessage } from './messages';

type LazyScript = '/pemeriksa.js' | '/penyusun.js' | '/pengisi.js';

/**
 * Loads an on-demand page script (pemeriksa.ts, penyusun.ts, pengisi.ts of entrypoints) into a frame. The scripts themselves
 * mind being loaded twice. False: the page is gone, is none of the granted hosts, or the browser refuses.
 */
async function inject(file: LazyScript, tabId: number, frameId = 0): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

export const injectPemeriksa = (tabId: number, frameId = 0): Promise<boolean> =>
  inject('/pemeriksa.js', tabId, frameId);

/** Name of the page in the tab that has the script; null if it has none, or no page of ours. */
export async function pemeriksaIn(tabId: number): Promise<string | null> {
  // A page without the script does not answer, which arrives here as an error.
  return sendMessage('pemeriksaHere', undefined, tabId).catch(() => null);
}

/** Makes sure that the script is in the tab's page. */
export async function ensurePemeriksa(tabId: number): Promise<boolean> {
  return (await pemeriksaIn(tabId)) !== null || (await injectPemeriksa(tabId));
}

/** Name of the page in the tab that has the script of the whole SKP; null if it has none, or no page of ours. */
export async function penyusunIn(tabId: number): Promise<string | null> {
  return sendMessage('penyusunHere', undefined, tabId).catch(() => null);
}

/** Makes sure that it is there. */
export async function ensurePenyusun(tabId: number): Promise<boolean> {
  return (await penyusunIn(tabId)) !== null || (await inject('/penyusun.js', tabId));
}

/** Makes sure that the script that fills forms is in the tab's page. */
export async function ensurePengisi(tabId: number): Promise<boolean> {
  const here = await sendMessage('pengisiHere', undefined, tabId).catch(() => null);
  return here === true || (await inject('/pengisi.js', tabId));
}
