/** Step 3: the run as it goes, and why it waits or stopped. */
import type { SkpRunSnapshot } from '../../utils/run/skp-run-types';
import { RunProgress, StopBanner } from '../panel/RunProgress';
import { useT } from '../ui/Words';
import { STATES_IN_ORDER, SkpStateMark } from './marks';
import { countDone, savedText, stopDo, stopTitle } from './run-view';
import type { RencanaProps } from './step-props';

export function JalankanStep({ state }: RencanaProps) {
  const { t } = useT();
  const { run, plan } = state;
  if (run === null) return <p className="empty">{t('run.none')}</p>;
  const { counts, phase, waitingFor } = run;
  const progress = { done: countDone(counts), planned: counts.planned };
  const text = t('rencana.run.done', progress);
  const item = plan?.items.find(({ id }) => id === run.current);
  const title = phase === 'writing' ? t(`rencana.run.part.${run.part}`) : t(`rencana.run.phase.${phase}`);
  const late = waitingFor === 'lateAnswer';
  return (
    <RunProgress
      run={run}
      title={title}
      text={text}
      progress={progress}
      says={{
        reading: t('rencana.run.readingBody'),
        proving: t('rencana.run.provingBody'),
        waiting: waitingFor === null ? null : late ? t('rencana.run.lateAnswer') : t(`run.waiting.${waitingFor}`),
      }}
      stopped={<StopNote run={run} />}
      current={item === undefined ? null : `${t(`rencana.level.${item.level}`)}: ${item.title}`}
      marksLabel={t('rencana.run.counts')}
      marks={STATES_IN_ORDER.filter((one) => counts[one] > 0).map((one) => (
        <SkpStateMark key={one} state={one} count={counts[one]} />
      ))}
      announce={`${title}: ${text}`}
    />
  );
}

/** What happened, what is saved and what is not, what to do. */
export function StopNote({ run: { reason, counts } }: { readonly run: SkpRunSnapshot }) {
  const words = useT();
  if (reason === null) return null;
  return (
    <StopBanner
      byPerson={reason === 'byPerson'}
      title={stopTitle(words, reason)}
      saved={savedText(words, counts)}
      toDo={stopDo(words, reason)}
    />
  );
}
