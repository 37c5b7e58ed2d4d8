/** The months of a run of a whole SKP, by the engine of the Matriks under the same run id. */
import { createRun } from './executor';
import { replay } from './resume';
import { MONTHS_BEGUN } from './skp-journal';
import { planMonths, placesOf, type MonthsPlan } from './skp-months';
import type { SkpRunState } from './skp-run-state';
import type { RunCell } from './skp-tally';
import type { ItemState } from './types';

/** Writes what the plan says of the months. False = the run stops. */
export async function writeMonths(run: SkpRunState): Promise<boolean> {
  const { monthsJournal, runId, plan, site, clock, accountTagOf, isAlive } = run.options;
  const idHere = (itemId: string): string | null => run.idOf(itemId);
  run.part = 'months';
  run.current = null;
  const whole = await run.readAll('writing', false);
  if (whole === null) return false;
  const stored = await monthsJournal.load(runId).catch(() => undefined);
  if (stored === undefined) {
    run.halt('storageFailed');
    return false;
  }
  const months = stored === null ? planMonths(plan, whole, idHere) : placesOf(plan, stored.plan, whole, idHere);
  for (const cell of run.cells) {
    const here = idHere(cell.write.id) !== null;
    cell.state = here ? 'notFound' : 'skipped';
  }
  if (months.plan.rows.length === 0) return true;
  if (stored !== null && replay(stored).finished) {
    takeMonths(run.cells, months, replay(stored).items);
    return true;
  }
  const engine = createRun({
    plan: months.plan,
    site: site.months,
    journal: monthsJournal,
    clock,
    accountTagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId,
    onProgress: ({ items, phase, waitingFor, current }) => {
      takeMonths(run.cells, months, new Map(items.map((outcome) => [outcome.key, outcome])));
      const key = months.plan.rows.find(({ id }) => id === current?.rowId)?.cells[0]?.key ?? '';
      run.current = months.places.get(key)?.id ?? run.current;
      if (phase !== 'stopped' && phase !== 'finished') run.show(phase, waitingFor);
    },
    ...(isAlive === undefined ? {} : { isAlive }),
    ...(stored === null ? {} : { resumeFrom: stored }),
  });
  run.months = engine;
  if (run.paused) engine.pause();
  if (!(await run.writer.write(MONTHS_BEGUN, 'intent'))) run.halt('storageFailed');
  if (!run.mayGoOn()) return false;
  const end = await engine.start();
  run.months = null;
  takeMonths(run.cells, months, new Map(end.items.map((outcome) => [outcome.key, outcome])));
  if (end.phase !== 'finished') run.halt(end.reason ?? 'connection');
  return run.mayGoOn();
}

/** What the engine says of its keys, as what became of the cells of the plan. */
function takeMonths(
  cells: readonly RunCell[],
  { places }: MonthsPlan,
  outcomes: ReadonlyMap<string, { readonly state: ItemState; readonly note: string | null }>,
): void {
  const at = new Map(cells.map((cell) => [`${cell.write.id}/${String(cell.write.bulan)}`, cell]));
  for (const [key, { id, bulan }] of places) {
    const cell = at.get(`${id}/${String(bulan)}`);
    const outcome = outcomes.get(key);
    if (cell === undefined) continue;
    cell.state = outcome?.state ?? 'notFound';
    cell.note = outcome?.note ?? null;
  }
}
