/**
 * One browser per worker, given from journey to journey as if it were new: starting one costs more than most journeys.
 * What is taken back between two of them is what a browser can keep: pages, cookies, every store of the extension, its
 * page scripts, alarms and granted addresses. A browser that cannot be brought back is replaced by a new one.
 */
import type { BrowserContext } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, quietPage, type Target } from '../../scripts/browsers/launch';
import type { startSimulatorServer } from '../../simulator/server/start';
import { HOSTS } from '../../simulator/server/proxy';
import type { Simulator } from '../../simulator/contract';

export type SimulatorServer = Awaited<ReturnType<typeof startSimulatorServer>>;

/** The server as a new one with this simulator would be. */
export function serveAfresh(server: SimulatorServer, simulator: Simulator): void {
  Object.assign(server.stage, { simulator, latencyMs: 0, sessionLock: false });
  server.hosts.clear();
  for (const host of HOSTS) server.hosts.add(host);
  server.files.clear();
  (server.requests as string[]).length = 0;
  (server.refused as string[]).length = 0;
}

interface ExtensionApi {
  storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  scripting: { unregisterContentScripts(): Promise<void> };
  alarms: { clearAll(): Promise<boolean> };
  action: { setBadgeText(details: { text: string }): Promise<void> };
  permissions: { getAll(): Promise<{ origins?: string[] }>; remove(what: { origins: string[] }): Promise<boolean> };
  runtime: { getManifest(): { host_permissions?: string[] } };
  tabs: { query(what: { url: string[] }): Promise<unknown[]> };
}

/** Runs in a page of the extension. Rejects if a page of the site is still there after `patience` ms. */
async function forgetAll(patience: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  const api = browser ?? chrome;
  // A tab may outlive the answer that it is closed, and the next journey would ask it instead of its own.
  const { origins = [] } = await api.permissions.getAll();
  for (const until = Date.now() + patience; (await api.tabs.query({ url: origins })).length > 0;) {
    if (Date.now() > until) throw new Error('a page of the last journey does not go');
    await new Promise((later) => setTimeout(later, 50));
  }
  await api.storage.local.clear();
  await api.storage.session.clear();
  await api.scripting.unregisterContentScripts();
  await api.alarms.clearAll();
  await api.action.setBadgeText({ text: '' });
  const asked = api.runtime.getManifest().host_permissions ?? [];
  for (const origin of origins) if (!asked.includes(origin)) await api.permissions.remove({ origins: [origin] });
  localStorage.clear();
  for (const { name } of await indexedDB.databases())
    if (name !== undefined)
      await new Promise((done) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = gone.onerror = done;
      });
}

export interface KeptBrowser {
  /** The browser, as new. */
  afresh(): Promise<BrowserContext>;
  /** Ends what the pages of a journey still do, before the stand-in is another one. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Firefox under automation never gives back all of a closed page. */
const MOST_JOURNEYS = 15;

export function keepBrowser(target: Target, server: SimulatorServer): KeptBrowser {
  let kept: { context: BrowserContext; profile: string; given: number } | null = null;

  async function start(): Promise<BrowserContext> {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
    // Without motion: the site's running text alone keeps Firefox painting. Journeys with a new browser have it.
    const context = await launch(target, server.proxyPort, profile, { prefs: { 'ui.prefersReducedMotion': 1 } });
    kept = { context, profile, given: 1 };
    return context;
  }
  async function close(): Promise<void> {
    if (kept === null) return;
    const { context, profile } = kept;
    kept = null;
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  async function bringBack(context: BrowserContext): Promise<void> {
    for (const event of ['page', 'dialog', 'request', 'response', 'console', 'weberror'] as const)
      context.removeAllListeners(event);
    await context.setOffline(false);
    const page = await quietPage(context, await extensionBaseOf(context, target));
    // Firefox never tells of the end of an extension page: nobody waits for it.
    for (const one of context.pages()) if (one !== page) one.close().catch(() => undefined);
    await context.clearCookies();
    await page.evaluate(forgetAll, 5000);
  }

  return {
    async afresh() {
      if (kept !== null && (kept.given >= MOST_JOURNEYS || target === 'tertua')) await close();
      if (kept === null) return start();
      kept.given += 1;
      try {
        await bringBack(kept.context);
        return kept.context;
      } catch (error) {
        console.log(`A browser is replaced: ${String(error).split('\n')[0] ?? ''}`);
        await close();
        return start();
      }
    },
    async leave() {
      const open = kept?.context.pages().filter((page) => page.url().startsWith('https:')) ?? [];
      const closed = Promise.all(open.map((page) => page.close().catch(() => undefined)));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000))]);
    },
    close,
  };
}
