/** The sticky foot: the sum of what will happen, and one primary action whose verb says what it does. */
import { useId } from 'react';
import Download from 'lucide-react/icons/download';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Square from 'lucide-react/icons/square';
import type { RunSnapshot } from '../../utils/run/types';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import { mappedMonths, mappingGap } from './column-mapping';
import { countWrites, runBlock } from './plan-view';
import { countDone } from './run-view';
import type { StepProps } from './step-props';

export function MatriksFoot(props: StepProps) {
  switch (props.state.step) {
    case 'berkas':
      return <BerkasFoot {...props} />;
    case 'cocokkan':
      return <CocokkanFoot {...props} />;
    case 'tinjau':
      return <TinjauFoot {...props} />;
    case 'jalankan':
      return props.state.run === null ? null : <JalankanFoot {...props} run={props.state.run} />;
    case 'bukti':
      return props.state.run === null ? null : <BuktiFoot {...props} run={props.state.run} />;
  }
}

function BerkasFoot({ state, send }: StepProps) {
  const { t } = useT();
  const next = state.reachable.includes('tinjau') ? 'tinjau' : 'cocokkan';
  if (state.workbook === null || !state.reachable.includes(next)) return null;
  const name = state.workbook.format === 'clipboard' ? t('berkas.clipboard') : state.workbook.name;
  return (
    <Foot sum={<span className="break">{name}</span>}>
      <Button variant="primary" disabled={state.busy !== null} onClick={() => send({ type: 'go', step: 'cocokkan' })}>
        {t('berkas.next')}
      </Button>
    </Foot>
  );
}

function CocokkanFoot({ state, send }: StepProps) {
  const { t } = useT();
  const reasonId = useId();
  if (state.mapping === null) return null;
  const gap = mappingGap(state.mapping);
  const numbersOpen = state.ambiguous.length > 0 && state.numberChoice === null;
  const reason = gap !== null ? t(`cocokkan.${gap}`) : numbersOpen ? t('cocokkan.needNumbers') : null;
  return (
    <Foot sum={t('cocokkan.sum', { count: mappedMonths(state.mapping) })} reason={reason} reasonId={reasonId}>
      <ReasonedButton
        variant="primary"
        reason={reason}
        reasonId={reasonId}
        onClick={() => send({ type: 'go', step: 'tinjau' })}
      >
        {t('cocokkan.next')}
      </ReasonedButton>
    </Foot>
  );
}

function TinjauFoot({ state, send, surface }: StepProps) {
  const { t } = useT();
  const reasonId = useId();
  const { plan } = state;
  if (plan === null) return null;
  const writes = countWrites(plan);
  const block = runBlock(state);
  const sum = [
    writes === 0 ? t('tinjau.nothing') : t('tinjau.writes', { count: writes }),
    ...(plan.counts.refuse === 0 ? [] : [t('tinjau.refused', { count: plan.counts.refuse })]),
  ].join(' · ');
  const reason = block === null ? null : t(`tinjau.${block}`);
  // "Nothing to write" is already the sum: said once is enough.
  const shown = block === 'disabledNothing' ? null : reason;
  return (
    <Foot
      sum={<span id={block === 'disabledNothing' ? reasonId : undefined}>{sum}</span>}
      reason={shown}
      reasonId={reasonId}
    >
      {surface === 'panel' && <Button onClick={() => send({ type: 'openPreviewTab' })}>{t('tinjau.openTab')}</Button>}
      <ReasonedButton
        variant="primary"
        reason={reason}
        reasonId={reasonId}
        onClick={() => send({ type: 'confirmRun', planId: plan.id })}
      >
        {writes === 0 ? t('step.jalankan') : t('tinjau.run', { count: writes })}
      </ReasonedButton>
    </Foot>
  );
}

function JalankanFoot({ state, send, run }: StepProps & { readonly run: RunSnapshot }) {
  const { t } = useT();
  const sum = t('run.done', { done: countDone(run.counts), planned: run.counts.planned });
  const stop = (
    <Button icon={<Square aria-hidden size={16} />} onClick={() => send({ type: 'stop' })}>
      {t('run.stop')}
    </Button>
  );
  switch (run.phase) {
    case 'reading':
    case 'writing':
    case 'proving':
    case 'waiting':
      return (
        <Foot sum={sum}>
          {stop}
          <Button variant="primary" icon={<Pause aria-hidden size={16} />} onClick={() => send({ type: 'pause' })}>
            {t('run.pause')}
          </Button>
        </Foot>
      );
    case 'paused':
      return (
        <Foot sum={sum}>
          {stop}
          <Button variant="primary" icon={<Play aria-hidden size={16} />} onClick={() => send({ type: 'resume' })}>
            {t('run.resume')}
          </Button>
        </Foot>
      );
    case 'stopped':
      return (
        <Foot sum={sum}>
          {state.reachable.includes('bukti') && (
            <Button onClick={() => send({ type: 'go', step: 'bukti' })}>{t('run.seeProof')}</Button>
          )}
          <ContinueButton run={run} state={state} send={send} />
        </Foot>
      );
    case 'finished':
      return (
        <Foot sum={sum}>
          <Button variant="primary" onClick={() => send({ type: 'go', step: 'bukti' })}>
            {t('run.seeProof')}
          </Button>
        </Foot>
      );
  }
}

function ContinueButton({ run, state, send }: Pick<StepProps, 'state' | 'send'> & { readonly run: RunSnapshot }) {
  const { t } = useT();
  const reasonId = useId();
  const reason = state.page.kind === 'matriks' ? null : t('unfinished.needMatriks');
  return (
    <>
      {reason !== null && (
        <span id={reasonId} className="sr-only">
          {reason}
        </span>
      )}
      <ReasonedButton
        variant="primary"
        icon={<Play aria-hidden size={16} />}
        reason={reason}
        reasonId={reasonId}
        onClick={() => send({ type: 'continueRun', runId: run.runId })}
      >
        {t('run.continue')}
      </ReasonedButton>
    </>
  );
}

function BuktiFoot({ state, send, run }: StepProps & { readonly run: RunSnapshot }) {
  const { t } = useT();
  if (run.phase !== 'finished' && run.phase !== 'stopped') return null;
  const sum = t('bukti.sum', { proven: run.counts.proven, planned: run.counts.planned });
  const report = (variant: 'primary' | 'secondary') => (
    <Button
      variant={variant}
      icon={<Download aria-hidden size={16} />}
      onClick={() => send({ type: 'downloadReport', format: 'xlsx' })}
    >
      {t('bukti.report')}
    </Button>
  );
  return run.phase === 'finished' ? (
    <Foot sum={sum}>{report('primary')}</Foot>
  ) : (
    <Foot sum={sum}>
      {report('secondary')}
      <ContinueButton run={run} state={state} send={send} />
    </Foot>
  );
}
