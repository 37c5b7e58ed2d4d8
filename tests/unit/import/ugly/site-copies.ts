import { BULAN_PENDEK } from '../../../../utils/text/bulan';
import { bytes } from './ugly-file';
import type { UglyFile } from './ugly-file';

const FIXED = [
  'No',
  'Rencana Hasil Kerja',
  'Aspek',
  'Indikator Kinerja Individu',
  'Target',
  'Total Rencana Target',
  'Total Realisasi',
];
const GROUP = 'Rencana Target / Realisasi Pada Bulan';
const blanks = (count: number): string[] => Array.from({ length: count }, () => '');
/** TRGT month m is m, REAL is 99 everywhere. */
const MONTHS = BULAN_PENDEK.flatMap((_, m) => [String(m + 1), '99']);
const FULL = BULAN_PENDEK.map((month, m) => `${month}=${m + 1}`).join(' ');
const TRGT_REAL = BULAN_PENDEK.flatMap(() => ['\u00A0TRGT\u00A0', '\u00A0REAL\u00A0']);

/** The table as a spreadsheet program holds it: 31 columns, merged cells as blanks. */
const GRID: readonly (readonly string[])[] = [
  [...FIXED, GROUP, ...blanks(23)],
  [...blanks(7), ...BULAN_PENDEK.flatMap((month) => [month, ''])],
  [...blanks(7), ...TRGT_REAL],
  ['UTAMA', ...blanks(30)],
  ['1', 'Layanan arsip\n1-2026', 'Kuantitas', 'Jumlah arsip\u00A0Konsep', '78 Dokumen', '78 Dokumen', '0', ...MONTHS],
  ['', '', 'Waktu', 'Lama layanan Tolak (Ket: perbaiki)', '78 Hari', '78 Hari', '0', ...MONTHS],
  ['2', 'Belum ada indikator\n1-2026', ...blanks(29)],
  ['TAMBAHAN', ...blanks(30)],
  [
    '3',
    'Tugas lain\n1-2026',
    'Kuantitas',
    'Jumlah tugas Setuju',
    '12 Kegiatan',
    '0 Kegiatan',
    '0',
    ...blanks(24).map((_, i) => (i % 2 === 0 ? '...' : '0')),
  ],
];

const READ = [
  `5: · / Layanan arsip / Kuantitas / Jumlah arsip (78 Dokumen) ${FULL}`,
  `6: · / Layanan arsip / Waktu / Lama layanan (78 Hari) ${FULL}`,
  '9: · / Tugas lain / Kuantitas / Jumlah tugas (12 Kegiatan)',
  '! hiddenCharacters D5',
];

const quote = (cell: string): string => (/[\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The text a browser puts on the clipboard: no cells for spans, line breaks inside cells unquoted. */
const BROWSER: readonly (readonly string[])[] = [
  [...FIXED, GROUP],
  [...BULAN_PENDEK],
  TRGT_REAL,
  ['UTAMA'],
  ['1', 'Layanan arsip\n1-2026', 'Kuantitas', 'Jumlah arsip Konsep', '78\nDokumen', '78 Dokumen', '0', ...MONTHS],
  ['Waktu', 'Lama layanan Tolak\n(Ket: perbaiki)', '78 Hari', '78 Hari', '0', ...MONTHS],
  ['2', 'Belum ada indikator', ...blanks(29)],
];

/** The site's own Matriks, copied. */
export const SITE_COPIES: readonly UglyFile[] = [
  {
    title: 'the Matriks by way of a spreadsheet program, pasted',
    file: GRID.map((row) => row.map(quote).join('\t')).join('\r\n'),
    expected: READ,
  },
  {
    title: 'the Matriks by way of a spreadsheet program, saved as csv',
    file: bytes(GRID.map((row) => row.map(quote).join(';')).join('\r\n')),
    expected: READ,
  },
  {
    title: 'the Matriks copied straight from the page',
    file: BROWSER.map((row) => row.join('\t')).join('\n'),
    expected: [
      `5: · / Layanan arsip / Kuantitas / Jumlah arsip (78 Dokumen) ${FULL}`,
      `6: · / Layanan arsip / Waktu / Lama layanan (78 Hari) ${FULL}`,
    ],
  },
  {
    title: 'the Matriks copied straight from the page, with a torn row: refused as a whole',
    file: [...BROWSER.slice(0, 5), ['Waktu', 'Lama', '78', ...MONTHS], BROWSER[5] ?? []]
      .map((row) => row.join('\t'))
      .join('\n'),
    expected: ['! damaged'],
  },
];
