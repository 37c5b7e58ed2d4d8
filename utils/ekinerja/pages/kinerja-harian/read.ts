/**
 * Reads the list "Kinerja Harian" (docs/ekinerja.md §4.14). Uraian are printed raw (§13.14): a row whose status is not
 * read, or whose date is none, is left out and counted, never read in part.
 */
import { isElement, plainText } from '../../../dom/text';
import type { StatusIndikator } from '../../../skp/model';
import { collapse, fold } from '../../../text/normalise';
import { queryParam, route, routeOf } from '../../routes';
import { skpWording, wording } from '../../wording';
import { readStatus } from '../../widgets/status-label';
import { readTanggal } from '../../widgets/tanggal-situs';
import { wordOf } from '../../widgets/words';

export interface HarianListEntry {
  /** yyyy-mm-dd */
  readonly tanggal: string;
  readonly jenis: 'utama' | 'tambahan';
  readonly indikator: string;
  readonly uraian: string;
  /** As printed. */
  readonly realisasi: string;
  readonly status: StatusIndikator;
}
export interface HarianListReading {
  readonly entries: readonly HarianListEntry[];
  /** Rows that could not be read for certain. */
  readonly unread: number;
}

const HEADS = {
  tanggal: wording.head.tanggal,
  uraian: wording.head.uraian,
  indikator: wording.head.indikator,
  realisasi: wording.head.realisasi,
} as const;
type Column = keyof typeof HEADS;

/** The list of a live or fetched document; null if there is no such table, or more than one. */
export function readHarianList(document: Document): HarianListReading | null {
  const found = Array.from(document.getElementsByTagName('table')).flatMap((table) => {
    const columns = columnsOf(table);
    return columns === null ? [] : [{ table, columns }];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const { table, columns } = only;
  const width = table.rows[0]?.cells.length;
  const entries: HarianListEntry[] = [];
  let unread = 0;
  let jenis: HarianListEntry['jenis'] | null = null;
  for (const row of Array.from(table.rows).slice(1)) {
    const separator = row.cells.length === 1 ? row.cells[0] : undefined;
    if (separator?.tagName === 'TH') {
      jenis = wordOf(plainText(separator), wording.separator);
      continue;
    }
    const entry = row.cells.length === width && jenis !== null ? readRow(row, columns, jenis) : null;
    if (entry === null) unread += 1;
    else entries.push(entry);
  }
  return { entries, unread };
}

/**
 * The site's own day (yyyy-mm-dd), from "Hari Ini" of the menu (docs/ekinerja.md §4.3): this computer's clock may be wrong.
 * null = no such entry, or they disagree.
 */
export function readHariIni(document: Document): string | null {
  const days = new Set<string>();
  for (const link of Array.from(document.getElementsByTagName('a'))) {
    const href = link.getAttribute('href') ?? '';
    if (routeOf(href) !== route.harian || wordOf(plainText(link), skpWording.menu) === null) continue;
    const day = queryParam(href, 'KegiatanHarianSearch[tanggal]') ?? '';
    if (/^20\d\d-\d\d-\d\d$/.test(day)) days.add(day);
  }
  const [day = null, second] = days;
  return second === undefined ? day : null;
}

function columnsOf(table: HTMLTableElement): Readonly<Record<Column, number>> | null {
  const heads = Array.from(table.rows[0]?.cells ?? []).map((cell) => fold(plainText(cell)));
  const at = (column: Column): number => {
    const places = heads.flatMap((head, index) => ((HEADS[column] as readonly string[]).includes(head) ? [index] : []));
    return places.length === 1 ? (places[0] ?? -1) : -1;
  };
  const columns = {
    tanggal: at('tanggal'),
    uraian: at('uraian'),
    indikator: at('indikator'),
    realisasi: at('realisasi'),
  };
  return Object.values(columns).includes(-1) ? null : columns;
}

function readRow(
  row: HTMLTableRowElement,
  columns: Readonly<Record<Column, number>>,
  jenis: HarianListEntry['jenis'],
): HarianListEntry | null {
  const textOf = (column: Column): string => {
    const cell = row.cells[columns[column]];
    return cell === undefined ? '' : plainText(cell);
  };
  const date = readTanggal(textOf('tanggal'));
  const cell = row.cells[columns.uraian];
  const { status, labels } = cell === undefined ? { status: null, labels: [] } : readStatus(cell);
  const [label] = labels;
  if (date === null || cell === undefined || status === null || label === undefined) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    tanggal: `${String(date.tahun)}-${two(date.bulan)}-${two(date.tanggal)}`,
    jenis,
    indikator: textOf('indikator'),
    uraian: textBefore(cell, label),
    realisasi: textOf('realisasi'),
    status,
  };
}

/** The cell's words up to its status label: behind it stand the name and the superior's note. */
function textBefore(cell: Element, label: Element): string {
  const parts: string[] = [];
  gather(cell, label, parts);
  return collapse(parts.join(''));
}

/** True once the label is reached. */
function gather(parent: Element, label: Element, parts: string[]): boolean {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node === label) return true;
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (isElement(node)) {
      if (node.tagName === 'BR') parts.push('\n');
      else if (gather(node, label, parts)) return true;
    }
  }
  return false;
}
