import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/**
 * In both themes at 320 px: a picture to look at, no sideways scrolling, nothing axe objects to. A theme changes colours
 * only, so in the second one axe looks at the contrast.
 */
export async function face(panel: Page, browser: string, name: string): Promise<void> {
  await panel.setViewportSize({ width: 320, height: 760 });
  for (const theme of ['light', 'dark']) {
    await panel.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
    await panel.screenshot({ path: `test-results/states/${browser}-${name}-${theme}.png` });
    const axe = new AxeBuilder({ page: panel }).setLegacyMode(true);
    const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
    expect(violations.map(({ id, nodes }) => `${name}/${theme}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  const overflow = await panel.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}
