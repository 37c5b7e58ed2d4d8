/** One line of a sheet of a pack: what its cells say. What they say wrongly, or not at all, is a named problem. */
import { chooseLoosely } from '../import/skp/loose-choice';
import { EXAMPLE_MARK } from '../import/skp/examples';
import { isTotal } from '../import/special-rows';
import type { PaketField } from '../import/paket/paket-fields';
import type { PaketPlace, PaketRow } from '../import/paket/paket-tables';
import { ASPEK_WORDS, BAGIAN_WORDS, JENIS_WORDS, readPola } from '../import/paket/paket-words';
import type { JenisRhk } from '../skp/model';
import type { BagianLampiran, TemplatIndikator } from '../templates/model';
import { fold } from '../text/normalise';
import type { SheetProblems } from './sheet-problems';

export interface SheetLine {
  readonly sheet: string;
  readonly row: PaketRow;
  readonly problems: SheetProblems;
}

/** Where the line stands, and in which column the field does. */
export function placeOf(line: SheetLine, field?: PaketField): PaketPlace {
  return {
    sheet: line.sheet,
    row: line.row.row,
    column: field === undefined ? '' : (line.row.cells[field]?.column ?? ''),
  };
}

/** The text of a cell; a formula that shows no text is a named problem, and blank. */
export function textOf(line: SheetLine, field: PaketField): string {
  const cell = line.row.cells[field];
  if (cell === undefined) return '';
  if (cell.formula) {
    line.problems.add('formulaError', placeOf(line, field), cell.text);
    return '';
  }
  if (cell.hidden) line.problems.add('hiddenCharacters', placeOf(line, field), cell.text);
  return cell.text;
}

/** Examples and totals are no data. */
export function isNoData(line: SheetLine): boolean {
  const { cells } = line.row;
  if (fold(cells.kode?.text ?? '').startsWith(fold(EXAMPLE_MARK))) {
    line.problems.add('exampleSkipped', placeOf(line), (cells.indikator ?? cells.uraian ?? cells.rhk)?.text);
    return true;
  }
  const first = (cells.kode ?? cells.rhk ?? cells.indikator ?? cells.uraian)?.text ?? null;
  if (cells.kode !== undefined || !isTotal(first)) return false;
  line.problems.add('totalRowSkipped', placeOf(line), first ?? '');
  return true;
}

function choiceOf<Value extends string>(text: string, options: readonly Value[]): Value | 'unknown' | null {
  if (text === '') return null;
  const found = chooseLoosely(text, options);
  return found.kind === 'chosen' ? (options.find((one) => one === found.value) ?? 'unknown') : 'unknown';
}

/** A missing or unknown one is `utama`. */
export function jenisOf(line: SheetLine): JenisRhk {
  const text = textOf(line, 'jenis').replace(/\b(?:rhk|kinerja)\b/giu, ' ');
  const found = choiceOf(text.trim(), JENIS_WORDS);
  if (found === 'unknown') line.problems.add('jenisUnknown', placeOf(line, 'jenis'), text);
  return found === 'Tambahan' ? 'tambahan' : 'utama';
}

export function aspekOf(line: SheetLine): TemplatIndikator['aspek'] {
  const text = textOf(line, 'aspek');
  const found = choiceOf(text, ASPEK_WORDS);
  const place = placeOf(line, 'aspek');
  // The format knows no missing aspek: it is filled in, and named so that somebody looks at it.
  if (found === null) line.problems.add('aspekMissing', place, line.row.cells.indikator?.text);
  else if (found === 'unknown') line.problems.add('aspekUnknown', place, text);
  else if (fold(found) !== fold(text)) line.problems.add('aspekCorrected', place, text);
  return found === null || found === 'unknown' ? 'Kuantitas' : found;
}

/** A blank one spreads evenly. */
export function polaOf(line: SheetLine): TemplatIndikator['pola'] {
  const text = textOf(line, 'pola');
  const found = text === '' ? { kind: 'rata' as const } : readPola(text);
  if (found === null) line.problems.add('polaUnknown', placeOf(line, 'pola'), text);
  return found ?? { kind: 'rata' };
}

/** null: unknown. */
export function bagianOf(line: SheetLine): BagianLampiran | null {
  const text = textOf(line, 'bagian');
  const word = choiceOf(text, Object.values(BAGIAN_WORDS));
  for (const bagian of ['dukungan', 'skema', 'konsekuensi'] as const) if (BAGIAN_WORDS[bagian] === word) return bagian;
  line.problems.add('bagianUnknown', placeOf(line, 'bagian'), text);
  return null;
}
