/** The whole SKP in four steps: where it comes from, what would happen, the run, the proof. */
import { useLayoutEffect, useRef } from 'react';
import type { RencanaState, RencanaStep } from '../../utils/workflow/rencana-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Stepper } from '../ui/Stepper';
import type { Step } from '../ui/Stepper';
import { useT } from '../ui/Words';
import { BerkasStep } from './BerkasStep';
import { BuktiStep } from './BuktiStep';
import { JalankanStep } from './JalankanStep';
import { StartRefused } from './StartRefused';
import { TinjauStep } from './TinjauStep';
import { UnfinishedSkp } from './UnfinishedSkp';
import type { RencanaProps } from './step-props';

const STEPS: readonly RencanaStep[] = ['berkas', 'tinjau', 'jalankan', 'bukti'];

export function RencanaSteps({ state, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  const current = STEPS.indexOf(state.step);
  const steps = STEPS.map((name, index): Step<RencanaStep> => {
    const kind = stepState(state, name, index < current);
    return {
      name,
      label: t(`step.${name}`),
      state: kind,
      enabled: name === state.step || state.reachable.includes(name),
      hint: kind === 'done' ? t('step.done') : kind === 'locked' ? t('step.locked') : null,
    };
  });
  return <Stepper label={t('step.label')} steps={steps} onGo={(step) => send({ type: 'go', step })} />;
}

function stepState(state: RencanaState, name: RencanaStep, before: boolean): Step<RencanaStep>['state'] {
  if (name === state.step) return 'current';
  if (before) return 'done';
  return state.reachable.includes(name) ? 'open' : 'locked';
}

interface Ways {
  readonly onMatriks: () => void;
  readonly onTemplat: () => void;
}

export function RencanaTask(props: RencanaProps & Ways) {
  const { state, send } = props;
  const { t } = useT();
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(state.step);
  useLayoutEffect(() => {
    if (shown.current === state.step) return;
    shown.current = state.step;
    // A new step starts at its beginning, for eyes and for screen readers.
    body.current?.focus({ preventScroll: true });
    body.current?.closest('main')?.scrollTo(0, 0);
  }, [state.step]);
  return (
    <div ref={body} tabIndex={-1} className="step-body">
      {state.failure !== null && (
        <Banner
          tone="bad"
          alert
          title={t('rencana.readFailed')}
          actions={<Button onClick={() => send({ type: 'read' })}>{t('rencana.readAgain')}</Button>}
        >
          <p>{t('rencana.readFailedWhy', { why: t(`cek.missing.${state.failure}`) })}</p>
          {/* A newcomer has no SKP yet: what to do about that. */}
          {state.failure === 'unreadablePage' && <p>{t('cek.failure.unreadablePage')}</p>}
        </Banner>
      )}
      {state.unfinished !== null && state.step !== 'jalankan' && (
        <UnfinishedSkp run={state.unfinished} away={state.page.kind !== 'ready'} send={send} />
      )}
      {state.startRefused !== null && <StartRefused why={state.startRefused} send={send} />}
      <CurrentStep {...props} />
    </div>
  );
}

function CurrentStep({ onMatriks, onTemplat, ...props }: RencanaProps & Ways) {
  switch (props.state.step) {
    case 'berkas':
      return <BerkasStep {...props} onMatriks={onMatriks} onTemplat={onTemplat} />;
    case 'tinjau':
      return <TinjauStep {...props} />;
    case 'jalankan':
      return <JalankanStep {...props} />;
    case 'bukti':
      return <BuktiStep {...props} />;
  }
}
