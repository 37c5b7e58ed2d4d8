/** "Unduh contoh" and the report: sheets in the very columns that the import understands, tied to the page by code. */
import type { PlanCell, PlanRow, RefuseReason, TargetPlan } from '../plan/types';
import type { ItemOutcome, ItemState } from '../run/types';
import { formatKode } from '../skp/kode';
import type { Indikator, Rhk, Skp } from '../skp/model';
import { BULAN_PENDEK } from '../text/bulan';
import { writeSheetFile } from './sheet-file';
import type { OutCell, OutColumn, SheetFile, SheetFormat } from './sheet-file';

const COLUMNS: readonly OutColumn[] = [
  { heading: 'Kode', width: 26 },
  { heading: 'No', width: 6 },
  { heading: 'RHK', width: 44 },
  { heading: 'Aspek', width: 12 },
  { heading: 'Indikator', width: 44 },
  { heading: 'Target', width: 9 },
  { heading: 'Satuan', width: 14 },
  ...BULAN_PENDEK.map((heading) => ({ heading, width: 8 })),
];

const text = (value: string): OutCell => ({ text: value });
const number = (value: string | null): OutCell => (value === null ? { text: '' } : { number: value });

function matriksRow(tahun: number, rhk: Rhk, indikator: Indikator): readonly OutCell[] {
  const kunci = indikator.bulan?.[0]?.key;
  return [
    text(kunci === undefined ? '' : formatKode({ tahun, rhkId: rhk.id, kunci })),
    text(rhk.nomor),
    text(rhk.nama),
    text(indikator.aspek),
    text(indikator.nama),
    number(indikator.target),
    text(indikator.satuan),
    ...BULAN_PENDEK.map((_, month) => number(indikator.bulan?.[month]?.nilai ?? null)),
  ];
}

/** The person's own Matriks as a sheet, one line per indikator, with the values e-Kinerja holds now. */
export function exportMatriks(skp: Skp, tahun: number, format: SheetFormat): Promise<SheetFile> {
  const rows = skp.rhk.flatMap((rhk) => rhk.indikator.map((indikator) => matriksRow(tahun, rhk, indikator)));
  return writeSheetFile(`matriks-target-${tahun}`, 'Matriks', COLUMNS, rows, format);
}

/** The words of the report in the person's language. */
export interface ReportWords {
  readonly state: Readonly<Record<ItemState, string>>;
  /** For cells the plan refused. */
  readonly refuse: Readonly<Record<RefuseReason, string>>;
  /** Heading of the status column. */
  readonly status: string;
  /** Put before a month's name for the columns with the earlier values; must not be empty. */
  readonly before: string;
}

/** `Terbukti: Jan, Feb; Ditolak: Mar (kata situs)`: months by state, in the order in which the states appear. */
function statusText(row: PlanRow, outcomes: ReadonlyMap<string, ItemOutcome>, words: ReportWords): string {
  const groups = new Map<string, string[]>();
  for (const cell of row.cells) {
    if (cell.kind === 'keep') continue;
    const outcome = outcomes.get(cell.key);
    const state =
      cell.kind === 'refuse' && cell.reason !== null
        ? words.refuse[cell.reason]
        : words.state[outcome?.state ?? 'pending'];
    const note = outcome?.note ?? null;
    const month = `${BULAN_PENDEK[cell.bulan - 1] ?? ''}${note === null || note === '' ? '' : ` (${note})`}`;
    groups.set(state, [...(groups.get(state) ?? []), month]);
  }
  return [...groups].map(([state, months]) => `${state}: ${months.join(', ')}`).join('; ');
}

/** What the cell should hold, in the language of the import: `-` clears. */
function wantedCell(cell: PlanCell | undefined): OutCell {
  if (cell === undefined) return text('');
  return cell.kind === 'clear' ? { number: '-' } : number(cell.after);
}

/**
 * What was planned and what became of it. The month columns hold the planned values, so importing the report again
 * plans exactly what is still missing; status and earlier values stand behind them and are not read.
 */
export function exportReport(
  plan: TargetPlan,
  items: readonly ItemOutcome[],
  words: ReportWords,
  format: SheetFormat,
): Promise<SheetFile> {
  const outcomes = new Map(items.map((item) => [item.key, item]));
  const columns: readonly OutColumn[] = [
    ...COLUMNS,
    { heading: words.status, width: 40 },
    ...BULAN_PENDEK.map((month) => ({ heading: `${words.before} ${month}`, width: 12 })),
  ];
  const rows = plan.rows.map((row): readonly OutCell[] => {
    const byMonth = BULAN_PENDEK.map((_, month) => row.cells.find((cell) => cell.bulan === month + 1));
    const kunci = byMonth[0]?.key;
    return [
      text(kunci === undefined ? '' : formatKode({ tahun: plan.tahun, rhkId: row.rhkId, kunci })),
      text(row.nomor),
      text(row.rhk),
      text(row.aspek),
      text(row.indikator),
      number(row.target),
      text(row.satuan),
      ...byMonth.map(wantedCell),
      text(statusText(row, outcomes, words)),
      ...byMonth.map((cell) => number(cell?.before ?? null)),
    ];
  });
  return writeSheetFile(`laporan-matriks-${plan.tahun}`, 'Laporan', columns, rows, format);
}
