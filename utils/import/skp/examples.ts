/**
 * The lines of an empty workbook that show how it is meant. They are marked in the code column and never imported; a
 * marked line whose texts are not these any more was filled in by somebody who forgot the mark, and is named.
 */
import { fold } from '../../text/normalise';

/** What stands in the code column of an example. */
export const EXAMPLE_MARK = 'CONTOH';

export interface ExampleRow {
  readonly nomor: string;
  readonly jenis: string;
  readonly rhk: string;
  readonly aspek: string;
  readonly indikator: string;
  readonly target: string;
  readonly satuan: string;
  readonly bulan: readonly string[];
}

const each = (value: string, ...bulan: readonly number[]): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => (bulan.includes(at + 1) ? value : ''));

export const EXAMPLE_ROWS: readonly ExampleRow[] = [
  {
    nomor: '1',
    jenis: 'Utama',
    rhk: 'Tersusunnya laporan bulanan secara tepat waktu',
    aspek: 'Kuantitas',
    indikator: 'Jumlah laporan bulanan yang tersusun',
    target: '12',
    satuan: 'Laporan',
    bulan: each('1', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  },
  {
    nomor: '',
    jenis: '',
    rhk: '',
    aspek: 'Waktu',
    indikator: 'Jumlah laporan yang selesai sebelum tanggal 5',
    target: '4',
    satuan: 'Laporan',
    bulan: each('1', 3, 6, 9, 12),
  },
];

export const EXAMPLE_LAMPIRAN: readonly string[] = ['Satu perangkat komputer dengan akses internet'];

const KNOWN = new Set(
  [...EXAMPLE_ROWS.map(({ indikator }) => indikator), ...EXAMPLE_LAMPIRAN].map((text) => fold(text)),
);

/** Is the line marked as an example, and if so: is it still ours? */
export function exampleOf(kode: string, text: string): 'none' | 'ours' | 'changed' {
  if (!fold(kode).startsWith(fold(EXAMPLE_MARK))) return 'none';
  return text === '' || KNOWN.has(fold(text)) ? 'ours' : 'changed';
}
