/** Whether a plan can be made on a reading at all: of which SKP it is, and the RHK of it as a tree. Pure. */
import type { WholeSkpReading } from '../ekinerja/types';
import { ok, refuse, type Result } from '../skp/result';
import { nowTree, type NowRhk } from './skp-now';
import type { SkpPlanRefusal } from './skp-plan-types';

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
