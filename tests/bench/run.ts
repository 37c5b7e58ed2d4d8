/** `npm run bench`: measures, prints a table, writes bench/results.json and docs/bench.md. Exits 0 even when a goal is missed. */
import { chromium } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../../scripts/prepare.mjs';
import { removeInPage } from './build-in-page';
import { benchDocument } from './document';
import type { Figure } from './measure';
import { measureSize } from './p01-size';
import { measureReadingCpu } from './p02-reading-cpu';
import { measureMaskingCpu } from './p02m-masking';
import { measureIdlePage } from './p03-idle-page';
import { measureOneAtATime } from './p04-one-at-a-time';
import { measureAdaptiveSpeed } from './p05-adaptive';
import { measurePopovers } from './p06-popovers';
import { measureProof } from './p07-proof';
import { measureWholeSkp } from './p08-whole-skp';
import { measureChecklist } from './p09-checklist';
import { measurePanel } from './p10-panel';
import { measureTemplates } from './p11-templates';
import { measureSpreadsheet } from './p12-spreadsheet';
import { measureZip } from './p13-zip';
import { printTable } from './table';

const DOCUMENT = 'docs/bench.md';

const MEASURES: Readonly<Record<string, () => Figure | Promise<Figure>>> = {
  P1: measureSize,
  P2: measureReadingCpu,
  P2M: measureMaskingCpu,
  P3: measureIdlePage,
  P4: measureOneAtATime,
  P5: measureAdaptiveSpeed,
  P6: measurePopovers,
  P7: measureProof,
  P8: measureWholeSkp,
  P9: measureChecklist,
  P10: measurePanel,
  P11: measureTemplates,
  P12: measureSpreadsheet,
  P13: measureZip,
};

const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const ids = Object.keys(MEASURES).filter((id) => asked.length === 0 || asked.includes(id));
const figures: Figure[] = [];
for (const id of ids) {
  const started = Date.now();
  try {
    const figure = await MEASURES[id]?.();
    if (figure !== undefined) figures.push(figure);
  } catch (error) {
    const how = error instanceof Error ? (error.stack ?? error.message) : String(error);
    figures.push({ id, title: 'not measured', value: null, unit: '', goal: '', holds: false, how });
  }
  console.log(`• ${id} measured in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
await removeInPage().catch(() => undefined);
fs.mkdirSync('bench', { recursive: true });
fs.writeFileSync('bench/results.json', `${JSON.stringify(figures, null, 2)}\n`);
await writeDocument();
printTable(figures);
const missed = figures.filter(({ holds }) => !holds).map(({ id }) => id);
console.log(missed.length === 0 ? 'All goals hold.' : `Missed: ${missed.join(', ')}.`);
process.exit(0);

/** The kind of machine, never which one it is. */
async function taken(): Promise<string> {
  const browser = await chromium.launch({ executablePath: (await findBrowser('chromium')) ?? '' });
  const version = browser.version();
  await browser.close();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `The last run: ${day}, Chromium ${version} (headless), Node ${process.versions.node}, ${os.type()} on ${os.arch()}, ${String(os.cpus().length)} cores, ${String(memory)} GB of memory.`;
}

async function writeDocument(): Promise<void> {
  const before = fs.existsSync(DOCUMENT) ? fs.readFileSync(DOCUMENT, 'utf8') : '';
  const text = benchDocument(Object.keys(MEASURES), figures, before, await taken());
  fs.writeFileSync(DOCUMENT, await format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' }));
}
