/**
 * The demo: stand-in e-Kinerja, a Chromium with the extension on its Matriks page, and the sample sheet at hand. With
 * `--headless` (or without a display) it does the whole job itself and ends with one line of JSON.
 */
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import words from '../../locales/id.json';
import { createSimulator } from '../../simulator/create-simulator';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { startSimulatorServer } from '../../simulator/server/start';
import { extensionBaseOf, launch, logIn, openExtensionPage, SITE } from '../browsers/launch';
import { sampleSheet } from './sample-sheet';

const TAHUN = 2026;
const OUT = path.resolve('demo');
const headless = process.argv.includes('--headless') || (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);
const say = (text: string) => console.log(`• ${text}`);

fs.rmSync(OUT, { recursive: true, force: true });
fs.mkdirSync(OUT, { recursive: true });
const simulator = createSimulator({ seed: 'contoh', latencyMs: 30 });
const server = await startSimulatorServer({ simulator });
const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
const sheet = path.join(OUT, `target-bulanan-${String(TAHUN)}.csv`);
const sample = sampleSheet(simulator.state, saya?.id ?? 0, TAHUN);
fs.writeFileSync(sheet, sample.csv);

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-demo-'));
const context = await launch('chromium', server.proxyPort, profile, { headless });
const site = context.pages()[0] ?? (await context.newPage());
await logIn(site);
await site.goto(`${SITE}?r=${encodeURIComponent('kinerja/kegiatan-rhk/matriks')}`);
const base = await extensionBaseOf(context, 'chromium');

let shots = 0;
async function shoot(page: Page, name: string): Promise<void> {
  shots += 1;
  await page.screenshot({ path: path.join(OUT, `${String(shots).padStart(2, '0')}-${name}.png`) });
}

/** Goes the way of a person: file, look, run, proof. */
async function doTheJob(): Promise<{ planned: number; written: number; proven: number; refused: number; seconds: number }> {
  const started = Date.now();
  await shoot(site, 'matriks-sebelum');
  const panel = await openExtensionPage(context, `${base}/sidepanel.html`);
  await panel.setViewportSize({ width: 420, height: 900 });
  await panel.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await shoot(panel, 'panel-berkas');
  await panel.locator('input[type=file]').first().setInputFiles(sheet);
  const runButton = panel.getByRole('button', { name: /^Jalankan: tulis/ });
  await runButton.waitFor();
  await shoot(panel, 'panel-tinjau');
  await runButton.click();
  await panel.getByRole('progressbar').first().waitFor({ timeout: 10_000 }).catch(() => undefined);
  await shoot(panel, 'panel-jalankan');
  await panel.getByRole('heading', { name: words.bukti.title, level: 2 }).waitFor({ timeout: 120_000 });
  await shoot(panel, 'panel-bukti');
  const [proven = 0, planned = 0] = ((await panel.locator('footer').innerText()).match(/\d+/g) ?? []).map(Number);
  const refused = Number(/(\d+)\s+ditolak situs/.exec(await panel.locator('.marks').innerText())?.[1] ?? 0);
  await site.bringToFront();
  await site.waitForLoadState();
  await shoot(site, 'matriks-sesudah');
  const written = simulator.log.filter(({ method, route }) => method === 'POST' && route === 'kinerja/kegiatan-bulanan/editable-update').length;
  return { planned, written, proven, refused, seconds: (Date.now() - started) / 1000 };
}

if (headless) {
  try {
    const result = await doTheJob();
    say(`Pictures are in ${OUT}.`);
    say(`Planned ${String(result.planned)}, written ${String(result.written)}, proven ${String(result.proven)}, refused ${String(result.refused)}.`);
    console.log(JSON.stringify(result));
    process.exitCode = result.planned > 0 && result.proven === result.planned ? 0 : 1;
  } finally {
    await context.close();
    await server.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
} else {
  await openExtensionPage(context, `${base}/sidepanel.html`);
  await site.bringToFront();
  say(`e-Kinerja (stand-in) is open on its Matriks, logged in as ${AKUN_CONTOH.nip}; password ${AKUN_CONTOH.password}.`);
  say(`The sheet to choose in the panel: ${sheet}`);
  say(`Open the panel with the icon "${words.app.name}", or use the tab next to it. Close the browser to end.`);
  await new Promise((resolve) => context.on('close', resolve));
  await server.close();
  process.exit(0);
}
