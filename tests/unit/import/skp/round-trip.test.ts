/** Any SKP, with whatever texts people and sites come up with: out and in again without a loss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../../../utils/import/first-rows';
import { openBytes } from '../../../../utils/import/open-workbook';
import type { SheetFile } from '../../../../utils/import/sheet-file';
import { exportBackup, looksLikeBackup, readBackup } from '../../../../utils/import/skp/backup';
import { PLAIN_VOCABULARY, readSkp } from '../../../../utils/import/skp/read-skp';
import { exportSkpBook } from '../../../../utils/import/skp/write-book';
import { exportSkpCsv } from '../../../../utils/import/skp/write-csv';
import { wantedOf } from '../../../../utils/skp/wanted-of';
import type { SkpParts } from '../../../../utils/skp/wanted-of';
import { bare } from './compare';
import { TEST_WORDS } from './words';

/** As a page gives it: something visible, ends trimmed; `lines` = line breaks stay (lampiran). */
const clean = (text: string, lines: boolean): string =>
  (lines ? text : text.replace(/\s+/gu, ' '))
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, 'x')
    .replace(/[^\S\n]+\n/gu, '\n')
    .trim();

const START = [
  '=',
  '+',
  '-',
  '@',
  "'",
  "'=",
  '＝',
  '＠',
  '"',
  ';',
  '_x000D_',
  '&amp;',
  '<b>',
  '1.000',
  'CONTOH ',
  'Jumlah',
  'Utama',
  'RHK',
  'No',
  '=SUM(A1)',
  '-',
  '0',
  'kosong',
  '2026-01-01',
  '👨‍👩‍👧',
  'â€“',
];
const some = (lines: boolean) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
      fc
        .tuple(
          fc.constantFrom(...START),
          fc.string({
            maxLength: 14,
            unit: fc.constantFrom('a', '"', ';', ',', '\n', "'", ' ', '7', '😀', '|', '\t', '%', '<', '>'),
          }),
        )
        .map(([start, rest]) => `${start}${rest}`),
      fc
        .integer({ min: 480, max: 520 })
        .map((length) => 'Terlaksananya "layanan" & <b>arsip</b> '.repeat(20).slice(0, length)),
    )
    .map((text) => clean(text, lines))
    .filter((text) => text !== '');
const line = some(false);

