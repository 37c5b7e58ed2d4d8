/** Tables without spans below their heads: the site's GridViews and the history of the profile (docs/ekinerja.md §1.2). */
import { RowPlacer } from '../../dom/grid';
import { plainText, shownOf } from '../../dom/text';
import { readNames } from './own-label';
import { wordOf } from './words';

export interface PlainHead<Column extends string> {
  /** Where each column stands that has a known head. */
  readonly at: ReadonlyMap<Column, number>;
  readonly width: number;
  readonly body: readonly HTMLTableRowElement[];
}

export interface PlainTable<Column extends string> {
  readonly table: HTMLTableElement;
  readonly at: ReadonlyMap<Column, number>;
  readonly rows: readonly PlainRow<Column>[];
  /** A row had other cells than there are heads: the table is not wholly read. */
  readonly odd: boolean;
}

export interface PlainRow<Column extends string> {
  readonly row: HTMLTableRowElement;
  /** Text of the cell in this column; '' if the table has no such column. */
  readonly text: (column: Column) => string;
}

type Heads<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/**
 * Which column is which, by the heads of `table`. null if it has none, lacks one of `needed`, or a head is there twice.
 * Rows of heads only stand above all others: titles, and the numbers of columns that printed forms have.
 */
export function readPlainHead<Column extends string>(
  table: HTMLTableElement,
  heads: Heads<Column>,
  needed: readonly NoInfer<Column>[],
): PlainHead<Column> | null {
  const all = Array.from(table.rows);
  const placer = new RowPlacer();
  const at = new Map<Column, number>();
  let width = 0;
  let headRows = 0;
  for (const row of all) {
    // A heading over the whole width that comes after the heads is a part of the body.
    if (!onlyHeads(row) || (at.size > 0 && row.cells.length === 1)) break;
    headRows++;
    const placed = placer.place(row);
    // A title may reach over more columns than there are.
    if (placed.own > 1) width = Math.max(width, placed.width);
    for (let c = 0; c < placed.width; c++) {
      const cell = placed.at(c);
      const column = cell?.parentElement === row ? wordOf(plainText(cell), heads) : null;
      if (column === null) continue;
      if (at.has(column)) return null;
      at.set(column, c);
    }
  }
  return needed.some((column) => !at.has(column)) ? null : { at, width, body: all.slice(headRows) };
}

const onlyHeads = (row: HTMLTableRowElement): boolean => Array.from(row.cells).every(({ tagName }) => tagName === 'TH');

/** Whether the columns that are there stand in this order: the site's own, a second opinion on what the heads say. */
export function inOrder<Column extends string>(at: ReadonlyMap<Column, number>, order: readonly Column[]): boolean {
  const places = order.flatMap((column) => at.get(column) ?? []);
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}

/** The rows of `table` by the names of its heads. Filter rows and the "no data" row are no rows. */
export function readPlainTable<Column extends string>(
  table: HTMLTableElement,
  heads: Heads<Column>,
  needed: readonly NoInfer<Column>[],
): PlainTable<Column> | null {
  const head = readPlainHead(table, heads, needed);
  if (head === null) return null;
  const { at, width, body } = head;
  const rows: PlainRow<Column>[] = [];
  let odd = false;
  for (const row of body) {
    if (row.cells.length === 0 || isFilter(row)) continue;
    const cells = Array.from(row.cells);
    if (cells.length === 1 && row.getElementsByClassName('empty').length > 0) continue;
    if (cells.length !== width || cells.some(isSpanned) || onlyHeads(row)) {
      odd = true;
      continue;
    }
    const named = readNames((column) => cells[column], at, heads);
    if (!named.agrees) odd = true;
    const text = (column: Column): string => {
      const cell = named.at(at.get(column) ?? -1);
      return cell === undefined ? '' : plainText(cell);
    };
    rows.push({ row, text });
  }
  return { table, at, rows, odd };
}

/** The row of search boxes under the heads. */
const isFilter = (row: HTMLTableRowElement): boolean =>
  row.classList.contains('filters') ||
  (row.getElementsByTagName('input').length > 0 && plainText(row) === '' && !row.hasAttribute('data-key'));

const isSpanned = ({ colSpan, rowSpan }: HTMLTableCellElement): boolean => colSpan !== 1 || rowSpan !== 1;

/** All tables within `root` that read as such a table; of several those that are shown. */
export function plainTables<Column extends string>(
  root: Document | Element,
  heads: Heads<Column>,
  needed: readonly NoInfer<Column>[],
): PlainTable<Column>[] {
  const found = new Map<Element, PlainTable<Column>>();
  for (const table of Array.from(root.getElementsByTagName('table'))) {
    const read = readPlainTable(table, heads, needed);
    if (read !== null) found.set(table, read);
  }
  return shownOf([...found.keys()]).flatMap((table) => found.get(table) ?? []);
}
