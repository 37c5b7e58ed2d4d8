import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../../utils/import/first-rows';
import { guessMapping } from '../../../utils/import/guess-mapping';
import { openBytes } from '../../../utils/import/open-workbook';
import { readTargets } from '../../../utils/import/read-targets';
import type { WantedSheet } from '../../../utils/import/types';
import { exportMatriks, exportReport } from '../../../utils/import/write-sheets';
import type { ReportWords } from '../../../utils/import/write-sheets';
import type { SheetFile } from '../../../utils/import/sheet-file';
import type { TargetPlan } from '../../../utils/plan/types';
import { formatKode } from '../../../utils/skp/kode';
import type { Skp } from '../../../utils/skp/model';

/** A text as the site can hold it: something visible, no outer blanks, no hidden characters, line breaks as `\n`. */
const siteText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc
      .tuple(
        fc.constantFrom(
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
          ',',
          '\t',
          '_x000D_',
          '&amp;',
          '<b>',
          '1.000',
        ),
        fc.string({
          maxLength: 12,
          unit: fc.constantFrom('a', '"', ';', ',', '\n', "'", ' ', '7', '😀', '|', '\t', '%'),
        }),
      )
      .map(([start, rest]) => `${start}${rest}`),
  )
  .map((text) =>
    text
      .replace(/[\p{Cf}\p{Cc}\p{Zs}\u115F\u1160\u034F\u180B-\u180F]/gu, (one) => (/[\n\t ]/.test(one) ? one : 'x'))
      .trim(),
  )
  .filter((text) => text !== '' && !/[ÂÃâð]/.test(text));

