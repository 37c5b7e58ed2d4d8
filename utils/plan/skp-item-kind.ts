/** What is to happen with an item of the plan: changed, created, or refused and why. Pure. */
import { itemOf, refusedItem, type ItemDraft } from './skp-item';
import type { JudgedFields } from './skp-fields';
import type { Match } from './skp-match';
import type { SkpCandidate, SkpPlanItem, SkpRefuseReason, SkpWarning } from './skp-plan-types';
import type { SkpPlanning } from './skp-planning';

type Unticked = Pick<SkpPlanning, 'unticked'>;

/** An item that is there, with the fields that differ. `lock`: why none of them may be changed. */
export function changedItem(
  { unticked }: Unticked,
  item: SkpPlanItem,
  judged: JudgedFields,
  lock: SkpRefuseReason | null,
  locked: readonly SkpWarning[],
): SkpPlanItem {
  const excluded = unticked.has(item.id) ? ('self' as const) : null;
  if (judged.fields.length === 0) return { ...item, excluded };
  const reason = lock ?? judged.reason;
  const { fields } = judged;
  if (reason !== null) return { ...item, kind: 'refuse', reason, fields, excluded };
  return { ...item, kind: 'change', fields, warnings: [...judged.warnings, ...locked], excluded };
}

/** An item that is not there. `printed`: the page has a link by which it is made. */
export function createdItem(
  { unticked }: Unticked,
  draft: ItemDraft,
  parent: SkpPlanItem | null,
  judged: JudgedFields,
  printed: boolean,
): SkpPlanItem {
  const item = itemOf({
    ...draft,
    parentId: parent?.id ?? null,
    kind: 'create',
    fields: judged.fields,
    fieldsMissing: judged.missing,
    warnings: judged.warnings,
  });
  const orphan = parent !== null && parent.nowId === null;
  const self = unticked.has(item.id);
  const excluded = self ? 'self' : orphan && parent.excluded !== null ? 'parent' : null;
  if (orphan && parent.kind === 'refuse') return { ...refusedItem(item, 'parentRefused'), excluded };
  if (judged.reason !== null) return { ...refusedItem(item, judged.reason), excluded };
  return printed ? { ...item, excluded } : { ...refusedItem(item, 'noLink'), excluded };
}

/** A new item whose match is not clear is refused until the person chooses. */
export function withMatch<Now>(item: SkpPlanItem, match: Match<Now>, label: (now: Now) => SkpCandidate): SkpPlanItem {
  if (match.kind !== 'unclear') return item;
  const candidates = match.candidates.map(label).filter(({ id }) => id !== '');
  return { ...item, kind: 'refuse', reason: match.reason, candidates, mayBeNew: match.mayBeNew };
}
