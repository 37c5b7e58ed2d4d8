/** The spreadsheet reader as it is packed, without charts, pivot tables and comments, against the whole one. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainSpreadsheets } from '../../../scripts/plain-spreadsheets';
import { readWorkbook } from '../../../utils/import/read-workbook';

let folder = '';
let packed: { readWorkbook: typeof readWorkbook };

beforeAll(async () => {
  folder = await mkdtemp(path.resolve('node_modules/.plain-spreadsheets-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plainSpreadsheets()],
    build: {
      outDir: folder,
      minify: false,
      lib: { entry: path.resolve('utils/import/read-workbook.ts'), formats: ['es'], fileName: () => 'packed.mjs' },
    },
  });
  packed = (await import(pathToFileURL(path.join(folder, 'packed.mjs')).href)) as typeof packed;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const rows = [
  ['RHK', 'Indikator', 'Target', 'Jan', 'Feb'],
  ['Tersedianya laporan', 'Jumlah laporan', 12, 1, 2.5],
  ['Terkelolanya arsip', 'Jumlah berkas', 30, null, 3],
];
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const decorated: WriteSheet = {
  name: 'Target',
  rows,
  merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
  images: [{ data: png, type: 'png', anchor: { from: { row: 6, col: 1 } } }],
  charts: [{ type: 'column', title: 'Target', series: [{ values: 'D2:D3' }], anchor: { from: { row: 8, col: 1 } } }],
  cells: new Map([['1,0', { comment: { text: 'Tanyakan dulu', author: 'Atasan' } }]]),
  pivotTables: [{ name: 'Pivot', targetCell: 'H3', rows: ['RHK'], values: [{ field: 'Target', function: 'sum' }] }],
};

test('a workbook with pictures, charts, pivot tables, comments and properties is read as by the whole reader', async () => {
  const bytes = await writeXlsx({
    sheets: [decorated, { name: 'Lain', rows: [['a', true]] }],
    properties: { title: 'SKP', creator: 'Contoh', company: 'Dinas Contoh', custom: { Tahun: 2026 } },
  });
  const whole = await readWorkbook(bytes);
  expect(whole).toMatchObject({ ok: true });
  expect(await packed.readWorkbook(bytes)).toEqual(whole);
});
