/** Tables with one row of heads and no spans: the site's GridViews and the history of the profile (docs/ekinerja.md §1.2). */
import { plainText } from '../../dom/text';
import { wordOf } from './words';

export interface PlainTable<Column extends string> {
  readonly columns: readonly Column[];
  readonly rows: readonly PlainRow<Column>[];
  /** A row had other cells than there are heads: the table is not wholly read. */
  readonly odd: boolean;
}

export interface PlainRow<Column extends string> {
  readonly row: HTMLTableRowElement;
  /** Text of the cell in this column; '' if the table has no such column. */
  readonly text: (column: Column) => string;
}

/**
 * The rows of `table` by the names of its heads. null if it has no row of heads, lacks one of `needed`, or a head is
 * there twice. Filter rows and the "no data" row are no rows.
 */
export function readPlainTable<Column extends string>(
  table: HTMLTableElement,
  heads: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): PlainTable<Column> | null {
  const all = Array.from(table.rows);
  const head = all.find((row) => row.cells[0]?.tagName === 'TH');
  if (head === undefined) return null;
  const at = new Map<Column, number>();
  for (const [c, cell] of Array.from(head.cells).entries()) {
    if (isSpanned(cell)) return null;
    const column = wordOf(plainText(cell), heads);
    if (column === null) continue;
    if (at.has(column)) return null;
    at.set(column, c);
  }
  if (needed.some((column) => !at.has(column))) return null;
  const rows: PlainRow<Column>[] = [];
  let odd = false;
  for (const row of all) {
    if (row === head || row.classList.contains('filters') || row.cells.length === 0) continue;
    const cells = Array.from(row.cells);
    if (cells.length === 1 && row.getElementsByClassName('empty').length > 0) continue;
    if (cells.length !== head.cells.length || cells.some(isSpanned)) {
      odd = true;
      continue;
    }
    rows.push({
      row,
      text: (column) => {
        const cell = cells[at.get(column) ?? -1];
        return cell === undefined ? '' : plainText(cell);
      },
    });
  }
  return { columns: [...at.keys()], rows, odd };
}

function isSpanned(cell: HTMLTableCellElement): boolean {
  return cell.hasAttribute('colspan') || cell.hasAttribute('rowspan');
}

/** All tables of the document that read as such a table. */
export function plainTables<Column extends string>(
  document: Document,
  heads: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): PlainTable<Column>[] {
  return Array.from(document.getElementsByTagName('table')).flatMap(
    (table) => readPlainTable(table, heads, needed) ?? [],
  );
}
