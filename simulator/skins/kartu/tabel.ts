/** Tables of the skin `kartu`: a head of its own, and in every cell its column's name above a wrapped value. */

/** Names per column of what stands above the table's rows, top to bottom; covers rowspan and colspan. */
function headTexts(heads: readonly Element[]): string[][] {
  const texts: string[][] = [];
  const taken: boolean[][] = [];
  for (const [r, row] of heads.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken[r]?.[column] === true) column++;
      const [rows, columns] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      const text = textOf(cell);
      for (let c = column; c < column + columns; c++) {
        if (text !== '') (texts[c] ??= []).push(text);
        for (let below = r; below < r + rows; below++) (taken[below] ??= [])[c] = true;
      }
      column += columns;
    }
  }
  return texts;
}

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
/** A line break is a blank. */
function textOf(element: Element): string {
  const parts = Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? ((node as Element).tagName === 'BR' ? ' ' : textOf(node as Element)) : (node.nodeValue ?? ''),
  );
  return parts.join('').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}
const spanOf = (cell: Element, name: string): number => Number(cell.getAttribute(name) ?? '1');

/** "Jan – TRGT" below a head of three rows, else the lowest name. */
function nameOf(texts: readonly string[] | undefined): string {
  if (texts === undefined || texts.length === 0) return '';
  return texts.length > 2 ? texts.slice(-2).join(' – ') : (texts.at(-1) ?? '');
}

function isLayout(table: Element): boolean {
  return table.querySelector('th') === null;
}

/** Rows of the table itself, not of tables in it. */
function rowsOf(table: Element): Element[] {
  return Array.from(table.querySelectorAll('tr')).filter((row) => row.closest('table') === table);
}

function rebuild(table: Element, document: Document): void {
  const rows = rowsOf(table);
  const isHead = (row: Element): boolean => cellsOf(row).length > 1 && cellsOf(row).every((c) => c.tagName === 'TH');
  const isFilter = (row: Element): boolean => row.classList.contains('filters');
  let count = 0;
  for (const row of rows) {
    if (!isHead(row) && !isFilter(row)) break;
    count++;
  }
  const heads = rows.slice(0, count);
  const body = rows.slice(count);
  const names = headTexts(heads.filter((row) => !isFilter(row)));
  const [thead, tbody] = [document.createElement('thead'), document.createElement('tbody')];
  thead.setAttribute('class', 'daftar-kepala');
  thead.append(...heads);
  tbody.append(...body);
  table.replaceChildren(...(heads.length > 0 ? [thead, tbody] : [tbody]));
  table.setAttribute('class', heads.length > 0 ? 'daftar daftar--kartu' : 'daftar');
  // The fixed width of the Matriks is only for wide screens; its style sheet has it.
  if (table.hasAttribute('style')) table.classList.add('daftar--lebar');
  table.removeAttribute('style');
  let reaching: number[] = [];
  for (const row of body) {
    const next: number[] = [];
    for (const [c, left] of reaching.entries()) if (left > 1) next[c] = left - 1;
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((reaching[column] ?? 0) > 0) column++;
      if (cell.tagName === 'TD' && spanOf(cell, 'colspan') === 1) {
        const inner = document.createElement('div');
        inner.setAttribute('class', 'daftar-nilai');
        inner.append(...Array.from(cell.childNodes));
        const name = nameOf(names[column]);
        cell.replaceChildren(...(name === '' ? [] : [named(document, name)]), inner);
      }
      for (let i = 0; i < spanOf(cell, 'colspan'); i++, column++)
        if (spanOf(cell, 'rowspan') > 1) next[column] = spanOf(cell, 'rowspan') - 1;
    }
    reaching = next;
  }
}

function named(document: Document, name: string): Element {
  const label = document.createElement('span');
  label.setAttribute('class', 'daftar-nama');
  label.textContent = name;
  return label;
}

/** Rebuilds all tables of data; a layout table around a field is dissolved, its hint stands behind the field. */
export function tabel(document: Document): void {
  for (const table of Array.from(document.querySelectorAll('form .form-group table'))) {
    if (isLayout(table))
      table.replaceWith(...Array.from(table.querySelectorAll('td')).flatMap((c) => [...c.childNodes]));
  }
  for (const table of Array.from(document.querySelectorAll('table'))) rebuild(table, document);
  for (const [old, own] of [
    ['.grid-view', 'daftar-bingkai'],
    ['.summary', 'daftar-ringkas'],
    ['.pagination', 'daftar-halaman'],
  ] as const)
    for (const element of Array.from(document.querySelectorAll(old))) element.setAttribute('class', own);
  for (const item of Array.from(document.querySelectorAll('.daftar-halaman li.active'))) {
    item.setAttribute('class', 'kini');
    item.firstElementChild?.setAttribute('aria-current', 'page');
  }
}
