/**
 * What a send from the Kinerja Harian list would send, from the live list (docs/ekinerja.md §4.14). The form of the list
 * is never closed, so its boxes are found through the form, not below it.
 */
import { withoutName } from '../dom/named-cell';
import { plainText } from '../dom/text';
import { wording } from '../ekinerja/wording';
import { fold } from '../text/normalise';

export interface HarianEntry {
  readonly row: HTMLTableRowElement;
  readonly nomor: string;
  readonly tanggal: string;
}
export interface HarianSend {
  /** Entries that would be sent. */
  readonly sent: number;
  /** Of these, utama entries without indikator: they never count and break when edited (§5 rule 20, §13.8). */
  readonly withoutIndikator: readonly HarianEntry[];
}

/** The ticked entries of a bulk send. */
export function readTicked(form: HTMLFormElement | null): HarianSend {
  const boxes = Array.from(form?.elements ?? []).filter(
    (box): box is HTMLInputElement => box.getAttribute('name') === 'selection[]' && (box as HTMLInputElement).checked,
  );
  return judgeRows(
    boxes.length,
    boxes.map((box) => box.closest('tr')),
  );
}

/** The entry of one send icon. */
export const readOne = (icon: Element): HarianSend => judgeRows(1, [icon.closest('tr')]);

function judgeRows(sent: number, rows: readonly (HTMLTableRowElement | null)[]): HarianSend {
  const withoutIndikator = rows.flatMap((row) => (row !== null && lacksIndikator(row) ? [entryOf(row)] : []));
  return { sent, withoutIndikator };
}

/** Only what is certain: a row below "Utama" whose indikator cell is there and empty. */
function lacksIndikator(row: HTMLTableRowElement): boolean {
  const column = columnOf(row, wording.head.indikator);
  const cell = column < 0 ? undefined : row.cells[column];
  return cell !== undefined && valueIn(cell, wording.head.indikator) === '' && isUtama(row);
}

function isUtama(row: HTMLTableRowElement): boolean {
  for (let above = row.previousElementSibling; above !== null; above = above.previousElementSibling) {
    const only = above.childElementCount === 1 ? above.firstElementChild : null;
    if (only?.tagName === 'TH') return wording.separator.utama.some((word) => word === fold(plainText(only)));
  }
  return false;
}

function columnOf(row: HTMLTableRowElement, words: readonly string[]): number {
  const heads = Array.from(row.closest('table')?.rows[0]?.cells ?? []);
  return heads.findIndex((head) => words.includes(fold(plainText(head))));
}

function entryOf(row: HTMLTableRowElement): HarianEntry {
  const textIn = (words: readonly string[]) => {
    const cell = row.cells[columnOf(row, words)];
    return cell === undefined ? '' : valueIn(cell, words);
  };
  return { row, nomor: textIn(wording.head.nomor), tanggal: textIn(wording.head.tanggal) };
}

const valueIn = (cell: Element, head: readonly string[]): string => plainText(withoutName(cell, head));
