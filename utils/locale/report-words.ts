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

/** The words of the saved report, in the language of `texts`. */
export function reportWords({ t }: Translator): ReportWords {
  return {
    state: Object.fromEntries(STATES.map((state) => [state, t(`item.${state}`)])) as ReportWords['state'],
    refuse: Object.fromEntries(
      REASONS.map((reason) => [reason, t(`report.refuse.${reason}`)]),
    ) as ReportWords['refuse'],
    status: t('report.status'),
    before: t('report.before'),
  };
}
