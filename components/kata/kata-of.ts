/** Which words of the person's own the place of a write rests on. Rather one too many than one too few. */
import type { KataDibaca, PageId } from '../../utils/ekinerja/types';

type Kata = readonly KataDibaca[];

/** Where the rows of RHK and indikator are read. */
const ROW_PAGES: readonly PageId[] = ['daftar-rhk', 'matriks', 'daftar-skp'];

const isMonth = ({ label }: KataDibaca): boolean => label.startsWith('bulan.');

/** A row: what the whole page and its columns are known by; of groups and statuses only its own. */
export function kataOfRow(kata: Kata, row: { readonly jenis: string | null; readonly status: string | null }): Kata {
  return kata.filter((one) => {
    if (!ROW_PAGES.includes(one.halaman) || isMonth(one)) return false;
    const [jenis, nama] = one.label.split('.');
    if (jenis === 'separator') return row.jenis === null || nama === row.jenis;
    if (jenis === 'status') return row.status === null || nama === row.status;
    return jenis !== 'catatan' || row.status === 'tolak';
  });
}

/** A month's column, beside what its row rests on. */
export const kataOfMonth = (kata: Kata, bulan: number): Kata =>
  kata.filter(({ label }) => label === `bulan.${String(bulan)}`);

/** The head of a column: what tells the months, or a column of these names. */
export const kataOfHead = (kata: Kata, labels: readonly string[]): Kata =>
  kata.filter(({ label, halaman }) => halaman === 'matriks' && labels.includes(label));

export const kataOfLampiran = (kata: Kata): Kata => kata.filter(({ halaman }) => halaman === 'lampiran');

/** A change of one field: the sum of months rests on their columns, too. */
export const kataOfEdit = (kata: Kata, form: string, field: string): Kata =>
  form.endsWith('Lampiran')
    ? kataOfLampiran(kata)
    : kata.filter((one) => ROW_PAGES.includes(one.halaman) && (field === 'target' || !isMonth(one)));

/** A field of one of the forms; labels of other fields are left out, what the form itself is known by is not. */
export const kataOfField = (kata: Kata, name: string): Kata =>
  kata.filter(({ label }) => !label.startsWith('isian') || label.endsWith(`.${name}`));
