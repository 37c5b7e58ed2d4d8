/** What the panel says about a run of the whole SKP, computed from its counts. */
import type { SkpItemState, SkpRunSnapshot, SkpStopReason } from '../../utils/run/skp-run-types';
import type { StopReason } from '../../utils/run/types';
import type { Words } from '../ui/Words';

type Counts = SkpRunSnapshot['counts'];

const OWN = new Set<SkpStopReason>(['planStale', 'otherSkp', 'journalLost', 'cutOff', 'pageChanged', 'byPerson']);
type OwnReason = Exclude<SkpStopReason, StopReason> | 'pageChanged' | 'byPerson';
const isOwn = (why: SkpStopReason): why is OwnReason => OWN.has(why);

/** Where the words of the monthly run speak of the Matriks, this task has its own. */
export function stopTitle({ t }: Words, why: SkpStopReason): string {
  return isOwn(why) ? t(`rencana.stop.${why}`) : t(`stop.${why}`);
}

export function stopDo({ t }: Words, why: SkpStopReason): string {
  return t(`rencana.stopDo.${why}`);
}

/** Things whose turn is over. */
export function countDone(counts: Counts): number {
  return counts.planned - counts.pending - counts.intent - counts.unknown;
}

/** What is safe and what is not, as far as is known now. */
export function savedText({ t }: Words, counts: Counts): string {
  const sent = countDone(counts) - counts.skipped - counts.notFound - counts.conflict + counts.unknown;
  const left = counts.pending + counts.intent;
  const first =
    sent === 0
      ? t('rencana.run.savedNone')
      : t('rencana.run.saved', { sent, planned: counts.planned, proven: counts.proven, left });
  return counts.unknown === 0 ? first : `${first} ${t('rencana.run.savedUnknown', { count: counts.unknown })}`;
}

/** States that need a look by the person. */
export const isTrouble = (state: SkpItemState): boolean => state !== 'proven';
