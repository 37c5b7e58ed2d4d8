/** Where e-Kinerja prints personal data (docs/ekinerja.md §1.2, §4.2, §4.5): what stands there is personal wherever it occurs. */
import { withoutName } from '../dom/named-cell';
import { plainText } from '../dom/text';
import { fold } from '../text/normalise';
import type { Pribadi } from './redact';

/** Headings of rows and columns by what they hold. "Atasan" is the name of a position in tables. */
const JUDUL: Readonly<Record<string, Pribadi>> = {
  nama: 'nama',
  'nama lengkap': 'nama',
  'nama pegawai': 'nama',
  pegawai: 'nama',
  'nama atasan': 'nama',
  'atasan langsung': 'nama',
  'pegawai penyetuju': 'nama',
  'pejabat penilai': 'nama',
  'pejabat penilai kinerja': 'nama',
  penyetuju: 'nama',
  nip: 'nip',
  'nip lama': 'nip',
  nik: 'nip',
  username: 'nip',
  telepon: 'telepon',
  'no telepon': 'telepon',
  'no. telepon': 'telepon',
  'no hp': 'telepon',
  'nomor hp': 'telepon',
  email: 'email',
  'e-mail': 'email',
};
const HEADS = Object.keys(JUDUL);
const HEADER = '.user-panel .info > p, .user-menu > a > span, .user-header > p';
/** "NAMA - NIP", "NAMA (NIP)", "NAMA NIP.…" */
const DENGAN_NIP = /^([\p{L}][\p{L}\s.,'’`-]{2,80}?)\s*(?:[-(]\s*|NIP\.?\s*)+\d{16,18}/u;

/** What the pages of thousands of cells are asked first, because it costs little. */
const LONGEST_JUDUL = 25;
/** With the line breaks and indents around it. */
const LONGEST_PRINTED = 200;
const NIP = /\d{16}/;

export interface Temuan {
  readonly text: string;
  readonly jenis: Pribadi;
}

/** What finds personal data in a part of the page, one kind of place after the other. */
export const PLACES: readonly ((part: Element) => Generator<Temuan>)[] = [
  inHeader,
  besideLabels,
  underHeads,
  besideIcons,
  beforeNip,
  inNotes,
];

function* inHeader(part: Element): Generator<Temuan> {
  for (const element of within(part, HEADER)) {
    const text = plainText(element);
    yield { text, jenis: /^[\d\s.]+$/.test(text) ? 'nip' : 'nama' };
  }
}

function* besideLabels(part: Element): Generator<Temuan> {
  for (const label of within(part, 'th, td')) {
    if (label.firstElementChild !== null || label.textContent.length > LONGEST_PRINTED) continue;
    const text = plainText(label);
    const jenis = text.length > LONGEST_JUDUL ? undefined : JUDUL[fold(text)];
    const value = label.nextElementSibling;
    if (jenis !== undefined && value?.tagName === 'TD') yield { text: withoutNip(plainText(value)), jenis };
  }
}

function* underHeads(part: Element): Generator<Temuan> {
  for (const head of within(part, 'thead th')) {
    const name = fold(plainText(head));
    const jenis = JUDUL[name];
    if (jenis === undefined) continue;
    const at = (head as HTMLTableCellElement).cellIndex;
    for (const row of Array.from(head.closest('table')?.tBodies ?? []).flatMap(({ rows }) => Array.from(rows))) {
      const cell = row.cells.item(at);
      if (cell?.colSpan === 1) yield { text: withoutNip(plainText(withoutName(cell, [name]))), jenis };
    }
  }
}

function* besideIcons(part: Element): Generator<Temuan> {
  for (const icon of within(part, '.fa-user')) {
    const said = icon.nextSibling;
    if (said?.nodeType === 3) yield { text: said.nodeValue ?? '', jenis: 'nama' };
  }
}

function* beforeNip(part: Element): Generator<Temuan> {
  for (const item of withNip(part)) {
    const name = DENGAN_NIP.exec(plainText(withoutName(item, HEADS)))?.[1];
    if (name !== undefined) yield { text: name, jenis: 'nama' };
  }
}

/** Notes begin with who wrote them. */
function* inNotes(part: Element): Generator<Temuan> {
  for (const item of within(part, 'li')) {
    const first = item.firstChild;
    if (first?.nodeType === 3 && item.children.item(0)?.tagName === 'SMALL')
      yield { text: first.nodeValue ?? '', jenis: 'nama' };
  }
}

const withoutNip = (text: string): string => DENGAN_NIP.exec(text)?.[1] ?? text;

function* within(part: Element, selector: string): Generator<Element> {
  if (part.matches(selector)) yield part;
  yield* Array.from(part.querySelectorAll(selector));
}

const NAMED = 'option, .select2-selection__rendered, .select2-results__option, td, a, span';

/** Cells, and small parts that hold nothing but text, around each NIP. */
function* withNip(part: Element): Generator<Element> {
  for (const holder of holdersOfNip(part)) {
    const around: Element[] = [];
    for (let item: Element | null = holder; item !== null && part.contains(item); item = item.parentElement)
      if (item.matches(NAMED) && (item.firstElementChild === null || item.tagName === 'TD')) around.unshift(item);
    yield* around;
  }
}

/** The elements whose own text has one. A part without any, like a table of thousands of cells, is not walked through. */
function* holdersOfNip(part: Element): Generator<Element> {
  if (!NIP.test(part.textContent)) return;
  for (let node = part.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && NIP.test(node.nodeValue ?? '')) yield part;
    else if (node.nodeType === 1) yield* holdersOfNip(node as Element);
  }
}
