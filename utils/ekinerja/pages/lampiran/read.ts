/**
 * Reads "Lampiran SKP": per part a heading, then its entries (docs/ekinerja.md §4.11). Texts are printed raw, so that one
 * with markup can swallow what follows: an entry without its own number and links is a problem, never a shorter text.
 */
import { isElement, isHidden, plainText, shownOf } from '../../../dom/text';
import { queryParam, route, routeOf } from '../../routes';
import { hrefsIn, linkBook, postedIn } from '../../skp-links';
import type { ReadProblem, SkpLinks } from '../../types';
import { readOwner } from '../../widgets/page-context';
import { readSkpFilter } from '../../widgets/skp-filter';

export interface LampiranEntry {
  /** From the pencil; null if the page offers none. */
  readonly id: string | null;
  /** Without markup; line breaks as stored, ends trimmed. */
  readonly uraian: string;
}

export interface LampiranPart {
  readonly jenisId: string;
  readonly jenis: string;
  readonly entries: readonly LampiranEntry[];
}

export interface LampiranReading {
  readonly parts: readonly LampiranPart[];
  readonly links: Pick<SkpLinks, 'tambahLampiran' | 'ubahLampiran' | 'hapusLampiran'>;
  /** The SKP id the "+" links carry; null = none or several. */
  readonly skpId: string | null;
  /** Chosen in the filter when the page was loaded. */
  readonly nomorSkp: string | null;
  /** Further numbers in the filter. */
  readonly otherNomor: readonly string[];
  readonly akun: string;
  /** With any of them the lampiran is not wholly read. */
  readonly problems: readonly ReadProblem[];
}

const FILTER = 'InstansiPegawaiSkpSearch[nomor]';

/** The lampiran of a document loaded from `url`, live or fetched. Never throws. */
export function readLampiran(document: Document, url: string): LampiranReading {
  const { akun, problems } = readOwner(document);
  const tables = shownOf(Array.from(document.getElementsByTagName('table')).filter(isLampiran));
  if (tables.length !== 1) problems.push({ code: tables.length === 0 ? 'tableMissing' : 'secondTable', where: '' });
  const parts: (LampiranPart & { entries: LampiranEntry[] })[] = [];
  const skpIds = new Set<string>();
  const seen = new Set<string>();
  const tambah = linkBook(url, route.formLampiran, 'id_skp_lampiran_jenis');
  const ubah = linkBook(url, route.ubahLampiran, 'id');
  const hapus = linkBook(url, route.hapusLampiran, 'id');
  for (const row of Array.from(tables[0]?.rows ?? [])) {
    const [first, second, ...more] = Array.from(row.cells);
    if (first === undefined) continue;
    const part = parts.at(-1);
    if (first.tagName === 'TH' && second === undefined) {
      const add = hrefsIn(first).find((href) => routeOf(href) === route.formLampiran) ?? '';
      const jenisId = queryParam(add, 'id_skp_lampiran_jenis') ?? '';
      const skpId = queryParam(add, 'id_skp');
      const jenis = plainText(first, isLink);
      if (skpId !== null) skpIds.add(skpId);
      if (!/^\d+$/.test(jenisId) || jenis === '' || parts.some((other) => other.jenisId === jenisId)) {
        problems.push({ code: 'keyMissing', where: jenis.slice(0, 40) });
      }
      tambah.add(add, jenisId);
      parts.push({ jenisId, jenis, entries: [] });
    } else if (part === undefined || second === undefined || more.length > 0 || first.tagName !== 'TD') {
      problems.push({ code: 'cellCountWrong', where: part?.jenis ?? '' });
    } else {
      const pencils = hrefsIn(second).filter((href) => routeOf(href) === route.ubahLampiran);
      const ids = [...new Set(pencils.map((href) => queryParam(href, 'id') ?? ''))];
      const id = ids.length === 1 && /^\d+$/.test(ids[0] ?? '') ? (ids[0] ?? null) : null;
      const numbered = plainText(first) === String(part.entries.length + 1);
      if (!numbered || id === null) problems.push({ code: 'rowUnreadable', where: part.jenis });
      else if (seen.has(id)) problems.push({ code: 'keyDuplicate', where: part.jenis });
      if (id !== null) {
        seen.add(id);
        for (const href of pencils) ubah.add(href, id);
        for (const href of postedIn(second)) hapus.add(href, id);
      }
      const uraian = uraianOf(second);
      if (numbered && id !== null && uraian === null) problems.push({ code: 'rowUnreadable', where: part.jenis });
      part.entries.push({ id, uraian: uraian ?? '' });
    }
  }
  if (skpIds.size > 1) problems.push({ code: 'keyDuplicate', where: '' });
  const skpId = skpIds.size === 1 ? ([...skpIds][0] ?? null) : null;
  const links = { tambahLampiran: tambah.done(), ubahLampiran: ubah.done(), hapusLampiran: hapus.done() };
  const filter = readSkpFilter(document, FILTER);
  if (filter === null) problems.push({ code: 'filterMissing', where: '' });
  return { parts, links, skpId, nomorSkp: filter?.chosen ?? null, otherNomor: filter?.others ?? [], akun, problems };
}

/** Two columns, beginning with a heading over both, and a link to add. */
function isLampiran(table: HTMLTableElement): boolean {
  const first = table.rows[0]?.cells;
  const heading = first?.[0];
  return first?.length === 1 && heading?.tagName === 'TH' && heading.getAttribute('colspan') === '2';
}

const isLink = (element: Element): boolean => element.tagName === 'A';

/** Markup that leaves every word of a text in it. In `<baik>` the word itself is taken for markup and lost. */
const PLAIN_MARKUP =
  /^(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|li|mark|ol|p|pre|s|small|span|strong|sub|sup|u|ul)$/i;

/** The text as typed: the site prints line breaks as they are and the browser shows them as blanks. null = words are lost. */
function uraianOf(cell: Element): string | null {
  const parts: string[] = [];
  if (!gather(cell, parts)) return null;
  return parts
    .join('')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function gather(parent: Element, parts: string[]): boolean {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (!isElement(node) || !PLAIN_MARKUP.test(node.tagName) || hasOddAttribute(node) || isHidden(node))
      return false;
    else if (node.tagName === 'BR') parts.push('\n');
    else if (!isAction(node) && !gather(node, parts)) return false;
  }
  return true;
}

/** An open `<a` takes the link behind it for its attributes, and the words before that with it. */
function hasOddAttribute(element: Element): boolean {
  return element.getAttributeNames().some((name) => !/^[a-z][a-z-]*$/i.test(name));
}

/** Pencil and trash: links of this site around an icon without words. A link inside the text is text. */
function isAction(element: Element): boolean {
  return isLink(element) && element.textContent.trim() === '' && element.getElementsByTagName('i').length > 0;
}
