/** The sticky foot: the sum of what will happen, and one primary action whose verb says what it does. */
import { useId } from 'react';
import type { RunSnapshot } from '../../utils/run/types';
import { BuktiFoot, JalankanFoot } from '../panel/RunFoot';
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
    case 'bukti':
      return props.state.run === null ? null : <OfRun {...props} run={props.state.run} />;
  }
}

function OfRun({ state, send, run }: StepProps & { readonly run: RunSnapshot }) {
  const { t } = useT();
  const { planned, proven } = run.counts;
  const reason = state.page.kind === 'matriks' ? null : t('unfinished.needMatriks');
  const foot = { run, send, goOn: { label: t('run.continue'), reason } };
  return state.step === 'jalankan' ? (
    <JalankanFoot
      {...foot}
      sum={t('run.done', { done: countDone(run.counts), planned })}
      seeProof={state.reachable.includes('bukti')}
    />
  ) : (
    <BuktiFoot {...foot} sum={t('bukti.sum', { proven, planned })} />
  );
}

function BerkasFoot({ state, send }: StepProps) {
  const { t } = useT();
  const next = state.reachable.includes('tinjau') ? 'tinjau' : 'cocokkan';
  if (state.workbook === null || !state.reachable.includes(next)) return null;
  const name = state.workbook.format === 'clipboard' ? t('berkas.clipboard') : state.workbook.name;
  return (
    <Foot sum={<span className="break">{name}</span>}>
      <Button variant="primary" onClick={() => send({ type: 'go', step: 'cocokkan' })}>
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
