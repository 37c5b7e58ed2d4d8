/** "Isi" on the Matriks: five steps, each with its own face. */
import { useLayoutEffect, useRef } from 'react';
import type { MatriksState, StepName } from '../../utils/workflow/matriks-state';
import { Banner } from '../ui/Banner';
import { Stepper } from '../ui/Stepper';
import type { Step } from '../ui/Stepper';
import { useT } from '../ui/Words';
import { BerkasStep } from './BerkasStep';
import { BuktiStep } from './BuktiStep';
import { CocokkanStep } from './CocokkanStep';
import { JalankanStep } from './JalankanStep';
import { ReadProblems } from './PageFace';
import { StartRefused } from './StartRefused';
import { TinjauStep } from './TinjauStep';
import { UnfinishedBanner } from './UnfinishedBanner';
import type { StepProps } from './step-props';
import { whereText } from './where-text';

const STEPS: readonly StepName[] = ['berkas', 'cocokkan', 'tinjau', 'jalankan', 'bukti'];

export function MatriksSteps({ state, send }: Pick<StepProps, 'state' | 'send'>) {
  const { t } = useT();
  const current = STEPS.indexOf(state.step);
  const steps = STEPS.map((name, index): Step<StepName> => {
    const kind = stepState(state, name, index, current);
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

function stepState(state: MatriksState, name: StepName, index: number, current: number): Step<StepName>['state'] {
  if (name === state.step) return 'current';
  if (!state.reachable.includes(name)) return index < current ? 'done' : 'locked';
  return index < current ? 'done' : 'open';
}

export function MatriksTask(props: StepProps) {
  const { state, send } = props;
  const words = useT();
  const { page } = state;
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
      {page.kind === 'matriks' && page.problems.length > 0 && (
        <Banner tone="warning">
          <p>{words.t('read.some', { count: page.problems.length })}</p>
          <ReadProblems problems={page.problems} />
        </Banner>
      )}
      {page.kind !== 'matriks' && (
        <Banner tone="info">
          <p>{words.t('face.duringRun', { where: whereText(words, page) })}</p>
        </Banner>
      )}
      {state.unfinished !== null && state.step === 'berkas' && (
        <UnfinishedBanner run={state.unfinished} onMatriks={page.kind === 'matriks'} send={send} />
      )}
      {state.startRefused !== null && <StartRefused why={state.startRefused} send={send} />}
      <CurrentStep {...props} />
    </div>
  );
}

function CurrentStep(props: StepProps) {
  switch (props.state.step) {
    case 'berkas':
      return <BerkasStep {...props} />;
    case 'cocokkan':
      return <CocokkanStep {...props} />;
    case 'tinjau':
      return <TinjauStep {...props} />;
    case 'jalankan':
      return <JalankanStep {...props} />;
    case 'bukti':
      return <BuktiStep {...props} />;
  }
}
