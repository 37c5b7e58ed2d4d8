/** The entries of the lampiran of a plan, part by part; first those whose part cannot be told. Pure. */
import type { WantedLampiran } from '../skp/wanted';
import { fold, sameText } from '../text/normalise';
import { judgeFields } from './skp-fields';
import { itemOf, originOf, refusedItem } from './skp-item';
import { changedItem, createdItem, withMatch } from './skp-item-kind';
import { distanceOf } from './skp-likeness';
import { matchSiblings, meantBy } from './skp-match';
import { nowEntries, type NowEntry } from './skp-now';
import type { SkpPlanItem } from './skp-plan-types';
import type { SkpPlanning } from './skp-planning';

/** All that the source wants of the lampiran, and all that stands in it. */
export function lampiranItems(planning: SkpPlanning): readonly SkpPlanItem[] {
  const items: SkpPlanItem[] = [];
  const { now, wanted, choices } = planning;
  const parts = now.facts.lampiran;
  const all = nowEntries(now);
  const partOf = (wish: WantedLampiran): { jenisId: string; jenis: string } | null => {
    const word = fold(wish.bagian);
    const [one, second] = (parts ?? []).filter(
      ({ jenis }) => word !== '' && (fold(jenis).startsWith(word) || word.startsWith(fold(jenis))),
    );
    return one === undefined || second !== undefined ? null : { jenisId: one.jenisId, jenis: one.jenis };
  };
  for (const wish of wanted.lampiran) {
    if (partOf(wish) !== null) continue;
    const item = itemOf({ id: `lam+${wish.ref}`, level: 'lampiran', title: wish.uraian, ...originOf(wish) });
    items.push(refusedItem(item, parts === null ? 'pageAmbiguous' : 'partUnknown'));
  }
  for (const { jenisId, jenis } of parts ?? []) {
    const mine = wanted.lampiran.filter((wish) => partOf(wish)?.jenisId === jenisId);
    const entries = all.filter((entry) => entry.jenisId === jenisId);
    const matches = matchSiblings<WantedLampiran, NowEntry>({
      wanted: mine,
      now: entries,
      idOf: ({ id }) => id,
      agrees: (wish, entry) => sameText(wish.uraian, entry.uraian),
      alike: (one, other) => sameText(one.uraian, other.uraian),
      distance: (wish, entry) => distanceOf(wish.uraian, entry.uraian),
      chosen: choices.matched,
    });
    const wishOf = meantBy(mine, matches);
    const bagian = { jenisId, jenis };
    for (const entry of entries) {
      const wish = wishOf.get(entry) ?? null;
      const item = itemOf({
        id: `lam:${entry.id ?? `${jenisId}#${String(entries.indexOf(entry))}`}`,
        level: 'lampiran',
        title: entry.uraian,
        nowId: entry.id,
        nomor: String(entries.indexOf(entry) + 1),
        bagian,
        ...originOf(wish),
      });
      const uraian = {
        field: 'uraian',
        before: entry.uraian,
        after: wish?.uraian ?? null,
        needed: false,
        raw: true,
      } as const;
      const open = entry.id !== null && now.links.ubahLampiran[entry.id] !== undefined;
      items.push(changedItem(planning, item, judgeFields([uraian], false, choices), open ? null : 'noLink', []));
    }
    for (const wish of mine) {
      const match = matches.get(wish.ref);
      if (match === undefined || match.kind === 'is') continue;
      const uraian = { field: 'uraian', before: null, after: wish.uraian, needed: true, raw: true } as const;
      const draft = {
        id: `lam+${wish.ref}`,
        level: 'lampiran',
        title: wish.uraian,
        bagian,
        ...originOf(wish),
      } as const;
      const printed = now.links.tambahLampiran[jenisId] !== undefined;
      const item = createdItem(planning, draft, null, judgeFields([uraian], true, choices), printed);
      items.push(withMatch(item, match, ({ id, uraian: label }) => ({ id: id ?? '', label })));
    }
  }
  return items;
}
