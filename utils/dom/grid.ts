/**
 * Tables as grids: which cell covers which column, with rowspan and colspan expanded as the HTML table model does.
 * Nested tables are never descended into. Knows nothing of any page.
 */

/** One row after placing. Cells of earlier rows that reach down into it count. */
export interface PlacedRow {
  /** The cell that covers this grid column. */
  readonly at: (column: number) => Element | undefined;
  /** Number of grid columns. */
  readonly width: number;
  /** Number of the row's own `td`/`th`. */
  readonly own: number;
  /** Two cells claim the same place: no column of this row can be trusted. */
  readonly overlap: boolean;
}

/** Limits of the HTML standard. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

interface Reaching {
  readonly cell: Element;
  readonly rows: number;
}

/** Places the rows of one table one after the other; remembers cells that reach down into later rows. */
export class RowPlacer {
  private reaching: (Reaching | undefined)[] = [];
  private section: Element | null = null;

  /** Rows must come in table order. Spans end with their row group (`tbody`), as in browsers. */
  place(row: Element): PlacedRow {
    if (row.parentElement !== this.section) {
      this.section = row.parentElement;
      this.reaching = [];
    }
    const cells: Element[] = [];
    const high: Element[] = [];
    let wide = false;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      cells.push(cell);
      if (cell.getAttribute('rowspan') !== null) high.push(cell);
      if (cell.getAttribute('colspan') !== null) wide = true;
    }
    return (wide ? null : this.placePlain(cells, high)) ?? this.placeAny(cells);
  }

  /** Forget all spans: used where the page's own structure says that a group has ended. */
  cut(): void {
    this.reaching = [];
  }

  /** Rows without colspan: columns by counting. null if the cells reaching down leave holes. */
  private placePlain(cells: readonly Element[], spanned: readonly Element[]): PlacedRow | null {
    const above = this.reaching;
    const own = cells.length;
    const taken: number[] = [];
    for (let c = 0; c < above.length; c++) if (above[c] !== undefined) taken.push(c);
    const width = own + taken.length;
    if (above.length > width) return null;
    const indexOf = (column: number): number => column - taken.filter((c) => c < column).length;
    const next: (Reaching | undefined)[] = [];
    for (const c of taken) {
      const span = above[c];
      if (span !== undefined && span.rows > 1) next[c] = { cell: span.cell, rows: span.rows - 1 };
    }
    for (const cell of spanned) {
      const rows = spanOf(cell, 'rowspan', MAX_ROWSPAN);
      if (rows < 2) continue;
      for (let c = 0; c < width; c++) {
        if (above[c] === undefined && cells[indexOf(c)] === cell) next[c] = { cell, rows: rows - 1 };
      }
    }
    this.reaching = next;
    const first = taken.length === 0 ? 0 : (taken.at(-1) ?? 0) + 1;
    const at = (column: number): Element | undefined =>
      above[column]?.cell ?? (column >= first ? cells[column - taken.length] : cells[indexOf(column)]);
    return { at, width, own, overlap: false };
  }

  private placeAny(own: readonly Element[]): PlacedRow {
    const cells: (Element | undefined)[] = [];
    const next: (Reaching | undefined)[] = [];
    for (const [c, span] of this.reaching.entries()) {
      if (span === undefined) continue;
      cells[c] = span.cell;
      if (span.rows > 1) next[c] = { cell: span.cell, rows: span.rows - 1 };
    }
    let overlap = false;
    let column = 0;
    for (const cell of own) {
      while (cells[column] !== undefined) column++;
      const wide = spanOf(cell, 'colspan', MAX_COLSPAN);
      const high = spanOf(cell, 'rowspan', MAX_ROWSPAN);
      for (let i = 0; i < wide; i++, column++) {
        if (cells[column] !== undefined) overlap = true;
        cells[column] = cell;
        if (high > 1) next[column] = { cell, rows: high - 1 };
      }
    }
    this.reaching = next;
    return { at: (c) => cells[c], width: cells.length, own: own.length, overlap };
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
