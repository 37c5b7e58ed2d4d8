/**
 * An old office PC (a quarter of the processor) at the end of a slow line (400 kbit/s, 400 ms): the main job, the guide's
 * first steps and the check page, by the steps of the journeys. Run by `npm run lambat`, never by the tests.
 */
import { SITE } from '../../scripts/browsers/launch';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from '../e2e/panel';
import { jalani, pegawaiBaru, sambut } from '../e2e/pemula';
import { situsOf } from '../e2e/situs';
import { expect, test } from './fixtures';
import { amati, kabar } from './sign-of-life';

test('the main job: a sheet becomes proven targets, and every wait shows that it is one', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  test.setTimeout(1_800_000);
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  const waits = await amati(panel);
  await expect(panel.getByText('Matriks 2026')).toBeVisible();
  await waits.next('the panel knows the page');
  await chooseFile(panel, sheetOf(simulator));
  await waits.next('it takes a sheet');
  await expect(runButton(panel)).toBeVisible();
  await waits.next('preview');
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel, 900_000);
  await waits.next(`${String(proven)} of ${String(planned)} written and proven`);
  expect(planned).toBeGreaterThan(50);
  expect(proven).toBe(planned);
  const saves = savesOf(simulator);
  expect(saves.size).toBe(planned);
  expect([...saves.values()].filter((values) => values.length !== 1)).toEqual([]);
  kabar(waits.all);
});

test.describe('a newcomer', () => {
  test.use({ seed: 'kosong' });

  test('the guide’s first steps, from logging in to the first RHK', async ({ context, openExtension, simulator }) => {
    test.setTimeout(1_800_000);
    pegawaiBaru(simulator.state, 2026);
    const mulai = await sambut(await openExtension('sidepanel.html'), async () => {
      const site = await context.newPage();
      site.on('dialog', (dialog) => void dialog.accept());
      await site.goto('https://satamasn.babelprov.go.id/');
      return situsOf(site);
    });
    await jalani({
      mulai,
      langkah: 3,
      isi: () => Promise.resolve(simulator.state),
      setujui: () => Promise.reject(new Error('nothing is sent in the first steps')),
      putus: (meja) => Promise.resolve(meja),
    });
  });
});

test('a page that is not recognised is checked and named', async ({ openSite, openExtension, simulator }) => {
  test.setTimeout(900_000);
  simulator.rename('Rencana Hasil Kerja', 'Rencana Hasil Kinerja');
  const site = await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText(words.face.unrecognised.title, { exact: true })).toBeVisible();
  const page = await openExtension('options.html?bagian=halaman');
  await expect(page.getByRole('heading', { name: words.halaman.tanda.takDikenali })).toBeVisible();
  await page.getByText(words.halaman.laporan.pratinjau, { exact: true }).click();
  await expect(page.getByRole('region', { name: words.halaman.laporan.pratinjau })).toContainText('xxx');
  expect(site.url()).toBe(`${SITE}?r=${encodeURIComponent(MATRIKS)}`);
});
