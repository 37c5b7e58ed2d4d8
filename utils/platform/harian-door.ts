/** The daily log's door to the e-Kinerja tab: whose account it is, what the list shows, which indikator are approved. */
import type { HarianPorts } from '../workflow/harian-ports';
import { ensureHalaman } from './lazy-script';
import { ANSWER_WITHIN_MS, ask, isPortal, lookAt } from './site-door';
import { findSiteTab, type SiteTab } from './tabs';

export function createHarianDoor(): Pick<HarianPorts, 'account' | 'readList' | 'readSkp'> {
  const siteTab = async (): Promise<SiteTab | null> => {
    const tab = await findSiteTab();
    return tab !== null && !isPortal(tab.url) ? tab : null;
  };
  return {
    async account() {
      const found = await lookAt(findSiteTab);
      return found.kind === 'page' ? found.report.accountTag : null;
    },
    async readList() {
      const tab = await siteTab();
      return tab !== null && (await ensureHalaman(tab.id))
        ? ask(tab, 'readHarianList', undefined, ANSWER_WITHIN_MS)
        : null;
    },
    async readSkp() {
      const reading = await ask(await siteTab(), 'readMatriks', 'fresh', null);
      return reading?.ok === true ? reading.value.skp : null;
    },
  };
}
