/** A whole SKP from one workbook, in real browsers: made, proven, continued, put back. */
import { logIn, SITE } from '../../scripts/browsers/launch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { RHK_ATASAN } from '../../simulator/seeds/isi-contoh';
import { face } from './face';
import { expect, test } from './fixtures';
import { words } from './panel';
import { logOut, posts, stored, susun, wanted, withoutName, workbook } from './susun';

const DAFTAR = 'kinerja/kegiatan-rhk/index';

test.use({ seed: 'kosong' });

test('an empty account becomes an SKP from the workbook in a handful of clicks, and the checklist is green', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  const site = await openSite(DAFTAR);
  const panel = susun(await openExtension('sidepanel.html'));
  let actions = 0;
  const act = async (deed: Promise<void>) => {
    actions += 1;
    await deed;
  };
  await act(panel.choose(await workbook()));
  await expect(panel.page.locator('footer')).toContainText('34 dibuat · 168 target bulan');
  expect(posts(simulator)).toEqual([]);
  await act(panel.run());
  const { proven, planned } = await panel.proof();
  expect([proven, planned]).toEqual([202, 202]);
  expect(stored(simulator)).toEqual(wanted());
  // The page beside the panel shows it, too.
  await expect(site.getByText(wanted().indikator[0]?.split(' | ')[1] ?? '').first()).toBeVisible();

  await act(panel.page.getByRole('button', { name: words.task.periksa, exact: true }).click());
  await expect(panel.page.getByText(words.cek.answer.ready)).toBeVisible({ timeout: 30_000 });
  expect(actions).toBeLessThanOrEqual(6);

  await panel.page.getByRole('button', { name: words.task.isi, exact: true }).click();
  await panel.page.getByRole('button', { name: words.rencana.again }).click();
  await panel.choose(await workbook());
  await expect(panel.page.locator('footer')).toContainText(words.rencana.sum.nothing);
  await panel.page.getByText(words.rencana.banding.berkasTitle, { exact: true }).click();
  await expect(panel.page.getByText(words.rencana.banding.none, { exact: true })).toBeVisible();
});

test.describe('on a slow site', () => {
  test.use({ latencyMs: 40 });

  test('a lost session stops it; somebody else is refused; the same person finishes exactly the rest', async ({
    openSite,
    openExtension,
    simulator,
    server,
    target,
  }) => {
    test.setTimeout(600_000);
    const site = await openSite(DAFTAR);
    const panel = susun(await openExtension('sidepanel.html'));
    await panel.choose(await workbook());
    await expect(panel.page.locator('footer')).toContainText('34 dibuat');
    await face(panel.page, target, '20-skp-tinjau');
    simulator.arm({ kind: 'sessionExpired', route: 'kinerja/kegiatan-tahunan/create-v3', at: 9, times: 1 });
    // Slow enough to be paused, and looked at, long before the session is lost.
    server.stage.latencyMs = 600;
    await panel.run();
    await expect.poll(() => posts(simulator).length, { timeout: 60_000 }).toBeGreaterThan(2);
    await panel.page.getByRole('button', { name: words.run.pause, exact: true }).click();
    const goOn = panel.page.getByRole('button', { name: words.run.resume, exact: true });
    await expect(goOn).toBeVisible();
    await expect(panel.page.getByText(words.rencana.run.phase.paused, { exact: true })).toBeVisible();
    await face(panel.page, target, '21-skp-jeda');
    await goOn.click();
    await expect(panel.page.getByRole('progressbar')).toBeVisible();
    await face(panel.page, target, '22-skp-berjalan');
    server.stage.latencyMs = 40;
    await expect(panel.page.getByText(words.stop.loggedOut)).toBeVisible({ timeout: 60_000 });
    await face(panel.page, target, '23-skp-sesi-berakhir');
    const made = posts(simulator).length;

    await logIn(site, AKUN_CONTOH.nipRekan);
    await panel.page.bringToFront();
    await expect(panel.page.getByText(words.unfinished.otherAccount)).toBeVisible();
    await expect(panel.page.getByText('Terverifikasinya usulan kenaikan pangkat')).toHaveCount(0);
    expect(posts(simulator)).toHaveLength(made);

    logOut(simulator);
    await logIn(site);
    await panel.page.bringToFront();
    await panel.resume();
    const { proven, planned } = await panel.proof(240_000);
    expect(proven).toBe(planned);
    expect(stored(simulator)).toEqual(wanted());
  });

  test('a refused item takes only what hangs on it along, with the site’s words', async ({
    openSite,
    openExtension,
    simulator,
    target,
  }) => {
    test.setTimeout(600_000);
    await openSite(DAFTAR);
    const panel = susun(await openExtension('sidepanel.html'));
    await panel.choose(await workbook('whole', 'Meningkatnya mutu yang tidak ada di daftar'));
    const footer = panel.page.locator('footer');
    await expect(footer).toContainText('ditolak');
    await panel.page.locator('label', { hasText: words.rencana.filter.problem }).click();
    const choice = panel.page.getByRole('combobox');
    await expect(choice).toHaveCount(1);
    await face(panel.page, target, '24-skp-bermasalah');
    await choice.selectOption({ label: RHK_ATASAN[0] });
    await expect(footer).not.toContainText('ditolak');
    await expect(footer).toContainText('34 dibuat');
    await panel.page.locator('label', { hasText: words.rencana.filter.all }).click();
    await face(panel.page, target, '25-skp-dibetulkan');
    withoutName(simulator, 'Jumlah rekapitulasi data capaian kinerja');
    await panel.run();
    const { proven, planned } = await panel.proof();
    expect(planned - proven).toBe(13);
    await expect(panel.page.getByText(/Kata situs:/).first()).toBeVisible();
    await expect(panel.page.getByText(words.rencana.state.skipped).first()).toBeVisible();
    await expect(panel.page.getByRole('button', { name: words.rencana.undo.button, exact: true })).toBeVisible();
    await face(panel.page, target, '26-skp-sebagian');
  });

  test('closing the tab in the middle loses nothing, and what was made can be put back', async ({
    openSite,
    openExtension,
    simulator,
    context,
    target,
  }) => {
    test.setTimeout(600_000);
    const site = await openSite(DAFTAR);
    const panel = susun(await openExtension('sidepanel.html'));
    await panel.choose(await workbook());
    await panel.run();
    await expect.poll(() => posts(simulator).length, { timeout: 60_000 }).toBeGreaterThan(12);
    await site.close();
    const again = await context.newPage();
    await again.goto(`${SITE}?r=${encodeURIComponent(DAFTAR)}`);
    await panel.page.bringToFront();
    await panel.resume();
    // What was under way when the tab was closed is waited for, a minute and a half, before it is looked at.
    const { proven, planned } = await panel.proof(240_000);
    expect(proven).toBe(planned);
    expect(stored(simulator)).toEqual(wanted());

    await panel.page.getByRole('button', { name: words.rencana.undo.button }).click();
    const back = panel.page.getByRole('button', { name: /^Kembalikan: \d+ perubahan/ });
    await expect(back).toBeEnabled({ timeout: 30_000 });
    await face(panel.page, target, '27-skp-kembalikan');
    await back.click();
    const dialog = panel.page.getByRole('dialog');
    await expect(dialog).toContainText(words.rencana.remove.undoBody);
    await dialog.getByRole('button', { name: /^Kembalikan/ }).click();
    const undone = await panel.proof();
    expect(undone.proven).toBe(undone.planned);
    expect(stored(simulator)).toEqual({ rhk: [], indikator: [], lampiran: [] });
  });
});

