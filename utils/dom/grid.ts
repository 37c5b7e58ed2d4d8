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

/**
 * Places the rows of one table one after the other; remembers cells that reach down into later rows. Cells with spans
 * are looked up once for the whole table: asking each of thousands of cells costs more than everything else.
 */
export class RowPlacer {
  private readonly spanned = new Map<Element | null, Element[]>();
  private reaching: (Reaching | undefined)[] = [];
  private section: Element | null = null;

  /** The spans are those the table has now. */
  constructor(table: Element) {
    // Lists of selectors, and selectors without a tag, are several times slower in large tables.
    const spanned = new Set<Element>();
    for (const selector of ['td[rowspan]', 'td[colspan]', 'th[rowspan]', 'th[colspan]']) {
      for (const cell of table.querySelectorAll(selector)) spanned.add(cell);
    }
    for (const cell of spanned) {
      const row = cell.parentElement;
      const others = this.spanned.get(row);
      if (others === undefined) this.spanned.set(row, [cell]);
      else others.push(cell);
    }
  }

  /** Rows must come in table order. Spans end with their row group (`tbody`), as in browsers. */
  place(row: HTMLTableRowElement): PlacedRow {
    const section = row.parentElement;
    if (section !== this.section) {
      this.section = section;
      this.reaching = [];
    }
    const spanned = this.spanned.get(row) ?? [];
    const wide = spanned.some((cell) => cell.hasAttribute('colspan'));
    return (wide ? null : this.placePlain(row.cells, spanned)) ?? this.placeAny(Array.from(row.cells));
  }

  /** Forget all spans: used where the page's own structure says that a group has ended. */
  cut(): void {
    this.reaching = [];
  }

  /** Rows without colspan, below nothing but cells of the first columns: by counting. null for any other row. */
  private placePlain(cells: HTMLCollection, spanned: readonly Element[]): PlacedRow | null {
    const above = this.reaching;
    const carried = above.length;
    const next: (Reaching | undefined)[] = [];
    for (let c = 0; c < carried; c++) {
      const span = above[c];
      if (span === undefined) return null;
      if (span.rows > 1) next[c] = { cell: span.cell, rows: span.rows - 1 };
    }
    const own = cells.length;
    for (const cell of spanned) {
      const rows = spanOf(cell, 'rowspan', MAX_ROWSPAN);
      let i = 0;
      while (rows > 1 && i < own && cells.item(i) !== cell) i++;
      if (rows > 1) next[carried + i] = { cell, rows: rows - 1 };
    }
    this.reaching = next;
    const at = (c: number): Element | undefined =>
      c < carried ? above[c]?.cell : (cells.item(c - carried) ?? undefined);
    return { at, width: carried + own, own, overlap: false };
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
