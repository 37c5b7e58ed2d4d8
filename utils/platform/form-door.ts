/**
 * The panel's door to the form in the e-Kinerja tab: loads the script that fills forms where it is needed, asks only the
 * tab it works on, and never throws for a tab that went away.
 */
import type { FillRefusal, FormRefusal } from '../formulir/model';
import { refuse } from '../skp/result';
import type { FormDoor } from '../workflow/formulir-ports';
import { watchFormOf } from './form-watch';
import { ensureHalaman } from './lazy-script';
import { ANSWER_WITHIN_MS, ask, isPortal } from './site-door';
import { findSiteTab, showTab, type SiteTab } from './tabs';

const HEADING_WITHIN_MS = 12_000;
const GONE: FormRefusal & FillRefusal = { problem: 'gone', field: null };

export function createFormDoor(): FormDoor {
  const ready = async (): Promise<SiteTab | null> => {
    const tab = await findSiteTab();
    return tab !== null && !isPortal(tab.url) && (await ensureHalaman(tab.id)) ? tab : null;
  };
  return {
    async read() {
      return (await ask(await ready(), 'readForm', undefined, ANSWER_WITHIN_MS)) ?? refuse(GONE);
    },
    // A page that is slow fills late, but it fills: "nothing was put in" would not be true.
    async fill(order) {
      return (await ask(await ready(), 'fillForm', order, null)) ?? refuse(GONE);
    },
    async undo(token) {
      return (await ask(await ready(), 'undoFill', token, null)) ?? refuse(GONE);
    },
    async focus(field) {
      const tab = await ready();
      if (tab !== null) await showTab(tab);
      return (await ask(tab, 'focusField', field, ANSWER_WITHIN_MS)) ?? false;
    },
    async heading() {
      return ask(await ready(), 'lampiranHeading', undefined, HEADING_WITHIN_MS);
    },
    async watch(onGlimpse, onEnd) {
      const tab = await ready();
      return tab === null ? () => undefined : watchFormOf(tab.id, onGlimpse, onEnd);
    },
  };
}
