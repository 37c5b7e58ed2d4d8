/**
 * now + wanted + choices → the plan of a whole SKP. Pure: the same input gives the same plan with the same id.
 * Invariants: everything of now is in the plan, in page order; what nobody named is kept; nothing is removed unless the
 * person marked it; a thing hangs on another one that is there or that the plan creates.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import type { StatusIndikator, TargetBulan } from '../skp/model';
import { refuse, ok, type Result } from '../skp/result';
import type { WantedIndikator, WantedLampiran, WantedRhk, WantedSkp } from '../skp/wanted';
import { fold, sameText } from '../text/normalise';
import { equal, sum } from '../skp/decimal';
import { canonicalNumber } from '../skp/number-text';
import { planCell } from './plan-cell';
import { atasanWish, judgeFields, type FieldWish, type JudgedFields } from './skp-fields';
import { sealSkpPlan } from './skp-fingerprint';
import { distanceOf } from './skp-likeness';
import { matchSiblings, type Match } from './skp-match';
import { nowEntries, nowTree, perspektifOf, type NowEntry, type NowRhk } from './skp-now';
import { withRemovals } from './skp-removals';
import type {
  AtasanOptions,
  SkpCandidate,
  SkpPlan,
  SkpPlanChoices,
  SkpPlanCounts,
  SkpPlanItem,
  SkpPlanRefusal,
  SkpRefuseReason,
  SkpWarning,
} from './skp-plan-types';
import type { PlanCell } from './types';

export interface SkpPlanInput {
  readonly now: WholeSkpReading;
  readonly wanted: WantedSkp;
  /** null = not read. */
  readonly atasan: AtasanOptions;
  readonly choices: SkpPlanChoices;
  /** Salted hash of the account of `now`. */
  readonly accountTag: string;
  readonly source: SkpPlan['source'];
}

export const NO_SKP_CHOICES: SkpPlanChoices = {
  includeLocked: false,
  includeFractions: false,
  excluded: [],
  matched: {},
  atasan: {},
  atasanOf: {},
  removed: [],
  otherSource: false,
};

/** Everything of an item but what every item of its level has alike. */
type Draft = Pick<SkpPlanItem, 'id' | 'level' | 'title'> & Partial<SkpPlanItem>;

/** The plan, or why there is none. */
export function planSkp(input: SkpPlanInput): Result<SkpPlan, SkpPlanRefusal> {
  const { now, choices } = input;
  const wanted = choices.otherSource ? withoutIds(input.wanted) : input.wanted;
  const head = headOf(now);
  if (!head.ok) return head;
  const { skp, nomorSkp, jpt, roots } = head.value;
  if (!choices.otherSource && wanted.tahun !== null && wanted.tahun !== skp.tahun) return refuse('otherYear');
  if (!choices.otherSource && wanted.nomorSkp !== null && !sameText(wanted.nomorSkp, nomorSkp))
    return refuse('otherSkp');
  const items = new Planner({ ...input, wanted }, jpt).items(roots);
  const content = {
    version: 1 as const,
    purpose: 'import' as const,
    tahun: skp.tahun,
    nomorSkp,
    jpt,
    accountTag: input.accountTag,
    source: input.source,
    items,
    counts: countItems(items),
  };
  return ok(sealSkpPlan(content));
}

/** What a plan needs of a reading, or why it cannot be planned on. */
export function headOf(now: WholeSkpReading): Result<
  {
    readonly skp: NonNullable<WholeSkpReading['facts']['skp']>;
    readonly nomorSkp: string;
    readonly jpt: boolean;
    readonly roots: readonly NowRhk[];
  },
  SkpPlanRefusal
