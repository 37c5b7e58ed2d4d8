import type { Translator } from './translator';
import type { ReportWords } from '../import/write-sheets';

const STATES = [
  'pending',
  'intent',
  'sent',
  'proven',
  'rejected',
  'conflict',
  'differs',
  'unknown',
  'notFound',
] as const;
const REASONS = [
  'statusLocked',
  'statusUnreadable',
  'pageAmbiguous',
  'cellMissing',
  'numberNotAccepted',
  'fractionMayBeCut',
] as const;

/** The words of the saved report, in the language of `texts`. A state or reason left out above does not compile. */
export function reportWords({ t }: Translator): ReportWords {
  return {
    state: Object.fromEntries(STATES.map((state) => [state, t(`item.${state}`)])) as Record<
      (typeof STATES)[number],
      string
    >,
    refuse: Object.fromEntries(REASONS.map((reason) => [reason, t(`report.refuse.${reason}`)])) as Record<
      (typeof REASONS)[number],
      string
    >,
    status: t('report.status'),
    before: t('report.before'),
  };
}
