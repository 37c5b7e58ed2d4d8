/** "Bagi target": puts spread values into the wanted rows, for rows of the page whose months nobody has filled. */
import type { WantedRow, WantedValue } from '../import/types';
import type { Skp } from '../skp/model';
import { matchRows } from '../skp/identity';
import { formatKode } from '../skp/kode';
import { identify } from './page-identity';
import { pageRows, type PageRow } from './page-rows';
import { spreadRows, type Spread } from './spread';
import type { SpreadPattern } from './spread-types';
import { isSpreadable } from './target-plan';
import type { PlanChoices } from './types';

export interface SpreadInput {
  readonly now: Skp;
  /** Rows of the sheet, without an earlier spread. */
  readonly wanted: readonly WantedRow[];
  readonly chosen: PlanChoices['chosen'];
  /** PlanRow ids to spread; [] = every row with an annual target and no month in the sheet or on the page. */
  readonly rows: readonly string[];
  readonly pattern: SpreadPattern;
}

const hasMonths = (row: WantedRow | undefined): boolean => row?.bulan.some(({ kind }) => kind !== 'leave') ?? false;
const isEmpty = (row: PageRow): boolean => row.cells.every((cell) => (cell?.nilai ?? null) === null);

/** What a page row holds in month `index` after the sheet's wish. */
function valueAfter(row: PageRow, wish: WantedRow | undefined, index: number): string | null {
  const wanted = wish?.bulan[index];
  if (wanted?.kind === 'set') return wanted.value;
  return wanted?.kind === 'clear' ? null : (row.cells[index]?.nilai ?? null);
}

/** The spread as wishes: months without a share are emptied if the page has something there, so that the sum is exact. */
function wishes(row: PageRow, spread: Spread): readonly WantedValue[] {
  return spread.map((value, index) => {
    if (value !== null) return { kind: 'set', value };
    return (row.cells[index]?.nilai ?? null) === null ? { kind: 'leave' } : { kind: 'clear' };
  });
}

/**
 * The wanted rows with the spread in them. Rows of the page that the sheet does not have are added with sheet rows
 * below 1, and carry their code. Months covered by rows that are not spread count for covering every month.
 */
export function applySpread({ now, wanted, chosen, rows, pattern }: SpreadInput): readonly WantedRow[] {
  const page = pageRows(now);
  const { matched } = matchRows(identify(page), wanted, now.tahun, chosen);
  const sheetOf = new Map<string, WantedRow>();
  for (const row of wanted) {
    const id = matched.get(row.sheetRow);
    if (id !== undefined) sheetOf.set(id, row);
  }
  const asked = new Set(rows);
  const selected = page.filter((row) => {
    if (!isSpreadable(row.indikator.target)) return false;
    return rows.length > 0 ? asked.has(row.id) : isEmpty(row) && !hasMonths(sheetOf.get(row.id));
  });
  const chosenRows = new Set(selected);
  const others = page.filter((row) => !chosenRows.has(row));
  const coverage = Array.from({ length: 12 }, (_, index) => index + 1).filter((bulan) =>
    others.some((row) => Number(valueAfter(row, sheetOf.get(row.id), bulan - 1) ?? '0') > 0),
  );
  const spreads = spreadRows(
    selected.map(({ indikator }) => indikator.target),
    pattern,
    coverage,
  );
  const replaced = new Map<WantedRow, WantedRow>();
  const added: WantedRow[] = [];
  for (const [index, row] of selected.entries()) {
    const bulan = wishes(row, spreads[index] ?? []);
    const sheet = sheetOf.get(row.id);
    if (sheet !== undefined) replaced.set(sheet, { ...sheet, bulan });
    else added.push(wantedFor(row, now.tahun, 0 - added.length, bulan));
  }
  return [...wanted.map((row) => replaced.get(row) ?? row), ...added];
}

function wantedFor(row: PageRow, tahun: number, sheetRow: number, bulan: readonly WantedValue[]): WantedRow {
  const { rhk, indikator, cells } = row;
  const kunci = cells[0]?.key ?? '';
  return {
    sheetRow,
    kode: kunci === '' ? null : formatKode({ tahun, rhkId: rhk.id, kunci }),
    rhk: rhk.nama,
    aspek: indikator.aspek,
    indikator: indikator.nama,
    target: indikator.target,
    satuan: indikator.satuan,
    bulan,
  };
}
