/**
 * Reads the Daftar RHK, non-JPT and JPT, also as part of other pages that show the same table (docs/ekinerja.md §4.6).
 * Columns are told by their heads; a row whose cells do not fit the grid is left out with a problem.
 */
import { RowPlacer } from '../../../dom/grid';
import type { PlacedRow } from '../../../dom/grid';
import { plainText, shownOf } from '../../../dom/text';
import type { Indikator, JenisRhk, Rhk } from '../../../skp/model';
import { fold } from '../../../text/normalise';
import type { DaftarRhkReading, ReadProblem } from '../../types';
import { splitTarget } from '../../widgets/annual-target';
import { readIndikatorName } from '../../widgets/indikator-name';
import { indikatorIds } from '../../widgets/indikator-links';
import { readYear } from '../../widgets/page-context';
import { openRhk, textAt } from '../../widgets/open-rhk';
import { readNames } from '../../widgets/own-label';
import { contradicts, proves } from '../../widgets/prove-row';
import { readNomorSkp } from '../../widgets/skp-filter';
import { readStatus } from '../../widgets/status-label';
import { wordOf } from '../../widgets/words';
import { wording } from '../../wording';

const { head } = wording;
const HEADS = {
  nomor: head.nomor,
  rhkAtasan: head.rhkAtasan,
  rhk: head.rhk,
  aspek: head.aspek,
  indikator: head.indikator,
  target: head.target,
  perspektif: head.perspektif,
  status: head.status,
} as const;
type Column = keyof typeof HEADS;
const NEEDED: readonly Column[] = ['nomor', 'rhk', 'indikator', 'target', 'status'];
const ORDER: readonly Column[] = ['nomor', 'rhkAtasan', 'rhk', 'aspek', 'indikator', 'target', 'status'];
const DISAGREES = 'positionDisagrees';
const ORDER_JPT: readonly Column[] = ['nomor', 'rhk', 'indikator', 'target', 'perspektif', 'status'];

interface Columns {
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly width: number;
  /** Columns that reach over all indikator of an RHK. */
  readonly shared: readonly number[];
  /** Not where the site has them: every row must prove its cells. */
  readonly moved: boolean;
  readonly body: readonly HTMLTableRowElement[];
  /** Ready for the body. */
  readonly placer: RowPlacer;
  readonly problems: readonly ReadProblem[];
}

/** Told about every row of the table that was read, with its RHK; `indikator` null = an RHK without any. */
export type OnRow = (row: DaftarRow) => void;

export interface DaftarRow {
  readonly placed: PlacedRow;
  readonly rhk: Rhk;
  /** The row begins the RHK. */
  readonly opens: boolean;
  readonly indikator: Indikator | null;
  readonly at: Columns['at'];
}

/** The complete list of a document, live or fetched. Never throws; what is unclear is a problem. */
export function readDaftarRhk(document: Document): DaftarRhkReading {
  const { skp, problems } = readDaftarTable(document);
  return { skp, problems };
}

/** The same with its columns (null = no table), for those who want more of each row. */
export function readDaftarTable(
  document: Document,
  onRow?: OnRow,
): DaftarRhkReading & { readonly at: Columns['at'] | null } {
  const problems: ReadProblem[] = [];
  const tahun = readYear(document);
  if (tahun === null) problems.push({ code: 'yearUnreadable', where: '' });
  const heads = new Map<Element, Columns>();
  for (const table of Array.from(document.getElementsByTagName('table'))) {
    const head = readHead(table);
    if (head !== null) heads.set(table, head);
  }
  const tables = shownOf([...heads.keys()]).flatMap((table) => heads.get(table) ?? []);
  if (tables.length > 1) problems.push({ code: 'secondTable', where: '' });
  const columns = tables[0];
  // Without a chosen SKP the page has no table and says so: nothing to read then.
  if (columns === undefined) problems.push({ code: 'tableMissing', where: '' });
  else problems.push(...columns.problems);
  const unusable = columns?.problems.some(({ code }) => code === 'columnMissing' || code === 'columnDuplicate') ?? true;
  const rhk = columns === undefined || unusable ? [] : readRows(columns, problems, onRow);
  return { skp: { tahun: tahun ?? 0, nomorSkp: readNomorSkp(document), rhk }, problems, at: columns?.at ?? null };
}

