/**
 * What the person wants of the whole SKP, from wherever it comes, and the choices they made about it. With a reading of the
 * SKP it makes the plan. Choices about things that are there belong to one SKP; they are dropped with it.
 */
import type { SkpPlan, SkpPlanChoices, SkpPlanItem, SkpPlanRefusal } from '../plan/skp-plan-types';
import type { SkpJournal } from '../run/skp-run-types';
import type { Result } from '../skp/result';
import type { WantedSkp } from '../skp/wanted';
import type { SkpPlanner, SkpToPlan } from './rencana-ports';

type Include = Pick<SkpPlanChoices, 'includeLocked' | 'includeFractions'>;
type Own = Omit<SkpPlanChoices, keyof Include | 'otherSource'>;

const NONE: Own = { excluded: [], matched: {}, atasan: {}, atasanOf: {}, removed: [] };
const MONTHS = '/bulan';
const EMPTY: WantedSkp = { nomorSkp: null, tahun: null, rhk: [], lampiran: [] };

const toggled = (list: readonly string[], id: string, on: boolean): readonly string[] =>
  on ? [...new Set([...list, id])] : list.filter((one) => one !== id);

const chosen = (all: Readonly<Record<string, string>>, of: string, to: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ ...all, [of]: to }).filter(([, one]) => one !== ''));

export class SkpWishes {
  private wanted: WantedSkp | null = null;
  /** A run to be put back, instead of something wanted. */
  private undone: SkpJournal | null = null;
  private source: SkpPlan['source'] = { name: '', hash: '' };
  private choices = NONE;
  private otherSource = false;

  get isEmpty(): boolean {
    return this.wanted === null && this.undone === null;
  }

  /** What the source says; null = nothing is wanted. */
  get said(): WantedSkp | null {
    return this.wanted;
  }

  /** SKP number the source speaks of. */
  get nomorSkp(): string | null {
    return this.wanted?.nomorSkp ?? null;
  }

  /** Ids of indikator whose months are left out. */
  get monthsOut(): readonly string[] {
    return this.choices.excluded.flatMap((id) => (id.endsWith(MONTHS) ? [id.slice(0, -MONTHS.length)] : []));
  }

  clear(): void {
    this.wanted = null;
    this.undone = null;
    this.forgetChoices();
  }

  /** Another SKP has other items. */
  forgetChoices(): void {
    this.choices = NONE;
    this.otherSource = false;
  }

  /** `meant`: for the SKP that is read, whatever year or number it speaks of. */
  take(wanted: WantedSkp, source: SkpPlan['source'], meant: boolean): void {
    if (source.hash !== this.source.hash || this.undone !== null) this.clear();
    this.wanted = wanted;
    this.source = source;
    if (meant) this.otherSource = true;
  }

  /** The run is to be put back. */
  takeUndo(journal: SkpJournal): void {
    this.clear();
    this.undone = journal;
  }

  meantForThis(): void {
    this.otherSource = true;
  }

  toggle(item: string): void {
    const { excluded } = this.choices;
    this.choices = { ...this.choices, excluded: toggled(excluded, item, !excluded.includes(item)) };
  }

  mark(item: string, remove: boolean): void {
    this.choices = { ...this.choices, removed: toggled(this.choices.removed, item, remove) };
  }

  /** What the item means: a candidate, or 'new'; '' = not chosen. */
  match({ ref, reason }: Pick<SkpPlanItem, 'ref' | 'reason'>, to: string): void {
    if (ref === null) return;
    const named = this.wanted?.rhk.find((rhk) => rhk.ref === ref)?.rhkAtasan ?? null;
    const { atasanOf, atasan, matched } = this.choices;
    if (reason === 'atasanMissing') this.choices = { ...this.choices, atasanOf: chosen(atasanOf, ref, to) };
    else if ((reason === 'atasanUnknown' || reason === 'atasanAmbiguous') && named !== null)
      this.choices = { ...this.choices, atasan: chosen(atasan, named, to) };
    else this.choices = { ...this.choices, matched: chosen(matched, ref, to) };
  }

  plan(planner: SkpPlanner, now: SkpToPlan, accountTag: string, include: Include): Result<SkpPlan, SkpPlanRefusal> {
    if (this.undone !== null) return planner.planUndo(this.undone, now.reading);
    const choices = { ...this.choices, ...include, otherSource: this.otherSource };
    return planner.plan({ ...now, wanted: this.wanted ?? EMPTY, choices, accountTag, source: this.source });
  }
}