> {
  const { skp, tenures } = now.facts;
  if (skp === null || now.gaps || now.missing.some(({ page }) => page === 'matriks')) return refuse('notReadWholly');
  if (skp.nomorSkp === null) return refuse('noSkp');
  const roots = nowTree(skp.rhk);
  if (roots === null || skp.rhk.some(({ id }) => id === null)) return refuse('notReadWholly');
  const jpt = tenures?.[0]?.jpt ?? null;
  return jpt === null ? refuse('jptUnknown') : ok({ skp, nomorSkp: skp.nomorSkp, jpt, roots });
}

/** Ids of another SKP mean nothing here. */
function withoutIds(wanted: WantedSkp): WantedSkp {
  const bare = <Thing extends { readonly id: string | null }>(thing: Thing): Thing => ({ ...thing, id: null });
  return {
    ...wanted,
    rhk: wanted.rhk.map((rhk) => ({ ...bare(rhk), indikator: rhk.indikator.map(bare) })),
    lampiran: wanted.lampiran.map(bare),
  };
}

export function countItems(items: readonly SkpPlanItem[]): SkpPlanCounts {
  const counts = { create: 0, change: 0, keep: 0, refuse: 0, remove: 0, cells: 0, cellsRefused: 0 };
  for (const { kind, excluded, bulan } of items) {
    if (excluded === null) counts[kind] += 1;
    for (const cell of bulan) {
      if (cell.kind === 'refuse') counts.cellsRefused += 1;
      else if (cell.kind !== 'keep') counts.cells += 1;
    }
  }
  return counts;
}

/** An item with everything the draft does not say at rest. */
export function itemOf(draft: Draft): SkpPlanItem {
  return {
    parentId: null,
    nowId: null,
    ref: null,
    origin: null,
    nomor: '',
    jenis: null,
    bagian: null,
    status: null,
    kind: 'keep',
    reason: null,
    fieldsMissing: [],
    fields: [],
    bulan: [],
    candidates: [],
    mayBeNew: false,
    warnings: [],
    excluded: null,
    mayRemove: false,
    hangs: [],
    ...draft,
  };
}

const refused = (item: SkpPlanItem, reason: SkpRefuseReason): SkpPlanItem => ({
  ...item,
  kind: 'refuse',
  reason: item.reason ?? reason,
});

class Planner {
  private readonly input: SkpPlanInput;
  private readonly jpt: boolean;
  private readonly out: SkpPlanItem[] = [];
  private readonly unticked: ReadonlySet<string>;
  private readonly unsafe: ReadonlySet<string>;

  constructor(input: SkpPlanInput, jpt: boolean) {
    this.input = input;
    this.jpt = jpt;
    this.unticked = new Set(input.choices.excluded);
    this.unsafe = new Set(input.now.unsafeKeys);
  }

  items(roots: readonly NowRhk[]): readonly SkpPlanItem[] {
    this.rhkLevel(null, roots, null);
    this.lampiran();
    return withRemovals(this.out, this.input.now.links, this.input.choices);
  }

  /** All RHK under one parent (null = at the top), with everything on them. `parentRef` null at the top. */
  private rhkLevel(parent: SkpPlanItem | null, now: readonly NowRhk[], parentRef: string | null): void {
    const wanted =
      parent !== null && parentRef === null ? [] : this.input.wanted.rhk.filter(({ induk }) => induk === parentRef);
    const sameJenis = (one: WantedRhk, jenis: string | null): boolean =>
      parent !== null || one.jenis === null || jenis === null || one.jenis === jenis;
    const matches = matchSiblings({
      wanted,
      now,
      idOf: ({ rhk }) => rhk.id,
      agrees: (wish, { rhk }) => sameText(wish.nama, rhk.nama) && sameJenis(wish, rhk.jenis),
      alike: (one, other) => sameText(one.nama, other.nama) && sameJenis(one, other.jenis),
      distance: (wish, { rhk }) => distanceOf(wish.nama, rhk.nama),
      chosen: this.input.choices.matched,
    });
    const wishOf = meantBy(wanted, matches);
    for (const node of now) {
      const wish = wishOf.get(node) ?? null;
      const item = this.presentRhk(node, wish, parent);
      this.out.push(item);
      this.indikatorLevel(item, node, wish);
      this.rhkLevel(item, node.children, wish?.ref ?? null);
    }
    for (const wish of wanted) {
      const match = matches.get(wish.ref);
      if (match === undefined || match.kind === 'is') continue;
      const item = this.newRhk(wish, parent, match);
      this.out.push(item);
      this.indikatorLevel(item, null, wish);
      this.rhkLevel(item, [], wish.ref);
    }
  }

