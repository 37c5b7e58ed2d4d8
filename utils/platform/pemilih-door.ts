/** The way of the editor of own guides to the e-Kinerja tab and back. */
import { browser } from '#imports';
import type { SkpDoor } from '../workflow/periksa-ports';
import type { PemilihDoor } from '../workflow/susun-ports';
import { isLatihan } from './latihan-page';
import { injectPenunjuk } from './lazy-script';
import { pickIn } from './pemilih-line';
import { findSiteTab, showTab } from './tabs';

export function createPemilihDoor({ look }: Pick<SkpDoor, 'look'>): PemilihDoor {
  return {
    look: () => look(),
    async pick(order, onLapor, onEnd) {
      const tab = await findSiteTab();
      // The practice page brings its scripts along.
      if (tab === null || !(isLatihan(tab.url) || (await injectPenunjuk(tab.id)))) return null;
      const line = pickIn(tab.id, order, onLapor, onEnd);
      await showTab(tab);
      return line;
    },
    async back() {
      const own = await browser.tabs.getCurrent();
      if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
    },
  };
}
