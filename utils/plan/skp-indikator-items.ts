/** The indikator of one RHK of a plan: those that are there in page order, then the new ones, each with its months. Pure. */
import type { StatusIndikator } from '../skp/model';
import type { WantedIndikator, WantedRhk } from '../skp/wanted';
import { sameText } from '../text/normalise';
import { judgeFields, type FieldWish } from './skp-fields';
import { itemOf, originOf } from './skp-item';
import { changedItem, createdItem, withMatch } from './skp-item-kind';
import { withMonths } from './skp-item-months';
import { distanceOf } from './skp-likeness';
import { matchSiblings, meantBy } from './skp-match';
import { perspektifOf, type NowRhk } from './skp-now';
import type { SkpPlanItem, SkpRefuseReason } from './skp-plan-types';
import type { SkpPlanning } from './skp-planning';

/** `node`: the RHK as it is, null = a new one; `wishRhk`: what the source wants of it, null = nothing. */
export function indikatorItems(
  planning: SkpPlanning,
  parent: SkpPlanItem,
  node: NowRhk | null,
  wishRhk: WantedRhk | null,
): readonly SkpPlanItem[] {
  const items: SkpPlanItem[] = [];
  const wanted = wishRhk?.indikator ?? [];
  const now = node?.rhk.indikator ?? [];
  const sameAspek = (one: string | null, other: string | null): boolean =>
    planning.jpt || one === null || other === null || sameText(one, other);
  const matches = matchSiblings({
    wanted,
    now,
    idOf: ({ id }) => id,
    agrees: (wish, one) => sameText(wish.nama, one.nama) && sameAspek(wish.aspek, one.aspek),
    alike: (one, other) => sameText(one.nama, other.nama) && sameAspek(one.aspek, other.aspek),
    distance: (wish, one) => distanceOf(wish.nama, one.nama),
    chosen: planning.choices.matched,
  });
  const wishOf = meantBy(wanted, matches);
  for (const one of now) {
    const wish = wishOf.get(one) ?? null;
    const item = itemOf({
      id: `ind:${one.id ?? `${parent.id}#${String(now.indexOf(one))}`}`,
      level: 'indikator',
      title: one.nama,
      parentId: parent.id,
      nowId: one.id,
      nomor: node?.rhk.nomor ?? '',
      status: one.status,
      ...originOf(wish),
    });
    const { choices } = planning;
    const wishes = indikatorWishes(planning, wish, one.nama, one);
    const judged = judgeFields(wishes, false, choices);
    const open = one.id !== null && planning.now.links.ubahIndikator[one.id] !== undefined;
    const lock = lockOf(one.status, choices.includeLocked);
    const planned = changedItem(planning, item, judged, lock ?? (open ? null : 'noLink'), []);
    const target = judged.reason === null ? (wish?.target ?? one.target) : one.target;
    items.push(withMonths(planning, planned, wish, one.bulan, one.status, target));
  }
  for (const wish of wanted) {
    const match = matches.get(wish.ref);
    if (match === undefined || match.kind === 'is') continue;
    const judged = judgeFields(indikatorWishes(planning, wish, wish.nama, null), true, planning.choices);
    const printed = parent.nowId === null || planning.now.links.tambahIndikator[parent.nowId] !== undefined;
    const draft = { id: `ind+${wish.ref}`, level: 'indikator', title: wish.nama, ...originOf(wish) } as const;
    const item = withMatch(createdItem(planning, draft, parent, judged, printed), match, (one) => ({
      id: one.id ?? '',
      label: planning.jpt ? one.nama : `${one.nama} (${one.aspek})`,
    }));
    items.push(withMonths(planning, item, wish, 'new', 'konsep', wish.target));
  }
  return items;
}

function indikatorWishes(
  planning: SkpPlanning,
  wish: WantedIndikator | null,
  nama: string,
  one: NowRhk['rhk']['indikator'][number] | null,
): FieldWish[] {
  if (wish === null) return [];
  const needed = one === null;
  const own: FieldWish = planning.jpt
    ? {
        field: 'perspektif',
        before: one === null ? null : perspektifOf(planning.now, one),
        after: wish.perspektif === null ? null : wish.perspektif.join('; '),
        needed,
      }
    : { field: 'aspek', before: one?.aspek ?? null, after: wish.aspek, needed };
  return [
    own,
    { field: 'nama', before: nama, after: wish.nama, needed, raw: true, most: 500 },
    { field: 'target', before: one?.target ?? null, after: wish.target, needed },
    { field: 'satuan', before: one?.satuan ?? null, after: wish.satuan, needed, most: 255 },
  ];
}

/** Periksa and Setuju are locked; Tolak is there to be mended. */
function lockOf(status: StatusIndikator | null, insists: boolean): SkpRefuseReason | null {
  if (status === null) return 'statusUnreadable';
  return (status === 'periksa' || status === 'setuju') && !insists ? 'statusLocked' : null;
}
