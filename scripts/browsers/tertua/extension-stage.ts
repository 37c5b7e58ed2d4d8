/**
 * Stands in for the part of Chrome that runs extensions, around an engine that has none: who is where (tabs, page scripts,
 * background), what they store, say and ask. It has what Chrome 109 has of it: no side panel, no `runtime.getContexts`.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { playMessages } from './play-messages';
import { playScripts } from './play-scripts';
import { playStorage } from './play-storage';
import { playTabs } from './play-tabs';
import { createRealms, type Calls, type Json, type Realm, type Tab } from './realms';
import { BACKGROUND_PAGE, type Manifest } from './serve-extension';

const WORLD = 'asisten-halaman';
const BINDING = 'asistenStageCall';
const ID = 'asistenujiasistenujiasistenujias';
/** Asked for, and of no consequence to a page. */
const QUIET: Calls = {
  action: { setBadgeText: () => undefined, getBadgeText: () => '', setBadgeBackgroundColor: () => undefined },
  alarms: { create: () => undefined, get: () => undefined, clear: () => true, clearAll: () => true },
  contextMenus: { create: () => 'menu', removeAll: () => undefined },
};

export interface Extension {
  /** Folder of the built extension. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** Where its files are served. */
  readonly base: string;
  /** chrome-api.ts, built. */
  readonly api: string;
}

/** Makes the context's pages tabs of a browser with the extension, whose background runs in the context `behind`. */
export async function playExtension(
  { folder, manifest, base, api }: Extension,
  context: BrowserContext,
  behind: BrowserContext,
): Promise<void> {
  const realms = createRealms();
  const fileOf = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
  const scripts = playScripts(realms, manifest, fileOf, (id) => tabs.get(id), WORLD);
  const maySee = (url: string): boolean => url.startsWith(`${base}/`) || scripts.isGranted(url);
  const tabs = playTabs(realms, maySee, (tab) => attach(tab.page, tab));
  const senderOf = ({ tab, url }: Realm): Json => ({
    id: ID,
    origin: new URL(url).origin,
    ...(tab === null
      ? { url: `${base}/${manifest.background.service_worker}` }
      : { url, frameId: 0, tab: tabs.shown(tab) }),
  });
  const messages = playMessages(realms, senderOf);
  const calls: Calls = {
    ...QUIET,
    ...playStorage(realms),
    ...scripts.calls,
    ...messages,
    ...tabs.calls,
    tabs: { ...messages['tabs'], ...tabs.calls['tabs'] },
    runtime: {
      ...messages['runtime'],
      openOptionsPage: async () => {
        await tabs.open(`${base}/options.html`);
      },
    },
  };

  async function answer(realm: Realm, { call, method, given }: { call: number; method: string; given: never[] }) {
    const at = method.lastIndexOf('.');
    try {
      const does = calls[method.slice(0, at)]?.[method.slice(at + 1)];
      if (does === undefined) throw new Error(`${method} is not played here`);
      await realms.tell(realm, 'answer', call, null, await does(realm, ...given));
    } catch (error) {
      await realms.tell(realm, 'answer', call, (error as Error).message);
    }
  }
  async function heard(cdp: CDPSession, contextId: number, tab: Tab | null, said: Json): Promise<void> {
    const known = [...realms.all].find((realm) => realm.cdp === cdp && realm.contextId === contextId);
    if (typeof said['begins'] === 'string') {
      const { begins: url, isOurs, isTop } = said;
      const realm = { cdp, contextId, tab, url, isOurs: isOurs === true, isTop: isTop === true };
      realms.add(realm);
    } else if (known !== undefined && said['idle'] === true) {
      if (!known.isOurs && known.isTop) await scripts.begin(known);
    } else if (known !== undefined) await answer(known, said as Parameters<typeof answer>[1]);
  }
  async function attach(page: Page, tab: Tab | null): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const forget = (gone: (realm: Realm) => boolean): void => {
      for (const realm of realms.all) if (realm.cdp === cdp && gone(realm)) realms.forget(realm);
    };
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      // A document that goes meanwhile needs nothing more.
      if (name === BINDING)
        heard(cdp, executionContextId, tab, JSON.parse(payload) as Json).catch((error: unknown) => {
          if (tab?.page.isClosed() === false) console.log(`tertua: ${String(error).split('\n')[0] ?? ''}`);
        });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      forget(({ contextId }) => contextId === executionContextId),
    );
    cdp.on('Runtime.executionContextsCleared', () => forget(() => true));
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING });
    const source = (ownWorld: boolean): string =>
      `{const SETTING=${JSON.stringify({ binding: BINDING, base, id: ID, manifest, ownWorld })};${api}}`;
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: source(true) });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: source(false), worldName: WORLD });
    await scripts.attach(cdp);
  }

  tabs.take(context);
  const background = await behind.newPage();
  await attach(background, null);
  await background.goto(`${base}${BACKGROUND_PAGE}`);
}
