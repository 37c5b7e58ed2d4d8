import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries, type HarianSheet } from '../../../utils/harian/read-entries';
import { harianSample } from '../../../utils/import/harian-sample';
import { createImportSession } from '../../../utils/import/import-session';

const TODAY = '2026-11-26';
const HEAD = 'Tanggal;Indikator;Uraian;Realisasi;Jam Mulai;Jam Selesai';
const URAIAN = 'Menyusun bahan rapat koordinasi bulanan';

async function paste(...lines: readonly string[]): Promise<HarianSheet> {
  const session = createImportSession();
  await session.paste(lines.join('\n'));
  return readEntries(await session.harianTable(), TODAY);
}
async function open(bytes: Uint8Array): Promise<HarianSheet> {
  const session = createImportSession();
  await session.open('catatan.xlsx', bytes);
  return readEntries(await session.harianTable(), TODAY);
}
const said = ({ problems }: HarianSheet): string[] =>
  problems.map(({ code, sheetRow, column, severity }) => `${severity} ${column}${String(sheetRow)} ${code}`);

describe('a sheet of daily entries', () => {
  it('becomes entries the form would take', async () => {
    const sheet = await paste(HEAD, `26/11/2026;Jumlah laporan;${URAIAN};2;8.00;10:00`);
    expect(sheet).toEqual({
      entries: [
        {
          tanggal: TODAY,
          jenis: 'utama',
          indikator: 'Jumlah laporan',
          uraian: URAIAN,
          realisasi: '2',
          jamMulai: '08:00',
          jamSelesai: '10:00',
        },
      ],
      problems: [],
      leftOut: 0,
    });
  });

  it.each([
    [
      'titles above, a numbering line, other words',
      'CATATAN HARIAN;;;;\n;;;;\nNo;Hari/Tanggal;Aktivitas;Volume;Waktu\n1;2;3;4;5',
    ],
    ['the same with one column of times', 'No;Tgl.;Uraian Kegiatan;Hasil;Pukul'],
  ])('with %s', async (_, head) => {
    const sheet = await paste(head, `1;Kamis, 26 November 2026;${URAIAN};3 Dokumen;08.00 s.d. 10.00`);
    expect(said(sheet)).toEqual([]);
    expect(sheet.entries[0]).toMatchObject({ tanggal: TODAY, realisasi: '3', jamMulai: '08:00', jamSelesai: '10:00' });
  });

  it('takes the date above where a day has several lines', async () => {
    const sheet = await paste(
      HEAD,
      `26/11/2026;A;${URAIAN};1;8;9`,
      `;B;${URAIAN};1;9;10`,
      `salah;B;${URAIAN};1;9;10`,
      `;C;${URAIAN};1;9;10`,
    );
    expect(sheet.entries.map(({ tanggal, indikator }) => [tanggal, indikator])).toEqual([
      [TODAY, 'A'],
      [TODAY, 'B'],
    ]);
    expect(said(sheet)).toEqual(['error A4 notADate', 'error 5 dateMissing']);
    expect(sheet.leftOut).toBe(2);
  });

  it('hands down no date over a blank line: a signature is no work of the last day', async () => {
    const sheet = await paste(HEAD, `26/11/2026;A;${URAIAN};1;8;9`, ';;;;;', ';;NIP. 198001012005011001;;;');
    expect(sheet.entries).toHaveLength(1);
    expect(said(sheet)).toContain('error 4 dateMissing');
  });

  it('takes the day first, and a year beside this one, where nothing speaks against it', async () => {
    const sheet = await paste(HEAD, `5/11/2026;A;${URAIAN};1;8;9`, `31/12/2025;B;${URAIAN};1;8;9`);
    expect(sheet.entries.map(({ tanggal }) => tanggal)).toEqual(['2026-11-05', '2025-12-31']);
    expect(said(sheet)).toEqual([]);
    expect(said(await paste(HEAD, `31/12/2024;B;${URAIAN};1;8;9`))).toEqual(['error A2 dateFar']);
  });

  it('hands down no date that is in doubt itself', async () => {
    const sheet = await paste(
      HEAD,
      `11/27/2026;A;${URAIAN};1;8;9`,
      `12/11/2026;B;${URAIAN};1;8;9`,
      `;C;${URAIAN};1;9;10`,
      `26/11/2062;D;${URAIAN};1;8;9`,
      `;E;${URAIAN};1;9;10`,
    );
    expect(sheet.entries).toEqual([]);
    expect(said(sheet)).toEqual([
      'error A2 monthFirst',
      'error A3 dateOrderUnclear',
      'error 4 dateMissing',
      'error A5 dateFar',
      'error 6 dateMissing',
    ]);
  });

  it('reads a workbook: date and time cells, serial numbers, formatted or not', async () => {
    const date = { style: { numFmt: 'dd/mm/yyyy' } };
    const time = { style: { numFmt: 'hh:mm' } };
    const rows = [
      ['Tanggal', 'Indikator', 'Uraian', 'Realisasi', 'Jam Mulai', 'Jam Selesai'],
      [46_352, 'A', URAIAN, 2, 0.333333333333333, 0.4375],
      [46_352, 'B', URAIAN, 2.5, 0.333333333333333, 0.4375],
    ];
    const cells = new Map([
      ['1,0', { value: 46_352, ...date }],
      ['1,4', { value: 0.333333333333333, ...time }],
      ['1,5', { value: 0.4375, ...time }],
    ]);
    const sheet = await open(await writeXlsx({ sheets: [{ name: 'Log', rows, cells }] }));
    expect(said(sheet)).toEqual([]);
    const both = { tanggal: TODAY, jamMulai: '08:00', jamSelesai: '10:30' };
    expect(sheet.entries).toMatchObject([
      { ...both, realisasi: '2' },
      { ...both, realisasi: '2.5' },
    ]);
  });

  it.each([
    ['a word e-Kinerja refuses', `26/11/2026;A;Mengikuti apel pagi di halaman kantor;1;8;9`, 'error C2 forbiddenWord'],
    ['fewer than 20', `26/11/2026;A;Rapat;1;8;9`, 'error C2 tooShort'],
    ['more than 255', `26/11/2026;A;${'a'.repeat(256)};1;8;9`, 'error C2 tooLong'],
    ['a place of a template', `26/11/2026;A;Menyusun laporan bulan {{bulan}} untuk unit;1;8;9`, 'error C2 placeLeft'],
    ['markup', `26/11/2026;A;Menyusun laporan <b>triwulan</b> untuk unit;1;8;9`, 'info C2 markup'],
    ['no uraian', `26/11/2026;A;;1;8;9`, 'info 2 uraianMissing'],
    ['no number', `26/11/2026;A;${URAIAN};banyak;8;9`, 'error D2 realisasiNotNumber'],
    ['thousands in words', `26/11/2026;A;${URAIAN};5 ribu lembar;8;9`, 'error D2 realisasiNotNumber'],
    ['thousands as a letter', `26/11/2026;A;${URAIAN};5 K;8;9`, 'error D2 realisasiNotNumber'],
    ['more than millions', `26/11/2026;A;${URAIAN};5 miliar;8;9`, 'error D2 realisasiNotNumber'],
    ['a number that may be two', `26/11/2026;A;${URAIAN};1.000;8;9`, 'error D2 realisasiUnclear'],
    ['no realisasi', `26/11/2026;A;${URAIAN};;8;9`, 'info 2 realisasiMissing'],
    ['a time that may be two', `26/11/2026;A;${URAIAN};1;8.3;9`, 'error E2 timeUnclear'],
    ['a quarter of a day or of an hour', `26/11/2026;A;${URAIAN};1;0.25;9`, 'error E2 timeUnclear'],
    ['an end before the start', `26/11/2026;A;${URAIAN};1;10;9`, 'info F2 endBeforeStart'],
    ['a date of another order', `11/27/2026;A;${URAIAN};1;8;9`, 'error A2 monthFirst'],
    ['another weekday', `Senin, 26/11/2026;A;${URAIAN};1;8;9`, 'error A2 weekdayDiffers'],
    ['a far year', `26/11/2062;A;${URAIAN};1;8;9`, 'error A2 dateFar'],
    ['no year', `26 November;A;${URAIAN};1;8;9`, 'info A2 yearAssumed'],
    ['a hidden character', `26/11/2026;A\u200B;${URAIAN};1;8;9`, 'info B2 hiddenCharacters'],
  ])('names %s by row and column', async (_, line, expected) => {
    const sheet = await paste(HEAD, line);
    expect(said(sheet)).toEqual([expected]);
    const kept = expected.startsWith('info') && !expected.includes('uraianMissing');
    expect(sheet.entries).toHaveLength(kept ? 1 : 0);
  });

  it('trusts no date that could be two where the sheet has the month first', async () => {
    const sheet = await paste(HEAD, `3/4/2026;A;${URAIAN};1;8;9`, `11/27/2026;B;${URAIAN};1;8;9`);
    expect(said(sheet)).toEqual(['error A2 dateOrderUnclear', 'error A3 monthFirst']);
  });

  it('says what is missing, what is there twice, and what is too much', async () => {
    expect(said(await paste('Bulan;Target', 'Januari;3'))).toEqual(['error 0 columnMissing', 'error 0 columnMissing']);
    expect(said(await paste('Tanggal;Uraian;Kegiatan', `26/11/2026;${URAIAN};`))).toEqual([
      'error 0 columnMissing',
      'error B1 columnTwice',
      'error C1 columnTwice',
    ]);
    const line = (n: number) => `26/11/2026;A;${URAIAN} ${String(n)};1;8;9`;
    const many = await paste(HEAD, ...Array.from({ length: 603 }, (_, n) => line(n)));
    expect(many.entries).toHaveLength(600);
    expect(many.problems).toMatchObject([{ code: 'tooManyRows', params: { count: 3 } }]);
    expect(said(await paste(HEAD, line(1), line(1)))).toEqual(['error C3 twiceInSheet']);
  });

  it('says that other sheets of the workbook hold entries, too', async () => {
    const rows = [
      ['Tanggal', 'Uraian', 'Realisasi'],
      ['26/11/2026', URAIAN, 2],
    ];
    const sheet = await open(
      await writeXlsx({
        sheets: [
          { name: 'Jan', rows },
          { name: 'Feb', rows },
          { name: 'Kosong', rows: rows.slice(0, 1) },
          { name: 'Lain', rows: [['Nama', 'Alamat']] },
        ],
      }),
    );
    expect(sheet.entries).toHaveLength(1);
    expect(sheet.problems).toMatchObject([{ code: 'otherSheets', sheetRow: 0, params: { more: 1 } }]);
  });

  it('reads its own sample, whose uraian the person writes', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const file = await harianSample([{ tanggal: TODAY, jenis: 'tambahan', indikator: '=1+1' }], format);
      const sheet = await open(file.bytes);
      expect(said(sheet)).toEqual(['info 2 uraianMissing']);
    }
  });

  it('keeps only what the form would take, whatever the cells say', async () => {
    const cell = fc.oneof(
      fc.constantFrom('26/11/2026', '8', '8.00', '1', 'apel', URAIAN, '{{x}}', '1.000', '-', '=1', '\u202E1'),
      fc.string({ maxLength: 30 }).map((text) => text.replace(/[\n\r\t]/gu, ' ')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 5 }), async (rows) => {
        const sheet = await paste(HEAD.replaceAll(';', '\t'), ...rows.map((row) => row.join('\t')));
        for (const { tanggal, uraian, realisasi, jamMulai } of sheet.entries) {
          expect(tanggal).toMatch(/^\d{4}-\d\d-\d\d$/u);
          expect(uraian).not.toMatch(/apel|\{\{[^{}]*\}\}/iu);
          expect(realisasi ?? '0').toMatch(/^\d+(\.\d+)?$/u);
          expect(jamMulai ?? '00:00').toMatch(/^\d\d:\d\d$/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});