  private presentRhk({ rhk }: NowRhk, wish: WantedRhk | null, parent: SkpPlanItem | null): SkpPlanItem {
    const { now, choices, atasan } = this.input;
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
    const above = this.jpt
      ? { wish: null, reason: null, candidates: [] }
      : atasanWish(wish.ref, wish.rhkAtasan, rhk.rhkAtasan, atasan, choices);
    const wishes: FieldWish[] = [{ field: 'nama', before: rhk.nama, after: wish.nama, needed: false, raw: this.jpt }];
    // The lists do not show the jenis of a tahapan.
    if (parent === null) wishes.push({ field: 'jenis', before: rhk.jenis, after: wish.jenis, needed: false });
    if (above.wish !== null) wishes.push(above.wish);
    const judged = judgeFields(wishes, false, choices);
    const sent = rhk.indikator.some(({ status }) => status === 'periksa' || status === 'setuju' || status === null);
    const unreadable = rhk.indikator.some(({ status }) => status === null);
    const lock = unreadable ? 'statusUnreadable' : sent && !choices.includeLocked ? 'statusLocked' : null;
    const open = now.links.ubahRhk[rhk.id ?? ''] !== undefined;
    const jenis = parent === null && wish.jenis !== null ? wish.jenis : rhk.jenis;
    const planned = this.changed(
      { ...item, jenis },
      judged,
      lock ?? (open ? null : 'noLink'),
      sent ? ['sentAlready'] : [],
    );
    return above.reason === null ? planned : { ...refused(planned, above.reason), candidates: above.candidates };
  }

  private newRhk(wish: WantedRhk, parent: SkpPlanItem | null, match: Match<NowRhk>): SkpPlanItem {
    const { now, choices, atasan } = this.input;
    const jenis = wish.jenis ?? parent?.jenis ?? null;
    const above = this.jpt
      ? { wish: null, reason: null, candidates: [] }
      : atasanWish(wish.ref, wish.rhkAtasan, undefined, atasan, choices);
    const wishes: FieldWish[] = [
      { field: 'nama', before: null, after: wish.nama, needed: true, raw: this.jpt },
      { field: 'jenis', before: null, after: jenis, needed: true },
    ];
    if (above.wish !== null) wishes.push(above.wish);
    const judged = judgeFields(wishes, true, choices);
    const printed =
      parent === null
        ? now.links.tambahRhk !== null
        : parent.nowId === null || now.links.tambahTahapan[parent.nowId] !== undefined;
    const item = this.created(
      { id: `rhk+${wish.ref}`, level: 'rhk', title: wish.nama, jenis: parent?.jenis ?? jenis, ...originOf(wish) },
      parent,
      judged,
      printed,
    );
    const planned = withMatch(item, match, ({ rhk }) => ({ id: rhk.id ?? '', label: rhk.nama }));
    if (above.reason === null || planned.kind === 'refuse') return planned;
    return { ...refused(planned, above.reason), candidates: above.candidates };
  }

