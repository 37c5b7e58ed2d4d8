/** Makers of outcomes and places, and of rules that get only what they declared. */
import type { Indikator, Rhk } from '../skp/model';
import type { Reason } from './reasons';
import type { CheckInput, Facts, Fix, Kind, Need, Outcome, Params, Place, PlacePage, Rule, Stage } from './types';

interface More {
  readonly params?: Params;
  readonly server?: string | null;
  readonly fix?: Fix | null;
}

const NO_PARAMS: Params = {};
const made = (answer: Outcome['answer'], place: Place | null, reason: Reason | null, more: More): Outcome => ({
  answer,
  place,
  reason,
  params: more.params ?? NO_PARAMS,
  server: more.server ?? null,
  fix: more.fix ?? null,
});

export const pass = (place: Place | null): Outcome => made('pass', place, null, {});
export const violation = (place: Place | null, reason: Reason, more: More = {}): Outcome =>
  made('violation', place, reason, more);
export const incomplete = (place: Place | null, reason: Reason, more: More = {}): Outcome =>
  made('incomplete', place, reason, more);
export const inapplicable = (place: Place | null, reason: Reason): Outcome => made('inapplicable', place, reason, {});

/** A place on `page`; everything not given is null. */
export const placeOn = (page: PlacePage, part: Partial<Place> = {}): Place => ({
  page,
  nomorSkp: part.nomorSkp ?? null,
  rhkId: part.rhkId ?? null,
  indikatorId: part.indikatorId ?? null,
  bulan: part.bulan ?? null,
  key: part.key ?? null,
  rhk: part.rhk ?? null,
  indikator: part.indikator ?? null,
  jenisLampiran: part.jenisLampiran ?? null,
});

/** An RHK of the SKP with its position. */
export interface RhkAt {
  readonly rhk: Rhk;
  readonly at: number;
}
/** An indikator with its RHK and positions. */
export interface IndikatorAt extends RhkAt {
  readonly indikator: Indikator;
  readonly indikatorAt: number;
}

/** The place of an RHK on a page. */
export const rhkPlace = (page: PlacePage, { rhk, at }: RhkAt): Place =>
  placeOn(page, { nomorSkp: rhk.nomorSkp, rhkId: rhk.id, rhk: at });

/** The place of an indikator, or of one of its months, on a page. */
export function indikatorPlace(page: PlacePage, row: IndikatorAt, bulan: number | null = null): Place {
  const { id: indikatorId, bulan: cells } = row.indikator;
  const key = cells?.find((cell) => cell.bulan === (bulan ?? 1))?.key ?? null;
  const { nomorSkp, id: rhkId } = row.rhk;
  return placeOn(page, { nomorSkp, rhkId, indikatorId, bulan, key, rhk: row.at, indikator: row.indikatorAt });
}

type Read<N extends Need> = { readonly [K in N]: NonNullable<Facts[K]> };
type Maybe<M extends Need> = { readonly [K in M]: Facts[K] };
/** What a rule sees of the whole: never a part it did not declare. */
export type Seen<N extends Need, M extends Need> = Read<N> & Maybe<M> & Pick<CheckInput, 'gaps' | 'toSend' | 'standar'>;

/**
 * A rule out of a check that gets exactly the parts it names: those of `needs` are present, those of `may` can be null.
 * A missing need is answered with `incomplete` (reason `notRead`) without calling the check.
 */
export function defineRule<N extends Need, M extends Need = never>(rule: {
  readonly id: string;
  readonly kind: Kind;
  readonly stage?: Stage;
  readonly needs: readonly N[];
  readonly may?: readonly M[];
  readonly check: (seen: Seen<N, M>) => readonly Outcome[];
}): Rule {
  const may = rule.may ?? [];
  return {
    id: rule.id,
    kind: rule.kind,
    stage: rule.stage ?? null,
    needs: rule.needs,
    may,
    check: (input) => {
      const missing = rule.needs.filter((need) => input[need] === null);
      if (missing.length > 0) return missing.map((part) => incomplete(null, 'notRead', { params: { part } }));
      const seen: Record<string, unknown> = { gaps: input.gaps, toSend: input.toSend, standar: input.standar };
      for (const need of [...rule.needs, ...may]) seen[need] = input[need];
      return rule.check(seen as Seen<N, M>);
    },
  };
}
