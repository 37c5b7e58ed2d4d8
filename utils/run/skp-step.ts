/**
 * One item of the run of a whole SKP, from the fresh form to its proof in the list: what such a step is given, and how it
 * ends. Invariants of every step
 * - Nothing is posted before its intent is stored. A form is posted only while list and form show the planned `before`.
 * - `proven` comes from a reading.
 */
import type { SiteFailure } from '../ekinerja/types';
import type { SkpPlanItem } from '../plan/skp-plan-types';
import type { PostAnswer } from './edit-ports';
import type { OwnedReader } from './owned-reader';
import type { Shown } from './skp-shown';
import type { DeedAnswer, Landed, SkpItemState, SkpSite } from './skp-run-types';
import type { StopReason } from './types';

/** Longer than any server works at one request. */
export const LATE_MS = 90_000;
/** Posts of one item in one engine at most. */
export const POSTS = 2;

/** What the step needs of its run. */
export interface StepTools {
  readonly tahun: number;
  readonly site: SkpSite;
  readonly reader: OwnedReader;
  readonly shown: () => Shown;
  /** The list of the item read again, or taken from where the site led; then `shown` is new. null = as told by `halt`. */
  readonly look: (item: SkpPlanItem, landed: Landed | null, proof: boolean) => Promise<boolean>;
  /** False: nothing may be posted any more. */
  readonly mayGoOn: () => boolean;
  /** Stops the run; 'aborted' says that it is stopped already. */
  readonly halt: (reason: StopReason | 'aborted') => void;
  /** Takes note of an answer that may have stored something; false if no reading makes sense after it. */
  readonly noted: (answer: Exclude<DeedAnswer, { kind: 'refused' }>) => boolean;
  /** The session is in another year since. */
  readonly yearLost: () => boolean;
  /** Stores the intent; false = nothing may be posted. */
  readonly intend: (item: SkpPlanItem) => Promise<boolean>;
  /** Stores that it was posted. */
  readonly posted: (item: SkpPlanItem, answered: boolean) => Promise<void>;
  /** Waits until nothing can arrive any more; false = stopped meanwhile. */
  readonly waitLate: () => Promise<boolean>;
  /** Never fires: a post under way is not cut. */
  readonly posting: AbortSignal;
}

export interface EndedStep {
  readonly state: SkpItemState;
  readonly note: string | null;
  readonly newId: string | null;
}

/** `note` as in the journal; `newId`: of what was made. */
export const end = (state: SkpItemState, note: string | null = null, newId: string | null = null): EndedStep => ({
  state,
  note,
  newId,
});

/** Whether a request that certainly did not arrive may be sent anew: a newer token helps once. */
export function mayTryAgain({ kind }: SiteFailure, hadNewToken: boolean): boolean {
  return kind === 'csrfRefused' ? !hadNewToken : kind === 'offline';
}

/** Whether the server is done with the request, whatever it did. A gateway's error says nothing of it. */
export function isAnswered(answer: Exclude<PostAnswer, { kind: 'refused' }>): boolean {
  if (answer.kind === 'accepted') return true;
  const { failure } = answer;
  if (failure.kind === 'serverError') return failure.status === 500;
  return !['timeout', 'connectionLost', 'offline', 'aborted'].includes(failure.kind);
}
