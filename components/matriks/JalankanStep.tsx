/** Step 4: the run as it goes, and why it waits or stopped. */
import type { ReactNode } from 'react';
import CirclePause from 'lucide-react/icons/circle-pause';
import Hourglass from 'lucide-react/icons/hourglass';
import type { RunSnapshot } from '../../utils/run/types';
import type { MatriksState } from '../../utils/workflow/matriks-state';
import { Announcer } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import { ITEM_STATES, ItemMark } from './marks';
import { countDone, remainingText, savedText } from './run-view';
import type { StepProps } from './step-props';

export function JalankanStep({ state }: StepProps) {
  const words = useT();
  const { t } = words;
  const { run } = state;
  if (run === null) return <p className="empty">{t('run.none')}</p>;
  const facts = { done: countDone(run.counts), planned: run.counts.planned };
  const text = t('run.done', facts);
  const remaining = run.phase === 'writing' ? remainingText(words, run.remainingMs) : null;
  const moving = run.phase === 'reading' || run.phase === 'proving';
  return (
    <>
      <h2 className="step-title">{t(`run.phase.${run.phase}`)}</h2>
      <Progress label={t('run.progress')} value={moving ? null : facts.done} max={facts.planned} text={text} />
      <p className="run-line">
        <strong>{text}</strong>
        {remaining !== null && <span className="muted">{remaining}</span>}
      </p>
      <PhaseNote run={run} />
      <Current state={state} run={run} />
      <section aria-label={t('run.counts')}>
        <ul className="marks marks--column">
          {ITEM_STATES.filter((item) => run.counts[item] > 0).map((item) => (
            <li key={item}>
              <ItemMark state={item} count={run.counts[item]} />
            </li>
          ))}
        </ul>
      </section>
      <Announcer text={t('run.announce', { phase: t(`run.phase.${run.phase}`), ...facts })} />
    </>
  );
}

function PhaseNote({ run }: { readonly run: RunSnapshot }) {
  const words = useT();
  const { t } = words;
  switch (run.phase) {
    case 'reading':
      return <p className="muted">{t('run.readingBody')}</p>;
    case 'writing':
      return <p className="muted">{t('run.keepOpen')}</p>;
    case 'proving':
      return <p className="muted">{t('run.provingBody')}</p>;
    case 'paused':
      return <Note icon={<CirclePause aria-hidden size={18} />}>{t('run.pausedBody')}</Note>;
    case 'waiting':
      return run.waitingFor === null ? null : (
        <Note icon={<Hourglass aria-hidden size={18} />}>{t(`run.waiting.${run.waitingFor}`)}</Note>
      );
    case 'stopped':
      return <StopNote run={run} />;
    case 'finished':
      return null;
  }
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="note">
      {icon}
      <span>{children}</span>
    </p>
  );
}

/** What happened, what is saved and what is not, what to do. */
export function StopNote({ run }: { readonly run: RunSnapshot }) {
  const words = useT();
  const { t } = words;
  if (run.reason === null) return null;
  return (
    <Banner tone={run.reason === 'byPerson' ? 'info' : 'bad'} title={t(`stop.${run.reason}`)} alert>
      <p>{savedText(words, run.counts)}</p>
      <p>{t(`stopDo.${run.reason}`)}</p>
    </Banner>
  );
}

function Current({ state, run }: { readonly state: MatriksState; readonly run: RunSnapshot }) {
  const words = useT();
  const { t } = words;
  const { current } = run;
  const row = current && state.plan?.rows.find(({ id }) => id === current.rowId);
  if (!row || run.phase !== 'writing') return null;
  return (
    <section className="block">
      <h3 className="block__title">{t('run.current')}</h3>
      <p className="clamp">{t('run.currentItem', { indikator: row.indikator, month: words.month(current.bulan) })}</p>
    </section>
  );
}
