/**
 * The report of a run of a whole SKP: a line per part of it, with what became of it. The columns in front are those of the
 * CSV of a whole SKP and hold what was wanted, so that the report can be chosen again as a source: what is stored then
 * plans nothing, what was not written is planned again. Invariants:
 * - what the person left out or removed is only told, in the columns behind, which no import reads;
 * - a line carries the code of what is there now, or of what the run made.
 */
import type { OutCell } from '../import/sheet-file';
import type { SkpField, SkpPlan, SkpPlanItem } from '../plan/skp-plan-types';
import type { SkpCellOutcome, SkpRunSnapshot } from '../run/skp-run-types';
import { formatItemKode } from '../skp/kode-item';
import type { FileOut } from './matriks-ports';
import { MOST_IN_CELL } from './rencana-files';
import type { RencanaWords } from './rencana-files';

const NONE: OutCell = { text: '' };
const FRONT = ['Kode', 'No', 'Jenis', 'RHK Atasan', 'RHK', 'Aspek', 'Indikator', 'Target', 'Satuan', 'Perspektif'];
const BEHIND = ['Bagian Lampiran', 'Uraian Lampiran'];

/** What was planned and what became of it. */
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
  const lines = new Lines(plan, run, words, BULAN_PENDEK);
  const rows = plan.items.map((item) => [...lines.wanted(item), ...lines.told(item)]);
  const told = [words.columns.deed, words.columns.state, words.columns.note, words.columns.months];
  const columns = [...FRONT, ...BULAN_PENDEK, ...BEHIND, ...told].map((heading) => ({
    heading,
    width: heading === 'RHK' || heading === 'Indikator' ? 40 : 14,
  }));
  // What does not fit into a cell of a workbook is kept whole in a CSV.
  const isLong = rows.some((row) => row.some((cell) => 'text' in cell && cell.text.length > MOST_IN_CELL));
  return writeSheetFile(`laporan-skp-${plan.nomorSkp}`, 'Laporan', columns, rows, isLong ? 'csv' : format);
}

class Lines {
  private readonly plan: SkpPlan;
  private readonly words: RencanaWords;
  private readonly bulan: readonly string[];
  private readonly byId: ReadonlyMap<string, SkpPlanItem>;
  private readonly outcomes: ReadonlyMap<string, SkpRunSnapshot['items'][number]>;
  private readonly cells = new Map<string, SkpCellOutcome[]>();
  private readonly nomors = new Map<string, string>();

  constructor(plan: SkpPlan, run: SkpRunSnapshot, words: RencanaWords, bulan: readonly string[]) {
    this.plan = plan;
    this.words = words;
    this.bulan = bulan;
    this.byId = new Map(plan.items.map((item) => [item.id, item]));
    this.outcomes = new Map(run.items.map((outcome) => [outcome.id, outcome]));
    for (const cell of run.cells) this.cells.set(cell.id, [...(this.cells.get(cell.id) ?? []), cell]);
    this.number();
  }

  /** A tahapan is known by its number: what is new has none yet, so all are numbered anew. */
  private number(): void {
    const counts = new Map<string, number>();
    for (const { id, level, parentId, jenis } of this.plan.items) {
      if (level !== 'rhk') continue;
      const of = parentId ?? jenis ?? '';
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      const parent = parentId === null ? undefined : this.nomors.get(parentId);
      this.nomors.set(id, parent === undefined ? String(count) : `${parent}.${String(count)}`);
    }
  }

  /** What was wanted of it, in the columns an import reads. */
  wanted(item: SkpPlanItem): readonly OutCell[] {
    const row = new Map<string, OutCell>();
    const isLeftOut = item.kind === 'remove' || (item.excluded !== null && item.nowId === null);
    if (!isLeftOut && item.level === 'lampiran') {
      row.set('Kode', { text: this.kodeOf(item) });
      row.set('Bagian Lampiran', { text: item.bagian?.jenis ?? '' });
      row.set('Uraian Lampiran', { text: this.textOf(item) });
    } else if (!isLeftOut) {
      const rhk = item.level === 'rhk' ? item : this.byId.get(item.parentId ?? '');
      row.set('Kode', { text: this.kodeOf(item) });
      if (rhk !== undefined) this.describe(row, rhk);
      if (item.level === 'indikator') this.measure(row, item);
    }
    return [...FRONT, ...this.bulan, ...BEHIND].map((heading) => row.get(heading) ?? NONE);
  }

