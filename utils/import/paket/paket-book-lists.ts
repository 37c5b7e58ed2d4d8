/** The lists to choose from in the workbook of a pack. */
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../column-letters';
import { toXlsxValue } from '../sheet-file';
import { CHOICES_SHEET } from '../skp/book-style';
import type { PaketField } from './paket-fields';
import { ASPEK_WORDS, BAGIAN_WORDS, JENIS_WORDS, POLA_WORDS } from './paket-words';

export interface ChoiceLists {
  readonly sheet: WriteSheet;
  /** Where the list of this column stands, as a formula; null = it has none. */
  readonly source: (field: PaketField) => string | null;
}

/** The lists to choose from: a hidden sheet, because a list inside a cell's rule may have 255 characters only. */
export function choiceLists(jabatan: readonly string[]): ChoiceLists {
  const lists: readonly (readonly [PaketField, readonly string[]])[] = [
    ['jenis', JENIS_WORDS],
    ['aspek', ASPEK_WORDS],
    ['pola', POLA_WORDS],
    ['bagian', Object.values(BAGIAN_WORDS)],
    ['jabatan', jabatan],
  ];
  const longest = Math.max(...lists.map(([, values]) => values.length));
  const rows: CellValue[][] = Array.from({ length: longest }, (_, at) =>
    lists.map(([, values]) => toXlsxValue({ text: values[at] ?? '' })),
  );
  return {
    sheet: { name: CHOICES_SHEET, rows, hidden: true },
    source: (field) => {
      const column = lists.findIndex(([name]) => name === field);
      const count = lists[column]?.[1].length ?? 0;
      const letters = columnLetters(column);
      return count === 0 ? null : `${CHOICES_SHEET}!$${letters}$1:$${letters}$${String(count)}`;
    },
  };
}
