/** A picture as a person has it in front of them: the page on the left, the panel beside it. */
import type { Page } from '@playwright/test';
import path from 'node:path';

const fileOf = (name: string): string => path.join('docs/gambar', `${name}.png`);
/** 1280 × 800, as both stores take it; the panel as wide as it is when it is opened first. */
const WHOLE = { width: 1280, height: 800 };
const PANEL = 400;

/** Page and panel as large as they are in the picture: before anything is scrolled to. */
export async function sized(page: Page, panel: Page): Promise<void> {
  await page.setViewportSize({ ...WHOLE, width: WHOLE.width - PANEL - 1 });
  await panel.setViewportSize({ ...WHOLE, width: PANEL });
}

async function shot(page: Page): Promise<Buffer> {
  await page.bringToFront();
  // What slides or fades in has come to rest.
  await page.waitForTimeout(600);
  return page.screenshot();
}

/** Page and panel side by side. */
export async function beside(name: string, page: Page, panel: Page): Promise<void> {
  const sides = [await shot(page), await shot(panel)];
  const [left = '', right = ''] = sides.map(
    (png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`,
  );
  const both = await page.context().newPage();
  await both.setViewportSize(WHOLE);
  await both.setContent(
    `<style>body{margin:0;display:flex;gap:1px;background:#888}img{display:block}</style>${left}${right}`,
  );
  await both.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await both.screenshot({ path: fileOf(name) });
  await both.close();
}

/** One page alone. */
export async function alone(name: string, page: Page): Promise<void> {
  await page.setViewportSize(WHOLE);
  await page.bringToFront();
  await page.waitForTimeout(600);
  await page.screenshot({ path: fileOf(name) });
}
