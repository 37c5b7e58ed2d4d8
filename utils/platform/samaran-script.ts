/** The masking script in the site's pages: in those that load, before they are shown, and in those that are open. */
import { browser } from '#imports';
import { isLatihan } from './latihan-page';
import { isSamaranOn } from './samaran-switch';
import { sitePatterns } from './site-pages';
import { siteTabs } from './tabs';

const ID = 'samaran';
const FILE = '/samaran.js';

/** Makes the browser load the script before each page of the site while masking is on, and only then. */
export async function armSamaran(): Promise<void> {
  const on = await isSamaranOn();
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const matches = await sitePatterns();
  const there = before !== undefined;
  if (on && !there) {
    const script: Parameters<typeof browser.scripting.registerContentScripts>[0][number] = {
      id: ID,
      js: [FILE],
      matches,
      runAt: 'document_start',
      allFrames: true,
    };
    // Somebody else of ours may have been quicker.
    await browser.scripting.registerContentScripts([script]).catch(() => undefined);
  } else if (on && there && !sameHosts(before.matches, matches))
    await browser.scripting.updateContentScripts([{ id: ID, js: [FILE], matches }]);
  else if (!on && there) await browser.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
}

/** Whether a script is registered for exactly these. */
export const sameHosts = (registered: readonly string[] | undefined, wanted: readonly string[]): boolean =>
  [...(registered ?? [])].sort().join(' ') === [...wanted].sort().join(' ');

/** Into the pages that are open already. False: one of them could not be reached. */
export async function maskOpenTabs(): Promise<boolean> {
  const tabs = (await siteTabs()).filter(({ url }) => url !== undefined && !isLatihan(url));
  const results = await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id ?? -1, allFrames: true },
        files: [FILE],
        injectImmediately: true,
      }),
    ),
  );
  return results.every(({ status }) => status === 'fulfilled');
}
