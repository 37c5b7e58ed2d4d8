/**
 * Tables as grids: which cell covers which column, with rowspan and colspan expanded as the HTML table model does.
 * Nested tables are never descended into. Knows nothing of any page.
 */

/** One row after placing. `cells[c]` covers column c; carried-over cells of earlier rows included. */
export interface PlacedRow {
  readonly cells: readonly (Element | undefined)[];
  /** The row's own `td`/`th`, in order. */
  readonly own: readonly Element[];
  /** Two cells claim the same place: no column of this row can be trusted. */
  readonly overlap: boolean;
}

/** Limits of the HTML standard. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

/** Places rows one after the other; remembers cells that reach down into later rows. */
export class RowPlacer {
  private carried: { cell: Element; rows: number }[] = [];
  private section: Element | null = null;

  /** Rows must come in table order. Spans end with their row group (`tbody`), as in browsers. */
  place(row: Element): PlacedRow {
    if (row.parentElement !== this.section) {
      this.section = row.parentElement;
      this.carried = [];
    }
    const cells: (Element | undefined)[] = [];
    const next: { cell: Element; rows: number }[] = [];
    for (let c = 0; c < this.carried.length; c++) {
      const span = this.carried[c];
      if (span === undefined) continue;
      cells[c] = span.cell;
      if (span.rows > 1) next[c] = { cell: span.cell, rows: span.rows - 1 };
    }
    const own: Element[] = [];
    let overlap = false;
    let column = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      own.push(cell);
      while (cells[column] !== undefined) column++;
      const wide = spanOf(cell, 'colspan', MAX_COLSPAN);
      const high = spanOf(cell, 'rowspan', MAX_ROWSPAN);
      for (let i = 0; i < wide; i++, column++) {
        if (cells[column] !== undefined) overlap = true;
        cells[column] = cell;
        if (high > 1) next[column] = { cell, rows: high - 1 };
      }
    }
    this.carried = next;
    return { cells, own, overlap };
  }

  /** Forget all spans: used where the page's own structure says that a group has ended. */
  cut(): void {
    this.carried = [];
  }
}

/** The attribute as a span: missing or not a positive number = 1; rowspan 0 = to the end of the row group. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan', max: number): number {
  const text = cell.getAttribute(name);
  if (text === null) return 1;
  const span = Number.parseInt(text, 10);
  if (span === 0 && name === 'rowspan') return MAX_ROWSPAN;
  return span > 0 ? Math.min(span, max) : 1;
}

/** A table's own rows in the order browsers show them: `thead`, then bodies and loose rows, then `tfoot`. */
export function tableRows(table: Element): Element[] {
  const head: Element[] = [];
  const body: Element[] = [];
  const foot: Element[] = [];
  for (let child = table.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.tagName === 'TR') body.push(child);
    else if (child.tagName === 'THEAD') pushRows(child, head);
    else if (child.tagName === 'TBODY') pushRows(child, body);
    else if (child.tagName === 'TFOOT') pushRows(child, foot);
  }
  return [...head, ...body, ...foot];
}

function pushRows(section: Element, into: Element[]): void {
  for (let row = section.firstElementChild; row !== null; row = row.nextElementSibling) {
    if (row.tagName === 'TR') into.push(row);
  }
}

/** The whole table as a grid. For large tables place rows one by one instead. */
export function expandTable(table: Element): PlacedRow[] {
  const placer = new RowPlacer();
  return tableRows(table).map((row) => placer.place(row));
}
