/** The spreadsheet reader as it is packed, without all that is not looked at of a sheet, against the whole one. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessOfLibraries } from '../../../scripts/less-of-libraries';
import { plainSpreadsheets } from '../../../scripts/plain-spreadsheets';
import { readWorkbook } from '../../../utils/import/read-workbook';

let folder = '';
let packed: { readWorkbook: typeof readWorkbook };

beforeAll(async () => {
  folder = await mkdtemp(path.resolve('node_modules/.plain-spreadsheets-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [lessOfLibraries(), plainSpreadsheets()],
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
const dressed: WriteSheet = {
  name: 'Dihias',
  rows: [
    ['Tautan', 'Persen', 'Tanggal', 'Rumus', 'Dicoret'],
    ['laporan', 0.5, new Date('2026-03-01T00:00:00Z'), null, null],
    ['berkas', 0.25, new Date('2026-03-02T07:30:00Z'), 3, 'x'],
  ],
  columns: [{ width: 20 }, { width: 8, style: { numFmt: '0%' } }, { hidden: true }],
  cells: new Map<string, Partial<Cell>>([
    [
      '1,0',
      { hyperlink: { target: 'https://contoh.go.id/laporan', tooltip: 'Buka' }, style: { font: { bold: true } } },
    ],
    ['1,1', { style: { numFmt: '0%', fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } } }],
    ['2,1', { style: { numFmt: '0.00%', alignment: { wrapText: true }, protection: { locked: false } } }],
    ['1,3', { formula: 'B2*2' }],
    ['1,4', { value: 5, style: { font: { strikethrough: true, size: 9 } } }],
    ['2,3', { formula: 'SUM(B2:B3)' }],
  ]),
  autoFilter: { range: 'A1:E3' },
  freezePane: { rows: 1 },
  protection: { sheet: true, password: '' },
  view: { showGridLines: false, tabColor: { rgb: '00FF00' } },
  pageSetup: { orientation: 'landscape', fitToPage: true, margins: { left: 1, right: 1, top: 1, bottom: 1 } },
  headerFooter: { oddHeader: '&CSKP', oddFooter: '&P', differentFirst: true, firstHeader: 'Depan' },
  rowBreaks: [1],
  colBreaks: [2],
  dataValidations: [
    { type: 'list', range: 'A2:A3', values: ['laporan', 'berkas'] },
    { type: 'whole', range: 'B2:B3', operator: 'between', formula1: '0', formula2: '12' },
  ],
  conditionalRules: [
    {
      type: 'cellIs',
      priority: 1,
      range: 'B2:B3',
      operator: 'greaterThan',
      formula: '0.3',
      style: { font: { bold: true } },
    },
    {
      type: 'colorScale',
      priority: 2,
      range: 'B2:B3',
      colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FFFF0000', 'FF00FF00'] },
    },
  ],
  sparklines: [{ location: 'E2', dataRange: 'B2:D2', markers: true }],
};
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

test('so is one with links, formulas, formats, dates, filters, lists, colours, headers and everything else of a printed sheet', async () => {
  const secret: WriteSheet = { name: 'Tersembunyi', hidden: true, rows: [['rahasia', 7]] };
  const bytes = await writeXlsx({
    sheets: [secret, dressed],
    namedRanges: [{ name: 'Isi', range: 'Dihias!$A$1:$C$3' }],
  });
  const whole = await readWorkbook(bytes);
  expect(whole).toMatchObject({ ok: true, value: [{ name: 'Dihias' }, { name: 'Tersembunyi', hidden: true }] });
  expect(whole.ok && (whole.value[0]?.rows as readonly (readonly string[])[])[1]).toEqual([
    'laporan',
    '50%',
    '2026-03-01',
    '=B2*2',
    '~5~',
  ]);
  expect(await packed.readWorkbook(bytes)).toEqual(whole);
});
