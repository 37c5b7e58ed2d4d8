/** What stands outside of tables: the SKP a workbook says it is of, and a lampiran written as on the printed form. */
import { firstRows } from '../first-rows';
import type { RawSheet } from '../types';
import type { ItemKode } from '../../skp/kode-item';
import { fold } from '../../text/normalise';
import type { SkpTable } from './table';

const SEARCH_ROWS = 60;
const NOMOR = /^\d{1,3}-20\d\d(?:-plt)?$/iu;
const IN_TEXT = /\bskp\b\D{0,12}?(\d{1,3}-20\d\d(?:-plt)?)(?![\d-])/iu;

export interface OwnSkp {
  readonly nomorSkp: string | null;
  readonly tahun: number | null;
}

const spelled = (nomor: string): string => nomor.replace(/-plt$/iu, '-Plt');
const yearOf = (nomor: string): number => Number(/-(\d{4})/u.exec(nomor)?.[1] ?? 0);

/** "Nomor SKP | 1-2026" or "… SKP 1-2026" in the first rows of a sheet, above its table if it has one. */
function nomorIn(sheet: RawSheet, table: SkpTable | undefined): string | null {
  for (const row of firstRows(sheet, Math.min(SEARCH_ROWS, table?.headerRow ?? SEARCH_ROWS))) {
    const cells = row.slice(0, 40).map((cell) => cell.slice(0, 200).trim());
    for (const [at, cell] of cells.entries()) {
      const label = fold(cell).replace(/[:\s]+$/u, '');
      if (label === 'nomor skp' || label === 'no skp' || label === 'no. skp' || label === 'skp') {
        const value = cells.slice(at + 1).find((text) => text !== '' && text !== ':');
        if (value !== undefined && NOMOR.test(value)) return spelled(value);
      }
      const inText = IN_TEXT.exec(cell)?.[1];
      if (inText !== undefined) return spelled(inText);
    }
  }
  return null;
}

/** The SKP the workbook speaks of: as it says itself, else what most of its codes say. */
export function readOwnSkp(
  sheets: readonly RawSheet[],
  tables: readonly SkpTable[],
  kodes: readonly ItemKode[],
): OwnSkp {
  for (const sheet of sheets) {
    const nomorSkp = nomorIn(
      sheet,
      tables.find((table) => table.sheet.name === sheet.name),
    );
    if (nomorSkp !== null) return { nomorSkp, tahun: yearOf(nomorSkp) };
  }
  const votes = new Map<string, { own: OwnSkp; count: number }>();
  for (const { nomorSkp, tahun } of kodes) {
    const key = `${tahun} ${nomorSkp ?? ''}`;
    const vote = votes.get(key) ?? { own: { nomorSkp, tahun }, count: 0 };
    vote.count += 1;
    votes.set(key, vote);
  }
  const [first] = [...votes.values()].sort((a, b) => b.count - a.count);
  return first?.own ?? { nomorSkp: null, tahun: null };
}

const PART = /^(?:[a-c0-9ivx]{1,3}[.)]\s*)?(?:dukungan sumber ?daya|skema pertanggung ?jawaban|konsekuensi)\s*:?$/iu;

/** The part alone, perhaps with its number or letter in a cell before it. */
function isPartLine(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.slice(0, 100).trim()).filter((cell) => cell !== '');
  const numbered = filled.length === 2 && /^[\da-z]{1,3}[.)]?$/iu.test(filled[0] ?? '');
  return (filled.length === 1 || numbered) && PART.test(filled.at(-1) ?? '');
}

/**
 * A lampiran as the printed form has it: no headings, but the parts as lines of their own and numbered entries below.
 * Given as a table of one column, the last filled cell of each row.
 */
export function findLampiranSections(sheet: RawSheet): SkpTable | null {
  const rows = firstRows(sheet, 2_000).map((row) => [row.findLast((cell) => cell.trim() !== '') ?? '']);
  const parts = firstRows(sheet, 2_000).map(isPartLine);
  if (parts.filter(Boolean).length < 2) return null;
  const one: RawSheet = { name: sheet.name, rows, numeric: new Set() };
  return {
    sheet: one,
    format: 'xlsx',
    headerRow: parts.indexOf(true) - 1,
    width: 1,
    score: 8,
    at: { uraian: 0 },
    bulan: Array.from({ length: 12 }, () => null),
  };
}
