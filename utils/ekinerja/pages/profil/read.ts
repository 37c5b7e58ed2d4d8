/** Reads the history of positions on "Detail Pegawai": when each of them began (docs/ekinerja.md §4.2). */
import type { Tanggal } from '../../../skp/facts';
import type { ReadProblem } from '../../types';
import { readOwner } from '../../widgets/page-context';
import { inOrder, plainTables } from '../../widgets/plain-table';
import { compareTanggal, readTanggal } from '../../widgets/tanggal-situs';
import { skpWording, wording } from '../../wording';

const { head } = skpWording;
const HEADS = {
  nomor: wording.head.nomor,
  jabatan: head.jabatan,
  instansi: head.instansi,
  atasan: head.atasan,
  tmt: head.tmt,
  mulai: head.mulaiEfektif,
  selesai: head.selesaiEfektif,
} as const;
const ORDER = ['nomor', 'jabatan', 'instansi', 'atasan', 'tmt', 'mulai', 'selesai'] as const;

/** One tenure of the person. */
export interface Riwayat {
  /** "<jabatan> - <instansi>", as the lists of SKP print it. */
  readonly jabatan: string;
  readonly mulai: Tanggal;
  /** null = open. */
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
  const { akun, problems } = readOwner(document);
  const tables = plainTables(document, HEADS, ['jabatan', 'instansi', 'mulai', 'selesai']);
  if (tables.length !== 1) problems.push({ code: tables.length === 0 ? 'tableMissing' : 'secondTable', where: '' });
  const table = tables[0];
  const riwayat: Riwayat[] = [];
  // Positions, places and dates look alike: in another order than the site's the heads alone would have to be believed.
  if (table !== undefined && !inOrder(table.at, ORDER)) problems.push({ code: 'positionDisagrees', where: '' });
  if (table?.odd === true) problems.push({ code: 'cellCountWrong', where: '' });
  for (const [i, { text }] of (table?.rows ?? []).entries()) {
    const mulai = readTanggal(text('mulai'));
    const end = text('selesai');
    const selesai = readTanggal(end);
    const jabatan = text('jabatan');
    const backwards = mulai !== null && selesai !== null && compareTanggal(selesai, mulai) < 0;
    if (mulai === null || backwards || (end !== '' && selesai === null) || !/\p{L}/u.test(jabatan)) {
      problems.push({ code: 'rowUnreadable', where: String(i + 1) });
    } else riwayat.push({ jabatan: `${jabatan} - ${text('instansi')}`, mulai, selesai });
  }
  return { riwayat, akun, problems };
}
