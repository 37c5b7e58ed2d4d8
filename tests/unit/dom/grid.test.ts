// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowPlacer } from '../../../utils/dom/grid';

function tableOf(markup: string): HTMLTableElement {
  const table = document.createElement('table');
  table.innerHTML = markup;
  return table;
}

function place(markup: string): { ids: (string | undefined)[]; own: number; overlap: boolean }[] {
  const table = tableOf(markup);
  const placer = new RowPlacer();
  return Array.from(table.rows, (row) => {
    const { at, width, own, overlap } = placer.place(row);
    return { ids: Array.from({ length: width }, (_, c) => at(c)?.id), own, overlap };
  });
}

const ids = (markup: string): string[] => place(markup).map((row) => row.ids.map((id) => id ?? '-').join(''));

describe('RowPlacer', () => {
  it('counts columns of plain rows', () => {
    expect(ids('<tr><td id=a><td id=b></tr><tr><th id=c><td id=d></tr>')).toEqual(['ab', 'cd']);
  });

  it('carries cells of the first columns down', () => {
    expect(
      ids('<tr><td id=a rowspan=2><td id=b rowspan=3><td id=c></tr><tr><td id=d></tr><tr><td id=e><td id=f></tr>'),
    ).toEqual(['abc', 'abd', 'ebf']);
  });

  it('flags cells that claim the same place', () => {
    const rows = place('<tr><td id=a><td id=b rowspan=2><td id=c></tr><tr><td id=d colspan=2></tr>');
    expect(rows.map(({ overlap }) => overlap)).toEqual([false, true]);
  });

  it('ends spans with the row group, and reads 0 as "to the end of it"', () => {
    expect(
      ids('<tbody><tr><td id=a rowspan=0><td id=b></tr><tr><td id=c></tr></tbody><tbody><tr><td id=d></tr></tbody>'),
    ).toEqual(['ab', 'ac', 'd']);
  });

  it('does not take cells of nested tables for its own', () => {
    const [row] = place('<tr><td id=a><table><tr><td id=x rowspan=2 colspan=3></table></td><td id=b></td></tr>');
    expect(row?.ids).toEqual(['a', 'b']);
  });

  it('forgets spans when cut', () => {
    const table = tableOf('<tr><td rowspan=3><td></tr><tr><td></tr>');
    const placer = new RowPlacer();
    const [first, second] = table.rows;
    if (first === undefined || second === undefined) throw new Error('rows');
    placer.place(first);
    placer.cut();
    expect(placer.place(second).width).toBe(1);
  });

  it('agrees with the HTML table model for any spans', () => {
    const cell = fc.record({ rows: fc.constantFrom(1, 1, 1, 2, 3), columns: fc.constantFrom(1, 1, 1, 1, 2) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (table) => {
        let n = 0;
        const markup = table
          .map((row) =>
            row.map((one) => `<td id="c${String(n++)}" rowspan=${String(one.rows)} colspan=${String(one.columns)}>`),
          )
          .map((row) => `<tr>${row.join('')}</tr>`);
        expect(place(markup.join('')).map((row) => row.ids)).toEqual(model(table));
      }),
    );
  });
});

/** Straight after the standard's algorithm: a set of taken places. A later cell of a row wins a contested place. */
function model(table: readonly (readonly { rows: number; columns: number }[])[]): (string | undefined)[][] {
  const grid: (string | undefined)[][] = table.map(() => []);
  let n = 0;
  for (const [r, row] of table.entries()) {
    let c = 0;
    for (const { rows, columns } of row) {
      while (grid[r]?.[c] !== undefined) c++;
      const id = `c${String(n++)}`;
      for (let y = r; y < Math.min(r + rows, table.length); y++) {
        const line = grid[y] ?? [];
        for (let x = c; x < c + columns; x++) line[x] = id;
      }
      c += columns;
    }
  }
  return grid.map((row) => Array.from(row));
}
