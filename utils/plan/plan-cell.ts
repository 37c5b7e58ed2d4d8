/** What happens to one cell: the rules of writing a monthly target (docs/ekinerja.md §4.10, §6.4, §13.1, §13.7). */
import { canonicalNumber, equalCells, isPlainNumber, mayBeCut } from '../skp/number-text';
import type { StatusIndikator, TargetBulan } from '../skp/model';
import type { PlanCell, PlanChoices, RefuseReason, StepKind } from './types';

export type Wish =
  { readonly kind: 'leave' } | { readonly kind: 'clear' } | { readonly kind: 'set'; readonly value: string };

/** More digits than this are no target but a slip; beyond it the server's own comparison is not exact (§13.6). */
const MOST_DIGITS = 15;

/** Value in the form it is sent, undefined if it must not be sent. */
function writable(wish: Exclude<Wish, { kind: 'leave' }>): string | null | undefined {
  if (wish.kind === 'clear') return null;
  if (!isPlainNumber(wish.value)) return undefined;
  const value = canonicalNumber(wish.value) ?? undefined;
  return value !== undefined && value.replace('.', '').length <= MOST_DIGITS ? value : undefined;
}

function refusal(
  after: string | null | undefined,
  cell: TargetBulan | null,
  status: StatusIndikator | null,
  unsafe: boolean,
  choices: Pick<PlanChoices, 'includeLocked' | 'includeFractions'>,
): RefuseReason | null {
  if (cell === null || cell.key === '') return 'cellMissing';
  if (unsafe) return 'pageAmbiguous';
  if (after === undefined) return 'numberNotAccepted';
  if (equalCells(cell.nilai, after)) return null;
  if (status === null) return 'statusUnreadable';
  if (status !== 'konsep' && !choices.includeLocked) return 'statusLocked';
  if (after !== null && mayBeCut(after) && !choices.includeFractions) return 'fractionMayBeCut';
  return null;
}

function kindOf(before: string | null, after: string | null): StepKind {
  if (equalCells(before, after)) return 'keep';
  if (after === null) return 'clear';
  return before === null ? 'create' : 'change';
}

/**
 * Plans one cell. `cell` null = the page has no cell for this month; `unsafe` = a read problem concerns its row.
 * A wish that equals the stored number is kept, whatever its spelling; empty and "0" are never equal.
 */
export function planCell(
  bulan: number,
  cell: TargetBulan | null,
  wish: Wish,
  status: StatusIndikator | null,
  unsafe: boolean,
  choices: Pick<PlanChoices, 'includeLocked' | 'includeFractions'>,
): PlanCell {
  const before = cell?.nilai ?? null;
  const kept: PlanCell = {
    bulan,
    key: cell?.key ?? '',
    before,
    after: before,
    kind: 'keep',
    reason: null,
    asked: null,
  };
  if (wish.kind === 'leave') return kept;
  const after = writable(wish);
  const reason = refusal(after, cell, status, unsafe, choices);
  if (reason !== null) return { ...kept, kind: 'refuse', reason, asked: wish.kind === 'set' ? wish.value : '' };
  const kind = kindOf(before, after ?? null);
  return kind === 'keep' ? kept : { ...kept, after: after ?? null, kind };
}
