/** The lists to choose from: a hidden sheet, because a list inside a cell's rule may have 255 characters only. */
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../column-letters';
import { toXlsxValue } from '../sheet-file';
import { textCell } from './book-rows';
import { CHOICES_SHEET } from './book-style';
import type { BookChoices } from './book-words';

export interface Lists {
  readonly sheet: WriteSheet;
  /** Address of a list by its heading; null = there is none. */
  readonly source: (heading: string) => string | null;
}

export function choiceLists(choices: BookChoices): Lists {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Pilihan Jenis', ['Utama', 'Tambahan']],
    ['Pilihan Aspek', choices.aspek],
    ['Pilihan RHK Atasan', choices.rhkAtasan],
    ['Pilihan Bagian', choices.bagian],
  ];
  const longest = Math.max(...lists.map(([, values]) => values.length));
  const rows: CellValue[][] = [lists.map(([heading]) => heading)];
  for (let row = 0; row < longest; row += 1) {
    rows.push(lists.map(([, values]) => toXlsxValue(textCell(values[row] ?? ''))));
  }
  return {
    sheet: { name: CHOICES_SHEET, rows, hidden: true },
    source: (heading) => {
      const column = lists.findIndex(([name]) => name === `Pilihan ${heading}`);
      const count = lists[column]?.[1].length ?? 0;
      const letters = columnLetters(column);
      return count === 0 ? null : `${CHOICES_SHEET}!$${letters}$2:$${letters}$${count + 1}`;
    },
  };
}
