/**
 * The panel's door to the SKP behind the e-Kinerja tab: loads the on-demand page script where it is needed, asks only the
 * tab it works on, and never throws for a tab that went away. While something is being sent it stays with that tab.
 */
import type { SiteFailure } from '../ekinerja/types';
import { addressOf } from '../guard/lead';
import type { EditSnapshot } from '../run/edit-types';
import type { KirimSnapshot } from '../run/kirim-types';
import { refuse, type Result } from '../skp/result';
import type { SkpDoor } from '../workflow/periksa-ports';
import { ensureHalaman, halamanIn } from './lazy-script';
import { leadTab } from './lead-to';
import { agentTab } from './message-guard';
import { onMessage } from './messages';
import { isEditSnapshot, isKirimSnapshot } from './progress-shapes';
import type { Shape } from './shape';
import { ANSWER_WITHIN_MS, ask, isLockedFor, isPortal, lookAt } from './site-door';
import { sleep } from './sleep';
import { findSiteTab, siteTab, watchTabs, type SiteTab } from './tabs';

const GONE: SiteFailure = { kind: 'aborted' };
const LOOK_MS = 250;
const MOST_LOOKS = 80;
const over = ({ phase }: KirimSnapshot | EditSnapshot): boolean => phase === 'stopped' || phase === 'finished';

/** The door used by the checklist task of one panel, until the signal ends. */
export function createSkpDoor(signal: AbortSignal): SkpDoor {
  let sendsIn: number | null = null;
  /** The very page that sends: another one in the same tab knows nothing of it. */
  let sendsFrom: string | null = null;
  let worksOn: number | null = null;

  const current = async (): Promise<SiteTab | null> => {
    const tab = (sendsIn === null ? null : await siteTab(sendsIn)) ?? (await findSiteTab());
    worksOn = tab?.id ?? null;
    return tab;
  };
  /** The tab with the script in its page; null if it cannot be there. */
  const ready = async (): Promise<SiteTab | null> => {
    const tab = await current();
    return tab !== null && !isPortal(tab.url) && (await ensureHalaman(tab.id)) ? tab : null;
  };
  /** Waits while a page is on its way to the tab. */
  const arrived = async (): Promise<void> => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      await sleep(LOOK_MS, signal);
      if ((await current())?.loading !== true) return;
    }
  };
  const begin = async <Value, Reason>(
    order: (tab: SiteTab) => Promise<Result<Value, Reason> | null>,
  ): Promise<Result<Value, Reason | 'extensionReloaded'>> => {
    const tab = await ready();
    if (tab === null) return refuse('extensionReloaded');
    sendsFrom = await halamanIn(tab.id);
    // Before asking: it may be over before its answer is here.
    sendsIn = tab.id;
    const answer = await order(tab);
    if (answer?.ok !== true) sendsIn = null;
    return answer ?? refuse('extensionReloaded');
  };
  /** Progress of the tab this panel works on; another tab's is another panel's business. */
  const listen = <Snapshot extends KirimSnapshot | EditSnapshot>(
    is: Shape<Snapshot>,
    callback: (snapshot: Snapshot) => void,
  ) => {
    return async ({ data, sender }: { data: unknown; sender: unknown }) => {
      const tab = await agentTab(sender);
      if (tab === null || tab !== (sendsIn ?? worksOn) || !is(data)) return;
      if (over(data)) sendsIn = null;
      callback(data);
    };
  };

  return {
    async look() {
      // The page that was sending is gone: nothing to stay with any more.
      if (sendsIn !== null && (await halamanIn(sendsIn)) !== sendsFrom) sendsIn = null;
      return lookAt(current);
    },
    async readSkp(nomorSkp) {
      const read = async () => (await ask(await ready(), 'readSkp', nomorSkp, null)) ?? refuse(GONE);
      const first = await read();
      if (first.ok || first.reason.kind !== 'aborted') return first;
      // A page that shows what was just stored is loaded anew and takes the question with it: the new one is asked.
      await arrived();
      return read();
    },
    startKirim: (order) => begin((tab) => ask(tab, 'startKirim', order, null)),
    async stopKirim() {
      await ask(await current(), 'stopKirim', undefined, ANSWER_WITHIN_MS);
    },
    startEdits: (plan) => begin((tab) => ask(tab, 'startEdits', plan, null)),
    async stopEdits() {
      await ask(await current(), 'stopEdits', undefined, ANSWER_WITHIN_MS);
    },
    async leadTo(place, { links, rule } = {}) {
      const tab = await current();
      if (tab === null || isPortal(tab.url)) return false;
      return leadTab(tab.id, { place, rule: rule ?? null, address: addressOf(place, links ?? null, tab.url) });
    },
    sends: () => sendsIn !== null,
    async underWay() {
      const tab = await current();
      const page = tab === null ? null : await halamanIn(tab.id);
      const found = page === null ? null : await ask(tab, 'underWay', undefined, ANSWER_WITHIN_MS);
      if (tab === null || (!found?.kirim && !found?.edits)) return null;
      [sendsIn, sendsFrom] = [tab.id, page];
      return found;
    },
    isBusy: async () => (await isLockedFor(await current())) !== false,
    onChange(callback) {
      watchTabs(callback, signal);
      window.addEventListener('online', callback, { signal });
      window.addEventListener('offline', callback, { signal });
    },
    onKirim(callback) {
      signal.addEventListener('abort', onMessage('kirimProgress', listen(isKirimSnapshot, callback)));
    },
    onEdits(callback) {
      signal.addEventListener('abort', onMessage('editProgress', listen(isEditSnapshot, callback)));
    },
  };
}
