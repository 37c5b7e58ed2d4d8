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

/** What `rowspan=0` may reach at most: the limit of the HTML standard. */
const TO_THE_END = 65_534;

interface Reaching {
  readonly cell: Element;
  readonly rows: number;
}

/** Places the rows of one table one after the other; remembers cells that reach down into later rows. */
export class RowPlacer {
  private reaching: (Reaching | undefined)[] = [];
  private section: Element | null = null;

  /** Rows must come in table order. Spans end with their row group (`tbody`), as in browsers. */
  place(row: HTMLTableRowElement): PlacedRow {
    const section = row.parentElement;
    if (section !== this.section) {
      this.section = section;
      this.reaching = [];
    }
    const cells: (Element | undefined)[] = [];
    const next: (Reaching | undefined)[] = [];
    for (let c = 0; c < this.reaching.length; c++) {
      const span = this.reaching[c];
      if (span === undefined) continue;
      cells[c] = span.cell;
      if (span.rows > 1) next[c] = { cell: span.cell, rows: span.rows - 1 };
    }
    let own = 0;
    let column = 0;
    let overlap = false;
    // From sibling to sibling, and by the browser's own reading of the spans: `cells` and attributes cost several times more.
    for (let child = row.firstElementChild; child !== null; child = child.nextElementSibling) {
      const { colSpan, rowSpan } = child as Partial<HTMLTableCellElement>;
      if (colSpan === undefined) continue; // a script between the cells
      own++;
      while (cells[column] !== undefined) column++;
      for (let i = 0; i < colSpan; i++, column++) {
        if (cells[column] !== undefined) overlap = true;
        cells[column] = child;
        if (rowSpan !== 1) next[column] = { cell: child, rows: ((rowSpan ?? 1) || TO_THE_END) - 1 };
      }
    }
    this.reaching = next;
    return { at: (c) => cells[c], width: cells.length, own, overlap };
  }

  /** Forget all spans: used where the page's own structure says that a group has ended. */
  cut(): void {
    this.reaching = [];
  }
}
