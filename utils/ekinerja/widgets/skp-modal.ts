/** "Pilih SKP Pegawai" of the Daftar RHK: the person's SKP with id and position, five a page (docs/ekinerja.md §4.6). */
import { skpWording } from '../wording';
import { plainTables } from './plain-table';
import { isSkp } from './skp-filter';

export interface SkpChoice {
  readonly id: string;
  readonly nomor: string;
  /** "<jabatan> - <instansi>". */
  readonly jabatan: string;
}

export interface SkpModal {
  /** The rows that carry an id. */
  readonly choices: readonly SkpChoice[];
  readonly table: HTMLTableElement;
  /** What holds the table, its summary and its pager. */
  readonly holder: Element;
}

const HEADS = { nomor: skpWording.head.nomorSkp, jabatan: skpWording.head.jabatan } as const;
const MODAL = 'modal-instansi';

/**
 * The modal: by its id, else by the only table with its heads, which no other of the page has. null = it is not to be
 * found, there are two, or a row of it does not hold what its heads say: then nothing of it is known.
 */
export function readSkpModal(document: Document): SkpModal | null {
  const named = document.getElementById(MODAL);
  const inside = named === null ? [] : plainTables(named, HEADS, ['nomor', 'jabatan']);
  // The id may stand on something else, and the modal be elsewhere.
  const found = inside.length > 0 ? inside : plainTables(document, HEADS, ['nomor', 'jabatan']);
  const [only, second] = found;
  if (only === undefined || second !== undefined || only.odd) return null;
  if (only.rows.some(({ text }) => !isSkp(text('nomor'), text('jabatan')))) return null;
  const { table, rows } = only;
  const choices = rows.flatMap(({ row, text }) => {
    const id = row.getAttribute('data-key') ?? '';
    return /^\d+$/.test(id) ? [{ id, nomor: text('nomor'), jabatan: text('jabatan') }] : [];
  });
  const holder = inside.length > 0 ? named : table.parentElement?.parentElement;
  return { choices, table, holder: holder ?? table };
}
