/**
 * Undo is a plan made from the journal: what the run created is removed, what it changed is put back, where it still is as
 * the run left it and still Konsep. Everything else of the SKP stays, and what cannot be undone says why.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import { planCell, type Wish } from '../plan/plan-cell';
import { countItems, itemOf } from '../plan/skp-item';
import { NO_SKP_CHOICES, planSkp } from '../plan/skp-plan';
import { headOf } from '../plan/skp-plan-head';
import { sealSkpPlan } from '../plan/skp-fingerprint';
import type { SkpPlan, SkpPlanItem, SkpPlanRefusal, SkpRefuseReason } from '../plan/skp-plan-types';
import type { PlanCell } from '../plan/types';
import { equalCells } from '../skp/number-text';
import { ok, refuse, type Result } from '../skp/result';
import { sameText } from '../text/normalise';
import { MONTHS_BEGUN, replaySkp } from './skp-journal';
import { shownOf, standOf, thingOf, type Shown } from './skp-shown';
import type { SkpJournal } from './skp-run-types';

/** A thing the run created or changed, by the id of its item in a plan of now. */
interface Deed {
  readonly item: SkpPlanItem;
  readonly created: boolean;
}

const PREFIX = { rhk: 'rhk:', indikator: 'ind:', lampiran: 'lam:' } as const;

/** The plan that undoes a run on the SKP as it is now. */
export function planSkpUndo(journal: SkpJournal, now: WholeSkpReading): Result<SkpPlan, SkpPlanRefusal> {
  const { plan, runId } = journal;
  const head = headOf(now);
  const shown = shownOf(now);
  if (!head.ok) return head;
  if (shown === null) return refuse('notReadWholly');
  if (head.value.skp.tahun !== plan.tahun) return refuse('otherYear');
  if (!sameText(head.value.nomorSkp, plan.nomorSkp)) return refuse('otherSkp');
  const source = { name: plan.source.name, hash: runId };
  const wanted = { nomorSkp: null, tahun: null, rhk: [], lampiran: [] };
  const base = planSkp({
    now,
    wanted,
    atasan: null,
    choices: NO_SKP_CHOICES,
    accountTag: plan.accountTag,
    source,
  });
  if (!base.ok) return base;
  const { deeds, stays, monthsBegun } = deedsOf(journal);
  const undone = new Undo(base.value.items, deeds, shown, now, monthsBegun).items();
  const items = [...undone, ...stays];
  const { version, tahun, nomorSkp, jpt, accountTag } = base.value;
  const kept = { version, tahun, nomorSkp, jpt, accountTag, source };
  return ok(sealSkpPlan({ ...kept, purpose: 'undo', items, counts: countItems(items) }));
}

/** What the run did, as far as a request for it may have reached the site. */
function deedsOf(journal: SkpJournal): {
  readonly deeds: ReadonlyMap<string, Deed>;
  /** What no undo reaches, each with its reason. */
  readonly stays: readonly SkpPlanItem[];
  readonly monthsBegun: boolean;
} {
  const { items: past } = replaySkp(journal);
  const deeds = new Map<string, Deed>();
  const stays: SkpPlanItem[] = [];
  for (const item of journal.plan.items) {
    const { newId = null, attempted = false, state = null } = past.get(item.id) ?? {};
    const id = item.nowId ?? newId;
    if (item.kind === 'remove' && state === 'proven') stays.push(leftAlone(item, 'removedForGood'));
    else if (item.kind === 'create' && newId !== null) deeds.set(PREFIX[item.level] + newId, { item, created: true });
    else if (item.kind === 'create' && attempted && state !== 'rejected') stays.push(leftAlone(item, 'madeUnproven'));
    else if (id !== null && (item.kind !== 'change' || attempted))
      deeds.set(PREFIX[item.level] + id, { item, created: false });
    else if (id !== null)
      deeds.set(PREFIX[item.level] + id, { item: { ...item, kind: 'keep', fields: [] }, created: false });
  }
  return { deeds, stays, monthsBegun: past.has(MONTHS_BEGUN) };
}

function leftAlone(item: SkpPlanItem, reason: SkpRefuseReason): SkpPlanItem {
  const { id, level, title, bagian, nomor } = item;
  return itemOf({ id: `${id}#`, level, title, bagian, nomor, kind: 'refuse', reason });
}

class Undo {
  private readonly base: readonly SkpPlanItem[];
  private readonly deeds: ReadonlyMap<string, Deed>;
  private readonly shown: Shown;
  private readonly now: WholeSkpReading;
  private readonly monthsBegun: boolean;
  private readonly months = new Map<string, readonly PlanCell[]>();

