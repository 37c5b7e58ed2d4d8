/** What a plan of a whole SKP is made from, and what every part of the planning has to know. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { WantedSkp } from '../skp/wanted';
import type { AtasanOptions, SkpPlan, SkpPlanChoices } from './skp-plan-types';

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

export interface SkpPlanning extends SkpPlanInput {
  readonly jpt: boolean;
  /** Ids of `choices.excluded`. */
  readonly unticked: ReadonlySet<string>;
  /** Keys of months in which a read problem leaves no certainty. */
  readonly unsafe: ReadonlySet<string>;
}
