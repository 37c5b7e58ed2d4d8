import type { Page } from '@playwright/test';
import { picture } from './face';
import { expect, test } from './fixtures';
import { expectProof, MATRIKS, savesOf, sheetOf, words } from './panel';

/** A stop of the keyboard that a person could not see: no ring, out of sight, or under something else. */
async function unseenStop(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const { left, right, top, bottom, width } = at.getBoundingClientRect();
    const shown = at.closest('label') ?? at;
    const middle = document.elementFromPoint(
      (left + right) / 2,
      (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
    );
    // A choice of a row hides its own box: its text carries the ring.
    const ring = [at, at.nextElementSibling].some(
      (one) =>
        one !== null && getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px',
    );
    const seen = width > 0 && left >= -1 && right <= innerWidth + 1 && middle !== null && shown.contains(middle);
    return seen && ring ? null : `${at.outerHTML.slice(0, 120)} ring ${String(ring)} seen ${String(seen)}`;
  });
}

/** What does not fit into the width: the page itself, or a control. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('button, input, textarea, select, summary, h1, h2, p, .cell')].filter(
      (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > innerWidth + 1,
    );
    return [...(scrollWidth > clientWidth ? ['the page'] : []), ...wide.map((one) => one.outerHTML.slice(0, 120))];
  });

/** Presses Tab until this is so, as a person without a mouse does; every stop on the way is seen. */
async function tabUntil(page: Page, what: string, there: () => Promise<boolean>): Promise<void> {
  const unseen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    if (await there()) {
      expect(unseen).toEqual([]);
      return;
    }
    await page.keyboard.press('Tab');
    const stop = await unseenStop(page);
    if (stop !== null) unseen.push(stop);
  }
  throw new Error(`Tab never reached ${what}`);
}
const tabTo = (page: Page, wanted: { readonly name: RegExp | string; readonly role: string }) =>
  tabUntil(page, String(wanted.name), async () => {
    const there = page.getByRole(wanted.role as 'button', { name: wanted.name }).and(page.locator(':focus'));
    return (await there.count()) > 0;
  });

test('the main job by keyboard alone, at 200 % in a panel of 640 px, in the colours of the system', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 420 });
  // Firefox's automation cannot force them.
  if (target !== 'firefox') await panel.emulateMedia({ forcedColors: 'active' });
  await expect(panel.locator('input[type=file]').first()).toBeAttached();
  await picture(panel, `${target}-forced-1-berkas`);
  const summary = panel.getByText(words.berkas.paste, { exact: true });
  await tabUntil(panel, words.berkas.paste, () =>
    summary.evaluate((el) => el.closest('summary,button') === document.activeElement),
  );
  await panel.keyboard.press('Enter');
  await tabTo(panel, { role: 'textbox', name: words.berkas.pasteLabel });
  await panel.keyboard.insertText(sheetOf(simulator).buffer.toString('utf8').replace('\ufeff', ''));
  await picture(panel, `${target}-forced-2-tempel`);
  const wide = await tooWide(panel);
  await tabTo(panel, { role: 'button', name: words.berkas.pasteUse });
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^Jalankan: tulis/ })).toBeVisible();
  await picture(panel, `${target}-forced-3-tinjau`);
  wide.push(...(await tooWide(panel)));
  await tabTo(panel, { role: 'button', name: /^Jalankan: tulis/ });
  await picture(panel, `${target}-forced-4-jalankan`);
  expect(savesOf(simulator).size).toBe(0);
  await panel.keyboard.press('Enter');
  const { proven, planned } = await expectProof(panel);
  expect(proven).toBe(planned);
  await picture(panel, `${target}-forced-5-bukti`);
  expect([...wide, ...(await tooWide(panel))]).toEqual([]);
});