/** The heads of a table; null if it is another one, such as the list of the modal or the Matriks. */
function readHead(table: HTMLTableElement): Columns | null {
  const rows = Array.from(table.rows);
  const placer = new RowPlacer();
  const problems: ReadProblem[] = [];
  const at: Partial<Record<Column, number>> = {};
  let width = 0;
  let headRows = 0;
  for (const row of rows.slice(0, 6)) {
    const placed = placer.place(row);
    if (row.querySelector(':scope > td') !== null || separatorOf(placed) !== null) break;
    headRows++;
    for (let c = 0; c < placed.width; c++) {
      const cell = placed.at(c);
      if (cell?.parentElement !== row) continue;
      width = Math.max(width, c + 1);
      const text = fold(plainText(cell));
      if (wordOf(text, { total: head.totalTarget }) !== null) return null; // a Matriks
      const column = wordOf(text, HEADS);
      if (column === null) continue;
      if (at[column] !== undefined && at[column] !== c) problems.push({ code: 'columnDuplicate', where: text });
      at[column] = c;
    }
  }
  if (at.rhk === undefined || at.indikator === undefined || at.status === undefined) return null;
  for (const column of NEEDED) {
    if (at[column] === undefined) problems.push({ code: 'columnMissing', where: HEADS[column][0] });
  }
  if (at.aspek === undefined && at.perspektif === undefined)
    problems.push({ code: 'columnMissing', where: HEADS.aspek[0] });
  // The site's own order is a second opinion: swapped heads would swap the meaning of every row.
  const order = at.perspektif === undefined ? ORDER : ORDER_JPT;
  const moved = order.some((column, c) => at[column] !== undefined && at[column] !== c);
  placer.cut();
  const shared = (['nomor', 'rhkAtasan', 'rhk'] as const).flatMap((column) => at[column] ?? []);
  return { at, width, shared, moved, body: rows.slice(headRows), placer, problems };
}

function readRows(columns: Columns, problems: ReadProblem[], onRow?: OnRow): Rhk[] {
  const { at, placer } = columns;
  const all: Rhk[] = [];
  const seen = new Set<string>();
  const groups = new Set<JenisRhk>();
  let jenis: JenisRhk | null = null;
  let current: Rhk | null = null;
  let spanned = false;

  for (const row of columns.body) {
    const placed = placer.place(row);
    if (placed.own === 0) continue;
    const separator = separatorOf(placed);
    if (separator !== null) {
      jenis = separator;
      groups.add(separator);
      current = null;
      placer.cut();
      continue;
    }
    const rhkCell = at.rhk === undefined ? undefined : placed.at(at.rhk);
    const opens = rhkCell?.parentElement === row;
    const own = columns.width - (opens ? 0 : columns.shared.length);
    if (rhkCell === undefined || placed.overlap || placed.width !== columns.width || placed.own !== own) {
      problems.push({ code: columns.moved ? DISAGREES : 'cellCountWrong', where: opens ? '' : (current?.nomor ?? '') });
      if (opens) current = null;
      continue;
    }
    const { at: cellAt, agrees } = readNames(placed.at, Object.entries(at) as [Column, number][], HEADS);
    const cells = { ...placed, at: cellAt };
    if (opens) {
      current = openRhk(cells, at, jenis, problems);
      all.push(current);
    }
    if (current === null) problems.push({ code: 'rowUnreadable', where: '' });
    else {
      const indikator = readIndikator(row, cells, at, current, seen, problems);
      const odd = indikator !== null && !fits(columns, placed, cells, current, indikator, opens);
      if (odd || !agrees) problems.push({ code: DISAGREES, where: current.nomor });
      spanned ||= !opens;
      onRow?.({ placed: cells, rhk: current, opens, indikator, at });
    }
  }
  // An indikator's text and that of the RHK of the superior look alike: only a cell over several rows tells them apart.
  if (columns.moved && at.rhkAtasan !== undefined && all.length > 0 && !spanned)
    problems.push({ code: DISAGREES, where: '' });
  // Both separators are always printed (§4.6): without one, rows stand in the wrong group.
  if (groups.size < 2) problems.push({ code: 'rowUnreadable', where: '' });
  return all;
}

