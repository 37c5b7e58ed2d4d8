/** The way of our own pages to the e-Kinerja tab, for choosing something there, and back. */
import { browser } from '#imports';
import type { Pemilihan } from '../workflow/susun-ports';
import { isLatihan } from './latihan-page';
import { injectPenunjuk } from './lazy-script';
import { pickIn } from './pemilih-line';
import { findSiteTab, showTab } from './tabs';

export function createPemilihDoor(): Pemilihan {
  return {
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
