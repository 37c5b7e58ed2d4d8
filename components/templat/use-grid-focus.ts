/**
 * One tab stop for a grid of which only the rows in sight exist: arrows move between rows and cells, Home and End to the
 * first and last row. A row that is not there yet is brought into sight first and gets the focus when it is.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface GridFocus {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Props of the button in this cell. */
  readonly cell: (row: number, column: number) => { readonly tabIndex: number; readonly onFocus: () => void };
  /** Moves the focus into the grid. */
  readonly enter: (row?: number) => void;
}

export function useGridFocus(options: {
  readonly rows: number;
  readonly columns: number;
  /** The column of a row that has the focus at first. */
  readonly main: number;
  readonly rendered: readonly number[];
  readonly grid: { readonly current: HTMLElement | null };
  readonly scrollTo: (row: number) => void;
  /** Up from the first row. */
  readonly onLeave: () => void;
}): GridFocus {
  const { rows, columns, main, rendered, grid, scrollTo, onLeave } = options;
  const [at, setAt] = useState({ row: 0, column: main });
  const wanted = useRef<{ row: number; column: number } | null>(null);
  // Always one row in sight takes the tab stop, also after scrolling far away from the last one.
  const stop = rendered.includes(at.row) ? at.row : (rendered[0] ?? 0);

  useLayoutEffect(() => {
    const goal = wanted.current;
    if (goal === null) return;
    const row = grid.current?.querySelector(`[data-row="${goal.row}"]`);
    if (!row) return;
    wanted.current = null;
    const cellOf = (column: number) => row.querySelector<HTMLElement>(`[data-column="${column}"]`);
    // Not every row has something in every column.
    (cellOf(goal.column) ?? cellOf(main))?.focus();
  });

  function go(row: number, column: number): void {
    const next = { row: Math.min(rows - 1, Math.max(0, row)), column: Math.min(columns - 1, Math.max(0, column)) };
    wanted.current = next;
    if (!rendered.includes(next.row)) scrollTo(next.row);
    setAt(next);
  }

  return {
    enter: (row = stop) => go(row, main),
    cell: (row, column) => ({
      tabIndex: row === stop && column === at.column ? 0 : -1,
      onFocus: () => setAt({ row, column }),
    }),
    onKeyDown(event) {
      const { row, column } = at;
      const moves: Readonly<Record<string, readonly [number, number]>> = {
        ArrowDown: [row + 1, column],
        ArrowUp: [row - 1, column],
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        Home: [0, column],
        End: [rows - 1, column],
      };
      const move = moves[event.key];
      if (move === undefined) return;
      event.preventDefault();
      if (event.key === 'ArrowUp' && row === 0) onLeave();
      else go(...move);
    },
  };
}
