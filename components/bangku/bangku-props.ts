import type { BangkuIntent, BangkuState } from '../../utils/workflow/bangku-state';
import type { Task } from '../../utils/workflow/tasks';
import type { TemplatIntent, TemplatState } from '../../utils/workflow/templat-state';
import type { Paket } from '../../utils/packs/model';

export interface BangkuProps {
  readonly state: BangkuState;
  readonly send: (intent: BangkuIntent) => void;
}

/** The templates task of the panel over nothing but this pack. */
export type MakePreview = (paket: Paket) => Task<TemplatState, TemplatIntent>;