  private indikatorLevel(parent: SkpPlanItem, node: NowRhk | null, wishRhk: WantedRhk | null): void {
    const wanted = wishRhk?.indikator ?? [];
    const now = node?.rhk.indikator ?? [];
    const sameAspek = (one: string | null, other: string | null): boolean =>
      this.jpt || one === null || other === null || sameText(one, other);
    const matches = matchSiblings({
      wanted,
      now,
      idOf: ({ id }) => id,
      agrees: (wish, one) => sameText(wish.nama, one.nama) && sameAspek(wish.aspek, one.aspek),
      alike: (one, other) => sameText(one.nama, other.nama) && sameAspek(one.aspek, other.aspek),
      distance: (wish, one) => distanceOf(wish.nama, one.nama),
      chosen: this.input.choices.matched,
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
      const { choices } = this.input;
      const wishes = this.indikatorWishes(wish, one.nama, one);
      const judged = judgeFields(wishes, false, choices);
      const open = one.id !== null && this.input.now.links.ubahIndikator[one.id] !== undefined;
      const lock = lockOf(one.status, choices.includeLocked);
      const planned = this.changed(item, judged, lock ?? (open ? null : 'noLink'), []);
      const target = judged.reason === null ? (wish?.target ?? one.target) : one.target;
      this.out.push(this.withMonths(planned, wish, one.bulan, one.status, target));
    }
    for (const wish of wanted) {
      const match = matches.get(wish.ref);
      if (match === undefined || match.kind === 'is') continue;
      const judged = judgeFields(this.indikatorWishes(wish, wish.nama, null), true, this.input.choices);
      const printed = parent.nowId === null || this.input.now.links.tambahIndikator[parent.nowId] !== undefined;
      const draft = { id: `ind+${wish.ref}`, level: 'indikator', title: wish.nama, ...originOf(wish) } as const;
      const item = withMatch(this.created(draft, parent, judged, printed), match, (one) => ({
        id: one.id ?? '',
        label: this.jpt ? one.nama : `${one.nama} (${one.aspek})`,
      }));
      this.out.push(this.withMonths(item, wish, 'new', 'konsep', wish.target));
    }
  }

  private indikatorWishes(
    wish: WantedIndikator | null,
    nama: string,
    one: NowRhk['rhk']['indikator'][number] | null,
  ): FieldWish[] {
    if (wish === null) return [];
    const needed = one === null;
    const own: FieldWish = this.jpt
      ? {
          field: 'perspektif',
          before: one === null ? null : perspektifOf(this.input.now, one),
          after: wish.perspektif === null ? null : wish.perspektif.join('; '),
          needed,
        }
      : { field: 'aspek', before: one?.aspek ?? null, after: wish.aspek, needed };
    return [
      own,
      { field: 'nama', before: nama, after: wish.nama, needed, raw: true },
      { field: 'target', before: one?.target ?? null, after: wish.target, needed },
      { field: 'satuan', before: one?.satuan ?? null, after: wish.satuan, needed },
    ];
  }

  private withMonths(
    item: SkpPlanItem,
    wish: WantedIndikator | null,
    stored: readonly TargetBulan[] | 'new' | null,
    status: StatusIndikator | null,
    target: string | null,
  ): SkpPlanItem {
    const isNew = stored === 'new';
    // What a refused or unticked new indikator would have had is not planned either.
    const idle = item.excluded !== null || this.unticked.has(`${item.id}/bulan`) || (isNew && item.kind !== 'create');
    const cells = Array.from({ length: 12 }, (_, index): PlanCell => {
      const bulan = index + 1;
      const cell = isNew ? { bulan, key: 'new', nilai: null } : (stored?.find((one) => one.bulan === bulan) ?? null);
      const value = (idle ? undefined : wish?.bulan[index]) ?? { kind: 'leave' as const };
      const unsafe = cell !== null && this.unsafe.has(cell.key);
      const planned = planCell(bulan, cell, value, status, unsafe, this.input.choices);
      return isNew ? { ...planned, key: '' } : planned;
    });
    const touched = item.kind === 'create' || item.kind === 'change' || cells.some(({ kind }) => kind !== 'keep');
    const values = cells.map(({ after }) => after);
    const readable = values.every((value) => value === null || canonicalNumber(value) !== null);
    const plain = target === null ? null : canonicalNumber(target);
    const differs = touched && !idle && plain !== null && !(readable && equal(sum(values), plain));
    const warnings: readonly SkpWarning[] = differs ? [...item.warnings, 'sumDiffers'] : item.warnings;
    return { ...item, bulan: cells, warnings };
  }

  private lampiran(): void {
    const { now, wanted, choices } = this.input;
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
      this.out.push(refused(item, parts === null ? 'pageAmbiguous' : 'partUnknown'));
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
        this.out.push(this.changed(item, judgeFields([uraian], false, choices), open ? null : 'noLink', []));
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
        const item = this.created(draft, null, judgeFields([uraian], true, choices), printed);
        this.out.push(withMatch(item, match, ({ id, uraian: label }) => ({ id: id ?? '', label })));
      }
    }
  }

  /** An item that is there, with the fields that differ. `lock`: why none of them may be changed. */
  private changed(
    item: SkpPlanItem,
    judged: JudgedFields,
    lock: SkpRefuseReason | null,
    locked: readonly SkpWarning[],
  ): SkpPlanItem {
    const excluded = this.unticked.has(item.id) ? ('self' as const) : null;
    if (judged.fields.length === 0) return { ...item, excluded };
    const reason = lock ?? judged.reason;
    const { fields } = judged;
    if (reason !== null) return { ...item, kind: 'refuse', reason, fields, excluded };
    return { ...item, kind: 'change', fields, warnings: [...judged.warnings, ...locked], excluded };
  }

  /** An item that is not there. */
  private created(draft: Draft, parent: SkpPlanItem | null, judged: JudgedFields, printed: boolean): SkpPlanItem {
    const item = itemOf({
      ...draft,
      parentId: parent?.id ?? null,
      kind: 'create',
      fields: judged.fields,
      fieldsMissing: judged.missing,
      warnings: judged.warnings,
    });
    const orphan = parent !== null && parent.nowId === null;
    const self = this.unticked.has(item.id);
    const excluded = self ? 'self' : orphan && parent.excluded !== null ? 'parent' : null;
    if (orphan && parent.kind === 'refuse') return { ...refused(item, 'parentRefused'), excluded };
    if (judged.reason !== null) return { ...refused(item, judged.reason), excluded };
    return printed ? { ...item, excluded } : { ...refused(item, 'noLink'), excluded };
  }
}

