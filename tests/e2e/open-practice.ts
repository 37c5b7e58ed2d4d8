import type { BrowserContext, Locator, Page } from '@playwright/test';
import { words } from './panel';

/** The mark of the practice page. */
export const practiceBoard = (page: Page): Locator =>
  page.getByRole('region', { name: words.latihan.title, exact: true });

/** Opens the practice page of this route; Firefox now and then loses the document of an extension page. */
export async function openPractice(context: BrowserContext, base: string, query = ''): Promise<Page> {
  for (let attempt = 0; ; attempt++) {
    const page = await context.newPage();
    try {
      await page.goto(`${base}/latihan.html${query}`, { waitUntil: 'commit', timeout: 5000 });
      await practiceBoard(page).waitFor({ timeout: 4000 + 1000 * attempt });
      return page;
    } catch (error) {
      page.close().catch(() => undefined);
      if (attempt === 8) throw error;
    }
  }
}
