/**
 * now + wanted + choices → the plan of a whole SKP. Pure: the same input gives the same plan with the same id.
 * Invariants: everything of now is in the plan, in page order; what nobody named is kept; nothing is removed unless the
 * person marked it; a thing hangs on another one that is there or that the plan creates.
 */
import { ok, refuse, type Result } from '../skp/result';
import type { WantedSkp } from '../skp/wanted';
import { sameText } from '../text/normalise';
import { sealSkpPlan } from './skp-fingerprint';
import { countItems } from './skp-item';
import { lampiranItems } from './skp-lampiran-items';
import { headOf } from './skp-plan-head';
import type { SkpPlan, SkpPlanChoices, SkpPlanRefusal } from './skp-plan-types';
import type { SkpPlanInput } from './skp-planning';
import { withRemovals } from './skp-removals';
import { rhkItems } from './skp-rhk-items';

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
  const planning = {
    ...input,
    wanted,
    jpt,
    unticked: new Set(choices.excluded),
    unsafe: new Set(now.unsafeKeys),
  };
  const all = [...rhkItems(planning, null, roots, null), ...lampiranItems(planning)];
  const items = withRemovals(all, now.links, choices);
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

/** Ids of another SKP mean nothing here. */
function withoutIds(wanted: WantedSkp): WantedSkp {
  const bare = <Thing extends { readonly id: string | null }>(thing: Thing): Thing => ({ ...thing, id: null });
  return {
    ...wanted,
    rhk: wanted.rhk.map((rhk) => ({ ...bare(rhk), indikator: rhk.indikator.map(bare) })),
    lampiran: wanted.lampiran.map(bare),
  };
}
