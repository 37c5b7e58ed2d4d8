/** The start of an RHK: its number, its cell, its group; the same in Matriks and Daftar RHK (docs/ekinerja.md §4.6). */
import type { PlacedRow } from '../../dom/grid';
import { plainText } from '../../dom/text';
import type { JenisRhk, Rhk } from '../../skp/model';
import type { ReadProblem } from '../types';
import { readRhkCell } from './rhk-cell';

/** The RHK without its indikator. Told as a problem if anything of it is not certain: no group, no name, odd number. */
export function openRhk(
  placed: PlacedRow,
  rhkCell: Element,
  at: { readonly nomor?: number; readonly rhkAtasan?: number },
  jenis: JenisRhk | null,
  problems: ReadProblem[],
): Rhk {
  const { id, nama, nomorSkp, linksDisagree } = readRhkCell(rhkCell);
  const nomor = textAt(placed, at.nomor);
  if (jenis === null || nama === '' || linksDisagree || !/^\d+(?:\.\d+)*\.?$/.test(nomor)) {
    problems.push({ code: 'rowUnreadable', where: nomor.slice(0, 12) });
  }
  const rhkAtasan = at.rhkAtasan === undefined ? null : textAt(placed, at.rhkAtasan);
  return { id, nomor, jenis: jenis ?? 'utama', nama, rhkAtasan, nomorSkp, indikator: [] };
}

/** Text of the cell in this column; '' if there is none. */
export function textAt(placed: PlacedRow, column: number | undefined): string {
  const cell = column === undefined ? undefined : placed.at(column);
  return cell === undefined ? '' : plainText(cell);
}