function originOf(wish: WantedRhk | WantedIndikator | WantedLampiran | null): Pick<SkpPlanItem, 'ref' | 'origin'> {
  return { ref: wish?.ref ?? null, origin: wish?.origin ?? null };
}

/** Periksa and Setuju are locked; Tolak is there to be mended. */
function lockOf(status: StatusIndikator | null, insists: boolean): SkpRefuseReason | null {
  if (status === null) return 'statusUnreadable';
  return (status === 'periksa' || status === 'setuju') && !insists ? 'statusLocked' : null;
}

/** A new item whose match is not clear is refused until the person chooses. */
function withMatch<Now>(item: SkpPlanItem, match: Match<Now>, label: (now: Now) => SkpCandidate): SkpPlanItem {
  if (match.kind !== 'unclear') return item;
  const candidates = match.candidates.map(label).filter(({ id }) => id !== '');
  return { ...item, kind: 'refuse', reason: match.reason, candidates, mayBeNew: match.mayBeNew };
}

/** By the thing that is there: what the source wants of it. */
function meantBy<Wanted extends { readonly ref: string }, Now>(
  wanted: readonly Wanted[],
  matches: ReadonlyMap<string, Match<Now>>,
): ReadonlyMap<Now, Wanted> {
  const found = new Map<Now, Wanted>();
  for (const wish of wanted) {
    const match = matches.get(wish.ref);
    if (match?.kind === 'is') found.set(match.now, wish);
  }
  return found;
}
