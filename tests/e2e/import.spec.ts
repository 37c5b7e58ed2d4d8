import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Simulator } from '../../simulator/contract';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from './panel';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cells of the sheet that the seeded pegawai already has, from its heading line on. */
function cellsOf(simulator: Simulator): string[][] {
  const text = sheetOf(simulator).buffer.toString('utf8').replace('\uFEFF', '');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data.slice(1);
}

const csv = (name: string, text: string | Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text as string),
});

/** Texts of people in Indonesia need few of the signs that Windows-1252 has beyond Latin-1. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[–—‘’“”…]/g, (sign) =>
      String.fromCharCode([0x96, 0x97, 0x91, 0x92, 0x93, 0x94, 0x85]['–—‘’“”…'.indexOf(sign)] ?? 0x3f),
    ),
    'latin1',
  );

/** How many cells the plan on the screen would write. */
async function plannedCells(panel: Page): Promise<number> {
  await expect(runButton(panel)).toBeVisible({ timeout: 30_000 });
  return Number(/\d+/.exec(await runButton(panel).innerText())?.[0]);
}

/** The text of a locale with its places filled. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** A panel that has read the Matriks; before, it takes no file. */
async function ready(openExtension: (page: string) => Promise<Page>): Promise<Page> {
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText('Matriks 2026')).toBeVisible({ timeout: 15_000 });
  return panel;
}

test.beforeEach(async ({ openSite }) => {
  await openSite(MATRIKS);
});

test('the worker reads a workbook, not the panel itself', async ({ openExtension, simulator }) => {
  const panel = await ready(openExtension);
  // Only a live worker gets these messages and answers them; without one the panel reads in its own thread.
  await panel.evaluate(() => {
    const asked: string[] = [];
    const answered: number[] = [];
    const heard = new WeakSet();
    Object.assign(globalThis, { asked, answered });
    const prototype = Worker.prototype as { postMessage: (message: unknown, transfer: Transferable[]) => void };
    const post = prototype.postMessage;
    prototype.postMessage = function (this: Worker, message: unknown, transfer: Transferable[]) {
      asked.push((message as { method: string }).method);
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => answered.push(data.id));
      }
      post.call(this, message, transfer);
    };
  });
  const bytes = await writeXlsx({ sheets: [{ name: 'Target', rows: cellsOf(simulator) }] });
  await chooseFile(panel, { name: 'target.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  await expect(runButton(panel)).toBeVisible();
  const { asked, answered } = await panel.evaluate(() => {
    const { asked, answered } = globalThis as unknown as Record<'asked' | 'answered', (string | number)[]>;
    return { asked, answered };
  });
  expect(asked).toEqual(expect.arrayContaining(['open', 'guess', 'read']));
  expect(new Set(answered).size).toBe(asked.length);
});

test('an .xlsx plans the same cells as the .csv it was made from', async ({ openExtension, simulator }) => {
  const panel = await ready(openExtension);
  await chooseFile(panel, sheetOf(simulator));
  const fromCsv = await plannedCells(panel);
  const rows = cellsOf(simulator).map((row, r) =>
    row.map((cell) => (r > 0 && /^\d+$/.test(cell) ? Number(cell) : cell)),
  );
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Kosong', rows: [] },
      { name: 'Target', rows },
    ],
  });
  const other = await ready(openExtension);
  await chooseFile(other, { name: 'target.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  expect(await plannedCells(other)).toBe(fromCsv);
  expect(fromCsv).toBeGreaterThan(50);
});

test('a .csv of an older Excel (Windows-1252, semicolons) plans the same cells', async ({
  openExtension,
  simulator,
}) => {
  const panel = await ready(openExtension);
  const text = Papa.unparse(cellsOf(simulator), { delimiter: ';' });
  await chooseFile(panel, sheetOf(simulator));
  const expected = await plannedCells(panel);
  const other = await ready(openExtension);
  const bytes = windows1252(`Target – café\r\n${text}\r\n`);
  await chooseFile(other, { name: 'lama.csv', mimeType: 'text/csv', buffer: bytes });
  expect(await plannedCells(other)).toBe(expected);
});

