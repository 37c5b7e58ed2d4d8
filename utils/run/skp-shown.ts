/** What the newest readings show of an SKP, put together from list and lampiran as they come; and what it says of one item. */
import type { DaftarReading, SkpLinks, WholeSkpReading } from '../ekinerja/types';
import type { SkpField, SkpPlanItem } from '../plan/skp-plan-types';
import { nowTree, type NowRhk } from '../plan/skp-now';
import { PERSPEKTIF_GLUE, sameField } from '../skp/field-text';
import type { Skp, StatusIndikator } from '../skp/model';
import type { LampiranList } from './skp-run-types';

export interface Shown {
  readonly skp: Skp;
  readonly perspektif: Readonly<Record<string, readonly string[]>>;
  readonly lampiran: LampiranList['lampiran'] | null;
  readonly links: SkpLinks;
}

/** null = the reading is of no SKP, or rows of it could not be read. */
export function shownOf({ facts, gaps, links }: WholeSkpReading): Shown | null {
  const { skp, perspektif, lampiran } = facts;
  return skp === null || gaps ? null : { skp, perspektif: perspektif ?? {}, lampiran, links };
}

/** The same with a newer list. The list has no months, so those of its rows are gone; the lampiran stay. */
export function withDaftar(shown: Shown, { skp, perspektif, links }: DaftarReading): Shown {
  const { tambahLampiran, ubahLampiran, hapusLampiran } = shown.links;
  // The list alone has "Pilih" of the first five SKP only; the whole reading looked further.
  const tambahRhk = links.tambahRhk ?? shown.links.tambahRhk;
  return { ...shown, skp, perspektif, links: { ...links, tambahRhk, tambahLampiran, ubahLampiran, hapusLampiran } };
}

export function withLampiran(shown: Shown, { lampiran, links }: LampiranList): Shown {
  return { ...shown, lampiran, links: { ...shown.links, ...links } };
}

/** The fields of one thing as the lists show them. */
export interface ShownThing {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<SkpField, string | null>>>;
  readonly status: StatusIndikator | null;
  /** Other things hang on it. */
  readonly laden: boolean;
}

function thingOfRhk({ rhk, parent, children }: NowRhk): ShownThing | null {
  if (rhk.id === null) return null;
  const { nama, jenis, rhkAtasan } = rhk;
  // A tahapan stands in its parent's group, whatever its own jenis.
  const fields = { nama, rhkAtasan, ...(parent === null ? { jenis } : {}) };
  return { id: rhk.id, fields, status: null, laden: children.length > 0 || rhk.indikator.length > 0 };
}

/** Everything that stands under one parent; `parentId` null: RHK at the top, or entries of the item's part. */
function siblingsOf(item: SkpPlanItem, parentId: string | null, shown: Shown): readonly ShownThing[] {
  if (item.level === 'lampiran') {
    const parts = (shown.lampiran ?? []).filter(({ jenisId }) => jenisId === item.bagian?.jenisId);
    return parts.flatMap(({ entries }) =>
      entries.flatMap(({ id, uraian }) =>
        id === null ? [] : [{ id, fields: { uraian }, status: null, laden: false }],
      ),
    );
  }
  const all = allRhk(shown.skp);
  if (item.level === 'rhk')
    return all.filter(({ parent }) => (parent?.rhk.id ?? null) === parentId).flatMap((node) => thingOfRhk(node) ?? []);
  const rhk = all.find((node) => node.rhk.id === parentId)?.rhk;
  return (rhk?.indikator ?? []).flatMap(({ id, nama, aspek, target, satuan, status }) => {
    if (id === null) return [];
    const perspektif = shown.perspektif[id]?.join(PERSPEKTIF_GLUE) ?? null;
    return [{ id, fields: { nama, aspek, target, satuan, perspektif }, status, laden: false }];
  });
}

function allRhk(skp: Skp): readonly NowRhk[] {
  const flat = (nodes: readonly NowRhk[]): NowRhk[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
  return flat(nowTree(skp.rhk) ?? []);
}

/** The thing with this id where the item says it is; null = not there. */
export function thingOf(item: SkpPlanItem, id: string, parentId: string | null, shown: Shown): ShownThing | null {
  return siblingsOf(item, parentId, shown).find((thing) => thing.id === id) ?? null;
}

/** By these a new thing is known again. */
const IDENTITY: readonly SkpField[] = ['nama', 'jenis', 'aspek', 'uraian'];

/** Things under the parent that read as the new one would. */
export function alikeOf(item: SkpPlanItem, parentId: string | null, shown: Shown): readonly ShownThing[] {
  const telling = item.fields.filter(({ field }) => IDENTITY.includes(field));
  return siblingsOf(item, parentId, shown).filter((thing) =>
    telling.every(
      ({ field, after }) => !(field in thing.fields) || sameField(field, thing.fields[field] ?? null, after),
    ),
  );
}

/** As planned, as before, or something else; with the first value that is something else. */
export function standOf(
  item: SkpPlanItem,
  thing: ShownThing,
): { readonly is: 'planned' | 'old' | 'other'; readonly stored: string | null } {
  let planned = true;
  let stored: string | null = null;
  for (const { field, before, after } of item.fields) {
    if (!(field in thing.fields)) continue;
    const value = thing.fields[field] ?? null;
    if (sameField(field, value, after)) continue;
    planned = false;
    stored ??= value ?? '';
    if (item.kind === 'create' || !sameField(field, value, before)) return { is: 'other', stored: value ?? '' };
  }
  return { is: planned ? 'planned' : 'old', stored };
}
