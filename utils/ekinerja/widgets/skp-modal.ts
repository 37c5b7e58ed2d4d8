/** "Pilih SKP Pegawai" of the Daftar RHK: the person's SKP with id and position, five a page (docs/ekinerja.md §4.6). */
import { skpWording } from '../wording';
import { readPlainTable } from './plain-table';

export interface SkpChoice {
  readonly id: string;
  readonly nomor: string;
  /** "<jabatan> - <instansi>". */
  readonly jabatan: string;
}

const HEADS = { nomor: skpWording.head.nomorSkp, jabatan: skpWording.head.jabatan } as const;

/** The rows of the modal that carry an id; none if there is no modal. */
export function readSkpChoices(document: Document): SkpChoice[] {
  const table = document.getElementById('modal-instansi')?.getElementsByTagName('table').item(0) ?? null;
  const rows = table === null ? null : readPlainTable(table, HEADS, ['nomor', 'jabatan']);
  return (rows?.rows ?? []).flatMap(({ row, text }) => {
    const id = row.getAttribute('data-key') ?? '';
    return /^\d+$/.test(id) ? [{ id, nomor: text('nomor'), jabatan: text('jabatan') }] : [];
  });
}
