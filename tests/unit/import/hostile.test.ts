import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import type { ImportSession } from '../../../utils/import/import-session';
import type { FileProblem, WantedSheet } from '../../../utils/import/types';
import { exportMatriks } from '../../../utils/import/write-sheets';
import { indikator, months, rhk, skp } from '../checklist/build';

const KNOWN: readonly FileProblem['code'][] = [
  'empty',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'oldExcel',
  'encrypted',
  'notASpreadsheet',
  'damaged',
  'zipBomb',
];

/** Goes the whole way; what comes out is either a named refusal or rows of plain numbers. */
async function goThrough(session: ImportSession, open: () => ReturnType<ImportSession['open']>): Promise<WantedSheet> {
  const opened = await open();
  expect(opened.ok || KNOWN.includes(opened.reason.code)).toBe(true);
  const { mapping } = await session.guess();
  await session.sample();
  const nothing: WantedSheet = { rows: [], problems: [], ambiguous: [] };
  return mapping === null ? nothing : session.read(mapping, null);
}

const values = (wanted: WantedSheet): string[] =>
  wanted.rows.flatMap((row) => row.bulan.flatMap((value) => (value.kind === 'set' ? [value.value] : [])));
const isPlain = (value: string): boolean => /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(value);

describe('hostile input', () => {
  it('any bytes end in a refusal or in plain values, never in an exception', async () => {
    const head = fc.constantFrom('', 'PK\u0003\u0004', 'Indikator;Jan;Feb\n', '\u00D0\u00CF\u0011\u00E0', 'sep=;\n"');
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const all = Uint8Array.from([...Array.from(start, (one) => one.charCodeAt(0)), ...rest]);
        const session = createImportSession();
        expect(values(await goThrough(session, () => session.open('x', all))).every(isPlain)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('a real workbook with any bytes changed is refused, or read as it was', async () => {
    const numbers = ['3', '17', '250', '1000', '42', '8', '96', '5', '61', '12', '740', '29'];
    const { bytes } = await exportMatriks(
      skp(rhk({ indikator: [indikator({ bulan: months(numbers) })] })),
      2026,
      'xlsx',
    );
    const whole = createImportSession();
    expect(values(await goThrough(whole, () => whole.open('x', bytes)))).toEqual(numbers);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const torn = bytes.slice();
          for (const [at, byte] of changes) torn[at] = byte;
          const session = createImportSession();
          const read = values(await goThrough(session, () => session.open('x', torn)));
          expect([[], numbers]).toContainEqual(read);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('any pasted text, with tabs, quotes and headings mixed in', async () => {
    const word = fc.constantFrom(
      'Indikator',
      'Jan',
      'Feb',
      'TRGT',
      'REAL',
      '1',
      '1.000',
      '"',
      '\t',
      '\n',
      '\r',
      ';',
      '-',
      '__proto__',
      '\u202E',
      '=',
      "'",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 80 }), async (words) => {
        const session = createImportSession();
        expect(values(await goThrough(session, () => session.paste(words.join('')))).every(isPlain)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('headings and texts named like object members stay texts', async () => {
    const session = createImportSession();
    const text = '__proto__\tIndikator\thasOwnProperty\tJan\nconstructor\t__proto__\ttoString\t5\n';
    const wanted = await goThrough(session, () => session.paste(text));
    expect(wanted.rows.map((row) => [row.indikator, row.bulan[0]])).toEqual([
      ['__proto__', { kind: 'set', value: '5' }],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('every filled month cell of a data row has an outcome: a value, a question or a named problem', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '1',
        '0',
        '-',
        '1.000',
        '1,5',
        '1.5',
        '5 Dokumen',
        '50%',
        'x',
        '1e3',
        '-4',
        '=A1',
        '#N/A',
        '2026-01-02',
        '\u202E12',
        '007',
        '1.2.3',
      ),
      fc.string({ maxLength: 6, unit: fc.constantFrom('0', '1', '.', ',', ' ', '-', '%', 'e', 'a') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 12, maxLength: 12 }), async (months) => {
        const head = 'Indikator\tJan\tFeb\tMar\tApr\tMei\tJun\tJul\tAgt\tSep\tOkt\tNov\tDes';
        const session = createImportSession();
        const wanted = await goThrough(session, () =>
          session.paste(`${head}\nArsip\t${months.join('\t')}\t\nSurat\t1`),
        );
        const named = new Set([
          ...wanted.ambiguous.map((one) => one.column),
          ...wanted.problems.filter((one) => one.severity === 'error').map((one) => one.column),
        ]);
        const row = wanted.rows.find((one) => one.indikator === 'Arsip');
        const silent = months.filter((text, month) => {
          const filled = text.trim() !== '' && !/^\s*\.{2,}\s*$/.test(text);
          const left = row === undefined || row.bulan[month]?.kind === 'leave';
          return filled && left && !named.has(String.fromCharCode(66 + month));
        });
        expect(silent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
