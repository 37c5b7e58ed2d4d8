import type { Translator } from './translator';
import type { RencanaWords } from '../workflow/rencana-files';

const STATES = [
  'pending',
  'intent',
  'sent',
  'made',
  'proven',
  'rejected',
  'conflict',
  'differs',
  'unknown',
  'notFound',
  'skipped',
  'ambiguous',
] as const;

/** The words of the saved report of a whole SKP, in the language of `texts`. A state left out above does not compile. */
export function rencanaWords({ t }: Translator): RencanaWords {
  return {
    columns: {
      deed: t('rencana.report.deed'),
      state: t('rencana.report.state'),
      note: t('rencana.report.note'),
      months: t('rencana.report.months'),
    },
    excluded: t('rencana.excluded.self'),
    level: {
      rhk: t('rencana.level.rhk'),
      indikator: t('rencana.level.indikator'),
      lampiran: t('rencana.level.lampiran'),
    },
    deed: {
      create: t('rencana.deed.create'),
      change: t('rencana.deed.change'),
      keep: t('rencana.deed.keep'),
      refuse: t('rencana.deed.refuse'),
      remove: t('rencana.deed.remove'),
    },
    state: Object.fromEntries(STATES.map((state) => [state, t(`rencana.state.${state}`)])) as Record<
      (typeof STATES)[number],
      string
    >,
  };
}
