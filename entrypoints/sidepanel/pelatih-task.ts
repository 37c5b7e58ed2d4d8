/** The trainer's mode, wired: its machine is loaded when the guide is first opened, or at once where the mode is on. */
import { browser } from '#imports';
import {
  loadPelatihMemory,
  loadPelatihSession,
  onPelatihMemory,
  savePelatihMemory,
  savePelatihSession,
} from '../../utils/platform/pelatih-store';
import { armSamaran, maskOpenTabs } from '../../utils/platform/samaran-script';
import { isSamaranOn, onSamaran, saveSamaran } from '../../utils/platform/samaran-switch';
import { findSiteTab, openTab, siteTab } from '../../utils/platform/tabs';
import { lazyTask } from '../../utils/workflow/lazy-task';
import type { PanduanIntent, PanduanState } from '../../utils/workflow/panduan-state';
import type { PelatihMemory } from '../../utils/workflow/pelatih-ports';
import { firstPelatih, type PelatihIntent, type PelatihState } from '../../utils/workflow/pelatih-state';
import type { Task } from '../../utils/workflow/tasks';

export interface FirstPelatih {
  readonly memory: PelatihMemory;
  readonly samarkan: boolean;
}

export async function firstOfPelatih(): Promise<FirstPelatih> {
  const [memory, samarkan] = await Promise.all([loadPelatihMemory(), isSamaranOn()]);
  return { memory, samarkan };
}

export function createPelatihTask(
  { memory, samarkan }: FirstPelatih,
  panduan: Task<PanduanState, PanduanIntent>,
  onPage: (callback: () => void) => void,
): Task<PelatihState, PelatihIntent> {
  const first = firstPelatih(memory, samarkan);
  async function load() {
    const { createPelatihMachine } = await import('../../utils/workflow/pelatih-machine');
    return createPelatihMachine({
      memory,
      samarkan,
      remember: savePelatihMemory,
      recall: loadPelatihMemory,
      onMemory: onPelatihMemory,
      loadSession: loadPelatihSession,
      keepSession: savePelatihSession,
      panduan,
      samaran: {
        isOn: isSamaranOn,
        async set(on) {
          await saveSamaran(on);
          await armSamaran();
          return !on || maskOpenTabs();
        },
        onChange: onSamaran,
      },
      async zoom(percent, before) {
        const tab = await findSiteTab();
        if (tab === null) return null;
        // Tabs of one site share their zoom.
        const semula = before?.semula ?? (await browser.tabs.getZoom(tab.id));
        await browser.tabs.setZoom(tab.id, percent / 100);
        return { tabId: tab.id, semula, persen: percent };
      },
      // Of a closed tab the browser keeps the zoom for the next page of the site.
      async zoomBack({ tabId, semula }) {
        const tab = (await siteTab(tabId)) ?? (await findSiteTab());
        if (tab !== null) await browser.tabs.setZoom(tab.id, semula);
      },
      openProjector: () => openTab(browser.runtime.getURL('/sidepanel.html?tampilan=proyektor' as '/sidepanel.html')),
      pointAgain() {
        if (panduan.state().menunjuk) panduan.send({ type: 'tunjuk', aktif: true });
      },
      now: () => Date.now(),
    });
  }
  const task = lazyTask(first, load, { ...first, broken: true });
  // A page that came out of the back/forward cache was there before the script was.
  onPage(() => {
    if (task.state().samarkan) void maskOpenTabs();
  });
  // Switched in another window: it is said above every task, not only once the guide is opened here.
  onSamaran((on) => {
    if (on !== task.state().samarkan) task.send({ type: 'open' });
  });
  void armSamaran();
  if (memory.aktif) task.send({ type: 'open' });
  return task;
}
