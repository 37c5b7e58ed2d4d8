/** The check page's door to the e-Kinerja tab. Never throws for a tab that went away. */
import type { HalamanDoor } from '../workflow/halaman-ports';
import { ensureHalaman } from './lazy-script';
import { ask, lookAt } from './site-door';
import { findSiteTab, requestHostPermission, watchTabs } from './tabs';

/** A page of 200 indikator takes a slow PC some seconds. */
const LOOKED_WITHIN_MS = 30_000;

export function createHalamanDoor(signal: AbortSignal): HalamanDoor {
  return {
    async look() {
      const found = await lookAt(findSiteTab);
      if (found.kind !== 'page') return { found, lihat: null };
      const tab = await findSiteTab();
      const there = tab !== null && (await ensureHalaman(tab.id));
      const lihat = there ? await ask(tab, 'lihatHalaman', undefined, LOOKED_WITHIN_MS) : null;
      return { found: lihat === null ? { kind: 'reloadNeeded' } : found, lihat };
    },
    askPermission: requestHostPermission,
    onChange: (callback) => watchTabs(callback, signal),
  };
}
