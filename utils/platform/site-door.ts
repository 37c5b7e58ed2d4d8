/** The panel's door to the e-Kinerja tab: finds it, asks its agent, and never throws for a tab that went away. */
import { browser } from '#imports';
import { refuse, type Result } from '../skp/result';
import { GERBANG, SITUS } from '../skp/situs';
import type { SiteFailure } from '../ekinerja/types';
import type { StopReason } from '../run/types';
import type { PageLook, SiteDoor } from '../workflow/matriks-ports';
import { accountSalt } from './account-tag';
import { isLatihan } from './latihan-page';
import { ensureHalaman } from './lazy-script';
import { agentTab } from './message-guard';
import { onMessage, sendMessage, type ProtocolMap } from './messages';
import { ownAddresses } from './own-sites';
import { isRunSnapshot } from './progress-shapes';
import {
  findSiteTab,
  hasHostPermission,
  navigateTab,
  openTab,
  requestHostPermission,
  showTab,
  siteTab,
  watchTabs,
  type SiteTab,
} from './tabs';

const MATRIKS_ROUTE = 'kinerja/kegiatan-rhk/matriks';
const APPLICATION = `https://${SITUS}/v1/index.php`;
export const ANSWER_WITHIN_MS = 4000;

type Message = keyof ProtocolMap;
type Answer<Type extends Message> = Awaited<ReturnType<ProtocolMap[Type]>>;

/** Sends to the agent of the tab; null if nobody answers (tab gone, page loading, script not there). */
export async function ask<Type extends Message>(
  tab: SiteTab | null,
  type: Type,
  data: Parameters<ProtocolMap[Type]>[0],
  patienceMs: number | null,
): Promise<Answer<Type> | null> {
  if (!tab) return null;
  const patience =
    patienceMs === null ? [] : [new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))];
  try {
    return await Promise.race([sendMessage(type, data as never, tab.id) as Promise<Answer<Type>>, ...patience]);
  } catch {
    return null;
  }
}

export const isPortal = (url: string) => url.startsWith(`https://${GERBANG}/`);

/** A page just loaded may not have its agent yet (Firefox reports `complete` before `document_idle` scripts). */
const ASK_AGAIN_AFTER_MS = [0, 250, 800] as const;

/** What the tab says of itself; `find` names the tab anew at every try. */
export async function lookAt(find: () => Promise<SiteTab | null>): Promise<PageLook> {
  let tab: SiteTab | null = null;
  for (const pause of ASK_AGAIN_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    tab = await find();
    if (!tab) {
      const granted = await hasHostPermission();
      return granted ? { kind: 'noTab' } : { kind: 'noPermission', host: SITUS };
    }
    if (isPortal(tab.url)) return { kind: 'portal' };
    const report = await ask(tab, 'pageReport', await accountSalt(), ANSWER_WITHIN_MS);
    if (report) return { kind: 'page', report, latihan: isLatihan(tab.url) };
    if (!navigator.onLine) return { kind: 'offline' };
  }
  return tab?.loading === true ? { kind: 'loading' } : { kind: 'reloadNeeded' };
}

/** Whether a run goes on in this browser, in whatever tab; null = nobody can say. Loads the script into the tab's page. */
export async function isLockedFor(tab: SiteTab | null): Promise<boolean | null> {
  const ready = tab !== null && !isPortal(tab.url) && (await ensureHalaman(tab.id));
  return ready ? ((await ask(tab, 'underWay', undefined, ANSWER_WITHIN_MS))?.locked ?? null) : null;
}

const GONE: SiteFailure = { kind: 'aborted' };
const STOPPED: StopReason = 'extensionReloaded';

/** The door used by panel and popup. While a run goes on it stays with the tab of the run, whatever tab is in front. */
export function createSiteDoor(signal: AbortSignal): SiteDoor {
  let runsIn: number | null = null;
  let worksOn: number | null = null;

  const current = async (): Promise<SiteTab | null> => {
    const tab = (runsIn === null ? null : await siteTab(runsIn)) ?? (await findSiteTab());
    worksOn = tab?.id ?? null;
    return tab;
  };
  /**
   * The tab last looked at, which the panel shows: two windows may both have a page of e-Kinerja in front, and the browser
   * then names now the one, now the other.
   */
  const shown = async (): Promise<SiteTab | null> =>
    (worksOn === null ? null : await siteTab(worksOn)) ?? (await current());
  /** Asks for a run in the tab that is shown, and stays with that tab if it started. */
  const begin = async <Reason>(
    order: (tab: SiteTab | null) => Promise<Result<{ runId: string }, Reason | StopReason> | null>,
  ): Promise<Result<{ runId: string }, Reason | StopReason>> => {
    const tab = await shown();
    const answer = (tab !== null && (await ensureHalaman(tab.id)) ? await order(tab) : null) ?? refuse(STOPPED);
    if (answer.ok) runsIn = tab?.id ?? null;
    return answer;
  };

  return {
    async look() {
      const found = await lookAt(current);
      const phase = found.kind === 'page' ? found.report.run?.phase : undefined;
      const runs = phase !== undefined && phase !== 'finished' && phase !== 'stopped';
      // Also what a panel now closed began; the run's page was left or closed: nothing to stay with any more.
      if (found.kind !== 'loading') runsIn = runs ? (runsIn ?? worksOn) : null;
      return found;
    },
    async readMatriks() {
      return (await ask(await shown(), 'readMatriks', 'fresh', null)) ?? refuse(GONE);
    },
    startRun: (plan) => begin<'planStale' | 'nothingToDo'>((tab) => ask(tab, 'startRun', plan, null)),
    continueRun: (runId) => begin<never>((tab) => ask(tab, 'continueRun', runId, null)),
    async controlRun(action) {
      await ask(await current(), 'controlRun', action, ANSWER_WITHIN_MS);
    },
    isBusy: async () => (await isLockedFor(await shown())) === true,
    async revealCell(key) {
      const tab = await current();
      if (!tab) return false;
      await showTab(tab);
      return (await ask(tab, 'revealCell', key, ANSWER_WITHIN_MS)) ?? false;
    },
    async reloadPage() {
      const tab = await current();
      if (tab) await browser.tabs.reload(tab.id);
    },
    async openMatriks() {
      const tab = await current();
      const base =
        tab && !isPortal(tab.url) ? tab.url.replace(/[?#].*$/, '') : ((await ownAddresses())[0] ?? APPLICATION);
      const url = `${base}?r=${encodeURIComponent(MATRIKS_ROUTE)}`;
      await (tab ? navigateTab(tab, url) : openTab(url));
    },
    askPermission: requestHostPermission,
    async openPreviewTab() {
      await openTab(browser.runtime.getURL('/sidepanel.html?tampilan=tab' as '/sidepanel.html'));
    },
    onChange(callback) {
      watchTabs(callback, signal);
      window.addEventListener('online', callback, { signal });
      window.addEventListener('offline', callback, { signal });
    },
    onProgress(callback) {
      const off = onMessage('runProgress', async ({ data, sender }) => {
        const tab = await agentTab(sender);
        // Another tab's run is another panel's business.
        if (tab === null || tab !== (runsIn ?? worksOn) || !isRunSnapshot(data)) return;
        if (data.phase === 'finished' || data.phase === 'stopped') runsIn = null;
        callback(data);
      });
      signal.addEventListener('abort', off);
    },
  };
}
