/** Step 3: the run as it goes, and why it waits or stopped. */
import type { ReactNode } from 'react';
import CirclePause from 'lucide-react/icons/circle-pause';
import Hourglass from 'lucide-react/icons/hourglass';
import type { SkpRunSnapshot } from '../../utils/run/skp-run-types';
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { remainingText } from '../matriks/run-view';
import { Announcer } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import { STATES_IN_ORDER, SkpStateMark } from './marks';
import { countDone, savedText, stopDo, stopTitle } from './run-view';
import type { RencanaProps } from './step-props';

export function JalankanStep({ state }: RencanaProps) {
  const words = useT();
  const { t } = words;
  const { run } = state;
  if (run === null) return <p className="empty">{t('run.none')}</p>;
  const facts = { done: countDone(run.counts), planned: run.counts.planned };
  const text = t('rencana.run.done', facts);
  const remaining = run.phase === 'writing' ? remainingText(words, run.remainingMs) : null;
  const moving = run.phase === 'reading' || run.phase === 'proving';
  const title = run.phase === 'writing' ? t(`rencana.run.part.${run.part}`) : t(`rencana.run.phase.${run.phase}`);
  return (
    <>
      <h2 className="step-title">{title}</h2>
      <Progress label={t('run.progress')} value={moving ? null : facts.done} max={facts.planned} text={text} />
      <p className="run-line">
        <strong>{text}</strong>
        {remaining !== null && <span className="muted">{remaining}</span>}
      </p>
      <PhaseNote run={run} />
      <Current state={state} run={run} />
      <section aria-label={t('rencana.run.counts')}>
        <ul className="marks marks--column">
          {STATES_IN_ORDER.filter((one) => run.counts[one] > 0).map((one) => (
            <li key={one}>
              <SkpStateMark state={one} count={run.counts[one]} />
            </li>
          ))}
        </ul>
      </section>
      <Announcer text={`${title}: ${text}`} />
    </>
  );
}

function PhaseNote({ run }: { readonly run: SkpRunSnapshot }) {
  const { t } = useT();
  switch (run.phase) {
    case 'reading':
      return <p className="muted">{t('rencana.run.readingBody')}</p>;
    case 'writing':
      return <p className="muted">{t('run.keepOpen')}</p>;
    case 'proving':
      return <p className="muted">{t('rencana.run.provingBody')}</p>;
    case 'paused':
      return <Note icon={<CirclePause aria-hidden size={18} />}>{t('run.pausedBody')}</Note>;
    case 'waiting':
      return run.waitingFor === null ? null : (
        <Note icon={<Hourglass aria-hidden size={18} />}>
          {run.waitingFor === 'lateAnswer' ? t('rencana.run.lateAnswer') : t(`run.waiting.${run.waitingFor}`)}
        </Note>
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
export function StopNote({ run }: { readonly run: SkpRunSnapshot }) {
  const words = useT();
  if (run.reason === null) return null;
  return (
    <Banner tone={run.reason === 'byPerson' ? 'info' : 'bad'} title={stopTitle(words, run.reason)} alert>
      <p>{savedText(words, run.counts)}</p>
      <p>{stopDo(words, run.reason)}</p>
    </Banner>
  );
}

function Current({ state, run }: { readonly state: RencanaState; readonly run: SkpRunSnapshot }) {
  const { t } = useT();
  const item = state.plan?.items.find(({ id }) => id === run.current);
  if (item === undefined || run.phase !== 'writing') return null;
  return (
    <section className="block">
      <h3 className="block__title">{t('run.current')}</h3>
      <p className="clamp">
        {t(`rencana.level.${item.level}`)}: {item.title}
      </p>
    </section>
  );
}
