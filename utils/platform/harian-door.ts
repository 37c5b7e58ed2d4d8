/** The daily log's door to the e-Kinerja tab: whose account it is, what the list shows, which indikator are approved. */
import type { HarianPorts } from '../workflow/harian-ports';
import { ensureHalaman } from './lazy-script';
import { ask, isPortal, lookAt } from './site-door';
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
      // Late is not "not in the list": who believes that writes the entry twice.
      return tab !== null && (await ensureHalaman(tab.id)) ? ask(tab, 'readHarianList', undefined, null) : null;
    },
    async readSkp() {
      const reading = await ask(await siteTab(), 'readMatriks', 'fresh', null);
      return reading?.ok === true ? reading.value.skp : null;
    },
  };
}
