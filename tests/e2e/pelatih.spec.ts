/** The trainer's mode: with masking on nobody is to be read from any page, and everything works as without it. */
import type { Page } from '@playwright/test';
import { SITE } from '../../scripts/browsers/launch';
import { createState } from '../../simulator/seeds';
import { nipLatihan } from '../../utils/skp/latihan';
import { face, picture } from './face';
import { expect, test } from './fixtures';
import { openPractice } from './open-practice';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from './panel';

const { pelatih } = words;
/** The seeded person and the atasan, as both sites know them. */
const PRIBADI = createState('contoh')
  .pegawai.slice(0, 2)
  .flatMap(({ nama, nip, telepon, email }) => [nama, nip, nipLatihan(nip), telepon, email]);

/** Everything of the page a person sees or a screen reader says: texts, names, values; in Chromium the browser's own tree. */
async function said(page: Page, browser: string): Promise<string> {
  const seen = await page.evaluate(() => {
    const parts = [document.title, document.body.innerText];
    for (const root of [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])]) {
      for (const element of root.querySelectorAll('*'))
        for (const name of [
          'title',
          'aria-label',
          'placeholder',
          'alt',
          'label',
          'data-original-title',
          'data-confirm',
        ])
          parts.push(element.getAttribute(name) ?? '');
      if (root !== document) parts.push(root.textContent ?? '');
    }
    return parts.join('\n');
  });
  const aria = await page.locator('body').ariaSnapshot();
  if (browser === 'firefox') return `${seen}\n${aria}`;
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const tree = nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ name, value, description }) => [name, value, description].map((one) => String(one?.value ?? '')));
  return [seen, aria, ...tree].join('\n');
}
async function leaks(page: Page, browser: string): Promise<string[]> {
  const text = (await said(page, browser)).replaceAll(/\s+/g, ' ').toLowerCase();
  return PRIBADI.filter((one) => text.includes(one.toLowerCase()));
}

async function openTrainer(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
  await panel.getByText(pelatih.title, { exact: true }).click();
  await panel.getByRole('checkbox', { name: pelatih.on, exact: true }).check();
}

