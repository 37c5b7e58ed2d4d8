/**
 * A page the browser kept whole from before masking was switched on: going back must not show it. Whether the real site lets
 * its pages be kept is unknown; here it does.
 */
import type { Page } from '@playwright/test';
import { SITE } from '../../scripts/browsers/launch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { expect, test } from './fixtures';
import { words } from './panel';

const { pelatih } = words;
const DAFTAR = 'kinerja/kegiatan-rhk/index';
const nip = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('.user-panel p')?.innerText);
/** Whether the document is the one that was left, not one loaded anew. */
const isKept = (page: Page) => page.evaluate(() => document.documentElement.dataset['disimpan'] === 'ya');
/** The page itself is asked everything: Firefox's automation is not told of a page that comes back. */
const go = async (page: Page, direction: 'back' | 'forward', route: string) => {
  await page.evaluate((which) => history[which](), direction);
  await expect(async () => {
    const at = await page.evaluate(() => (document.readyState === 'complete' ? location.search : ''));
    expect(new URLSearchParams(at).get('r')).toBe(route);
  }).toPass();
};

test.use({ pageCache: true });

test('a page kept from before masking is loaded anew when the person goes back to it, and shows nobody', async ({
  openSite,
  openExtension,
  server,
}) => {
  test.setTimeout(600_000);
  const { simulator } = server.stage;
  server.stage.simulator = {
    ...simulator,
    handle(request) {
      const answer = simulator.handle(request);
      return { ...answer, headers: { ...answer.headers, 'cache-control': 'private, max-age=0' } };
    },
  };
  const site = await openSite('pegawai/profil');
  await site.evaluate(() => {
    document.documentElement.dataset['disimpan'] = 'ya';
  });
  await site.goto(`${SITE}?r=${encodeURIComponent(DAFTAR)}`);
  // Without masking it is kept, and comes back as it was left.
  await go(site, 'back', 'pegawai/profil');
  expect(await isKept(site)).toBe(true);
  expect(await nip(site)).toBe(AKUN_CONTOH.nip);
  await go(site, 'forward', DAFTAR);

  const panel = await openExtension('sidepanel.html');
  await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
  await panel.getByText(pelatih.title, { exact: true }).click();
  await panel.getByRole('checkbox', { name: pelatih.on, exact: true }).check();
  await panel.getByRole('checkbox', { name: pelatih.samaran.on, exact: true }).check();
  await expect.poll(() => nip(site)).toBe('[NIP]');
  await site.bringToFront();
  await go(site, 'back', 'pegawai/profil');
  expect(await isKept(site)).toBe(false);
  expect(await nip(site)).toBe('[NIP]');

  // One that is kept while it is masked comes back masked.
  await site.evaluate(() => {
    document.documentElement.dataset['disimpan'] = 'ya';
  });
  await go(site, 'forward', DAFTAR);
  await go(site, 'back', 'pegawai/profil');
  expect(await isKept(site)).toBe(true);
  expect(await nip(site)).toBe('[NIP]');
});
