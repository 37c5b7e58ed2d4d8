/** What a sheet of a pack said that could not be taken as it is; each with its place, and its text `bangku.sheet.<code>`. */
import type { PaketPlace } from '../import/paket/paket-tables';

export type PaketSheetCode =
  /** No sheet with headings of ours. */
  | 'noTable'
  | 'unknownSheet'
  | 'twoColumnsForField'
  | 'indikatorWithoutRhk'
  | 'rowWithoutIndikator'
  | 'rowWithoutText'
  | 'rhkTextsDiffer'
  | 'aspekMissing'
  | 'aspekUnknown'
  | 'aspekCorrected'
  | 'jenisUnknown'
  | 'bagianUnknown'
  | 'targetNoNumber'
  | 'numberTwoMeanings'
  | 'polaUnknown'
  | 'lampiranUnknown'
  | 'templatUnknown'
  | 'isianName'
  | 'kodeTwice'
  | 'factUnreadable'
  | 'formulaError'
  | 'hiddenCharacters'
  | 'exampleSkipped'
  | 'totalRowSkipped'
  | 'tooMany';

export interface PaketSheetProblem extends PaketPlace {
  readonly code: PaketSheetCode;
  /** The offending text, shortened; '' if none. */
  readonly text: string;
  /** `info`: dealt with, only told. */
  readonly severity: 'error' | 'info';
}

const INFO: ReadonlySet<PaketSheetCode> = new Set([
  'unknownSheet',
  'aspekCorrected',
  'hiddenCharacters',
  'exampleSkipped',
  'totalRowSkipped',
]);

/** Collects them. */
export class SheetProblems {
  readonly all: PaketSheetProblem[] = [];

  add(code: PaketSheetCode, place: Partial<PaketPlace>, text = ''): void {
    const { sheet = '', row = 0, column = '' } = place;
    this.all.push({ code, sheet, row, column, text: text.slice(0, 60), severity: INFO.has(code) ? 'info' : 'error' });
  }
}
