import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';
import { zip } from './zip-parts';
import type { ZipPart } from './zip-parts';

const book = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: [...sheets] });
const HEAD: CellValue[] = ['RHK', 'Indikator', 'Target', 'Satuan', 'Jan', 'Feb', 'Mar'];
const sheet = (rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Target',
  rows: [HEAD, ...rows],
  ...more,
});
const cells = (entries: readonly (readonly [string, Partial<Cell>])[]): Map<string, Partial<Cell>> => new Map(entries);

const part = (name: string, text: string): ZipPart => ({ name, data: bytes(text) });
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/?" Target="?"/></Relationships>';
const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Indikator</t></is></c></row></sheetData></worksheet>';

/** Shapes of .xlsx files. */
export const WORKBOOKS: readonly UglyFile[] = [
  {
    title: 'xlsx: true numbers are never ambiguous, texts are',
    file: book(sheet([['A', 'I', 12, 'D', 1.125, 1000, '1.000']])),
    expected: ['2: · / A / · / I (12 D) Jan=1.125 Feb=1000', '? G2 1000|1'],
  },
  {
    title: 'xlsx: binary dust of sums',
    file: book(sheet([['A', 'I', 0.3, 'D', 0.1 + 0.2, 1.1 * 3, 5e-7]])),
    expected: ['2: · / A / · / I (0.3 D) Jan=0.3 Feb=3.3', '! tooPrecise G2'],
  },
  {
    title: 'xlsx: a third, a negative number, a huge number',
    file: book(sheet([['A', 'I', 1, 'D', 100 / 3, -4, 1e18]])),
    expected: ['2: · / A / · / I (1 D)', '! tooPrecise E2', '! negative F2', '! tooPrecise G2'],
  },
  {
    title: 'xlsx: numbers that became dates',
    file: book(
      sheet([['A', 'I', 1, 'D', new Date(Date.UTC(2026, 1, 1)), new Date(Date.UTC(2026, 1, 2, 12, 30)), 3]], {
        columns: [],
      }),
    ),
    expected: ['2: · / A / · / I (1 D) Mar=3', '! dateInNumberCell E2', '! dateInNumberCell F2'],
  },
  {
    title: 'xlsx: formulas with stored results, without, and with errors',
    file: book(
      sheet([['A', 'I', 1, 'D', null, null, null]], {
        cells: cells([
          ['1,4', { formula: '2+3', formulaResult: 5, value: 5 }],
          ['1,5', { formula: 'A1&B1', value: null }],
          ['1,6', { value: '#DIV/0!', type: 'error' }],
        ]),
      }),
    ),
    expected: ['2: · / A / · / I (1 D) Jan=5', '! formulaError F2', '! formulaError G2'],
  },
  {
    title: 'xlsx: 50% is 0.5 in the file and stays a percentage',
    file: book(
      sheet(
        [
          ['A', 'I', 1, '%', 0.5, 1, null],
          ['A', 'J', 1, 'D', 0.5, 7, null],
        ],
        {
          cells: cells([
            ['1,4', { value: 0.5, style: { numFmt: '0%' } }],
            ['1,5', { value: 0.07, style: { numFmt: '0.00%' } }],
            ['2,4', { value: 0.5, style: { numFmt: '0%' } }],
            ['2,5', { value: 7, style: { numFmt: '0" %"' } }],
          ]),
        },
      ),
    ),
    expected: ['2: · / A / · / I (1 %) Jan=50 Feb=7', '3: · / A / · / J (1 D) Feb=7', '! notANumber E3'],
  },
  {
    title: 'xlsx: digits with a raised footnote or struck out are no number; a unit, a text and bold digits stay',
    file: book(
      sheet(
        [
          ['A', 'I', 1, null, null, null, null],
          ['A', 'J', 1, 'D', 5, 0.5, 7],
        ],
        {
          cells: cells([
            ['2,1', { value: 'J', style: { font: { strikethrough: true } } }],
            ['2,4', { value: 5, style: { font: { strikethrough: true } } }],
            ['2,5', { value: 0.5, style: { font: { strikethrough: true } } }],
            ['1,3', { value: 'm2', richText: [{ text: 'm' }, { text: '2', font: { vertAlign: 'superscript' } }] }],
            ['1,4', { value: '12', richText: [{ text: '1' }, { text: '2', font: { vertAlign: 'superscript' } }] }],
            ['1,5', { value: '57', richText: [{ text: '5', font: { strikethrough: true } }, { text: '7' }] }],
            ['1,6', { value: '57', richText: [{ text: '5', font: { bold: true } }, { text: '7' }] }],
          ]),
        },
      ),
    ),
    expected: [
      '2: · / A / · / I (1 m2) Mar=57',
      '3: · / A / · / J (1 D) Mar=7',
      '! notANumber E2',
      '! notANumber F2',
      '! notANumber E3',
      '! notANumber F3',
    ],
  },
  {
    title: 'xlsx: merged RHK and a merged title',
    file: book({
      name: 'Target',
      rows: [
        ['Target bulanan', null, null, null],
        ['RHK', 'Indikator', 'Jan', 'Feb'],
        ['A', 'I', 1, 2],
        [null, 'J', 3, null],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
        { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      ],
    }),
    expected: ['3: · / A / · / I (· ·) Jan=1 Feb=2', '4: · / A / · / J (· ·) Jan=3'],
  },
  {
    title: 'xlsx: the month headings are dates',
    file: book({
      name: 'Target',
      rows: [
        ['Indikator', new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 1, 1))],
        ['I', 1, 2],
      ],
    }),
    expected: ['2: · / · / · / I (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'xlsx: the month headings are dates of two years, and one is no first of a month',
    file: book({
      name: 'Target',
      rows: [
        [
          'Indikator',
          ...[-1, 0, 1].map((month) => new Date(Date.UTC(2026, month, 1))),
          new Date(Date.UTC(2026, 2, 31)),
        ],
        ['I', 12, 1, 2, 3],
      ],
    }),
    expected: ['! yearDiffers C', '! yearDiffers D', '! yearDiffers B', '! headingUnclear E', '! noMonthColumns'],
  },
  {
    title: 'xlsx: values right of every month under no heading, the last one included',
    file: book({
      name: 'Target',
      rows: [
        ['Indikator', 'Jan', null, 'Feb', null],
        ['A', 1, 8, 2, 9],
      ],
    }),
    expected: ['! headingUnclear B', '! headingUnclear D', '! noMonthColumns'],
  },
  {
    title: 'xlsx: a sum behind months side by side needs no heading',
    file: book({
      name: 'Target',
      rows: [
        ['Indikator', 'Jan', 'Feb', null],
        ['A', 1, 2, 3],
      ],
    }),
    expected: ['2: · / · / · / A (· ·) Jan=1 Feb=2'],
  },
  {
    title: 'xlsx: several sheets, the target sheet is the second',
    file: book(
      { name: 'Petunjuk', rows: [['Cara mengisi'], ['Isi kolom bulan']] },
      sheet([['A', 'I', 1, 'D', 1, 2, 3]]),
    ),
    expected: ['2: · / A / · / I (1 D) Jan=1 Feb=2 Mar=3'],
  },
  {
    title: 'xlsx: two sheets that look the same are named, whichever comes first',
    file: book(
      sheet([['A', 'I', 1, 'D', 9, 9, 9]], { name: 'Realisasi 2026' }),
      sheet([['A', 'I', 1, 'D', 1, 2, 3]], { name: 'Target 2026' }),
    ),
    expected: [
      '! sheetTie',
      '! headingUnclear E',
      '! headingUnclear F',
      '! headingUnclear G',
      '! noMonthColumns',
      '2: · / A / · / I (1 D)',
    ],
  },
  {
    title: 'xlsx: one number merged over months, and over rows',
    file: book(
      sheet(
        [
          ['A', 'I', 1, 'D', 3, null, null],
          ['A', 'J', 1, 'D', 1, 2, 3],
          ['A', 'K', 1, 'D', null, null, 4],
        ],
        {
          merges: [
            { startRow: 1, startCol: 4, endRow: 1, endCol: 6 },
            { startRow: 2, startCol: 4, endRow: 3, endCol: 4 },
          ],
        },
      ),
    ),
    expected: [
      '2: · / A / · / I (1 D)',
      '3: · / A / · / J (1 D) Feb=2 Mar=3',
      '4: · / A / · / K (1 D) Mar=4',
      '! mergedMonths E2',
      '! mergedMonths F2',
      '! mergedMonths G2',
      '! mergedMonths E3',
      '! mergedMonths E4',
    ],
  },
  {
    title: 'xlsx: a hidden copy of the sheet does not win',
    file: book(
      sheet([['A', 'Lama', 1, 'D', 9, 9, 9]], { name: 'Lama', hidden: true }),
      sheet([['A', 'Baru', 1, 'D', 1, 2, 3]]),
    ),
    expected: ['2: · / A / · / Baru (1 D) Jan=1 Feb=2 Mar=3'],
  },
  {
    title: 'xlsx: hidden rows are read, nothing is dropped in silence',
    file: book(
      sheet(
        [
          ['A', 'I', 1, 'D', 1, 2, 3],
          ['A', 'J', 1, 'D', 4, 5, 6],
        ],
        { rowDefs: new Map([[1, { hidden: true }]]) },
      ),
    ),
    expected: ['2: · / A / · / I (1 D) Jan=1 Feb=2 Mar=3', '3: · / A / · / J (1 D) Jan=4 Feb=5 Mar=6'],
  },
  {
    title: 'xlsx: truth values',
    file: book(sheet([['A', 'I', 1, 'D', true, false, 1]])),
    expected: ['2: · / A / · / I (1 D) Mar=1', '! notANumber E2', '! notANumber F2'],
  },
  {
    title: 'xlsx: empty sheets',
    file: book({ name: 'Sheet1', rows: [] }, { name: 'Sheet2', rows: [] }),
    expected: ['! empty'],
  },
  {
    title: 'xlsx: numbers stored as text with blanks and apostrophes',
    file: book(sheet([['A', 'I', '12', 'D', ' 7 ', "'5", '3,5']])),
    expected: ['2: · / A / · / I (12 D) Jan=7 Mar=3.5', '! notANumber F2'],
  },
  {
    title: 'xlsx: zero as a number is zero, an empty cell is nothing',
    file: book(sheet([['A', 'I', 0, 'D', 0, null, '']])),
    expected: ['2: · / A / · / I (0 D) Jan=0'],
  },
  {
    title: 'xlsx with a password',
    file: writeXlsx({
      sheets: [sheet([['A', 'I', 1, 'D', 1, 2, 3]])],
      encryption: { password: 'rahasia', spinCount: 10 },
    }),
    expected: ['! encrypted'],
  },
  {
    title: 'xlsx: 20,001 rows',
    file: book({ name: 'T', rows: Array.from({ length: 10_001 }, (_, i): CellValue[] => [`r${i}`]) }),
    expected: ['! tooManyRows'],
  },
  {
    title: 'xlsx: 401 columns',
    file: book({ name: 'T', rows: [Array.from({ length: 401 }, (_, i) => `k${i}`)] }),
    expected: ['! tooManyColumns'],
  },
  {
    title: 'xlsx: one part named by more sheets than anybody has',
    file: zip([
      part('[Content_Types].xml', '<Types/>'),
      part('_rels/.rels', RELATIONS.replace('?', 'officeDocument').replace('?', 'xl/workbook.xml')),
      part('xl/_rels/workbook.xml.rels', RELATIONS.replace('?', 'worksheet').replace('?', 'worksheets/sheet1.xml')),
      part(
        'xl/workbook.xml',
        `<workbook><sheets>${Array.from({ length: 251 }, (_, i) => `<sheet name="S${i}" sheetId="${i}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
      ),
      part('xl/worksheets/sheet1.xml', SHEET),
    ]),
    expected: ['! zipBomb'],
  },
  {
    title: 'xlsx: one stray cell in the last corner of the sheet',
    file: book({ name: 'T', rows: [['a']], cells: cells([['20100,16383', { value: 'x' }]]) }),
    expected: ['! tooManyRows'],
  },
];