const number = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`.replace(/0+$/, '')),
);

const skp = fc
  .array(
    fc.record({
      nama: siteText,
      indikator: fc.array(
        fc.record({
          nama: siteText,
          aspek: siteText,
          target: fc.option(number),
          satuan: siteText,
          nilai: fc.array(fc.option(number), { minLength: 12, maxLength: 12 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list): Skp => {
    let key = 1000;
    return {
      tahun: 2026,
      nomorSkp: null,
      rhk: list.map((rhk, r) => ({
        id: String(r + 1),
        nomor: String(r + 1),
        jenis: 'utama',
        nama: rhk.nama,
        rhkAtasan: null,
        nomorSkp: null,
        indikator: rhk.indikator.map((one) => ({
          id: null,
          nama: one.nama,
          aspek: one.aspek,
          target: one.target,
          satuan: one.satuan,
          status: 'konsep',
          catatanTolak: null,
          bulan: one.nilai.map((nilai, m) => ({ bulan: m + 1, key: String((key += 1)), nilai })),
        })),
      })),
    };
  });

async function readBack(file: SheetFile): Promise<WantedSheet> {
  const opened = await openBytes(file.name, file.bytes);
  if (!opened.ok) throw new Error(opened.reason.code);
  const { mapping, problems } = guessMapping(opened.value);
  const sheet = opened.value.sheets[mapping?.sheet ?? 0];
  expect(problems).toEqual([]);
  if (mapping === null || sheet === undefined) throw new Error('no mapping');
  return readTargets(sheet, mapping, null);
}

const wantedOf = (model: Skp): readonly unknown[] =>
  model.rhk.flatMap((rhk) =>
    rhk.indikator.map((one) => ({
      kode: formatKode({ tahun: 2026, rhkId: rhk.id, kunci: one.bulan?.[0]?.key ?? '' }),
      rhk: rhk.nama,
      aspek: one.aspek,
      indikator: one.nama,
      target: one.target,
      satuan: one.satuan,
      bulan: one.bulan?.map(({ nilai }) => (nilai === null ? { kind: 'leave' } : { kind: 'set', value: nilai })),
    })),
  );

const withoutRow = ({ rows }: WantedSheet): readonly unknown[] =>
  rows.map(({ sheetRow, ...rest }) => {
    expect(sheetRow).toBeGreaterThan(1);
    return rest;
  });

describe('a downloaded sheet reads back as what it was made from', () => {
  it.each(['xlsx', 'csv'] as const)('%s, for any texts and numbers', async (format) => {
    await fc.assert(
      fc.asyncProperty(skp, async (model) => {
        const wanted = await readBack(await exportMatriks(model, 2026, format));
        expect(withoutRow(wanted)).toEqual(wantedOf(model));
        expect([wanted.ambiguous, wanted.problems]).toEqual([[], []]);
      }),
      { numRuns: 80 },
    );
  });

  it.each(['xlsx', 'csv'] as const)('%s holds no text that a spreadsheet program would run', async (format) => {
    await fc.assert(
      fc.asyncProperty(skp, async (model) => {
        const file = await exportMatriks(model, 2026, format);
        const opened = await openBytes(file.name, file.bytes);
        const cells = opened.ok
          ? opened.value.sheets.flatMap((sheet) => firstRows(sheet, sheet.rows.length).flat())
          : ['='];
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('a csv opens rightly in Indonesia: semicolons, decimal comma, UTF-8 mark', async () => {
    const model: Skp = {
      tahun: 2026,
      nomorSkp: null,
      rhk: [
        {
          id: '5',
          nomor: '1',
          jenis: 'utama',
          nama: 'Layanan; "arsip"',
          rhkAtasan: null,
          nomorSkp: null,
          indikator: [
            {
              id: null,
              nama: '=HYPERLINK("x")',
              aspek: 'Kuantitas',
              target: '12.5',
              satuan: 'Dokumen',
              status: null,
              catatanTolak: null,
              bulan: Array.from({ length: 12 }, (_, m) => ({
                bulan: m + 1,
                key: `${m + 1}`,
                nilai: m === 0 ? '1.125' : null,
              })),
            },
          ],
        },
      ],
    };
    const file = await exportMatriks(model, 2026, 'csv');
    expect([file.name, file.mime]).toEqual(['matriks-target-2026.csv', 'text/csv;charset=utf-8']);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)).toBe(
      '\uFEFFKode;No;RHK;Aspek;Indikator;Target;Satuan;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des\r\n' +
        `${formatKode({ tahun: 2026, rhkId: '5', kunci: '1' })};1;"Layanan; ""arsip""";Kuantitas;"'=HYPERLINK(""x"")";12,5;Dokumen;1,1250;;;;;;;;;;;\r\n`,
    );
  });
});

describe('the report of a run', () => {
  const words: ReportWords = {
    state: {
      pending: 'Belum',
      intent: 'Belum',
      sent: 'Terkirim',
      proven: 'Terbukti',
      rejected: 'Ditolak',
      conflict: 'Berubah',
      differs: 'Berbeda',
      unknown: 'Tidak pasti',
      notFound: 'Tidak ada',
    },
    refuse: {
      statusLocked: 'Terkunci',
      statusUnreadable: 'Status tidak terbaca',
      pageAmbiguous: 'Tidak jelas',
      cellMissing: 'Sel tidak ada',
      numberNotAccepted: 'Bukan angka',
      fractionMayBeCut: 'Pecahan',
    },
    status: 'Status',
    before: 'Sebelum',
  };
  const plan: TargetPlan = {
    version: 1,
    id: 'p',
    tahun: 2026,
    nomorSkp: null,
    accountTag: 't',
    source: { name: 'a', hash: 'b' },
    rows: [
      {
        id: '5/1',
        nomor: '1',
        jenis: 'utama',
        rhkId: '5',
        rhk: 'R',
        nomorSkp: null,
        aspek: 'Kuantitas',
        indikator: 'I',
        target: '12',
        satuan: 'Dokumen',
        status: 'konsep',
        cells: Array.from({ length: 12 }, (_, m) => ({
          bulan: m + 1,
          key: `${m + 1}`,
          before: m === 1 ? '4' : null,
          after: m === 0 ? '3' : null,
          kind: m === 0 ? 'create' : m === 1 ? 'clear' : m === 2 ? 'refuse' : 'keep',
          reason: m === 2 ? 'statusLocked' : null,
          asked: m === 2 ? '9' : null,
        })),
        sumBefore: '4',
        sumAfter: '3',
        sumMatches: false,
        sheetRow: 2,
        excluded: false,
      },
    ],
    unmatched: [],
    emptyMonths: [],
    counts: { create: 1, change: 0, clear: 1, keep: 9, refuse: 1 },
  };

  it.each(['xlsx', 'csv'] as const)(
    '%s tells the state per month and imports as the same plan again',
    async (format) => {
      const file = await exportReport(
        plan,
        [
          { key: '1', state: 'proven', note: null },
          { key: '2', state: 'rejected', note: 'melewati jadwal' },
        ],
        words,
        format,
      );
      const opened = await openBytes(file.name, file.bytes);
      const line = opened.ok ? opened.value.sheets[0]?.rows.at(1) : undefined;
      expect(line?.slice(19, 22)).toEqual(['Terbukti: Jan; Ditolak: Feb (melewati jadwal); Terkunci: Mar', '', '4']);
      const wanted = await readBack(file);
      expect(wanted.problems).toEqual([]);
      expect(wanted.rows[0]?.bulan.slice(0, 4)).toEqual([
        { kind: 'set', value: '3' },
        { kind: 'clear' },
        { kind: 'leave' },
        { kind: 'leave' },
      ]);
    },
  );
});
