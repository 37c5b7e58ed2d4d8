/** The RHK and tahapan of a plan: those that are there in page order, then the new ones, each with all that hangs on it. Pure. */
import type { WantedRhk } from '../skp/wanted';
import { sameText } from '../text/normalise';
import { atasanWish, judgeFields, type FieldWish } from './skp-fields';
import { indikatorItems } from './skp-indikator-items';
import { itemOf, originOf, refusedItem } from './skp-item';
import { changedItem, createdItem, withMatch } from './skp-item-kind';
import { distanceOf } from './skp-likeness';
import { matchSiblings, meantBy, type Match } from './skp-match';
import type { NowRhk } from './skp-now';
import type { SkpPlanItem } from './skp-plan-types';
import type { SkpPlanning } from './skp-planning';

/** All RHK under one parent (null = at the top), with everything on them. `parentRef` null at the top. */
export function rhkItems(
  planning: SkpPlanning,
  parent: SkpPlanItem | null,
  now: readonly NowRhk[],
  parentRef: string | null,
): readonly SkpPlanItem[] {
  const items: SkpPlanItem[] = [];
  const wanted =
    parent !== null && parentRef === null ? [] : planning.wanted.rhk.filter(({ induk }) => induk === parentRef);
  const sameJenis = (one: WantedRhk, jenis: string | null): boolean =>
    parent !== null || one.jenis === null || jenis === null || one.jenis === jenis;
  const matches = matchSiblings({
    wanted,
    now,
    idOf: ({ rhk }) => rhk.id,
    agrees: (wish, { rhk }) => sameText(wish.nama, rhk.nama) && sameJenis(wish, rhk.jenis),
    alike: (one, other) => sameText(one.nama, other.nama) && sameJenis(one, other.jenis),
    distance: (wish, { rhk }) => distanceOf(wish.nama, rhk.nama),
    chosen: planning.choices.matched,
  });
  const wishOf = meantBy(wanted, matches);
  for (const node of now) {
    const wish = wishOf.get(node) ?? null;
    const item = presentRhk(planning, node, wish, parent);
    items.push(
      item,
      ...indikatorItems(planning, item, node, wish),
      ...rhkItems(planning, item, node.children, wish?.ref ?? null),
    );
  }
  for (const wish of wanted) {
    const match = matches.get(wish.ref);
    if (match === undefined || match.kind === 'is') continue;
    const item = newRhk(planning, wish, parent, match);
    items.push(item, ...indikatorItems(planning, item, null, wish), ...rhkItems(planning, item, [], wish.ref));
  }
  return items;
}

function presentRhk(
  planning: SkpPlanning,
  { rhk }: NowRhk,
  wish: WantedRhk | null,
  parent: SkpPlanItem | null,
): SkpPlanItem {
  const { now, choices, atasan } = planning;
  const item = itemOf({
    id: `rhk:${rhk.id ?? ''}`,
    level: 'rhk',
    title: rhk.nama,
    parentId: parent?.id ?? null,
    nowId: rhk.id,
    nomor: rhk.nomor,
    jenis: rhk.jenis,
    ...originOf(wish),
  });
  if (wish === null) return item;
  const above = planning.jpt
    ? { wish: null, reason: null, candidates: [] }
    : atasanWish(wish.ref, wish.rhkAtasan, rhk.rhkAtasan, atasan, choices);
  const wishes: FieldWish[] = [{ field: 'nama', before: rhk.nama, after: wish.nama, needed: false, raw: planning.jpt }];
  // The lists do not show the jenis of a tahapan.
  if (parent === null) wishes.push({ field: 'jenis', before: rhk.jenis, after: wish.jenis, needed: false });
  if (above.wish !== null) wishes.push(above.wish);
  const judged = judgeFields(wishes, false, choices);
  const sent = rhk.indikator.some(({ status }) => status === 'periksa' || status === 'setuju' || status === null);
  const unreadable = rhk.indikator.some(({ status }) => status === null);
  const lock = unreadable ? 'statusUnreadable' : sent && !choices.includeLocked ? 'statusLocked' : null;
  const open = now.links.ubahRhk[rhk.id ?? ''] !== undefined;
  const stays = rhk.indikator.length > 0 && judged.fields.some(({ field }) => field === 'jenis');
  const jenis = parent === null && wish.jenis !== null ? wish.jenis : rhk.jenis;
  const planned = changedItem(planning, { ...item, jenis }, judged, lock ?? (open ? null : 'noLink'), [
    ...(stays ? (['jenisStays'] as const) : []),
    ...(sent ? (['sentAlready'] as const) : []),
  ]);
  return above.reason === null ? planned : { ...refusedItem(planned, above.reason), candidates: above.candidates };
}

function newRhk(planning: SkpPlanning, wish: WantedRhk, parent: SkpPlanItem | null, match: Match<NowRhk>): SkpPlanItem {
  const { now, choices, atasan } = planning;
  const jenis = wish.jenis ?? parent?.jenis ?? null;
  const above = planning.jpt
    ? { wish: null, reason: null, candidates: [] }
    : atasanWish(wish.ref, wish.rhkAtasan, undefined, atasan, choices);
  const wishes: FieldWish[] = [
    { field: 'nama', before: null, after: wish.nama, needed: true, raw: planning.jpt },
    { field: 'jenis', before: null, after: jenis, needed: true },
  ];
  if (above.wish !== null) wishes.push(above.wish);
  const judged = judgeFields(wishes, true, choices);
  const noAtasan = !planning.jpt && above.wish === null && atasan?.length === 0;
  const printed =
    parent === null
      ? now.links.tambahRhk !== null
      : parent.nowId === null || now.links.tambahTahapan[parent.nowId] !== undefined;
  const item = createdItem(
    planning,
    { id: `rhk+${wish.ref}`, level: 'rhk', title: wish.nama, jenis: parent?.jenis ?? jenis, ...originOf(wish) },
    parent,
    noAtasan ? { ...judged, warnings: [...judged.warnings, 'atasanEmpty'] } : judged,
    printed,
  );
  const planned = withMatch(item, match, ({ rhk }) => ({ id: rhk.id ?? '', label: rhk.nama }));
  if (above.reason === null || planned.kind === 'refuse') return planned;
  return { ...refusedItem(planned, above.reason), candidates: above.candidates };
}
