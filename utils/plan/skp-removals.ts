/** What the person marked for removal, with all that hangs on it; only what the source does not name. Pure. */
import type { SkpLinks } from '../ekinerja/types';
import type { SkpPlanChoices, SkpPlanItem } from './skp-plan-types';

type Links = Pick<SkpLinks, 'hapusRhk' | 'hapusIndikator' | 'hapusLampiran'>;

/** The items with what may be removed, what hangs on it, and what will be. */
export function withRemovals(
  items: readonly SkpPlanItem[],
  links: Links,
  choices: Pick<SkpPlanChoices, 'removed'>,
): readonly SkpPlanItem[] {
  const children = childrenOf(items);
  const below = (item: SkpPlanItem): readonly SkpPlanItem[] =>
    (children.get(item.id) ?? []).flatMap((child) => [child, ...below(child)]);
  const asked = new Set(choices.removed);
  const hangs = new Map(items.map((item) => [item.id, below(item)]));
  const free = (item: SkpPlanItem): boolean =>
    isRemovable(item, links) && (hangs.get(item.id) ?? []).every((one) => isRemovable(one, links));
  const going = new Set<string>();
  for (const item of items)
    if (asked.has(item.id) && free(item)) for (const one of [item, ...(hangs.get(item.id) ?? [])]) going.add(one.id);
  return items.map((item) => {
    const known = { ...item, mayRemove: free(item), hangs: (hangs.get(item.id) ?? []).map(({ id }) => id) };
    if (going.has(item.id)) return { ...known, kind: 'remove', reason: null, excluded: null };
    const blocked = asked.has(item.id) && item.nowId !== null && item.ref === null;
    return blocked ? { ...known, kind: 'refuse', reason: 'hangsOn' } : known;
  });
}

function childrenOf(items: readonly SkpPlanItem[]): ReadonlyMap<string, readonly SkpPlanItem[]> {
  const children = new Map<string, SkpPlanItem[]>();
  for (const item of items) {
    if (item.parentId === null) continue;
    const siblings = children.get(item.parentId) ?? [];
    siblings.push(item);
    children.set(item.parentId, siblings);
  }
  return children;
}

/** There, not named by the source, not locked, and the page prints how. */
export function isRemovable({ level, nowId, ref, status }: SkpPlanItem, links: Links): boolean {
  if (nowId === null || ref !== null) return false;
  if (level === 'lampiran') return links.hapusLampiran[nowId] !== undefined;
  if (level === 'rhk') return links.hapusRhk[nowId] !== undefined;
  return (status === 'konsep' || status === 'tolak') && links.hapusIndikator[nowId] !== undefined;
}
