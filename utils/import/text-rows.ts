import type { SheetRows } from './types';

const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;

/**
 * The lines of a text without quotes, split into cells only when a row is asked for: most rows are needed once and
 * never again, so their cells need not live.
 */
export class TextRows implements SheetRows {
  readonly length: number;
  /** The row made last is printable ASCII throughout. */
  plain = false;
  /** Cells of the row made last. */
  private width = 0;
  private readonly text: string;
  private readonly delimiter: string;
  /** Start and end of each line. */
  private readonly bounds: Int32Array;

  constructor(text: string, delimiter: string, bounds: Int32Array) {
    this.text = text;
    this.delimiter = delimiter;
    this.bounds = bounds;
    this.length = bounds.length / 2;
  }

  at(index: number): readonly string[] | undefined {
    const { text, bounds } = this;
    const start = bounds[index * 2];
    const end = bounds[index * 2 + 1];
    if (start === undefined || end === undefined) return undefined;
    const delimiter = this.delimiter.charCodeAt(0);
    // As many cells as above, nearly always.
    const cells = new Array<string>(this.width);
    let width = 0;
    let from = start;
    let plain = true;
    for (let at = start; at < end; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === delimiter) {
        cells[width] = at - from === 1 ? text.charAt(from) : text.slice(from, at);
        width += 1;
        from = at + 1;
      } else if (sign < FIRST_PRINTABLE || sign > LAST_PRINTABLE) plain = false;
    }
    cells[width] = text.slice(from, end);
    width += 1;
    if (cells.length !== width) cells.length = width;
    this.plain = plain;
    this.width = width;
    return cells;
  }

  /** Cells of the widest row; blank cells behind the last filled one do not count. Rows of up to `enough` are not looked at. */
  widest(enough: number): number {
    let most = 0;
    for (let row = 0; row < this.length; row += 1) {
      const start = this.bounds[row * 2] ?? 0;
      let end = this.bounds[row * 2 + 1] ?? 0;
      if (end - start < enough) continue;
      while (end > start && this.text[end - 1] === this.delimiter) end -= 1;
      let cells = 1;
      let at = this.text.indexOf(this.delimiter, start);
      while (at >= 0 && at < end) {
        cells += 1;
        at = this.text.indexOf(this.delimiter, at + 1);
      }
      most = Math.max(most, cells);
    }
    return most;
  }
}

/**
 * Where the lines of a text up to `length` are, at most `limit` of them; `\n` and `\r\n` end a line. Null if a `\r` stands alone
 * somewhere: then the line ends have to be made the same first.
 */
export function findLines(text: string, length: number, limit: number): Int32Array | null {
  const bounds = new Int32Array(limit * 2);
  let filled = 0;
  let mark = text.indexOf('\r');
  for (let at = 0; filled < bounds.length;) {
    const newline = text.indexOf('\n', at);
    const isLast = newline < 0 || newline >= length;
    const stop = isLast ? length : newline;
    let end = stop;
    if (mark >= 0 && mark < stop) {
      if (mark !== stop - 1 || isLast) return null;
      end = mark;
      mark = text.indexOf('\r', stop);
    }
    bounds[filled] = at;
    bounds[filled + 1] = end;
    filled += 2;
    if (isLast) break;
    at = newline + 1;
  }
  return bounds.subarray(0, filled);
}
