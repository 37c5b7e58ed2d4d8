import { ok, refuse } from '../skp/result';
import type { Result } from '../skp/result';
import { readPageCopy } from './page-copy';
import { checkSize, readDelimited } from './read-delimited';
import type { Delimiter } from './read-delimited';
import type { FileProblem, SheetRows } from './types';

interface Pasted {
  readonly rows: SheetRows;
  readonly delimiter: Delimiter | null;
}

/**
 * A quoted cell as spreadsheet programs put it on the clipboard: only when it holds a line break, quotes doubled.
 * A cell of a spreadsheet cannot hold a tab, so a "quoted" stretch with a tab is a text that merely begins with a quote.
 */
const QUOTED = /"((?:[^"\t]|"")*)"(?=\t|\r?\n|$)/y;

function splitCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    QUOTED.lastIndex = at;
    const quoted = text.charAt(at) === '"' ? QUOTED.exec(text) : null;
    const inner = quoted?.[1];
    let end: number;
    if (inner?.includes('\n') === true) {
      row.push(inner.replaceAll('""', '"'));
      end = QUOTED.lastIndex;
    } else {
      end = at;
      while (end < text.length && text.charAt(end) !== '\t' && text.charAt(end) !== '\n') end += 1;
      row.push(text.slice(at, text.charAt(end - 1) === '\r' && text.charAt(end) === '\n' ? end - 1 : end));
    }
    if (text.startsWith('\r\n', end)) end += 1;
    if (text.charAt(end) !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/**
 * Pasted text → rows. With tabs it is cells of a spreadsheet program; without any it is read like a text file, for
 * people who copy from an editor.
 */
export function readPastedCells(text: string): Result<Pasted, FileProblem> {
  if (!text.includes('\t')) return readDelimited(text, null);
  // Programs that end every line with a bare CR; beside other line ends it stands inside a cell.
  if (!text.includes('\n')) return readCells(text.replaceAll('\r', '\n'));
  return readCells(text);
}

function readCells(text: string): Result<Pasted, FileProblem> {
  const copy = readPageCopy(text);
  if (copy === 'damaged') return refuse({ code: 'damaged' });
  const rows = copy === null ? splitCells(text) : [...copy];
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  const problem = checkSize(rows, rows.length);
  return problem === null ? ok({ rows, delimiter: '\t' }) : refuse(problem);
}
