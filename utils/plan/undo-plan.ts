/** Undo is a plan made from the journal: put back what was there, where the value still is what the run left. */
import type { MatriksReading } from '../ekinerja/types';
import type { Journal } from '../run/types';
import { equalCells } from '../skp/number-text';
import { pageRows } from './page-rows';
import { planCell, type Wish } from './plan-cell';
import { planWrites } from './plan-writes';
import { planRow, sealPlan } from './target-plan';
import type { TargetPlan } from './types';

export interface UndoPlan {
  readonly plan: TargetPlan;
  /** Written by the run, but no longer what it left: not touched. Also places that are gone. */
  readonly notOurs: readonly { readonly rowId: string; readonly bulan: number; readonly key: string }[];
}

/** Keys for which a request of the run may have reached the site, according to its journal. */
export function attemptedKeys({ entries }: Pick<Journal, 'entries'>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { key, state } of [...entries].sort((one, other) => one.seq - other.seq)) {
    if (key === null) continue;
    if (state === 'intent') keys.add(key);
    // "pending" after an intent: not sent after all, or a reading showed that nothing was stored.
    if (state === 'pending') keys.delete(key);
  }
  return keys;
}

/** Everything the run wrote was allowed by the person, so it may be put back under the same allowances. */
const SAME_ALLOWANCES = { includeLocked: true, includeFractions: true };

/**
 * The plan that undoes a run. `attempted`: keys for which a request may have reached the site; a cell that merely held the
 * value already is not ours to change. `excluded`: rows the person wants left as they are.
 */
export function planUndo(
  journal: Journal,
  attempted: ReadonlySet<string>,
  now: MatriksReading,
  excluded: readonly string[] = [],
): UndoPlan {
  const page = pageRows(now.skp);
  const unsafe = new Set(now.unsafeKeys);
  const writes = new Map(
    planWrites(journal.plan)
      .filter(({ key }) => attempted.has(key))
      .map((write) => [write.key, write]),
  );
  const rows = page.map((row) => {
    const skip = excluded.includes(row.id);
    const rowUnsafe = row.cells.some((cell) => cell !== null && unsafe.has(cell.key));
    const cells = row.cells.map((cell, index) => {
      const write = cell === null ? undefined : writes.get(cell.key);
      const here = write?.rowId === row.id ? write : undefined;
      const isNow = (value: string | null): boolean => equalCells(cell?.nilai ?? null, value);
      const ours = here !== undefined && isNow(here.after);
      // Also where nothing was stored: what is there is what was there before the run.
      if (ours || (here !== undefined && isNow(here.before))) writes.delete(here.key);
      const wish: Wish =
        !ours || skip
          ? { kind: 'leave' }
          : here.before === null
            ? { kind: 'clear' }
            : { kind: 'set', value: here.before };
      return planCell(index + 1, cell, wish, row.indikator.status, rowUnsafe, SAME_ALLOWANCES);
    });
    return planRow(row, cells, null, skip);
  });
  const { plan } = journal;
  const head = {
    tahun: now.skp.tahun,
    nomorSkp: now.skp.nomorSkp,
    accountTag: plan.accountTag,
    source: { name: plan.source.name, hash: plan.id },
  };
  const notOurs = Array.from(writes.values(), ({ rowId, bulan, key }) => ({ rowId, bulan, key }));
  return { plan: sealPlan(head, rows, []), notOurs };
}
