/** Step 4: the run as it goes, and why it waits or stopped. */
import type { RunSnapshot } from '../../utils/run/types';
import { RunProgress, StopBanner } from '../panel/RunProgress';
import { useT } from '../ui/Words';
import { ITEM_STATES, ItemMark } from './marks';
import { countDone, savedText } from './run-view';
import type { StepProps } from './step-props';

export function JalankanStep({ state }: StepProps) {
  const { t, month } = useT();
  const { run, runPlan } = state;
  if (run === null) return <p className="empty">{t('run.none')}</p>;
  const { counts, current, phase, waitingFor } = run;
  const progress = { done: countDone(counts), planned: counts.planned };
  const row = current && runPlan?.rows.find(({ id }) => id === current.rowId);
  const title = t(`run.phase.${phase}`);
  return (
    <RunProgress
      run={run}
      title={title}
      text={t('run.done', progress)}
      progress={progress}
      says={{
        reading: t('run.readingBody'),
        proving: t('run.provingBody'),
        waiting: waitingFor === null ? null : t(`run.waiting.${waitingFor}`),
      }}
      stopped={<StopNote run={run} />}
      current={row ? t('run.currentItem', { indikator: row.indikator, month: month(current.bulan) }) : null}
      marksLabel={t('run.counts')}
      marks={ITEM_STATES.filter((item) => counts[item] > 0).map((item) => (
        <ItemMark key={item} state={item} count={counts[item]} />
      ))}
      announce={t('run.announce', { phase: title, ...progress })}
    />
  );
}

/** What happened, what is saved and what is not, what to do. */
export function StopNote({ run: { reason, counts } }: { readonly run: RunSnapshot }) {
  const words = useT();
  if (reason === null) return null;
  return (
    <StopBanner
      byPerson={reason === 'byPerson'}
      title={words.t(`stop.${reason}`)}
      saved={savedText(words, counts)}
      toDo={words.t(`stopDo.${reason}`)}
    />
  );
}
