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
const NIP = /\d{16}/;

export interface Temuan {
  readonly text: string;
  readonly jenis: Pribadi;
}

/** Everything known to be personal in this part of the page. */
export function* personalIn(part: Element): Generator<Temuan> {
  for (const element of within(part, HEADER)) {
    const text = plainText(element);
    yield { text, jenis: /^[\d\s.]+$/.test(text) ? 'nip' : 'nama' };
  }
  for (const label of within(part, 'th, td')) {
    if (label.firstElementChild !== null) continue;
    const text = plainText(label);
    const jenis = text.length > LONGEST_JUDUL ? undefined : JUDUL[fold(text)];
    const value = label.nextElementSibling;
    if (jenis !== undefined && value?.tagName === 'TD') yield { text: withoutNip(plainText(value)), jenis };
  }
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
  for (const icon of within(part, '.fa-user')) {
    const said = icon.nextSibling;
    if (said?.nodeType === 3) yield { text: said.nodeValue ?? '', jenis: 'nama' };
  }
  for (const item of within(part, 'option, .select2-selection__rendered, .select2-results__option, td, a, span')) {
    if ((item.firstElementChild !== null && item.tagName !== 'TD') || !NIP.test(item.textContent)) continue;
    const name = DENGAN_NIP.exec(plainText(withoutName(item, HEADS)))?.[1];
    if (name !== undefined) yield { text: name, jenis: 'nama' };
  }
  // Notes begin with who wrote them.
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