/** Whether the cells hold what their heads say; columns at other places than the site's must prove it. `cells`: without names of their own. */
function fits(
  columns: Columns,
  placed: PlacedRow,
  cells: PlacedRow,
  rhk: Rhk,
  { nama, aspek, status }: Indikator,
  opens: boolean,
): boolean {
  const { at, moved, shared } = columns;
  const facts = { nama, aspek, target: textAt(cells, at.target), total: null, months: [] };
  // The superior's RHK has no links; this one's have its id.
  const linked = at.rhkAtasan !== undefined && (placed.at(at.rhkAtasan)?.querySelector('a') ?? null) !== null;
  if (!moved) return !contradicts(facts) && !(linked && rhk.id === null);
  // JPT have no aspek, but perspektif, whose words are known as well.
  const known = at.perspektif === undefined ? facts : { ...facts, aspek: PROVEN_ASPEK };
  const perspektif = at.perspektif === undefined ? null : fold(textAt(cells, at.perspektif));
  if (
    linked ||
    rhk.id === null ||
    status === null ||
    !proves(known) ||
    (perspektif !== null && !isPerspektif(perspektif))
  )
    return false;
  const row = placed.at(at.indikator ?? -1)?.parentElement;
  return opens || shared.every((column) => placed.at(column)?.parentElement !== row);
}

const PROVEN_ASPEK = wording.aspek[0];
const isPerspektif = (text: string): boolean => {
  const left = wording.perspektif.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return left.replace(/[\s;,]+/g, '') === '' && text !== '';
};

function readIndikator(
  row: Element,
  placed: PlacedRow,
  at: Columns['at'],
  rhk: Rhk,
  seen: Set<string>,
  problems: ReadProblem[],
): Indikator | null {
  const nameCell = at.indikator === undefined ? undefined : placed.at(at.indikator);
  const statusCell = at.status === undefined ? undefined : placed.at(at.status);
  if (nameCell === undefined || statusCell === undefined) return null;
  const { labels, status } = readStatus(statusCell);
  const { nama, catatanTolak } = readIndikatorName(nameCell, [], status);
  const target = splitTarget(textAt(placed, at.target));
  const aspek = textAt(placed, at.aspek);
  const ids = indikatorIds(row);
  if (nama === '' && aspek === '' && labels.length === 0 && ids.length === 0) return null; // an RHK without indikator
  const id = ids.length === 1 ? (ids[0] ?? null) : null;
  const where = rhk.nomor;
  if (status === null) problems.push({ code: 'statusUnreadable', where });
  if (nama === '' || ids.length > 1) problems.push({ code: 'rowUnreadable', where });
  if (id !== null && seen.has(id)) problems.push({ code: 'keyDuplicate', where });
  if (id !== null) seen.add(id);
  const indikator: Indikator = { id, nama, aspek, ...target, status, catatanTolak, bulan: null };
  rhk.indikator.push(indikator);
  return indikator;
}

function separatorOf(placed: PlacedRow): JenisRhk | null {
  const first = placed.own === 1 ? placed.at(0) : undefined;
  return first === undefined ? null : wordOf(plainText(first), wording.separator);
}
