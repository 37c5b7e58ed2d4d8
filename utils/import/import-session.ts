import { firstRows } from './first-rows';
import { readHarianTable, type HarianTable } from './harian-table';
import { guessMapping, headingFingerprint } from './guess-mapping';
import type { GuessedMapping } from './guess-mapping';
import { openBytes, openPasted } from './open-workbook';
import { readPaketTables, type PaketTables } from './paket/paket-tables';
import { readTargets } from './read-targets';
import { readSkp } from './skp/read-skp';
import type { SkpImport, SkpVocabulary } from './skp/types';
import { ok, refuse } from '../skp/result';
import type { Result } from '../skp/result';
import type { ColumnMapping, FileProblem, NumberChoice, RawWorkbook, WantedSheet } from './types';

/** What the panel keeps of an opened workbook; the cells stay inside the session. */
export type WorkbookInfo = Pick<RawWorkbook, 'name' | 'hash' | 'format' | 'encoding' | 'delimiter'> & {
  readonly sheetNames: readonly string[];
};

export interface Guess extends GuessedMapping {
  /** Of the headings the mapping was guessed from; '' without a header. */
  readonly fingerprint: string;
}

const SAMPLE_ROWS = 12;
const SAMPLE_COLUMNS = 40;

/**
 * One opened spreadsheet. Only small values go in and out, so that it can live in a worker. Calls before a successful
 * `open` or `paste` answer with nothing: no sample, no rows.
 */
export interface ImportSession {
  open(name: string, bytes: Uint8Array): Promise<Result<WorkbookInfo, FileProblem>>;
  paste(text: string): Promise<Result<WorkbookInfo, FileProblem>>;
  /** Chooses the sheet for `guess` and `sample`; null = the session's own choice. Unknown numbers are ignored. */
  setSheet(sheet: number | null): Promise<void>;
  guess(): Promise<Guess>;
  /** First rows of the chosen sheet: at most 12, each at most 40 cells. */
  sample(): Promise<readonly (readonly string[])[]>;
  /** Fingerprint of the headings at this place, to remember a corrected mapping under. */
  fingerprint(sheet: number, headerRow: number): Promise<string>;
  read(mapping: ColumnMapping, choice: NumberChoice | null): Promise<WantedSheet>;
  /** The whole workbook as an SKP: all its sheets, whichever was chosen. */
  readSkp(vocabulary: SkpVocabulary, choice: NumberChoice | null): Promise<SkpImport>;
  /** The sheet of daily entries among the workbook's, found by its headings. */
  harianTable(): Promise<HarianTable>;
  /** The tables of a pack of templates among the workbook's, found by their headings. */
  paketTables(): Promise<PaketTables>;
  close(): void;
}

const NOTHING: WantedSheet = { rows: [], problems: [], ambiguous: [] };

/** A session in this very thread. */
export function createImportSession(): ImportSession {
  let workbook: RawWorkbook | null = null;
  let chosen: number | null = null;
  let guessed: Guess | null = null;

  const keep = (result: Result<RawWorkbook, FileProblem>): Result<WorkbookInfo, FileProblem> => {
    workbook = result.ok ? result.value : null;
    chosen = null;
    guessed = null;
    if (!result.ok) return result;
    const { name, hash, format, encoding, delimiter, sheets } = result.value;
    return ok({ name, hash, format, encoding, delimiter, sheetNames: sheets.map((sheet) => sheet.name) });
  };
  /** Whatever a reader stumbles over is a damaged file, never a wait without end. */
  const opened = async (
    opening: Promise<Result<RawWorkbook, FileProblem>>,
  ): Promise<Result<WorkbookInfo, FileProblem>> =>
    keep(await opening.catch(() => refuse({ code: 'damaged' as const })));
  const makeGuess = (): Guess => {
    const found = guessMapping(workbook ?? { sheets: [] }, chosen ?? undefined);
    const sheet = workbook?.sheets[found.mapping?.sheet ?? -1];
    const fingerprint =
      sheet === undefined || found.mapping === null ? '' : headingFingerprint(sheet, found.mapping.headerRow);
    return { ...found, fingerprint };
  };
  const guessNow = (): Guess => (guessed ??= makeGuess());

  return {
    open: (name, bytes) => opened(openBytes(name, bytes)),
    paste: (text) => opened(openPasted(text)),
    setSheet: (sheet) => {
      if (sheet === null || workbook?.sheets[sheet] !== undefined) {
        chosen = sheet;
        guessed = null;
      }
      return Promise.resolve();
    },
    guess: () => Promise.resolve(guessNow()),
    sample: () => {
      const sheet = workbook?.sheets[chosen ?? guessNow().mapping?.sheet ?? 0];
      const rows = sheet === undefined ? [] : firstRows(sheet, SAMPLE_ROWS);
      return Promise.resolve(rows.map((row) => row.slice(0, SAMPLE_COLUMNS).map((cell) => cell.slice(0, 300))));
    },
    fingerprint: (sheet, headerRow) => {
      const found = workbook?.sheets[sheet];
      return Promise.resolve(found === undefined ? '' : headingFingerprint(found, headerRow));
    },
    read: (mapping, choice) => {
      const sheet = workbook?.sheets[mapping.sheet];
      return Promise.resolve(sheet === undefined ? NOTHING : readTargets(sheet, mapping, choice));
    },
    readSkp: (vocabulary, choice) =>
      Promise.resolve(readSkp(workbook ?? { sheets: [], format: 'csv' }, vocabulary, choice)),
    harianTable: () => Promise.resolve(readHarianTable(workbook?.sheets ?? [])),
    paketTables: () => Promise.resolve(readPaketTables(workbook?.sheets ?? [])),
    close: () => {
      workbook = null;
      chosen = null;
      guessed = null;
    },
  };
}
