/** "Unduh contoh" of daily entries: the very columns the import understands, with the person's own indikator if known. */
import { writeSheetFile, type OutCell, type OutColumn, type SheetFile, type SheetFormat } from './sheet-file';

const COLUMNS: readonly OutColumn[] = [
  { heading: 'Tanggal', width: 14 },
  { heading: 'Jenis', width: 12 },
  { heading: 'Indikator', width: 48 },
  { heading: 'Uraian', width: 60 },
  { heading: 'Realisasi', width: 10 },
  { heading: 'Jam Mulai', width: 10 },
  { heading: 'Jam Selesai', width: 12 },
];

export interface SampleRow {
  /** yyyy-mm-dd */
  readonly tanggal: string;
  readonly jenis: 'utama' | 'tambahan';
  readonly indikator: string;
}

const JENIS = { utama: 'Utama', tambahan: 'Tambahan' } as const;
const HOURS = [
  ['08:00', '10:00'],
  ['10:00', '12:00'],
  ['13:00', '15:30'],
] as const;

/** Texts, not dates of Excel: what is seen is what is read. */
function cells({ tanggal, jenis, indikator }: SampleRow, index: number): readonly OutCell[] {
  const [from, to] = HOURS[index % HOURS.length] ?? HOURS[0];
  const [year, month, day] = tanggal.split('-');
  return [
    { text: `${day ?? ''}/${month ?? ''}/${year ?? ''}` },
    { text: JENIS[jenis] },
    { text: indikator },
    { text: '' },
    { number: '1' },
    { text: from },
    { text: to },
  ];
}

/** The sample with these lines. */
export function harianSample(rows: readonly SampleRow[], format: SheetFormat): Promise<SheetFile> {
  return writeSheetFile('contoh-catatan-harian', 'Catatan harian', COLUMNS, rows.map(cells), format);
}