  private describe(row: Map<string, OutCell>, rhk: SkpPlanItem): void {
    const jenis = valueOf(rhk, 'jenis') ?? rhk.jenis;
    row.set('No', { text: this.nomors.get(rhk.id) ?? '' });
    row.set('Jenis', { text: jenis === 'utama' ? 'Utama' : jenis === 'tambahan' ? 'Tambahan' : '' });
    row.set('RHK Atasan', { text: valueOf(rhk, 'rhkAtasan') ?? '' });
    row.set('RHK', { text: this.textOf(rhk) });
  }

  private measure(row: Map<string, OutCell>, item: SkpPlanItem): void {
    const target = valueOf(item, 'target');
    row.set('Aspek', { text: valueOf(item, 'aspek') ?? '' });
    row.set('Indikator', { text: this.textOf(item) });
    row.set('Target', target === null ? NONE : { number: target });
    row.set('Satuan', { text: valueOf(item, 'satuan') ?? '' });
    row.set('Perspektif', { text: valueOf(item, 'perspektif') ?? '' });
    for (const { bulan, kind, after } of item.bulan) {
      const cell = kind === 'keep' ? NONE : after === null ? { text: kind === 'clear' ? '-' : '' } : { number: after };
      row.set(this.bulan[bulan - 1] ?? '', cell);
    }
  }

  /** What was done and what became of it. */
  told(item: SkpPlanItem): readonly OutCell[] {
    const outcome = this.outcomes.get(item.id);
    // The note of a skipped one is the id of what it hangs on.
    const note = outcome === undefined || outcome.state === 'skipped' ? '' : (outcome.note ?? '');
    const title = item.kind === 'remove' ? `${this.words.level[item.level]}: ${item.title}` : '';
    const months = (this.cells.get(item.id) ?? []).map(
      (cell) =>
        `${this.bulan[cell.bulan - 1] ?? ''}: ${this.words.state[cell.state]}${cell.note === null ? '' : ` (${cell.note})`}`,
    );
    return [
      item.excluded === null ? this.words.deed[item.kind] : this.words.excluded,
      outcome === undefined ? '' : this.words.state[outcome.state],
      [title, note].filter((text) => text !== '').join('. '),
      months.join('; '),
    ].map((text) => ({ text }));
  }

  private textOf(item: SkpPlanItem): string {
    return valueOf(item, item.level === 'lampiran' ? 'uraian' : 'nama') ?? item.title;
  }

  private kodeOf(item: SkpPlanItem): string {
    const { tahun, nomorSkp } = this.plan;
    const own = this.idOf(item);
    if (item.level === 'rhk')
      return own === null ? '' : formatItemKode({ of: 'indikator', tahun, nomorSkp, groupId: own, id: null });
    const of = item.level;
    const parent = this.byId.get(item.parentId ?? '');
    const groupId =
      of === 'lampiran' ? (item.bagian?.jenisId ?? null) : parent === undefined ? null : this.idOf(parent);
    return own === null || groupId === null ? '' : formatItemKode({ of, tahun, nomorSkp, groupId, id: own });
  }

  /** e-Kinerja's id of it now. */
  private idOf({ id, nowId }: SkpPlanItem): string | null {
    return nowId ?? this.outcomes.get(id)?.newId ?? null;
  }
}

/** What it was to hold; null = nothing was said about it, or it was left out. */
function valueOf(item: SkpPlanItem, field: SkpField): string | null {
  if (item.excluded !== null) return null;
  return item.fields.find((one) => one.field === field)?.after ?? null;
}
