import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectProof, MATRIKS, savesOf, sheetOf, words } from './panel';

/** Presses Tab until the wanted element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, wanted: { readonly name: RegExp | string; readonly role: string }): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const there = page.getByRole(wanted.role as 'button', { name: wanted.name }).and(page.locator(':focus'));
    if ((await there.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(wanted.name)}`);
}

test('the main job by keyboard alone', async ({ openSite, openExtension, simulator }) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.locator('input[type=file]').first()).toBeAttached();
  const summary = panel.getByText(words.berkas.paste, { exact: true });
  for (
    let presses = 0;
    presses < 40 && !(await summary.evaluate((el) => el.closest('summary,button') === document.activeElement));
    presses++
  )
    await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await tabTo(panel, { role: 'textbox', name: words.berkas.pasteLabel });
  await panel.keyboard.insertText(sheetOf(simulator).buffer.toString('utf8').replace('\ufeff', ''));
  await tabTo(panel, { role: 'button', name: words.berkas.pasteUse });
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^Jalankan: tulis/ })).toBeVisible();
  await tabTo(panel, { role: 'button', name: /^Jalankan: tulis/ });
  expect(savesOf(simulator).size).toBe(0);
  await panel.keyboard.press('Enter');
  const { proven, planned } = await expectProof(panel);
  expect(proven).toBe(planned);
});