test('cells copied elsewhere and pasted by keyboard plan the same cells', async ({
  openExtension,
  simulator,
  context,
}) => {
  const panel = await ready(openExtension);
  await chooseFile(panel, sheetOf(simulator));
  const expected = await plannedCells(panel);
  const other = await ready(openExtension);
  await other.getByText(words.berkas.paste).click();
  const text = cellsOf(simulator)
    .map((row) => row.join('\t'))
    .join('\n');
  const sheet = await context.newPage();
  await sheet.setContent('<textarea></textarea>');
  await sheet.locator('textarea').evaluate((area: HTMLTextAreaElement, cells) => {
    area.value = cells;
    area.focus();
    area.select();
  }, text);
  await sheet.keyboard.press('ControlOrMeta+c');
  await other.bringToFront();
  await other.getByLabel(words.berkas.pasteLabel).focus();
  await other.keyboard.press('ControlOrMeta+v');
  expect(await plannedCells(other)).toBe(expected);
});

test('a number with two readings is asked about, and written as answered', async ({ openExtension, simulator }) => {
  const panel = await ready(openExtension);
  const [head = [], row = []] = cellsOf(simulator);
  const jan = head.indexOf('Jan');
  const cells = row.map((cell, column) => (column < jan ? cell : column === jan ? '1.000' : ''));
  await chooseFile(panel, csv('ribuan.csv', [head, cells].map((line) => line.join(';')).join('\r\n')));
  await expect(panel.getByRole('heading', { level: 2, name: words.cocokkan.title })).toBeVisible();
  await expect(panel.getByText(words.cocokkan.needNumbers)).toBeVisible();
  expect(savesOf(simulator).size).toBe(0);
  await panel.getByText(words.numbers.thousands).click();
  await panel.locator('footer').getByRole('button', { name: words.cocokkan.next }).click();
  await confirmRun(panel);
  expect(await expectProof(panel)).toEqual({ proven: 1, planned: 1 });
  expect([...savesOf(simulator).values()]).toEqual([['1000']]);
});

test('an unclosed quote spoils its own cell only', async ({ openExtension, simulator }) => {
  const panel = await ready(openExtension);
  const [head = [], row = []] = cellsOf(simulator);
  const jan = head.indexOf('Jan');
  const cells = row.map((cell, column) => (column < jan ? cell : (['"999', '7'][column - jan] ?? '')));
  const text = ['Target bulanan', head.join(';'), cells.join(';')].join('\r\n');
  await chooseFile(panel, csv('kutip.csv', `${text}\r\n`));
  expect(await plannedCells(panel)).toBe(1);
  await panel.getByText(/catatan tentang isi berkas/).click();
  await expect(panel.getByText(words.import.problem.notANumber)).toBeVisible();
  await expect(panel.getByText('"999')).toBeVisible();
});

test('absurd files are refused by name', async ({ openExtension }) => {
  const panel = await ready(openExtension);
  const many = filled(words.import.file.tooManyRows, { rows: '100.001', limit: '10.000' });
  const lines = Array.from({ length: 100_000 }, (_, i) => `Indikator nomor ${String(i)};${String(i % 7)};2`);
  await chooseFile(panel, csv('seratus-ribu.csv', `Indikator;Jan;Feb\r\n${lines.join('\r\n')}\r\n`));
  await expect(panel.getByText(many)).toBeVisible({ timeout: 60_000 });

  await chooseFile(panel, csv('terlalu-besar.csv', Buffer.alloc(21 * 1024 * 1024, 'Indikator;Jan\r\n')));
  await expect(panel.getByText(/^Berkas ini terlalu besar/)).toBeVisible({ timeout: 60_000 });

  const rows = [['Indikator', 'Jan'], ...lines.map((line, i) => [line.split(';')[0] ?? '', i % 7])];
  const bytes = await writeXlsx({ sheets: [{ name: 'Target', rows }] });
  await chooseFile(panel, { name: 'seratus-ribu.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  await expect(panel.getByText(many)).toBeVisible({ timeout: 60_000 });
});

test('twenty megabytes of rows are read to the end', async ({ openExtension, simulator }) => {
  const panel = await ready(openExtension);
  const [head = [], row = []] = cellsOf(simulator);
  const jan = head.indexOf('Jan');
  const own = row.map((cell, column) => (column < jan ? cell : column === jan ? '123' : '')).join(';');
  const long = ' yang diperiksa dan disampaikan'.repeat(64);
  const foreign = Array.from(
    { length: 9_900 },
    (_, i) => `1;RHK lain;Kuantitas;Jumlah ${String(i)}${long};1;Dokumen;1`,
  );
  await chooseFile(panel, csv('besar.csv', [head.join(';'), ...foreign, own].join('\r\n')));
  await expect(runButton(panel)).toBeVisible({ timeout: 60_000 });
  expect(await plannedCells(panel)).toBe(1);
});
