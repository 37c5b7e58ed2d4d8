/** Reads the history of positions on "Detail Pegawai": when each of them began (docs/ekinerja.md §4.2). */
import type { Tanggal } from '../../../skp/facts';
import type { ReadProblem } from '../../types';
import { readAkun } from '../../widgets/page-context';
import { plainTables } from '../../widgets/plain-table';
import { readTanggal } from '../../widgets/tanggal-situs';
import { skpWording } from '../../wording';

const { head } = skpWording;
const HEADS = {
  jabatan: head.jabatan,
  instansi: head.instansi,
  mulai: head.mulaiEfektif,
  selesai: head.selesaiEfektif,
} as const;

/** One tenure of the person. */
export interface Riwayat {
  /** "<jabatan> - <instansi>", as the lists of SKP print it. */
  readonly jabatan: string;
  readonly mulai: Tanggal;
  /** null = open, or the page does not say. */
  readonly selesai: Tanggal | null;
}

export interface ProfilReading {
  readonly riwayat: readonly Riwayat[];
  readonly akun: string;
  /** With any of them the history is not complete. */
  readonly problems: readonly ReadProblem[];
}

/** The history of a document, live or fetched. Never throws. */
export function readProfil(document: Document): ProfilReading {
  const akun = readAkun(document);
  const problems: ReadProblem[] = akun === '' ? [{ code: 'accountUnreadable', where: '' }] : [];
  const tables = plainTables(document, HEADS, ['jabatan', 'instansi', 'mulai']);
  if (tables.length !== 1) problems.push({ code: tables.length === 0 ? 'tableMissing' : 'secondTable', where: '' });
  const table = tables[0];
  const riwayat: Riwayat[] = [];
  if (table?.odd === true) problems.push({ code: 'cellCountWrong', where: '' });
  for (const [i, { text }] of (table?.rows ?? []).entries()) {
    const mulai = readTanggal(text('mulai'));
    const end = text('selesai');
    const selesai = readTanggal(end);
    const jabatan = text('jabatan');
    if (mulai === null || (end !== '' && selesai === null) || jabatan === '') {
      problems.push({ code: 'rowUnreadable', where: String(i + 1) });
    } else riwayat.push({ jabatan: `${jabatan} - ${text('instansi')}`, mulai, selesai });
  }
  return { riwayat, akun, problems };
}
