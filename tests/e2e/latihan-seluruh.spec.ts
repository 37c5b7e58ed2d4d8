/** The practice page as a whole rehearsal: an SKP from one workbook, put back, made again, checked, and sent. */
import { freshRecord } from '../../utils/latihan/skenario';
import { face } from './face';
import { expect, test } from './fixtures';
import { isiLatihan, padaLatihan, simpanLatihan } from './latihan-pemula';
import { words } from './panel';
import { milikSaya } from './pemula';
import { agree, askToSend, button, like, openCheck } from './periksa-panel';
import { susun, workbook } from './susun';

const { cek, rencana } = words;

test('a whole SKP is made, put back, made again, checked and sent, offline and without the real e-Kinerja', async ({
  server,
  target,
}) => {
  test.setTimeout(300_000);
  await padaLatihan(target, server.proxyPort, async ({ buka }) => {
    const { panel: page, bukaSitus } = await buka();
    const now = Date.now();
    // The empty account, logged in already.
    const { kuki, state } = freshRecord('setengah', now);
    const kosong = freshRecord('kosong', now);
    kosong.state.sesi = state.sesi;
    await simpanLatihan(page, { ...kosong, kuki });
    await bukaSitus('?r=kinerja%2Fkegiatan-rhk%2Findex');
    await page.bringToFront();
    const panel = susun(page);
    const held = async () => milikSaya(await isiLatihan(page));

    await panel.choose(await workbook('small'));
    await expect(page.locator('footer')).toContainText(/\d+ dibuat/, { timeout: 30_000 });
    expect((await held()).rhk).toEqual([]);
    await panel.run();
    const made = await panel.proof();
    expect(made.proven).toBe(made.planned);
    const first = await held();
    expect(first.indikator.length).toBeGreaterThan(0);

    await button(page, rencana.undo.button).click();
    const back = page.getByRole('button', { name: /^Kembalikan: \d+ perubahan/ });
    await expect(back).toBeEnabled({ timeout: 30_000 });
    await back.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Kembalikan/ })
      .click();
    const undone = await panel.proof();
    expect(undone.proven).toBe(undone.planned);
    const empty = await held();
    expect([empty.rhk, empty.indikator, empty.bulan]).toEqual([[], [], []]);

    await button(page, rencana.again).click();
    await panel.choose(await workbook());
    await expect(page.locator('footer')).toContainText('34 dibuat · 168 target bulan', { timeout: 30_000 });
    await panel.run();
    const whole = await panel.proof();
    expect([whole.proven, whole.planned]).toEqual([202, 202]);

    await openCheck(page, cek.answer.ready);
    await button(page, cek.temuan.toKirim).click();
    await askToSend(page);
    const { indikator } = await held();
    for (const { nama } of indikator) await expect(page.getByRole('dialog')).toContainText(nama);
    expect(indikator.map(({ status }) => status)).toEqual(indikator.map(() => 2));
    await agree(page);
    await expect(page.getByText(like(cek.kirim.allProven_other))).toBeVisible({ timeout: 60_000 });
    expect((await held()).indikator.map(({ status }) => status)).toEqual(indikator.map(() => 3));
    await face(page, target, 'latihan-terkirim');
    expect(server.requests).toEqual([]);
  });
});
