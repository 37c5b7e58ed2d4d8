/** A page that is not recognised: the check page names what is missing, and its report holds nothing personal. */
import AxeBuilder from '@axe-core/playwright';
import { AKUN_CONTOH } from '../../simulator/seeds';
import { picture } from './face';
import { expect, test } from './fixtures';
import { chooseFile, MATRIKS, savedText, sheetOf, words } from './panel';

const { halaman } = words;

test('an unknown page is checked and reported without anything personal in the report', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  test.setTimeout(480_000);
  simulator.rename('Rencana Hasil Kerja', 'Rencana Hasil Kinerja');
  const site = await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText(words.face.unrecognised.title, { exact: true })).toBeVisible({ timeout: 30_000 });
  const link = panel.getByRole('link', { name: words.face.report, exact: true });
  await expect(link).toHaveAttribute('href', '/options.html?bagian=halaman');

  const page = await openExtension('options.html?bagian=halaman');
  await expect(page.getByRole('heading', { name: halaman.tanda.takDikenali })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'rencana hasil kerja' }).first()).toContainText(
    halaman.tanda.tidakAda,
  );
  await page.getByText(/^Ditemukan \(/).click();
  await expect(page.locator('details[open] q', { hasText: 'Matriks Target Bulanan SKP' })).toBeVisible();
  await page.getByText(halaman.laporan.pratinjau, { exact: true }).click();
  await expect(page.getByRole('region', { name: halaman.laporan.pratinjau })).toContainText('xxx');
  const axe = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(axe.violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(tooWide).toBe(0);
  await picture(page, `${target}-halaman`);

  const file = await savedText(page, () =>
    page.getByRole('button', { name: halaman.laporan.simpan, exact: true }).click(),
  );
  await expect(page.getByRole('alert')).toContainText('laporan-halaman-tidak-dikenali-');
  expect(file).toContain('tidak ditemukan: ');
  expect(file).toContain('tableHead "rencana hasil kerja"');
  const { pegawai, rhk, indikator } = simulator.state;
  const personal = [
    ...pegawai.flatMap(({ nama, nip }) => [nama, nip]),
    ...[...rhk, ...indikator].map(({ nama }) => nama),
  ];
  expect(personal).toContain(AKUN_CONTOH.nip);
  expect(personal.filter((text) => file.includes(text))).toEqual([]);
  // What was read is the page as it is; nothing of it was touched.
  await expect(site.getByText('Rencana Hasil Kinerja').first()).toBeVisible();

  // The new word is taken into use here: the page is read again without being loaded anew, and the panel says by what.
  await page.setViewportSize({ width: 900, height: 800 });
  await page.getByLabel(words.bangku.kata.label).selectOption('head.rhk');
  await page.getByRole('button', { name: halaman.tunjuk.tombol, exact: true }).click();
  await expect(page.getByText(/^Pindah ke tab e-Kinerja/)).toBeVisible();
  await site.bringToFront();
  const asked = simulator.log.length;
  const box = await site.getByText('Rencana Hasil Kinerja').first().boundingBox();
  if (box === null) throw new Error('the head is not shown');
  await site.mouse.move(box.x + 5, box.y + 5);
  await picture(site, `${target}-menunjuk`);
  await site.mouse.click(box.x + 8, box.y + 8);
  await page.bringToFront();
  await expect(page.getByText(/^“Rencana Hasil Kinerja” dari halaman/)).toBeVisible();
  expect(simulator.log.length).toBe(asked);
  await expect(
    page.getByText(/hanya di halaman Matriks Target Bulanan, e-kinerja\.babelprov\.go\.id/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: halaman.sendiri.pakai, exact: true }).click();
  await expect(page.getByText(halaman.sendiri.kabar.dipakai)).toBeVisible();
  await expect(page.getByRole('heading', { name: /dikenali sebagai Matriks/ })).toBeVisible({ timeout: 30_000 });
  await picture(page, `${target}-kata`);
  const strip = panel.getByRole('complementary', { name: halaman.sendiri.label });
  await expect(strip).toContainText('1 label', { timeout: 30_000 });
  await expect(panel.getByText('Matriks 2026')).toBeVisible({ timeout: 30_000 });
  await picture(panel, `${target}-strip`);

  // What would be written there says by which word its place was found.
  await panel.bringToFront();
  await chooseFile(panel, sheetOf(simulator));
  const row = panel
    .getByRole('listitem')
    .filter({ has: panel.getByRole('checkbox') })
    .first();
  await expect(row).toContainText(words.kataDibaca.tempat.replace('{{kata}}', '“rencana hasil kinerja”'), {
    ignoreCase: true,
    timeout: 30_000,
  });
  await panel.setViewportSize({ width: 320, height: 800 });
  await picture(panel, `${target}-tanda`);
});
