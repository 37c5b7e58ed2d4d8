/** Tables of a page as grids, so that whole columns can be moved. Its own reading, not that of the product. */

export type Cell = HTMLTableCellElement;

/** The tables with a row of heads; without tables inside tables. */
export function tablesOf(document: Document): HTMLTableElement[] {
  return [...document.querySelectorAll('table')].filter(
    (table) => table.querySelector('td table') === null && headRows(table).length > 0,
  );
}

/** Rows of heads only, from the top; a separator over the whole width is none. */
export function headRows(table: HTMLTableElement): HTMLTableRowElement[] {
  const rows = [...table.rows];
  const end = rows.findIndex((row) => row.cells.length < 2 || [...row.cells].some(({ tagName }) => tagName === 'TD'));
  return rows.slice(0, end < 0 ? rows.length : end);
}

/** For each row, the cell that covers each grid column. */
export function gridOf(table: HTMLTableElement): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = [...table.rows].map(() => []);
  for (const [r, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]?.[column] !== undefined) column++;
      for (let dr = 0; dr < cell.rowSpan && r + dr < grid.length; dr++) {
        for (let dc = 0; dc < cell.colSpan; dc++) {
          const line = grid[r + dr];
          if (line !== undefined) line[column + dc] = cell;
        }
      }
      column += cell.colSpan;
    }
  }
  return grid;
}

export const widthOf = (table: HTMLTableElement): number => Math.max(0, ...gridOf(table).map((row) => row.length));

/** Grid columns that move together: those that a head reaches over, undivided within `level` rows of heads. */
export function unitsOf(table: HTMLTableElement, level: number): number[][] {
  const line = gridOf(table)[level] ?? [];
  const units: number[][] = [];
  for (const [column, cell] of line.entries()) {
    if (column > 0 && cell === line[column - 1]) units.at(-1)?.push(column);
    else units.push([column]);
  }
  return units;
}

/** Puts the grid columns into another order. */
export function reorder(table: HTMLTableElement, order: readonly number[]): void {
  const grid = gridOf(table);
  for (const [r, row] of [...table.rows].entries()) {
    const place = (cell: Cell): number => order.findIndex((column) => grid[r]?.[column] === cell);
    row.append(...[...row.cells].sort((a, b) => place(a) - place(b)));
  }
}

/** A new column before grid column `at`; `cell` gives the new cell of a body row. */
export function insertColumn(table: HTMLTableElement, at: number, head: string, cell: () => Cell): void {
  const grid = gridOf(table);
  const heads = headRows(table).length;
  for (const [r, row] of [...table.rows].entries()) {
    const line = grid[r] ?? [];
    const around = line[at];
    if (around !== undefined && around === line[at - 1]) {
      if (around.parentElement === row) around.colSpan += 1;
      continue;
    }
    let made = cell();
    if (r < heads) {
      // A head that begins in this row reaches down over all rows of heads that the new one does not belong under.
      if (line.slice(at, at + 1).some((one) => one !== undefined && one.parentElement !== row)) continue;
      if (line[at] === undefined && r > 0) continue;
      made = table.ownerDocument.createElement('th');
      made.textContent = head;
      made.rowSpan = heads - r;
    }
    const next = [...row.cells].find((one) => line.indexOf(one) >= at);
    row.insertBefore(made, next ?? null);
    if (r < heads) {
      for (let below = r + 1; below < heads; below++) grid[below]?.splice(at, 0, made);
      grid[r]?.splice(at, 0, made);
      if (r === 0) {
        // The rest of the head is covered by the new cell.
        finishBody(table, grid, heads, at, cell);
        return;
      }
    }
  }
}

function finishBody(
  table: HTMLTableElement,
  grid: readonly (Cell | undefined)[][],
  heads: number,
  at: number,
  cell: () => Cell,
): void {
  for (const [r, row] of [...table.rows].entries()) {
    if (r < heads) continue;
    const line = grid[r] ?? [];
    const around = line[at];
    const whole = row.cells.length === 1 ? row.cells[0] : undefined;
    if (whole !== undefined && whole.colSpan > 1) whole.colSpan += 1;
    else if (around !== undefined && around === line[at - 1]) {
      if (around.parentElement === row) around.colSpan += 1;
    } else row.insertBefore(cell(), [...row.cells].find((one) => line.indexOf(one) >= at) ?? null);
  }
}

/** Every cell below the heads begins with its column's name, as a list of cards has it. Out: what names it, by cell. */
export function nameCells(table: HTMLTableElement, tag: string): Map<Cell, HTMLElement> {
  const grid = gridOf(table);
  const heads = headRows(table).length;
  const named = new Map<Cell, HTMLElement>();
  for (const line of grid.slice(heads)) {
    for (const [c, cell] of line.entries()) {
      if (cell?.tagName !== 'TD' || cell.colSpan > 1 || named.has(cell)) continue;
      const above = new Set(grid.slice(0, heads).map((row) => row[c]));
      const words = [...above].map((head) => wordsOf(head)).filter((one) => one !== '');
      if (words.length === 0) continue;
      const name = Object.assign(table.ownerDocument.createElement(tag), { textContent: words.slice(-2).join(' ') });
      cell.prepend(name);
      named.set(cell, name);
    }
  }
  return named;
}

function wordsOf(head: Cell | undefined): string {
  const parts = [...(head?.childNodes ?? [])].map((node) => (node.nodeName === 'BR' ? ' ' : (node.textContent ?? '')));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Takes a grid column away, with its cells or a column's width of them. */
export function removeColumn(table: HTMLTableElement, at: number): void {
  const done = new Set<Cell>();
  for (const line of gridOf(table)) {
    const cell = line[at];
    if (cell === undefined || done.has(cell)) continue;
    done.add(cell);
    if (cell.colSpan > 1) cell.colSpan -= 1;
    else cell.remove();
  }
}
