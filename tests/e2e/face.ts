import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** A picture to look at, in test-results/states/; made only when asked for (`PICTURES=1 npm run e2e`), they take long. */
export async function picture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  if (process.env['PICTURES'] === undefined) return;
  await page.screenshot({ path: `test-results/states/${name}.png`, ...options });
}

/**
 * In both themes, at 320 px or the widths named: a picture, no sideways scrolling, no part over another, nothing axe
 * objects to. A theme changes colours only, so in the second one axe looks at the contrast.
 */
export async function face(
  page: Page,
  browser: string,
  name: string,
  { widths = [320], height = 760, fullPage = false } = {},
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
      await picture(page, [browser, name, ...(widths.length > 1 ? [width] : []), theme].join('-'), { fullPage });
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
      expect(violations.map(({ id, nodes }) => `${name}/${theme}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} scrolls sideways at ${String(width)}`).toBeLessThanOrEqual(0);
    expect(await overlaps(page), `${name}: one part lies over the next at ${String(width)}`).toEqual([]);
  }
}

/** Folded parts that reach into the one before them: their borders are meant to meet, and no more. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('details + details')).flatMap((part) => {
      const before = part.previousElementSibling?.getBoundingClientRect();
      const over = before !== undefined && part.getBoundingClientRect().top < before.bottom - 2;
      return over ? [part.querySelector('summary')?.textContent ?? ''] : [];
    }),
  );
