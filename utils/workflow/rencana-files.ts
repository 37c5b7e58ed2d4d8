/** Files out of the whole-SKP task: the SKP as a workbook or CSV, and the report of a run. The writers are loaded when needed. */
import type { BookWords } from '../import/skp/book-words';
import type { SkpPlan } from '../plan/skp-plan-types';
import type { SkpRunSnapshot } from '../run/skp-run-types';
import type { FileOut } from './matriks-ports';
import type { SkpToPlan } from './rencana-ports';

export interface RencanaWords {
  /** Heads of the report's columns: which part, its text, what was to be done, what became of it, the site's words. */
  readonly columns: readonly [string, string, string, string, string];
  readonly level: Readonly<Record<SkpPlan['items'][number]['level'], string>>;
  readonly deed: Readonly<Record<SkpPlan['items'][number]['kind'], string>>;
  readonly state: Readonly<Record<SkpRunSnapshot['items'][number]['state'], string>>;
}

const ASPEK: readonly string[] = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'];

/** The SKP as it was read. Null if it was not read wholly: a backup with holes would be none. */
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
  if (format === 'json') {
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

/** What was planned and what became of it, a line per part of the SKP. */
export async function writeSkpReport(
  plan: SkpPlan,
  run: SkpRunSnapshot,
  words: RencanaWords,
  format: 'xlsx' | 'csv',
): Promise<FileOut> {
  const [{ writeSheetFile }, { BULAN_PENDEK }] = await Promise.all([
    import('../import/sheet-file'),
    import('../text/bulan'),
  ]);
  const outcomes = new Map(run.items.map((outcome) => [outcome.id, outcome]));
  const cells = new Map(run.cells.map((cell) => [`${cell.id}/${String(cell.bulan)}`, cell]));
  const withNote = (state: string, note: string | null) => (note === null ? state : `${state}: ${note}`);
  const rows = plan.items.map((item) => {
    const outcome = outcomes.get(item.id);
    const months = BULAN_PENDEK.map((_, at) => {
      const cell = cells.get(`${item.id}/${String(at + 1)}`);
      const after = item.bulan[at]?.after ?? '';
      return cell === undefined
        ? ''
        : withNote(words.state[cell.state], `${after}${cell.note === null ? '' : `, ${cell.note}`}`);
    });
    const state = outcome === undefined ? '' : words.state[outcome.state];
    // The note of a skipped one is the id of what it hangs on.
    const note = outcome === undefined || outcome.state === 'skipped' ? '' : (outcome.note ?? '');
    return [words.level[item.level], item.title, words.deed[item.kind], state, note, ...months].map((text) => ({
      text,
    }));
  });
  const columns = [...words.columns, ...BULAN_PENDEK].map((heading, at) => ({ heading, width: at === 1 ? 60 : 16 }));
  return writeSheetFile(`laporan-skp-${plan.nomorSkp}`, 'Laporan', columns, rows, format);
}
