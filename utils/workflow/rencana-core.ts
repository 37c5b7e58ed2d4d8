/** What the parts of the whole-SKP task share: one state, one queue, the wish, and what is held of e-Kinerja and the source. */
import type { WorkbookInfo } from '../import/import-session';
import type { SkpParts } from '../skp/wanted-of';
import type { RencanaPorts, SkpPlanner, SkpToPlan } from './rencana-ports';
import type { RencanaState } from './rencana-state';
import type { SkpWishes } from './rencana-wishes';
import type { TaskStore } from './task-store';

/** What no view shows as it is; all parts may change it. */
interface Held {
  planner: SkpPlanner | null;
  /** Read, of the account `tag`; null = not read, or no longer so. */
  now: SkpToPlan | null;
  tag: string | null;
  sheet: WorkbookInfo | null;
  /** Last year's SKP, once read. */
  last: { readonly parts: SkpParts; readonly nomors: readonly string[] } | null;
  /** Chosen by the person or by the source; null = the SKP the page shows. */
  nomor: string | null;
  /** By the person. */
  chosen: boolean;
}

export interface RencanaCore extends TaskStore<RencanaState>, Held {
  readonly ports: RencanaPorts;
  readonly wishes: SkpWishes;
}

/** What is insisted on in one SKP is not meant for another, nor by the next person. */
export const NOTHING_INSISTED = { includeLocked: false, includeFractions: false } as const;

/** What goes with a plan that is no more. */
export const NO_PLAN = { plan: null, noPlan: null, planStale: false, startRefused: null, savedAs: null } as const;
