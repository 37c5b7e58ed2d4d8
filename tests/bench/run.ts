/** `npm run bench`: measures, prints a table, writes bench/results.json. Exits 0 even when a goal is missed. */
import fs from 'node:fs';
import { removeInPage } from './build-in-page';
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
import { measureTemplates } from './p11-templates';
import { measureSpreadsheet } from './p12-spreadsheet';
import { measureZip } from './p13-zip';
import { printTable } from './table';

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
printTable(figures);
const missed = figures.filter(({ holds }) => !holds).map(({ id }) => id);
console.log(missed.length === 0 ? 'All goals hold.' : `Missed: ${missed.join(', ')}.`);
process.exit(0);
