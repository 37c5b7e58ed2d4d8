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
  // While it is still known which they are.
  if ((await ownHosts()).length > 0) await releaseAllSites();
  forgetLook();
  await Promise.all([local.clear(), session.clear(), eraseBodies(), eraseNaskah(), eraseLatihan()]);
  const { origins = [] } = await browser.permissions.getAll();
  const asked = origins.filter((origin) => !OURS.has(origin));
  // What the browser's own policy granted stays.
  if (asked.length > 0) await browser.permissions.remove({ origins: asked }).catch(() => undefined);
}