test.describe('with an SKP of last year', () => {
  test.use({ seed: 'tahun-lalu' });

  test('it becomes the plan for this year, and e-Kinerja is in this year again', async ({
    openSite,
    openExtension,
    simulator,
    target,
  }) => {
    const site = await openSite(DAFTAR);
    const panel = susun(await openExtension('sidepanel.html'));
    await panel.page.getByRole('button', { name: words.rencana.lalu.button }).click();
    await expect(panel.page.getByRole('dialog')).toContainText(words.rencana.lalu.askBody);
    await panel.page.getByRole('button', { name: words.rencana.lalu.agree }).click();
    await expect(panel.page.locator('footer')).toContainText(/\d+ dibuat/, { timeout: 30_000 });
    await panel.page.getByText('Bandingkan SKP 2025 dengan 2026', { exact: true }).click();
    await expect(panel.page.getByText('hanya di 2025', { exact: true }).first()).toBeVisible();
    await face(panel.page, target, '28-skp-banding');
    expect(Object.values(simulator.state.sesi).map(({ tahun }) => tahun)).toContain(2026);
    await site.reload();
    await expect(site.getByText('2026').first()).toBeVisible();
    expect(stored(simulator).indikator).toEqual([]);
  });

  test('of several, the one the person chooses is copied', async ({ openSite, openExtension, simulator }) => {
    const { state } = simulator;
    const rhk = state.rhk.find(({ idPegawai, tahun }) => idPegawai === 1 && tahun === 2025);
    const skp = state.skp.find(({ id }) => id === rhk?.idSkp);
    if (skp === undefined || rhk === undefined) throw new Error('no SKP of last year');
    const lain = { ...skp, id: 9901, nomor: '2-2025', urutan: skp.urutan + 1 };
    state.skp.push(lain);
    state.rhk.push({ ...rhk, id: 9902, idSkp: lain.id, nama: 'Hanya ada di SKP yang lain' });
    await openSite(DAFTAR);
    const { page } = susun(await openExtension('sidepanel.html'));
    await page.getByRole('button', { name: words.rencana.lalu.button }).click();
    await page.getByRole('button', { name: words.rencana.lalu.agree }).click();
    const choice = page.getByLabel(/^Tahun 2025 ada 2 SKP/);
    const copied = page.getByRole('checkbox', { name: 'Hanya ada di SKP yang lain' });
    for (const [nomor, there] of [
      ['2-2025', true],
      [skp.nomor, false],
      ['2-2025', true],
    ] as const) {
      await expect(choice).toBeVisible({ timeout: 30_000 });
      if ((await choice.inputValue()) !== nomor) {
        await choice.selectOption(nomor);
        await page.getByRole('button', { name: words.rencana.lalu.agree }).click();
      }
      await expect(choice).toHaveValue(nomor, { timeout: 30_000 });
      await expect(copied).toBeVisible({ visible: there });
    }
  });
});
