/** The SKP as a file out of the whole-SKP task, and the words of the report of a run. The writers are loaded when needed. */
import type { BookWords } from '../import/skp/book-words';
import type { SkpPlan } from '../plan/skp-plan-types';
import type { SkpRunSnapshot } from '../run/skp-run-types';
import type { SkpParts } from '../skp/wanted-of';
import type { FileOut } from './matriks-ports';
import type { SkpToPlan } from './rencana-ports';

export interface RencanaWords {
  /** Heads of the report's last columns: what was to be done, what became of it, the site's words, the months one by one. */
  readonly columns: Readonly<Record<'deed' | 'state' | 'note' | 'months', string>>;
  /** Of what the person left out. */
  readonly excluded: string;
  readonly level: Readonly<Record<SkpPlan['items'][number]['level'], string>>;
  readonly deed: Readonly<Record<SkpPlan['items'][number]['kind'], string>>;
  readonly state: Readonly<Record<SkpRunSnapshot['items'][number]['state'], string>>;
}

const ASPEK: readonly string[] = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'];

/** What a cell of .xlsx holds at most, one of it kept for the mark that neutralises formulas. */
export const MOST_IN_CELL = 32_766;

const isTooLongForCells = ({ skp, lampiran, perspektif }: SkpParts): boolean =>
  [
    ...skp.rhk.flatMap(({ nama, rhkAtasan, indikator }) => [
      nama,
      rhkAtasan ?? '',
      ...indikator.flatMap((one) => [one.nama, one.satuan, (perspektif?.[one.id ?? ''] ?? []).join('; ')]),
    ]),
    ...(lampiran ?? []).flatMap(({ entries }) => entries.map(({ uraian }) => uraian)),
  ].some(({ length }) => length > MOST_IN_CELL);

/** The SKP as it was read; as .json where a text does not fit into a cell of a workbook. Null if it was not read wholly: a backup with holes would be none. */
export async function writeSkp(
  what: 'contoh' | 'cadangan',
  { reading, atasan }: SkpToPlan,
  format: 'xlsx' | 'csv' | 'json',
  words: BookWords,
  at: Date,
): Promise<FileOut | null> {
  const { skp, lampiran, perspektif, tenures } = reading.facts;
  if (skp === null || reading.gaps) return null;
  if (what === 'cadangan' && reading.missing.some(({ page }) => page === 'lampiran')) return null;
  const parts = { skp, lampiran, perspektif };
  const name = `${what}-skp-${skp.nomorSkp ?? String(skp.tahun)}`;
  if (format === 'csv') {
    const { exportSkpCsv } = await import('../import/skp/write-csv');
    return exportSkpCsv(parts, name);
  }
  if (format === 'json' || isTooLongForCells(parts)) {
    const { exportBackup } = await import('../import/skp/backup');
    return exportBackup(parts, name, at);
  }
  const { exportSkpBook } = await import('../import/skp/write-book');
  const choices = {
    rhkAtasan: (atasan ?? []).map(({ text }) => text),
    aspek: ASPEK,
    bagian: (lampiran ?? []).map(({ jenis }) => jenis),
    jpt: (tenures ?? []).some(({ jpt }) => jpt === true),
  };
  return exportSkpBook(parts, { name, words, choices });
}
