/** The site renames a label: the page says what it misses, nothing is written, and a signed pack with the new word mends it. */
import { publicKeyOf, fingerprintOf, signPack } from '../../utils/packs/envelope';
import { samplePack, seedOf } from '../unit/packs/sample-pack';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from './panel';

const { paket } = words;

test('a renamed label stops the Matriks by name; a signed pack with the new word repairs it without a new version', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  test.setTimeout(480_000);
  simulator.rename('Rencana Hasil Kerja', 'Rencana Hasil Kinerja');
  const key = seedOf(7);
  const pack = await signPack(
    samplePack({ kata: [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] }], templat: [] }),
    key,
  );
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  await expect(panel.getByText(words.face.unrecognised.title, { exact: true })).toBeVisible({ timeout: 30_000 });
  await panel.getByText(words.ui.details, { exact: true }).click();
  await expect(panel.getByText('rencana hasil kerja', { exact: true })).toBeVisible();

  await button(words.task.templat).click();
  await button(paket.open).click({ timeout: 30_000 });
  await expect(panel.locator('.drop button').first()).toBeEnabled({ timeout: 30_000 });
  await panel
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'ejaan.json', mimeType: 'application/json', buffer: Buffer.from(pack) });
  await expect(panel.getByText(await fingerprintOf(await publicKeyOf(key)))).toBeVisible({ timeout: 30_000 });
  await panel.getByRole('checkbox', { name: paket.trust.same, exact: true }).check();
  await button('Percayai kunci Dinas Contoh').click();
  await button(paket.install).click();
  await expect(panel.getByText('Standar RHK Contoh versi 2026.1 terpasang.')).toBeVisible();

  // The page is looked at again by itself, without being loaded anew.
  await button(words.task.isi).click();
  await expect(panel.getByText('Matriks 2026')).toBeVisible({ timeout: 30_000 });
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible({ timeout: 30_000 });
  expect(savesOf(simulator).size).toBe(0);
  await confirmRun(panel);
  const { proven, planned } = await expectProof(panel);
  expect(planned).toBeGreaterThan(50);
  expect(proven).toBe(planned);
});