test('with masking on no page names anybody, none flashes, and a sheet is planned, written and proven all the same', async ({
  openSite,
  openExtension,
  context,
  simulator,
  extensionBase,
  target,
}) => {
  test.setTimeout(480_000);
  const site = await openSite('pegawai/profil');
  expect(await leaks(site, target)).not.toEqual([]);
  const practice = await openPractice(context, extensionBase, '?r=pegawai%2Fprofil');
  const panel = await openExtension('sidepanel.html');
  await openTrainer(panel);
  await panel.getByRole('checkbox', { name: pelatih.samaran.on, exact: true }).check();
  // The pages that were open already.
  for (const page of [site, practice]) await expect.poll(() => leaks(page, target), { timeout: 20_000 }).toEqual([]);
  await expect(site.locator('.user-panel p')).toHaveText('[NIP]');
  await expect(panel.getByText(pelatih.samaran.strip, { exact: true })).toBeVisible();
  // Firefox's automation loses a page of an extension that is loaded again.
  if (target !== 'firefox') await practice.reload();
  await expect(practice.locator('.user-panel p')).toHaveText('[NIP]');
  expect(await leaks(practice, target)).toEqual([]);
  // From here on the panel works on the site; Firefox never answers the closing of a page of an extension.
  void practice.close();

  // What is painted, from the first frame on: the page's own frames tell.
  await site.addInitScript(
    (names) => {
      const look = () => {
        const text = (document.body as HTMLElement | null)?.innerText.toLowerCase() ?? '';
        if (names.some((name) => text.includes(name))) document.documentElement.dataset['terlihat'] = text;
        if (document.readyState !== 'complete') requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    PRIBADI.map((one) => one.toLowerCase()),
  );
  const { state } = simulator;
  const tenures = state.tenure.filter(({ idPegawai }) => idPegawai === 1).map(({ id }) => id);
  const skp = state.skp.find(({ idTenure, tahun }) => tenures.includes(idTenure) && tahun === 2026)?.id ?? 0;
  const rhk = state.rhk.find(({ idSkp }) => idSkp === skp)?.id ?? 0;
  const indikator = state.indikator.find(({ idRhk }) => idRhk === rhk)?.id ?? 0;
  for (const address of [
    'pegawai/profil',
    'kinerja/instansi-pegawai-skp/index-v3&mode=pegawai',
    `kinerja/instansi-pegawai-skp/view-v3&id=${String(skp)}`,
    `kinerja/instansi-pegawai-skp/index-lampiran&id=${String(skp)}`,
    'kinerja/kegiatan-rhk/index',
    `kinerja/kegiatan-rhk/create&id_instansi_pegawai_skp=${String(skp)}`,
    `kinerja/kegiatan-tahunan/view-v3&id=${String(indikator)}`,
    `kinerja/kegiatan-tahunan/create-v3&id_kegiatan_rhk=${String(rhk)}`,
    'kinerja/kegiatan-harian/index-v4',
    'kinerja/kegiatan-harian/create-v4&id_kegiatan_harian_jenis=1',
    MATRIKS,
  ]) {
    await site.goto(`${SITE}?r=${address.replaceAll('/', '%2F')}`);
    await expect(site.locator('.user-panel p'), address).toHaveText('[NIP]');
    expect([address, ...(await leaks(site, target))]).toEqual([address]);
    await expect(site.locator('html'), address).not.toHaveAttribute('data-terlihat');
  }

  // The tab used last is the one that is worked on.
  await site.bringToFront();
  await panel.bringToFront();
  await expect(panel.getByText('Matriks 2026')).toBeVisible({ timeout: 30_000 });
  await panel.getByRole('button', { name: words.task.isi, exact: true }).click();
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible();
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel);
  expect([proven, savesOf(simulator).size]).toEqual([planned, planned]);
  expect(planned).toBeGreaterThan(50);
  expect(await leaks(site, target)).toEqual([]);
  expect(await leaks(panel, target)).toEqual([]);

  await panel.getByRole('button', { name: pelatih.samaran.off, exact: true }).click();
  await expect(site.locator('.user-panel p')).toHaveText(/^\d{18}$/);
  await site.reload();
  await expect(site.locator('.user-panel p')).toHaveText(/^\d{18}$/);
});

test('a participant’s code becomes a line of the class; the projector goes through the steps and proves nothing', async ({
  openSite,
  openExtension,
  target,
}) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await openTrainer(panel);
  await panel.getByText(pelatih.kode.title, { exact: true }).click();
  const code = panel.locator('.kode > [aria-hidden]');
  await expect(code).toHaveText(/^\w{5}-\w{5}$/, { timeout: 30_000 });
  const kode = await code.innerText();
  const field = panel.getByRole('textbox', { name: pelatih.kelas.codes, exact: true });
  await field.fill(`7 ${kode.toLowerCase().replace('-', ' ')}`);
  await field.press('Enter');
  await expect(panel.getByRole('rowheader', { name: 'Peserta 7', exact: true })).toBeVisible();
  await field.fill(kode.startsWith('A') ? kode.replace('A', 'B') : `A${kode.slice(1)}`);
  await panel.getByRole('button', { name: pelatih.kelas.add, exact: true }).click();
  await expect(panel.getByText(pelatih.salah.salahKetik)).toBeVisible();
  await face(panel, target, 'pelatih-kelas');

  const projector = await openExtension('sidepanel.html?tampilan=proyektor');
  const title = projector.getByRole('heading', { level: 1 });
  await expect(projector.getByText(pelatih.proyektor.current, { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(projector.locator('[data-proven=true]')).not.toHaveCount(0);
  const current = await title.innerText();
  const proven = await projector.locator('[data-proven=true]').count();
  await projector.keyboard.press('PageUp');
  await expect(title).not.toHaveText(current);
  await projector.keyboard.press('ArrowLeft');
  await projector.keyboard.press('Home');
  await expect(title).toHaveText(current);
  await expect(projector.locator('[data-proven=true]')).toHaveCount(proven);
  await projector.keyboard.press('Escape');
  await expect(projector.getByRole('button', { name: words.task.panduan, exact: true })).toBeVisible();
});

test('for a room: the pointer is large, the tab is zoomed and put back, a class of thirty is shown', async ({
  openSite,
  openExtension,
  target,
}) => {
  await openSite('kinerja/kegiatan-rhk/index');
  const panel = await openExtension('sidepanel.html');
  await openTrainer(panel);
  await panel.getByRole('checkbox', { name: pelatih.besar.on, exact: true }).check();
  await panel.getByRole('button', { name: words.panduan.tunjuk.on, exact: true }).click({ timeout: 30_000 });
  await expect(panel.locator('.tunjuk__apa')).toBeVisible({ timeout: 30_000 });
  const zoom = () =>
    panel.evaluate(async () => {
      const both = globalThis as unknown as Record<
        string,
        { tabs: { query(q: object): Promise<{ id: number; url?: string }[]>; getZoom(id: number): Promise<number> } }
      >;
      const tabs = (both['browser'] ?? both['chrome'])?.tabs;
      const tab = (await tabs?.query({}))?.find(({ url }) => url?.startsWith('https://e-kinerja.'));
      return tab === undefined ? null : await tabs?.getZoom(tab.id);
    });
  expect(await zoom()).toBe(1);
  const size = (persen: string) =>
    panel.locator('.choice__option', { hasText: pelatih.zoom.percent.replace('{{persen}}', persen) });
  await size('150').click();
  await expect.poll(zoom).toBe(1.5);
  await size('100').click();
  await expect.poll(zoom).toBe(1);

  const field = panel.getByRole('textbox', { name: pelatih.kelas.codes, exact: true });
  await panel.getByText(pelatih.kode.title, { exact: true }).click();
  const code = panel.locator('.kode > [aria-hidden]');
  await expect(code).toHaveText(/^\w{5}-\w{5}$/, { timeout: 30_000 });
  const kode = await code.innerText();
  await field.fill(Array.from({ length: 30 }, (_, at) => `${String(at + 1)} ${kode}`).join('\n'));
  await panel.getByRole('button', { name: pelatih.kelas.add, exact: true }).click();
  await expect(panel.getByRole('rowheader', { name: 'Peserta 30', exact: true })).toBeVisible();
  await panel.setViewportSize({ width: 1280, height: 900 });
  await picture(panel, `${target}-pelatih-kelas-30`, { fullPage: true });
});
