/**
 * Looks at every state of the panel in Chromium: screenshots at 320, 400 and 1100 px into the folder given as first
 * argument (default gallery-shots under the system's temporary folder), and axe over all of them in both themes.
 * Exits 1 if axe finds anything or a page is wider than its window. `--only=a,b` limits the states.
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { serveGallery } from './serve.mjs';

const args = process.argv.slice(2);
const out = args.find((arg) => !arg.startsWith('--')) ?? join(tmpdir(), 'gallery-shots');
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const VIEWS = [
  { surface: 'panel', width: 320, height: 720, theme: 'light', lang: 'id' },
  { surface: 'panel', width: 320, height: 720, theme: 'dark', lang: 'id' },
  { surface: 'panel', width: 400, height: 800, theme: 'dark', lang: 'en' },
  { surface: 'tab', width: 1100, height: 800, theme: 'light', lang: 'id' },
  { surface: 'tab', width: 1400, height: 800, theme: 'dark', lang: 'id' },
  { surface: 'popup', width: 320, height: 320, theme: 'light', lang: 'id' },
];

const { base, close } = await serveGallery();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
await mkdir(out, { recursive: true });
let faults = 0;

for (const view of VIEWS) {
  const context = await browser.newContext({ viewport: { width: view.width, height: view.height } });
  const page = await context.newPage();
  page.on('pageerror', (error) => report(`${page.url()} ${error.message}`));
  await page.goto(base);
  await page.waitForFunction('window.galleryStates');
  const names = (await page.evaluate('window.galleryStates')).filter((name) => wanted(view, name));
  for (const name of names) {
    await page.goto(`${base}?state=${name}&surface=${view.surface}&theme=${view.theme}&lang=${view.lang}`);
    await page.waitForSelector('h1');
    await page.screenshot({ path: join(out, `${view.surface}-${view.width}-${view.theme}-${name}.png`) });
    await check(page, `${view.surface} ${view.width} ${view.theme} ${name}`);
  }
  await context.close();
}
await browser.close();
await close();
console.log(faults === 0 ? 'axe: 0 violations' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);

function wanted(view, name) {
  if (only && !only.includes(name)) return false;
  if (view.surface === 'popup') return ['noTab', 'noPermission', 'otherPage', 'berkas'].includes(name);
  return (
    view.surface === 'panel' ||
    name.startsWith('tinjau') ||
    name.startsWith('finished') ||
    name.startsWith('cek') ||
    name.startsWith('rencana') ||
    name.startsWith('skp') ||
    name === 'cocokkan'
  );
}

async function check(page, where) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector('.cell')?.click();
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations)
    report(
      `${where}: ${id} ${nodes
        .map((node) => `${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`)
        .slice(0, 3)
        .join('; ')}`,
    );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  if (overflow) report(`${where}: wider than the window`);
}

function report(text) {
  faults += 1;
  console.log(text);
}
