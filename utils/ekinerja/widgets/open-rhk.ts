/** The start of an RHK: its number, its cell, its group; the same in Matriks and Daftar RHK (docs/ekinerja.md §4.6). */
import type { PlacedRow } from '../../dom/grid';
import { plainText } from '../../dom/text';
import type { JenisRhk, Rhk } from '../../skp/model';
import type { ReadProblem } from '../types';
import { readRhkCell, type RhkCell } from './rhk-cell';

/** The RHK without its indikator. Told as a problem if anything of it is not certain: no group, no name, odd number. */
export function openRhk(
  placed: PlacedRow,
  at: { readonly nomor?: number; readonly rhk?: number; readonly rhkAtasan?: number },
  jenis: JenisRhk | null,
  problems: ReadProblem[],
): Rhk {
  const cell = placed.at(at.rhk ?? -1);
  const { id, nama, nomorSkp, linksDisagree } = cell === undefined ? NOTHING : readRhkCell(cell);
  const nomor = textAt(placed, at.nomor);
  if (jenis === null || nama === '' || linksDisagree || !/^\d+(?:\.\d+)*\.?$/.test(nomor)) {
    problems.push({ code: 'rowUnreadable', where: nomor.slice(0, 12) });
  }
  const rhkAtasan = at.rhkAtasan === undefined ? null : textAt(placed, at.rhkAtasan);
  return { id, nomor, jenis: jenis ?? 'utama', nama, rhkAtasan, nomorSkp, indikator: [] };
}

const NOTHING: RhkCell = { id: null, nama: '', nomorSkp: null, linksDisagree: false };

/** Text of the cell in this column; '' if there is none. */
export function textAt(placed: PlacedRow, column: number | undefined): string {
  const cell = column === undefined ? undefined : placed.at(column);
  return cell === undefined ? '' : plainText(cell);
}
