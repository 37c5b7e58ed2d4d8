import AxeBuilder from '@axe-core/playwright';
import { logIn, SITE } from '../../scripts/browsers/launch';
import { serveGallery } from '../../scripts/gallery/serve.mjs';
import { face, picture } from './face';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, SAVE, savesOf, sheetOf, words } from './panel';

test('every state of the panel has an accessible face', async ({
  context,
  openExtension,
  simulator,
  target,
  server,
}) => {
  test.setTimeout(600_000);
  const shoot = (name: string) => face(panel, target, name);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByRole('heading', { name: words.face.noTab.title })).toBeVisible();
  await shoot('01-tanpa-tab');
  const site = await context.newPage();
  await site.goto(`${SITE}?r=site/login`);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.face.loggedOut.title })).toBeVisible();
  await shoot('02-belum-masuk');
  await logIn(site);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.rencana.berkas.title })).toBeVisible();
  await shoot('03-halaman-lain');
  await site.goto(`${SITE}?r=tunjangan/pegawai/view-v3`);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: words.face.unrecognised.title })).toBeVisible();
  await shoot('04-tidak-dikenali');

  await site.goto(`${SITE}?r=${encodeURIComponent(MATRIKS)}`);
  await panel.bringToFront();
  await expect(panel.locator('input[type=file]').first()).toBeAttached();
  await shoot('05-matriks-terbaca');

  const text = sheetOf(simulator).buffer.toString('utf8');
  const strange = text.replace('Indikator Kinerja Individu', 'Uraian Ukuran').replace('Jan;', 'Bulan Satu;');
  await chooseFile(panel, { name: 'judul-lain.csv', mimeType: 'text/csv', buffer: Buffer.from(strange) });
  await panel
    .getByRole('button', { name: new RegExp(words.step.cocokkan) })
    .first()
    .click();
  await expect(panel.getByRole('heading', { level: 2, name: words.cocokkan.title })).toBeVisible();
  await shoot('06-cocokkan');

  await panel
    .getByRole('button', { name: new RegExp(words.step.berkas) })
    .first()
    .click();
  const lines = text.split('\r\n');
  lines[3] = (lines[3] ?? '').replace(/;[^;]*$/, ';1.000');
  lines[4] = (lines[4] ?? '').replace(/;[^;]*$/, ';dua belas');
  lines.push('99;"RHK yang tidak ada";Kuantitas;"Indikator yang tidak ada di Matriks";5;Laporan;1;1;1;1;1');
  await chooseFile(panel, { name: 'bermasalah.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await expect(panel.getByText(words.numbers.title)).toBeVisible();
  await shoot('07-angka-ganda');
  await panel.getByText(words.numbers.thousands, { exact: true }).click();
  await panel
    .getByRole('button', { name: new RegExp(words.step.tinjau) })
    .first()
    .click();
  await expect(runButton(panel)).toBeVisible();
  await shoot('08-tinjau-bermasalah');

  await panel
    .getByRole('button', { name: new RegExp(words.step.berkas) })
    .first()
    .click();
  await chooseFile(panel, sheetOf(simulator));
  await expect(runButton(panel)).toBeVisible();
  await shoot('09-tinjau');
  server.stage.latencyMs = 600;
  await confirmRun(panel);
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await panel.getByRole('button', { name: words.run.pause }).click();
  await expect(panel.getByRole('button', { name: words.run.resume })).toBeVisible();
  await shoot('10-jeda');
  server.stage.latencyMs = 600;
  await panel.getByRole('button', { name: words.run.resume }).click();
  await expect(panel.getByRole('button', { name: words.run.pause })).toBeVisible();
  await shoot('11-berjalan');
  server.stage.latencyMs = 0;
  simulator.arm({ kind: 'sessionExpired', route: SAVE, at: 1, times: 1 });
  await expect(panel.getByText(words.stop.loggedOut)).toBeVisible({ timeout: 20_000 });
  await shoot('12-berhenti-sesi-berakhir');

  await logIn(site);
  await site.goto(`${SITE}?r=${encodeURIComponent(MATRIKS)}`);
  await panel.bringToFront();
  simulator.arm({ kind: 'okButNotSaved', route: SAVE, at: 2, times: 1 });
  simulator.arm({ kind: 'rejectValue', route: SAVE, at: 4, times: 1 });
  await panel
    .getByRole('button', { name: /^Lanjutkan/ })
    .first()
    .click();
  const { proven, planned } = await expectProof(panel);
  expect(proven).toBeLessThan(planned);
  await shoot('13-selesai-sebagian');
  await panel.getByRole('button', { name: words.menu.open }).click();
  await shoot('14-menu');
  expect(savesOf(simulator).size).toBeGreaterThan(0);
});

test('the popup says where one is and opens the panel', async ({ openSite, openExtension, target }) => {
  await openSite(MATRIKS);
  const popup = await openExtension('popup.html');
  await expect(popup.getByText('Matriks', { exact: false }).first()).toBeVisible();
  await expect(popup.getByRole('button', { name: words.popup.open })).toBeVisible();
  await face(popup, target, '15-popup');
});

/** Faces that only an accident brings about: shown with invented data, as the gallery does. */
const ACCIDENTS = [
  'cekKirimLeft',
  'cekKirimLeftUnsure',
  'cekEditLeft',
  'cekLastYear',
  'cekLastYearLeft',
  'tinjauUndo',
] as const;

test('what an accident left has an accessible face, too', async ({ context, target }) => {
  test.setTimeout(480_000);
  const gallery = await serveGallery();
  const page = await context.newPage();
  for (const name of ACCIDENTS) {
    await page.goto(`${gallery.base}?state=${name}`);
    await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 60_000 });
    await face(page, target, `17-${name}`);
  }
  await gallery.close();
});

test.describe('with 200 indikator', () => {
  test.use({ seed: 'duaratus' });

  test('200 indikator stay fluent enough to review, on a tab as wide as the Matriks', async ({
    openExtension,
    openSite,
    simulator,
    target,
  }) => {
    await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html?tampilan=tab');
    await panel.setViewportSize({ width: 1280, height: 800 });
    await chooseFile(panel, sheetOf(simulator));
    await expect(runButton(panel)).toBeVisible();
    await picture(panel, `${target}-16-tab`);
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
