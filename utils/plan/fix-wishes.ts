/** "Bagi sisanya": what is missing to the annual target as wishes for the Matriks plan. Pure; sums are exact. */
import type { Fix } from '../checklist/types';
import type { WantedRow } from '../import/types';
import type { Skp } from '../skp/model';
import { formatKode } from '../skp/kode';
import { pageRows, type PageRow } from './page-rows';
import { spreadRows } from './spread';

type SpreadRest = Extract<Fix, { kind: 'spreadRest' }>;

interface Job {
  readonly row: PageRow;
  readonly kunci: string;
  readonly rest: string;
  /** Months (1…12) that are free now. */
  readonly free: readonly number[];
}

/**
 * One wanted row per row that lacks something, with sheet rows below 1. Only months the fix names and that hold nothing
 * (or 0) get a share; every other month is left. Shares go first where the whole SKP has no target yet, because the
 * server wants one in every month (docs/ekinerja.md §4.12 check 4).
 */
export function wishesOfFixes(fixes: readonly Fix[], skp: Skp): readonly WantedRow[] {
  const rows = pageRows(skp);
  const jobs = new Map<string, Job>();
  for (const fix of fixes) {
    const job = fix.kind === 'spreadRest' ? jobOf(fix, rows) : null;
    if (job !== null && !jobs.has(job.kunci)) jobs.set(job.kunci, job);
  }
  const covered = new Set<number>();
  for (const { cells } of rows)
    for (const cell of cells) if (cell !== null && !isFree(cell.nilai)) covered.add(cell.bulan);

  const wanted: WantedRow[] = [];
  for (const group of byFreeMonths([...jobs.values()])) {
    const rests = group.map(({ rest }) => rest);
    const spreads = spreadRows(rests, { kind: 'bulan', bulan: group[0]?.free ?? [] }, [...covered]);
    for (const [index, job] of group.entries()) {
      const spread = spreads[index] ?? [];
      for (const [month, value] of spread.entries()) if (value !== null) covered.add(month + 1);
      if (spread.some((value) => value !== null)) wanted.push(wantedFor(job, skp.tahun, 0 - wanted.length, spread));
    }
  }
  return wanted;
}

const isFree = (nilai: string | null): boolean => nilai === null || Number(nilai) === 0;

/** The row of the fix with the months that are still free; null if it is not there, or nothing is free any more. */
function jobOf({ key, rest, bulan }: SpreadRest, rows: readonly PageRow[]): Job | null {
  const [row, second] = rows.filter(({ cells }) => key !== null && cells[0]?.key === key);
  if (key === null || row === undefined || second !== undefined) return null;
  const free = row.cells.flatMap((cell) =>
    cell !== null && bulan.includes(cell.bulan) && isFree(cell.nilai) ? [cell.bulan] : [],
  );
  return free.length === 0 ? null : { row, kunci: key, rest, free };
}

/** Rows with the same free months are spread together; those with the fewest months first, because they can choose least. */
function byFreeMonths(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) {
    const key = job.free.join();
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  return [...groups.values()].sort((one, other) => (one[0]?.free.length ?? 0) - (other[0]?.free.length ?? 0));
}

function wantedFor(job: Job, tahun: number, sheetRow: number, spread: readonly (string | null)[]): WantedRow {
  const { rhk, indikator } = job.row;
  return {
    sheetRow,
    kode: formatKode({ tahun, rhkId: rhk.id, kunci: job.kunci }),
    rhk: rhk.nama,
    aspek: indikator.aspek,
    indikator: indikator.nama,
    target: indikator.target,
    satuan: indikator.satuan,
    bulan: spread.map((value) => (value === null ? { kind: 'leave' } : { kind: 'set', value })),
  };
}
