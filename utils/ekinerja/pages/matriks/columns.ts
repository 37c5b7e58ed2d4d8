/** The heads of the Matriks: which grid column means what (docs/ekinerja.md §4.10). */
import { RowPlacer } from '../../../dom/grid';
import { nameOfCell } from '../../../dom/named-cell';
import { isHidden, plainText } from '../../../dom/text';
import { fold } from '../../../text/normalise';
import type { ReadProblem } from '../../types';
import { wording } from '../../wording';
import { readNames, type NamedRow } from '../../widgets/own-label';
import { wordOf } from '../../widgets/words';

const BASE = {
  nomor: wording.head.nomor,
  rhk: wording.head.rhk,
  aspek: wording.head.aspek,
  indikator: wording.head.indikator,
  target: wording.head.target,
} as const;
type BaseColumn = keyof typeof BASE;
const CELL_NAMES = { ...BASE, total: wording.head.totalTarget } as const;

export interface MatriksColumns {
  readonly base: Readonly<Record<BaseColumn, number>>;
  /** Grid column of TRGT, January first. */
  readonly trgt: readonly number[];
  /** Total Rencana Target; null = not there, or not once. */
  readonly total: number | null;
  /** Number of grid columns. */
  readonly width: number;
  /** Not all where the site has them: every row must prove its cells. */
  readonly moved: boolean;
  /** A head is hidden: only cells that name their columns themselves are relied on. */
  readonly unseen: boolean;
}

export interface MatriksHead {
  /** null: a needed column is missing or there twice. */
  readonly columns: MatriksColumns | null;
  readonly problems: readonly ReadProblem[];
  /** All rows of the table behind the head. */
  readonly body: readonly HTMLTableRowElement[];
  /** Ready for the body: spans of the head do not reach into it. */
  readonly placer: RowPlacer;
}

/** The site's own positions, an independent second opinion on what the heads say: the base columns in order, then … */
const FIXED = Object.keys(BASE) as BaseColumn[];
const FIXED_WIDTH = 31;
const fixedTrgt = (month: number): number => 7 + 2 * month;
const MOST_HEAD_ROWS = 12;
/** Month of each name, January = 0; made anew for each head, because words can be adopted. */
const monthsByName = (): ReadonlyMap<string, number> =>
  new Map(wording.bulan.flatMap((names, m) => names.map((name) => [name, m] as const)));

/** Reads the head of a table; null if the table is no Matriks at all. */
export function readMatriksHead(table: HTMLTableElement): MatriksHead | null {
  const rows = Array.from(table.rows);
  let headRows = 0;
  while (headRows < MOST_HEAD_ROWS && isHeadRow(rows[headRows])) headRows++;
  if (headRows === 0) return null;

  const placer = new RowPlacer();
  const texts = new Map<Element, string>();
  const stacks: Element[][] = [];
  for (const row of rows.slice(0, headRows)) {
    const placed = placer.place(row);
    for (let c = 0; c < placed.width; c++) {
      const cell = placed.at(c);
      if (cell === undefined) continue;
      const stack = (stacks[c] ??= []);
      if (stack.at(-1) === cell) continue;
      stack.push(cell);
      if (!texts.has(cell)) texts.set(cell, fold(plainText(cell)));
    }
  }

  const base: Record<BaseColumn, number[]> = { nomor: [], rhk: [], aspek: [], indikator: [], target: [] };
  const monthOf = monthsByName();
  const months: number[][] = wording.bulan.map(() => []);
  const totals: number[] = [];
  for (let c = 0; c < stacks.length; c++) {
    const words = (stacks[c] ?? []).map((cell) => texts.get(cell) ?? '');
    const month = [...new Set(words.flatMap((word) => monthOf.get(word) ?? []))];
    if (month.length === 0) {
      const columns = new Set(words.flatMap((word) => wordOf(word, BASE) ?? []));
      for (const column of columns) base[column].push(c);
      if (words.some((word) => includes(wording.head.totalTarget, word))) totals.push(c);
    } else {
      const target = words.some((word) => includes(wording.targetBulan, word));
      const real = words.some((word) => includes(wording.realisasiBulan, word));
      if (target && !real) for (const m of month) months[m]?.push(c);
    }
  }
  if (base.rhk.length === 0 || base.indikator.length === 0) return null;

  const problems: ReadProblem[] = [];
  const place = { moved: false, unseen: false };
  const one = (columns: readonly number[], where: string, fixed: number): number => {
    const column = columns[0];
    if (column === undefined) problems.push({ code: 'columnMissing', where });
    else if (columns.length > 1) problems.push({ code: 'columnDuplicate', where });
    else {
      if ((stacks[column] ?? []).some(isHidden)) place.unseen = true;
      if (column !== fixed) place.moved = true;
    }
    return column ?? -1;
  };
  const found = { nomor: 0, rhk: 0, aspek: 0, indikator: 0, target: 0 };
  for (const [fixed, column] of FIXED.entries()) found[column] = one(base[column], BASE[column][0], fixed);
  const columns: MatriksColumns = {
    base: found,
    trgt: months.map((columns, m) => one(columns, wording.bulan[m]?.[0] ?? '', fixedTrgt(m))),
    total: totals.length === 1 ? (totals[0] ?? null) : null,
    width: stacks.length,
    moved: place.moved || stacks.length !== FIXED_WIDTH,
    unseen: place.unseen,
  };
  const unusable = problems.some(({ code }) => code !== 'positionDisagrees');
  placer.cut();
  return { columns: unusable ? null : columns, problems, body: rows.slice(headRows), placer };
}

/** What the cells of a row call themselves, the months among them; one that says another column than its head disagrees. */
export function namesIn({ base, total, trgt }: MatriksColumns, at: (column: number) => Element | undefined): NamedRow {
  const places: [keyof typeof CELL_NAMES, number][] = FIXED.map((column) => [column, base[column]]);
  if (total !== null) places.push(['total', total]);
  const row = readNames(at, places, CELL_NAMES);
  return { ...row, agrees: row.agrees && trgt.every((column, month) => !saysOther(at(column), month)) };
}

/** Whether the cell of a month's target calls itself another month's, or a realisasi. */
function saysOther(cell: Element | undefined, month: number): boolean {
  const { name } = cell === undefined ? { name: null } : nameOfCell(cell);
  if (name === null) return false;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const said = words.flatMap((word) => wording.bulan.flatMap((names, m) => (includes(names, word) ? [m] : [])));
  const rest = words.filter((word) => !wording.bulan.some((names) => includes(names, word))).join(' ');
  return said.some((m) => m !== month) || includes(wording.realisasiBulan, rest);
}

/** A row of `th` only that is not a separator between groups. */
function isHeadRow(row: Element | undefined): boolean {
  const first = row?.firstElementChild ?? null;
  if (first === null) return row !== undefined;
  for (let cell: Element | null = first; cell !== null; cell = cell.nextElementSibling) {
    if (cell.tagName === 'TD') return false;
  }
  return first.nextElementSibling !== null || wordOf(plainText(first), wording.separator) === null;
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
