/** Reads "Daftar SKP": number, position and validity of each SKP of the session year (docs/ekinerja.md §4.5). */
import type { ReadProblem } from '../../types';
import { readAkun, readYear } from '../../widgets/page-context';
import { plainTables } from '../../widgets/plain-table';
import type { Periode } from '../../widgets/tanggal-situs';
import { readPeriode } from '../../widgets/tanggal-situs';
import { skpWording } from '../../wording';

const { head } = skpWording;
const HEADS = {
  nomor: head.nomorSkp,
  jabatan: head.jabatan,
  pegawai: head.pegawai,
  berlaku: head.tanggalBerlaku,
} as const;

export interface SkpListed {
  /** From the row's `data-key`; null if it has none. */
  readonly id: string | null;
  readonly nomor: string;
  /** "<jabatan> - <instansi>". */
  readonly jabatan: string;
  /** null = not readable. */
  readonly berlaku: Periode | null;
}

export interface DaftarSkpReading {
  readonly tahun: number;
  /** The SKP of the person; those of others (the list of an atasan) are left out. Perhaps only one page of them. */
  readonly skp: readonly SkpListed[];
  readonly akun: string;
  readonly problems: readonly ReadProblem[];
}

/** The list of a document, live or fetched. Never throws. */
export function readDaftarSkp(document: Document): DaftarSkpReading {
  const akun = readAkun(document);
  const tahun = readYear(document);
  const problems: ReadProblem[] = [];
  if (akun === '') problems.push({ code: 'accountUnreadable', where: '' });
  if (tahun === null) problems.push({ code: 'yearUnreadable', where: '' });
  const tables = plainTables(document, HEADS, ['nomor', 'jabatan', 'berlaku']);
  if (tables.length !== 1) problems.push({ code: tables.length === 0 ? 'tableMissing' : 'secondTable', where: '' });
  const table = tables[0];
  if (table?.odd === true) problems.push({ code: 'cellCountWrong', where: '' });
  const skp: SkpListed[] = [];
  for (const { row, text } of table?.rows ?? []) {
    const nip = /\d{18}/.exec(text('pegawai'))?.[0] ?? '';
    if (nip !== '' && nip !== akun) continue;
    const key = row.getAttribute('data-key') ?? '';
    skp.push({
      id: /^\d+$/.test(key) ? key : null,
      nomor: text('nomor'),
      jabatan: text('jabatan'),
      berlaku: readPeriode(text('berlaku')),
    });
  }
  return { tahun: tahun ?? 0, skp, akun, problems };
}
