/** A whole SKP as one flat CSV: a line per indikator with its months, then a line per lampiran entry. */
import { writeSheetFile } from '../sheet-file';
import type { OutCell, OutColumn, SheetFile } from '../sheet-file';
import type { SkpParts } from '../../skp/wanted-of';
import { BULAN_PENDEK } from '../../text/bulan';
import { bookEntries, bookRows, numberCell, textCell } from './book-rows';

const column = (heading: string): OutColumn => ({ heading, width: 12 });
const FIRST = ['Kode', 'No', 'Jenis', 'RHK Atasan', 'RHK', 'Aspek', 'Indikator', 'Target', 'Satuan', 'Perspektif'];
const COLUMNS: readonly OutColumn[] = [...FIRST, ...BULAN_PENDEK, 'Bagian Lampiran', 'Uraian Lampiran'].map(column);

/** `name` without ending. */
export function exportSkpCsv(parts: SkpParts, name: string): Promise<SheetFile> {
  const rows = bookRows(parts).map((row): readonly OutCell[] => [
    ...[row.kode, row.nomor, row.jenis, row.rhkAtasan, row.rhk, row.aspek, row.indikator].map(textCell),
    numberCell(row.target),
    textCell(row.satuan),
    textCell(row.perspektif),
    ...row.bulan.map(numberCell),
    textCell(''),
    textCell(''),
  ]);
  const entries = bookEntries(parts).map(({ kode, bagian, uraian }): readonly OutCell[] => [
    textCell(kode),
    ...Array.from({ length: COLUMNS.length - 3 }, () => textCell('')),
    textCell(bagian),
    textCell(uraian),
  ]);
  return writeSheetFile(name, 'SKP', COLUMNS, [...rows, ...entries], 'csv');
}
