/** What to point at on one page for the current step: plain data for the script in the page, with the texts in it. */
import type { Buntu, HalamanPanduan, Keadaan, Langkah, Peran, Sasaran, Tempat, Titik } from './model';

/** One control to look for. The first of a list that is on the page and not done with is pointed at. */
export interface TitikTunjuk {
  readonly id: string;
  readonly peran: Peran;
  readonly label: readonly string[];
  readonly rute: string | null;
  readonly tempat: Tempat | null;
  readonly lewatiTerisi: boolean;
  readonly bacaSesudah: boolean;
  /** Not pointed at where the page has several of them. */
  readonly tunggal: boolean;
  /** Only in rows of a table; the first one stands for all. */
  readonly baris: boolean;
}

/** Nothing on the page helps: others have to act first. */
const TANPA_TITIK: ReadonlySet<Buntu> = new Set(['menungguAtasan', 'atasanBelum']);

/** Those of a step that what keeps the person from going on calls for. */
function fittingOf({ titik }: Langkah, keadaan: Keadaan): readonly Titik[] {
  const reason = keadaan.kind === 'terhalang' ? keadaan.sebab : keadaan.kind === 'sekarang' ? keadaan.kurang : null;
  return titik.filter(({ bila }) => bila === undefined || (reason !== null && bila.includes(reason)));
}

/** The controls of a step on a page, in the order of use; empty = the page has none of them. */
export function titikDi(
  langkah: Langkah,
  halaman: HalamanPanduan | null,
  keadaan: Keadaan,
  sasaran: Sasaran,
): readonly TitikTunjuk[] {
  if (keadaan.kind === 'terhalang' && TANPA_TITIK.has(keadaan.sebab)) return [];
  const fitting = fittingOf(langkah, keadaan);
  const own = fitting.filter((titik) => titik.halaman !== null && titik.halaman === halaman);
  // The menu only leads to the page: on the page itself it would point away from what is just being done.
  const titik = own.length > 0 ? own : fitting.filter((one) => one.halaman === null);
  return titik.flatMap((one) => orderOf(one, sasaran) ?? []);
}

/** null: it belongs to a row that the reading does not name. */
export function orderOf(
  { id, jangkar, di, lewatiTerisi, bacaSesudah, tunggal, baris }: Titik,
  sasaran: Sasaran,
): TitikTunjuk | null {
  const tempat = di === null ? null : (sasaran[di] ?? null);
  if (di !== null && tempat === null) return null;
  return {
    id,
    peran: jangkar.peran,
    label: jangkar.label,
    rute: jangkar.rute ?? null,
    tempat,
    lewatiTerisi,
    bacaSesudah: bacaSesudah === true,
    tunggal: tunggal === true,
    baris: baris !== undefined,
  };
}

/** Whether the step has something of its own on this page as it stands, apart from the menu that leads to it. */
export const isHere = (langkah: Langkah, halaman: HalamanPanduan | null, keadaan: Keadaan): boolean =>
  fittingOf(langkah, keadaan).some((titik) => titik.halaman !== null && titik.halaman === halaman);
