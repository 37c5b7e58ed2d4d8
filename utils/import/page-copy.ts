import { headingWords } from './columns/heading-words';

/** Columns of the site's Matriks (docs/ekinerja.md §4.10): seven of the row, then TRGT and REAL for each month. */
const FIXED = 7;
const COLUMNS = FIXED + 24;
/** Further rows of an RHK lack No and RHK: the browser copies no cell for a span. */
const SHORT = COLUMNS - 2;

const words = (line: string): readonly string[] => line.split('\t').map(headingWords);

const isSubHeader = (line: string): boolean => {
  const cells = words(line);
  return cells.length === 24 && cells.every((cell, i) => cell === (i % 2 === 0 ? 'trgt' : 'real'));
};

/** The cell of a row number: `1`, `2`, `1.1` for a tahapan. */
const NUMBER = /^\s*\d+(?:\.\d+)*\s*$/;

/**
 * A Matriks copied straight from the page: the browser writes no cells for spans and breaks lines inside cells, so
 * neither rows nor columns stand where they belong. Told by its line of twelve TRGT and REAL with the seven headings
 * above. Puts lines together until a row has its 31 (or 29) cells and gives the full grid; null = no such copy;
 * 'damaged' = it is one, but a row does not come out even, and nothing is guessed.
 */
export function readPageCopy(text: string): readonly (readonly string[])[] | 'damaged' | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const below = lines.findIndex(isSubHeader);
  if (below < 2) return null;
  const top = words(lines[below - 2] ?? '');
  const months = lines[below - 1]?.split('\t') ?? [];
  if (top.length !== FIXED + 1 || top[1] !== 'rencana hasil kerja' || months.length !== 12) return null;
  const blank = Array.from({ length: FIXED }, () => '');
  const rows: string[][] = [
    (lines[below - 2] ?? '').split('\t'),
    [...blank, ...months.flatMap((month) => [month, ''])],
    [...blank, ...(lines[below] ?? '').split('\t')],
  ];
  let row: string[] = [];
  for (const line of lines.slice(below + 1)) {
    const cells = line.split('\t');
    if (row.length === 0) {
      if (cells.length === 1) {
        if (line.trim() !== '') rows.push([line]);
        continue;
      }
      row = cells;
    } else {
      row = [...row.slice(0, -1), `${row[row.length - 1] ?? ''}\n${cells[0] ?? ''}`, ...cells.slice(1)];
    }
    const numbered = NUMBER.test(row[0] ?? '');
    const wanted = numbered ? COLUMNS : SHORT;
    if (row.length > wanted) return 'damaged';
    if (row.length < wanted) continue;
    rows.push(numbered ? row : ['', '', ...row]);
    row = [];
  }
  return row.length === 0 ? rows : 'damaged';
}