  constructor(
    base: readonly SkpPlanItem[],
    deeds: ReadonlyMap<string, Deed>,
    shown: Shown,
    now: WholeSkpReading,
    monthsBegun: boolean,
  ) {
    this.base = base;
    this.deeds = deeds;
    this.shown = shown;
    this.now = now;
    this.monthsBegun = monthsBegun;
    for (const { id, bulan } of base) this.months.set(id, bulan);
  }

  items(): readonly SkpPlanItem[] {
    const why = new Map<string, SkpRefuseReason | null>();
    // From below: an RHK goes only if all that hangs on it goes.
    for (const item of [...this.base].reverse()) {
      if (this.deeds.get(item.id)?.created !== true) continue;
      const reason = this.whyNot(item);
      const stays = item.hangs.some((id) => why.get(id) !== null);
      why.set(item.id, reason ?? (stays ? 'hangsOn' : null));
    }
    return this.base.map((item) => {
      const deed = this.deeds.get(item.id);
      if (deed === undefined) return item;
      if (!deed.created) return this.putBack(item, deed.item);
      const reason = why.get(item.id) ?? null;
      if (reason !== null) return { ...item, kind: 'refuse', reason };
      return { ...item, kind: 'remove' };
    });
  }

  /** Why a created thing stays; null = it is as the run left it. */
  private whyNot(item: SkpPlanItem): SkpRefuseReason | null {
    const deed = this.deeds.get(item.id)?.item;
    const parent = this.base.find(({ id }) => id === item.parentId)?.nowId ?? null;
    const thing = deed === undefined ? null : thingOf(item, item.nowId ?? '', parent, this.shown);
    if (deed === undefined || thing === null) return 'notOurs';
    if (item.level === 'indikator' && item.status !== 'konsep') return 'statusLocked';
    const fields = deed.fields.filter(({ field }) => field in thing.fields);
    if (standOf({ ...deed, fields }, thing).is !== 'planned') return 'notOurs';
    const foreign = (this.months.get(item.id) ?? []).some(({ before, bulan }) => {
      const planned = deed.bulan.find((cell) => cell.bulan === bulan)?.after ?? null;
      return before !== null && !equalCells(before, planned);
    });
    if (foreign) return 'notOurs';
    return item.mayRemove || item.hangs.length > 0 ? null : 'noLink';
  }

  /** Fields and months of a thing that was there before the run. */
  private putBack(item: SkpPlanItem, deed: SkpPlanItem): SkpPlanItem {
    const parent = this.base.find(({ id }) => id === item.parentId)?.nowId ?? null;
    const thing = thingOf(item, item.nowId ?? '', parent, this.shown);
    const changed =
      deed.kind === 'change' ? deed.fields.filter(({ field }) => thing !== null && field in thing.fields) : [];
    const stand = thing === null || changed.length === 0 ? null : standOf({ ...deed, fields: changed }, thing).is;
    const fields = changed.map(({ field, before, after }) => ({ field, before: after, after: before, option: null }));
    const cells = this.cellsBack(item, deed);
    const bulan = cells.cells;
    const locked = item.level === 'indikator' && item.status !== 'konsep';
    if (stand === 'planned' && locked) return { ...item, kind: 'refuse', reason: 'statusLocked', fields, bulan };
    if (stand === 'planned' && fields.some(({ after }) => after === null))
      return { ...item, kind: 'refuse', reason: 'fieldMissing', fields, bulan };
    if (stand === 'planned') return { ...item, kind: 'change', fields, bulan };
    if (stand === 'other' || cells.foreign) return { ...item, kind: 'refuse', reason: 'notOurs', fields: [], bulan };
    return { ...item, bulan };
  }

  private cellsBack(
    item: SkpPlanItem,
    deed: SkpPlanItem,
  ): { readonly cells: readonly PlanCell[]; readonly foreign: boolean } {
    let foreign = false;
    if (!this.monthsBegun) return { cells: item.bulan, foreign };
    const cells = item.bulan.map((cell) => {
      const write = deed.bulan.find(({ bulan }) => bulan === cell.bulan);
      const written = write !== undefined && write.kind !== 'keep' && write.kind !== 'refuse';
      if (!written || equalCells(cell.before, write.before)) return cell;
      if (!equalCells(cell.before, write.after)) {
        foreign = true;
        return cell;
      }
      const wish: Wish = write.before === null ? { kind: 'clear' } : { kind: 'set', value: write.before };
      const stored = { bulan: cell.bulan, key: cell.key, nilai: cell.before };
      const unsafe = this.now.unsafeKeys.includes(cell.key);
      return planCell(cell.bulan, stored, wish, item.status, unsafe, { includeLocked: false, includeFractions: true });
    });
    return { cells, foreign };
  }
}