const decimal = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`),
);

const isi = fc.record({
  jpt: fc.boolean(),
  rhk: fc.array(
    fc.record({
      nama: line,
      atasan: fc.option(line),
      jenis: fc.constantFrom('utama' as const, 'tambahan' as const),
      tahapan: fc.boolean(),
      indikator: fc.array(
        fc.record({
          nama: line,
          aspek: fc.constantFrom('Kuantitas', 'Kualitas', 'Waktu', 'Biaya', '', 'Aspek lain'),
          target: fc.option(decimal),
          satuan: fc.oneof(line, fc.constant('')),
          bulan: fc.option(fc.array(fc.option(decimal), { minLength: 12, maxLength: 12 })),
          perspektif: fc.subarray(['Penerima Layanan', 'Penguatan Internal', 'Anggaran', 'Proses Bisnis']),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  lampiran: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), some(true)), { maxLength: 4 }),
});

const BAGIAN = ['Dukungan Sumber Daya', 'Skema Pertanggungjawaban', 'Konsekuensi'];

/** Puts ids and numbers on what was generated, as the site would. */
function partsOf({ jpt, rhk, lampiran }: typeof isi extends fc.Arbitrary<infer T> ? T : never): SkpParts {
  let next = 500;
  const perspektif: Record<string, readonly string[]> = {};
  const counts = { utama: 0, tambahan: 0 };
  const children: Record<string, number> = {};
  const rows = (['utama', 'tambahan'] as const).flatMap((jenis) =>
    rhk
      .filter((row) => row.jenis === jenis)
      .map((row) => {
        const parent = String(counts[jenis]);
        const asChild = row.tahapan && counts[jenis] > 0;
        if (!asChild) counts[jenis] += 1;
        const key = `${jenis} ${parent}`;
        if (asChild) children[key] = (children[key] ?? 0) + 1;
        return {
          id: String(next++),
          nomor: asChild ? `${parent}.${String(children[key])}` : String(counts[jenis]),
          jenis,
          nama: row.nama,
          rhkAtasan: jpt ? null : row.atasan,
          nomorSkp: '1-2026',
          indikator: row.indikator.map((one) => {
            const id = String(next++);
            if (jpt) perspektif[id] = one.perspektif;
            return {
              id,
              nama: one.nama,
              aspek: jpt ? '' : one.aspek,
              target: one.target,
              satuan: one.satuan,
              status: 'konsep' as const,
              catatanTolak: null,
              bulan: one.bulan?.map((nilai, at) => ({ bulan: at + 1, key: String(next++), nilai })) ?? null,
            };
          }),
        };
      }),
  );
  const parts = BAGIAN.map((jenis, at) => ({
    nomorSkp: '1-2026',
    jenisId: String(at + 1),
    jenis,
    entries: lampiran.filter(([part]) => part === at).map(([, uraian]) => ({ id: String(next++), uraian })),
  }));
  return {
    skp: { tahun: 2026, nomorSkp: '1-2026', rhk: rows },
    lampiran: jpt ? null : parts,
    perspektif: jpt ? perspektif : null,
  };
}

const files = async (parts: SkpParts): Promise<SheetFile[]> => {
  const jpt = parts.perspektif !== null;
  const choices = { rhkAtasan: ['=Atasan'], aspek: PLAIN_VOCABULARY.aspek, bagian: BAGIAN, jpt };
  return [await exportSkpBook(parts, { name: 'skp', words: TEST_WORDS, choices }), await exportSkpCsv(parts, 'skp')];
};

describe('a whole SKP', () => {
  it('comes back from a workbook and from a CSV as it is', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(isi, async (given) => {
        const parts = partsOf(given);
        for (const file of await files(parts)) {
          const opened = await openBytes(file.name, file.bytes);
          if (!opened.ok) throw new Error(opened.reason.code);
          const read = readSkp(opened.value, PLAIN_VOCABULARY, null);
          expect(bare(read.wanted)).toEqual(wantedOf(parts, 'leave'));
          expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(read.ambiguous).toEqual([]);
        }
      }),
      {
        numRuns: 60,
        examples: [
          // The word of a sum as a text of one's own.
          [
            {
              jpt: false,
              rhk: [{ nama: '=', atasan: null, jenis: 'utama', tahapan: false, indikator: [] }],
              lampiran: [[0, 'Jumlah']],
            },
          ],
          // A satuan that reads as a month, in the line between the heading and the next one.
          [
            {
              jpt: false,
              rhk: [
                {
                  nama: 'Terlaksananya layanan',
                  atasan: null,
                  jenis: 'utama',
                  tahapan: false,
                  indikator: [
                    { nama: '=', aspek: 'Kualitas', target: null, satuan: '<b>7', bulan: null, perspektif: [] },
                  ],
                },
              ],
              lampiran: [],
            },
          ],
        ],
      },
    );
  });

  it('holds no text that a spreadsheet program would run', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(isi, async (given) => {
        for (const file of await files(partsOf(given))) {
          const opened = await openBytes(file.name, file.bytes);
          const cells = opened.ok
            ? opened.value.sheets.flatMap((sheet) => firstRows(sheet, sheet.rows.length).flat())
            : ['='];
          expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-[\d.]*$/u.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('comes back from a backup as it is, empty months included', () => {
    fc.assert(
      fc.property(isi, (given) => {
        const parts = partsOf(given);
        const file = exportBackup(parts, 'skp', new Date('2026-11-22T03:00:00Z'));
        expect(looksLikeBackup(file.bytes)).toBe(true);
        expect(readBackup(file.bytes)).toEqual({ ok: true, value: wantedOf(parts, 'clear') });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file that is no backup', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ['{', 'damaged'],
    ['[]', 'notABackup'],
    ['{"format":"lain","versi":1}', 'notABackup'],
    ['{"format":"asisten-ekinerja-skp","versi":2}', 'otherVersion'],
    ['{"format":"asisten-ekinerja-skp","versi":1,"tahun":"2026"}', 'damaged'],
    ['{"__proto__":{"format":"asisten-ekinerja-skp"}}', 'notABackup'],
  ])('%.60s is refused as %s', (text, why) => {
    expect(readBackup(bytes(text))).toEqual({ ok: false, reason: why });
  });

  it('is refused when it is far too large', () => {
    expect(readBackup(new Uint8Array(6 * 1024 * 1024))).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('is not taken for one', () => {
    expect(looksLikeBackup(bytes('Kode;No;RHK'))).toBe(false);
    expect(looksLikeBackup(bytes('\uFEFF  {"format":1}'))).toBe(true);
  });
});
