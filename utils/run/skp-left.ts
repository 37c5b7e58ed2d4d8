/**
 * How a run of a whole SKP ended: as it was kept, or, where nobody saw the end, as its journals tell it. Nothing is read and
 * nothing repeated to find out: what was begun and not seen through stays unknown until the run is continued. Pure.
 */
import { cellWrites, runOrder, type SkpCellWrite } from '../plan/skp-order';
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { sameText } from '../text/normalise';
import { replay } from './resume';
import { MONTHS_BEGUN, replaySkp } from './skp-journal';
import type { SkpItemState, SkpJournal, SkpRunSnapshot, SkpStopReason } from './skp-run-types';
import { countStates, type RunCell, type RunItem } from './skp-tally';
import type { Journal } from './types';

const settled = <State extends SkpItemState>(state: State): State | 'unknown' =>
  state === 'intent' || state === 'sent' ? 'unknown' : state;

/** `kept`: the end as the page that wrote kept it; `months`: the journal of the months under the same run id. */
export function endOfRun(stored: SkpJournal, kept: SkpRunSnapshot | null, months: Journal | null): SkpRunSnapshot {
  const { plan, runId } = stored;
  const said = [...stored.entries].sort((one, other) => one.seq - other.seq).filter(({ key }) => key === null);
  const last = said[said.length - 1];
  // Continued since it was kept, and cut off then: it is not so any more.
  if (kept !== null && last?.state !== 'resumed') return kept;
  const past = replaySkp(stored).items;
  const { forms, removals } = runOrder(plan);
  const items = [...forms, ...removals].map((item): RunItem => {
    const { state = 'pending', note = null, newId = null } = past.get(item.id) ?? {};
    return { item, state: settled(state), note: state === 'made' ? null : note, newId, past: null };
  });
  const idOf = (itemId: string | null): string | null =>
    plan.items.find(({ id }) => id === itemId)?.nowId ?? past.get(itemId ?? '')?.newId ?? null;
  const find = past.has(MONTHS_BEGUN) ? cellsOf(months, plan.items, idOf) : () => ({ state: 'pending', note: null });
  const cells = cellWrites(plan).map((write) => ({ write, ...find(write) }) as RunCell);
  const reason =
    last?.state === 'finished' ? null : last?.state === 'stopped' ? (last.note as SkpStopReason | null) : 'cutOff';
  return {
    runId,
    planId: plan.id,
    phase: last?.state === 'finished' ? 'finished' : 'stopped',
    part: 'reading',
    reason,
    waitingFor: null,
    counts: countStates(items, cells),
    current: null,
    remainingMs: null,
    items: items.map(({ item, state, note, newId }) => ({ id: item.id, state, note, newId })),
    cells: cells.map(({ write, state, note }) => ({ id: write.id, bulan: write.bulan, state, note })),
  };
}

/** What the months' journal says of a cell; one it cannot be found in is not certain. */
function cellsOf(
  months: Journal | null,
  items: readonly SkpPlanItem[],
  idOf: (itemId: string | null) => string | null,
): (write: SkpCellWrite) => Pick<RunCell, 'state' | 'note'> {
  const past = months === null ? null : replay(months).items;
  const byId = new Map(items.map((item) => [item.id, item]));
  /** The plan knows no key of what was new; the Matriks prints no id of an indikator (§4.10), so texts under its RHK tell. */
  const keyOf = ({ id, bulan, key }: SkpCellWrite): string | null => {
    const item = byId.get(id);
    if (key !== '' || item === undefined) return key;
    const rhkId = idOf(item.parentId);
    const aspek = item.fields.find(({ field }) => field === 'aspek')?.after ?? '';
    const rows = (months?.plan.rows ?? []).filter(
      (row) => row.rhkId === rhkId && sameText(row.indikator, item.title) && sameText(row.aspek, aspek),
    );
    return rows.length === 1 ? (rows[0]?.cells.find((cell) => cell.bulan === bulan)?.key ?? null) : null;
  };
  const planned = new Set(months?.plan.rows.flatMap(({ cells }) => cells.map(({ key }) => key)) ?? []);
  return (write) => {
    if (idOf(write.id) === null) return { state: 'skipped', note: null };
    const key = keyOf(write);
    if (past === null || key === null || !planned.has(key)) return { state: 'unknown', note: null };
    const { state = 'pending', note = null } = past.get(key) ?? {};
    return { state: settled(state), note };
  };
}
