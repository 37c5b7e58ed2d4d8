import { browser } from '#imports';
import { forgetLook } from './kept-look';
import { eraseLatihan } from './latihan-store';
import { eraseNaskah } from './naskah-store';
import { eraseBodies } from './pack-bodies';
import { ownHosts } from './own-sites';
import { releaseAllSites } from './use-site';

/** Removes everything the product ever stored in this browser, and gives back the hosts the person took into use. */
export async function eraseEverything(): Promise<void> {
  const { local, session } = browser.storage;
  // While it is still known which they are.
  if ((await ownHosts()).length > 0) await releaseAllSites();
  forgetLook();
  await Promise.all([local.clear(), session.clear(), eraseBodies(), eraseNaskah(), eraseLatihan()]);
}
