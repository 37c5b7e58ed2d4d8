/**
 * Reads the list "Kinerja Harian" (docs/ekinerja.md §4.14). Uraian are printed raw (§13.14): a row whose status is not
 * read, or whose date is none, is left out and counted, never read in part.
 */
import { isElement, plainText, shownOf } from '../../../dom/text';
import { isTranslated } from '../../../dom/translated';
import type { StatusIndikator } from '../../../skp/model';
import { collapse, fold } from '../../../text/normalise';
import { queryParam, route, routeOf } from '../../routes';
import { skpWording, wording } from '../../wording';
import { readNames } from '../../widgets/own-label';
import { inOrder, readPlainHead, type PlainHead } from '../../widgets/plain-table';
import { readStatus } from '../../widgets/status-label';
import { readTanggal } from '../../widgets/tanggal-situs';
import { wordOf } from '../../widgets/words';

export interface HarianListEntry {
  /** yyyy-mm-dd */
  readonly tanggal: string;
  readonly jenis: 'utama' | 'tambahan';
  readonly indikator: string;
  /** null = parts of it were taken for markup (§13.14): what was written cannot be told any more. */
  readonly uraian: string | null;
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
  nomor: wording.head.nomor,
  tanggal: wording.head.tanggal,
  uraian: wording.head.uraian,
  aspek: wording.head.aspek,
  indikator: wording.head.indikator,
  realisasi: wording.head.realisasi,
} as const;
type Column = keyof typeof HEADS;
const NEEDED: readonly Column[] = ['tanggal', 'uraian', 'indikator', 'realisasi'];
const ORDER: readonly Column[] = ['nomor', 'tanggal', 'uraian', 'aspek', 'indikator', 'realisasi'];

/** The list of a live or fetched document; null if there is no such table, more than one, or the page is translated. */
export function readHarianList(document: Document): HarianListReading | null {
  if (isTranslated(document)) return null;
  const heads = new Map<Element, PlainHead<Column>>();
  for (const table of Array.from(document.getElementsByTagName('table'))) {
    const head = readPlainHead(table, HEADS, NEEDED);
    if (head !== null) heads.set(table, head);
  }
  const [only, second] = shownOf([...heads.keys()]);
  const head = only === undefined ? undefined : heads.get(only);
  if (head === undefined || second !== undefined) return null;
  const { at, width, body } = head;
  const moved = !inOrder(at, ORDER);
  const entries: HarianListEntry[] = [];
  let unread = 0;
  let nomor = 0;
  let jenis: HarianListEntry['jenis'] | null = null;
  for (const row of body) {
    const separator = row.cells.length === 1 ? row.cells[0] : undefined;
    if (separator?.tagName === 'TH') {
      jenis = wordOf(plainText(separator), wording.separator);
      nomor = 0;
      continue;
    }
    nomor += 1;
    const named = readNames((place) => row.cells[place], at, HEADS);
    const cell = (column: Column): Element | undefined => named.at(at.get(column) ?? -1);
    const whole = row.cells.length === width && named.agrees;
    const fits = whole && jenis !== null && isProven(cell, jenis, moved ? nomor : null);
    const entry = fits && jenis !== null ? readRow(cell, jenis) : null;
    if (entry === null) unread += 1;
    else entries.push(entry);
  }
  return { entries, unread };
}

/**
 * Whether the cells hold what their heads say, as far as it shows: swapped heads would swap what is read. Columns in
 * another order than the site's (`nomor`: the number the row must have then) must prove all of it.
 */
function isProven(
  cell: (column: Column) => Element | undefined,
  jenis: HarianListEntry['jenis'],
  nomor: number | null,
): boolean {
  const text = (column: Column): string => plainTextOf(cell(column));
  const [indikator, aspek] = [text('indikator'), fold(text('aspek'))];
  const isAspek = (one: string): boolean => (wording.aspek as readonly string[]).includes(one);
  // Utama entries may lack one, too (§5 rule 20), and have no aspek then; in moved columns that would prove nothing.
  const bare = jenis === 'tambahan' || (nomor === null && aspek === '');
  const named = /\p{L}/u.test(indikator) || (indikator === '' && bare);
  if (!named || (isAspek(fold(indikator)) && !isAspek(aspek)) || !/^\d[\d.,]*$/.test(text('realisasi'))) return false;
  return nomor === null || (text('nomor') === String(nomor) && (isAspek(aspek) || aspek === ''));
}

const plainTextOf = (cell: Element | undefined): string => (cell === undefined ? '' : plainText(cell));

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

function readRow(
  cellOf: (column: Column) => Element | undefined,
  jenis: HarianListEntry['jenis'],
): HarianListEntry | null {
  const date = readTanggal(plainTextOf(cellOf('tanggal')));
  const cell = cellOf('uraian');
  const { status, labels } = cell === undefined ? { status: null, labels: [] } : readStatus(cell);
  const [label] = labels;
  if (date === null || cell === undefined || status === null || label === undefined) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    tanggal: `${String(date.tahun)}-${two(date.bulan)}-${two(date.tanggal)}`,
    jenis,
    indikator: plainTextOf(cellOf('indikator')),
    uraian: textBefore(cell, label),
    realisasi: plainTextOf(cellOf('realisasi')),
    status,
  };
}

/** Of what `compareDocumentPosition` says: the label follows, and does not stand inside. */
const FOLLOWS = 4;
const FOLLOWS_OUTSIDE = FOLLOWS + 16;

/** The cell's words up to its status label: behind it stand the name and the superior's note. */
function textBefore(cell: Element, label: Element): string | null {
  const parts: string[] = [];
  // A translator's wrappers are nobody's markup.
  const marked = Array.from(cell.querySelectorAll(':not(font)')).some(
    (element) => (element.compareDocumentPosition(label) & FOLLOWS_OUTSIDE) === FOLLOWS && plainText(element) !== '',
  );
  gather(cell, label, parts);
  return marked ? null : collapse(parts.join(''));
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
