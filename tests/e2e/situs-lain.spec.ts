/**
 * e-Kinerja at another host of the government, taken into use by the person and let go again. Chromium's question cannot be
 * answered by a program: there the copy has the host granted, in Firefox the click grants it. Which page is in front the
 * popup learns from the click on our icon alone, which no program can do either: there it is told.
 */
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, openExtensionPage } from '../../scripts/browsers/launch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { expect, test } from './fixtures';
import { copyExtension } from './managed';
import { chooseFile, confirmRun, expectProof, MATRIKS, sheetOf, words } from './panel';

const HOST = 'kinerja.contoh.go.id';
const THERE = `https://${HOST}/v1/index.php`;
const { situs } = words;
const named = (text: string) => text.replace('{{host}}', HOST);

const inFront = (code: string): string => `{
  const { tabs } = globalThis.browser ?? chrome;
  const all = tabs.query.bind(tabs);
  tabs.query = async (what) => {
    if (!what.currentWindow) return all(what);
    const found = (await all({})).filter(({ url }) => url?.startsWith('${THERE}'));
    return found.length > 0 ? found : [{ windowId: 0, url: '${THERE}?r=${encodeURIComponent(MATRIKS)}' }];
  };
}
${code}`;
const withHost = (manifest: string): string => {
  const { host_permissions, ...rest } = JSON.parse(manifest) as { host_permissions: string[] };
  return JSON.stringify({ ...rest, host_permissions: [...host_permissions, `https://${HOST}/*`] });
};

/** What the browser keeps about the host. */
const kept = (page: Page) =>
  page.evaluate(async (host) => {
    const { storage, scripting, permissions } = (
      globalThis as unknown as {
        chrome: {
          storage: { local: { get(key: string): Promise<{ situsLain?: string[] }> } };
          scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
          permissions: { contains(what: { origins: string[] }): Promise<boolean> };
        };
      }
    ).chrome;
    const { situsLain = [] } = await storage.local.get('situsLain');
    const scripts = await scripting.getRegisteredContentScripts();
    const granted = await permissions.contains({ origins: [`https://${host}/*`] });
    return { situsLain, matches: scripts.flatMap(({ matches }) => matches), granted };
  }, HOST);

test('an e-Kinerja at another host is taken into use, filled, and let go', async ({ target, server, simulator }) => {
  test.setTimeout(600_000);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
  const extension = path.join(home, 'ekstensi');
  copyExtension(target, extension, {
    'chunks/popup.js': inFront,
    ...(target === 'chromium' ? { 'manifest.json': withHost } : {}),
  });
  server.hosts.add(HOST);
  const context = await launch(target, server.proxyPort, path.join(home, 'profil'), {
    extension,
    prefs: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  try {
    const base = await extensionBaseOf(context, target);
    const site = await context.newPage();
    await site.goto(`${THERE}?r=site/login`);
    await site.locator('#loginform-username').fill(AKUN_CONTOH.nip);
    await site.locator('#loginform-password').fill(AKUN_CONTOH.password);
    await site.locator('button[name=login-button]').click();
    await site.locator('.main-sidebar').waitFor();
    await site.goto(`${THERE}?r=${encodeURIComponent(MATRIKS)}`);

    const panel = await openExtensionPage(context, `${base}/sidepanel.html`);
    await expect(panel.getByRole('heading', { name: words.face.noTab.title })).toBeVisible();
    const popup = await openExtensionPage(context, `${base}/popup.html`);
    await expect(popup.getByText(named(situs.offer))).toBeVisible();
    await popup.setViewportSize({ width: 320, height: 600 });
    await popup.screenshot({ path: `test-results/states/${target}-situs-1-tawaran.png` });
    await popup.getByRole('button', { name: situs.use, exact: true }).click();
    await expect(popup.getByText(named(situs.used))).toBeVisible();
    await popup.screenshot({ path: `test-results/states/${target}-situs-2-dipakai.png` });
    expect(await kept(popup)).toEqual({ situsLain: [THERE], matches: [`https://${HOST}/*`], granted: true });

    // The page that was open already, and then again by the browser's own loading of the script.
    await expect(panel.getByText('Matriks 2026')).toBeVisible();
    await site.reload();
    await expect(panel.getByText('Matriks 2026')).toBeVisible();
    await chooseFile(panel, sheetOf(simulator));
    await confirmRun(panel);
    const { proven, planned } = await expectProof(panel);
    expect(planned).toBeGreaterThan(5);
    expect(proven).toBe(planned);
    const posts = server.requests.filter((request) => request.startsWith('POST') && request.includes('editable'));
    expect(posts).toHaveLength(planned);
    for (const post of posts) expect(post).toContain(`POST ${HOST}/`);

    await panel.getByRole('button', { name: words.menu.open }).click();
    await panel.setViewportSize({ width: 320, height: 900 });
    await panel.screenshot({ path: `test-results/states/${target}-situs-3-menu.png` });
    await panel.getByRole('button', { name: named(situs.releaseOf), exact: true }).click();
    await expect.poll(() => kept(popup)).toEqual({ situsLain: [], matches: [], granted: target === 'chromium' });
    await expect(popup.getByText(named(situs.offer))).toBeVisible();
    expect(server.requests.filter((request) => request.includes('babelprov'))).toEqual([]);
  } finally {
    await context.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
});
