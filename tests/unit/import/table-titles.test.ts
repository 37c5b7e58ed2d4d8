import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../utils/import/guess-mapping';
import { openBytes } from '../../../utils/import/open-workbook';
import { writeXlsx } from 'hucre/xlsx';
import { bytes, summary } from './ugly/ugly-file';

const TABLE = ['Indikator;Jan;Feb', 'A;1;2'];
const READ = (row: number): string => `${row}: · / · / · / A (· ·) Jan=1 Feb=2`;
const read = (...lines: string[]): Promise<string[]> =>
  summary({ title: '', file: bytes(lines.join('\r\n')), expected: [] });

async function yearOf(file: Uint8Array | Promise<Uint8Array>, name = 'berkas'): Promise<number | null | undefined> {
  const opened = await openBytes(name, await file);
  return opened.ok ? guessMapping(opened.value).tahun : undefined;
}

describe('the year of a table whose months name none', () => {
  it.each([
    ['RENCANA AKSI TAHUN 2025', 2025],
    ['Sasaran Kinerja Pegawai T.A. 2025', 2025],
    ['MATRIKS TARGET 2025', 2025],
    ['Tahun : 2025', 2025],
    ['TARGET TAHUN 2025 dan 2026', null],
    ['Dicetak 12 Januari 2026', null],
    ['Pangkalpinang, 2 Januari 2026', null],
    ['SKP menurut Permenpan Nomor 6 Tahun 2022', null],
    ['Laporan Kinerja PP 30 Tahun 2019', null],
    ['Nama: Budi, pegawai sejak tahun 2019', null],
  ])('%s', async (title, tahun) => {
    expect(await yearOf(bytes([title, '', ...TABLE].join('\n')))).toBe(tahun);
  });

  it.each([
    ['2025', 2025],
    ['Target_2025', 2025],
    ['2025-2026', null],
    ['12 Jan 2026', null],
    ['PP 30 Tahun 2019', null],
  ])('a sheet named %s', async (name, tahun) => {
    const rows = TABLE.map((line) => line.split(';'));
    expect(await yearOf(writeXlsx({ sheets: [{ name, rows }] }))).toBe(tahun);
  });

  it('is not that in the name of a text file, often copied from last year’s', async () => {
    expect(await yearOf(bytes(TABLE.join('\n')), 'salinan SKP 2025.csv')).toBe(null);
  });

  it('is what the headings say before what a title or the name of the sheet says', async () => {
    expect(await yearOf(bytes('TARGET TAHUN 2025\nIndikator;Jan 2026;Feb 2026\nA;1;2'))).toBe(2026);
  });
});

describe('a title that says the months hold no targets', () => {
  it.each([
    [['LAPORAN REALISASI KINERJA', 'Nama: Budi', '']],
    [['Target Kumulatif', '', '']],
    [[';REALISASI', '', '']],
    [['CAPAIAN SKP', '', '']],
    [['LAPORAN REALISASI']],
    [['TARGET ANGGARAN', '(dalam jutaan rupiah)']],
    [['Target Kumulatif']],
    [['CAPAIAN SKP', 'TAHUN 2026']],
  ])('%s: the person chooses', async (above) => {
    expect(await read(...above, ...TABLE)).toEqual(
      expect.arrayContaining(['! headingUnclear B', '! headingUnclear C']),
    );
    expect(await read(...above, ...TABLE)).not.toContain(READ(above.length + 2));
  });

  it.each(['MATRIKS TARGET/REALISASI', 'Rencana Capaian', 'Kolom realisasi tidak diisi', 'Hasil Kerja'])(
    '%s: read as before',
    async (title) => {
      expect(await read(title, '', ...TABLE)).toEqual([READ(4)]);
    },
  );

  it.each(['Realisasi', 'Capaian 2026'])('a sheet named %s: the person chooses', async (name) => {
    const file = writeXlsx({ sheets: [{ name, rows: TABLE.map((line) => line.split(';')) }] });
    expect(await summary({ title: '', file, expected: [] })).toEqual(
      expect.arrayContaining(['! headingUnclear B', '! headingUnclear C']),
    );
  });

  it('a realisasi beside the targets, named in the line above, leaves them alone', async () => {
    expect(await read(';;;Realisasi;', 'Indikator;Jan;Feb;Jan;Feb', 'A;1;2;8;9')).toEqual([READ(3)]);
  });

  it('months that say target themselves are read', async () => {
    expect(await read('LAPORAN REALISASI', '', 'Indikator;Target Jan;Target Feb', 'A;1;2')).toEqual([READ(4)]);
  });
});

describe('a line of one word in the table', () => {
  it.each([
    'REALISASI',
    'Realisasi Tahun 2026',
    'CAPAIAN',
    'TAHUN 2025',
    'B. REALISASI',
    'II. Realisasi Kinerja',
    'B;REALISASI',
  ])('%s begins another table', async (line) => {
    expect(await read(...TABLE, line, 'B;8;9')).toEqual([READ(2), '! secondTable 3']);
    expect(await read('RHK;Indikator;Jan;Feb', 'R;A;1;2', '', line, 'R;B;8;9')).toEqual([
      '2: · / R / · / A (· ·) Jan=1 Feb=2',
      '! secondTable 4',
    ]);
  });

  it.each([
    ['Realisasi anggaran tepat waktu', []],
    ['Tahun 2026', ['TARGET TAHUN 2026']],
  ])('%s does not', async (line, above) => {
    const lines = await read(...above, 'RHK;Indikator;Jan;Feb', 'R;A;1;2', line, ';B;8;9');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('B (· ·) Jan=8 Feb=9');
  });
});
