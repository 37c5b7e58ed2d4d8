/** Spreadsheet in: bytes → raw sheets → mapped columns → wanted values, with every problem named by row and column. */

/** Rows of cells, perhaps made only when asked for; an array of rows is one. Indexes are 0 … length - 1. */
export interface SheetRows {
  readonly length: number;
  /** True: the row given last is printable ASCII throughout. Not known = not there. */
  readonly plain?: boolean;
  at(index: number): readonly string[] | undefined;
}

export interface RawSheet {
  readonly name: string;
  /** Cells as text exactly as in the file (no trimming); ragged rows are fine. Row 0 is the first line of the file. */
  readonly rows: SheetRows;
  /** For .xlsx: cells that were true numbers with a fraction ("1.125" is no ambiguity then), as "row,col". */
  readonly numeric: ReadonlySet<string>;
  /** For .xlsx: cells covered by a merge that begins above, as "row,col" → the row the merge begins in. Not there = none. */
  readonly covered?: ReadonlyMap<string, number>;
  /** For .xlsx: merged cells. Not there = none. */
  readonly merges?: readonly Record<'startRow' | 'endRow' | 'startCol' | 'endCol', number>[];
  /** Lines of a text file: a separator inside a text shifts a row. */
  readonly delimited?: true;
  /** The person does not see it in the workbook. */
  readonly hidden?: boolean;
}

export interface RawWorkbook {
  readonly name: string;
  /** SHA-256 hex of the bytes. */
  readonly hash: string;
  readonly format: 'csv' | 'xlsx' | 'clipboard';
  /** For text: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'. */
  readonly encoding: string | null;
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  readonly sheets: readonly RawSheet[];
}

/** Why a file could not be opened at all. Texts: `import.file.<code>`. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'tooManyColumns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'oldExcel' } // .xls
  | { readonly code: 'encrypted' }
  | { readonly code: 'notASpreadsheet' } // PDF, image, HTML, .docx …
  | { readonly code: 'damaged' }
  | { readonly code: 'zipBomb' };

/** Column index (0-based) per field; null = not there. */
export interface ColumnMapping {
  readonly sheet: number;
  /** 0-based row of the (last) header line; data begin after it. -1 = no header row. */
  readonly headerRow: number;
  readonly kode: number | null;
  readonly nomor: number | null;
  readonly rhk: number | null;
  readonly aspek: number | null;
  readonly indikator: number | null;
  readonly target: number | null;
  readonly satuan: number | null;
  /** Twelve entries. */
  readonly bulan: readonly (number | null)[];
}

export type WantedValue =
  | { readonly kind: 'leave' }
  | { readonly kind: 'clear' }
  /** Decimal text with a point, no grouping, no exponent. */
  | { readonly kind: 'set'; readonly value: string };

/** One data row of the sheet after mapping. */
export interface WantedRow {
  /** 1-based, as Excel shows it. */
  readonly sheetRow: number;
  readonly kode: string | null;
  readonly rhk: string | null;
  readonly aspek: string | null;
  readonly indikator: string | null;
  readonly target: string | null;
  readonly satuan: string | null;
  /** Twelve entries. */
  readonly bulan: readonly WantedValue[];
}

/** A problem inside the sheet. Texts: `import.problem.<code>`. Good rows are kept. */
export interface SheetProblem {
  readonly code:
    | 'noHeader'
    | 'noMonthColumns'
    | 'noIndikatorColumn'
    | 'twoColumnsForField'
    | 'sheetTie' // another sheet looks as much like the one with the targets
    | 'headingUnclear' // a heading of months, or over or under one, that is not fully understood
    | 'yearDiffers' // months of two years, or of another year than the page
    | 'notANumber'
    | 'negative'
    | 'exponent'
    | 'tooPrecise'
    | 'rowWithoutIndikator'
    | 'secondTable' // headings of other columns: nothing from here on is read
    | 'duplicateRow'
    | 'totalRowSkipped'
    | 'formulaError'
    | 'mergedMonths' // one number for several months or rows
    | 'dateInNumberCell'
    | 'targetNotANumber'
    | 'hiddenCharacters'
    | 'rowShape' // more cells than the heading line: a separator inside a text shifted the numbers
    | 'targetDiffersFromPage';
  /** 1-based; 0 = whole sheet. */
  readonly sheetRow: number;
  /** Column as Excel shows it ("A", "AB"); '' = whole row. */
  readonly column: string;
  /** The offending text, shortened to 40 characters; '' if none. */
  readonly text: string;
  readonly severity: 'error' | 'info';
}

/** `1.000` may be 1 or 1000. Asked once per file. */
export interface AmbiguousNumber {
  readonly sheetRow: number;
  readonly column: string;
  readonly text: string;
  readonly asThousands: string;
  readonly asDecimal: string;
}
export type NumberChoice = 'thousands' | 'decimal';

export interface WantedSheet {
  readonly rows: readonly WantedRow[];
  readonly problems: readonly SheetProblem[];
  /** Non-empty and no choice given: the rows concerned have `leave` there and the person must choose first. */
  readonly ambiguous: readonly AmbiguousNumber[];
}
