/** Reads "Daftar SKP": number, position and validity of each SKP of the session year (docs/ekinerja.md §4.5). */
import { nipOf } from '../../../skp/situs';
import { route } from '../../routes';
import type { ReadProblem } from '../../types';
import { nextOfGrid } from '../../widgets/grid-pager';
import { readOwner, readYear } from '../../widgets/page-context';
import { plainTables } from '../../widgets/plain-table';
import { isSkp } from '../../widgets/skp-filter';
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
  /** The SKP of the person on this page of the list; those of others (the list of an atasan) are left out. */
  readonly skp: readonly SkpListed[];
  /** Address of the list's next page; null = this is the last one, or a problem says that it is not to be found. */
  readonly next: string | null;
  readonly akun: string;
  readonly problems: readonly ReadProblem[];
}

/** One page of the list, of a document live or fetched from `url`. Never throws. */
export function readDaftarSkp(document: Document, url: string): DaftarSkpReading {
  const { akun, problems } = readOwner(document);
  const tahun = readYear(document);
  if (tahun === null) problems.push({ code: 'yearUnreadable', where: '' });
  const tables = plainTables(document, HEADS, ['nomor', 'jabatan', 'berlaku']);
  if (tables.length !== 1) problems.push({ code: tables.length === 0 ? 'tableMissing' : 'secondTable', where: '' });
  const table = tables[0];
  if (table?.odd === true) problems.push({ code: 'cellCountWrong', where: '' });
  const skp: SkpListed[] = [];
  for (const { row, text } of table?.rows ?? []) {
    const nip = /\d{18}/.exec(text('pegawai'))?.[0] ?? '';
    if (nip !== '' && nip !== nipOf(akun)) continue;
    const key = row.getAttribute('data-key') ?? '';
    const [nomor, jabatan, berlaku] = [text('nomor'), text('jabatan'), text('berlaku')];
    // Each cell must look like what its head says: swapped heads would swap what is read.
    const fits = isSkp(nomor, jabatan) && /\d \p{L}+ \d{4}/u.test(berlaku);
    if (!fits) problems.push({ code: 'rowUnreadable', where: nomor.slice(0, 12) });
    skp.push({
      id: /^\d+$/.test(key) ? key : null,
      nomor,
      jabatan,
      berlaku: readPeriode(berlaku),
    });
  }
  const { next, unclear } = table === undefined ? { next: null } : nextOfGrid(document, url, route.daftarSkp);
  if (unclear === true) problems.push({ code: 'rowsContinue', where: '' });
  return { tahun: tahun ?? 0, skp, next, akun, problems };
}
