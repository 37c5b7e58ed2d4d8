import { browser } from '#imports';
import { HOST_PATTERNS } from './hosts';
import { forgetLook } from './kept-look';
import { eraseLatihan } from './latihan-store';
import { eraseNaskah } from './naskah-store';
import { eraseBodies } from './pack-bodies';
import { ownHosts } from './own-sites';
import { releaseAllSites } from './use-site';

const OURS: ReadonlySet<string> = new Set(HOST_PATTERNS);

/** Removes everything the product ever stored in this browser, and gives back every host that was granted for a site or a pack. */
export async function eraseEverything(): Promise<void> {
  const { local, session } = browser.storage;
  // While it is still known which they are. What fails at one thing is no reason to leave the others.
  const failed = () => undefined;
  if ((await ownHosts()).length > 0) await releaseAllSites().catch(failed);
  forgetLook();
  await Promise.all([local.clear(), session.clear(), eraseBodies(), eraseNaskah(), eraseLatihan().catch(failed)]);
  const { origins = [] } = await browser.permissions.getAll();
  // What the browser's own policy granted stays, and would keep the others with it.
  for (const origin of origins)
    if (!OURS.has(origin)) await browser.permissions.remove({ origins: [origin] }).catch(failed);
}
