/** The sticky foot: the sum of what will happen, and one primary action whose verb says what it does. */
import { useId, useState } from 'react';
import type { SkpPlan } from '../../utils/plan/skp-plan-types';
import type { SkpRunSnapshot } from '../../utils/run/skp-run-types';
import { BuktiFoot, JalankanFoot } from '../panel/RunFoot';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { RemoveDialog } from './RemoveDialog';
import { countDone } from './run-view';
import { countDeeds, removals, runBlock } from './skp-view';
import type { RencanaProps } from './step-props';

export function RencanaFoot(props: RencanaProps) {
  const { state } = props;
  switch (state.step) {
    case 'berkas':
      return state.plan === null ? null : <BerkasFoot {...props} />;
    case 'tinjau':
      return state.plan === null ? null : <TinjauFoot {...props} plan={state.plan} />;
    case 'jalankan':
    case 'bukti':
      return state.run === null ? null : <OfRun {...props} run={state.run} />;
  }
}

function OfRun({ state, send, run }: RencanaProps & { readonly run: SkpRunSnapshot }) {
  const { t } = useT();
  const { planned, proven } = run.counts;
  const progress = { done: countDone(run.counts), planned };
  const reason = state.page.kind === 'ready' ? null : t('rencana.belum.away');
  const foot = { run, send, goOn: { label: t('unfinished.continue', progress), reason } };
  return state.step === 'jalankan' ? (
    <JalankanFoot {...foot} sum={t('rencana.run.done', progress)} />
  ) : (
    <BuktiFoot {...foot} sum={t('bukti.sum', { proven, planned })} />
  );
}

function BerkasFoot({ state, send }: RencanaProps) {
  const { t } = useT();
  const { plan } = state;
  return (
    <Foot sum={plan === null ? '' : <Sum plan={plan} />}>
      <Button variant="primary" disabled={state.busy !== null} onClick={() => send({ type: 'go', step: 'tinjau' })}>
        {t('rencana.toTinjau')}
      </Button>
    </Foot>
  );
}

/** "34 dibuat · 2 diubah · 168 target bulan · 1 ditolak" */
function Sum({ plan: { counts } }: { readonly plan: SkpPlan }) {
  const words = useT();
  return <>{sumText(words, counts)}</>;
}

function sumText({ t }: Words, counts: SkpPlan['counts']): string {
  const { create, change, remove, cells, refuse, cellsRefused } = counts;
  const parts = [
    ...(create === 0 ? [] : [t('rencana.sum.create', { count: create })]),
    ...(change === 0 ? [] : [t('rencana.sum.change', { count: change })]),
    ...(remove === 0 ? [] : [t('rencana.sum.remove', { count: remove })]),
    ...(cells === 0 ? [] : [t('rencana.sum.cells', { count: cells })]),
  ];
  const refused = refuse + cellsRefused;
  return [
    ...(parts.length === 0 ? [t('rencana.sum.nothing')] : parts),
    ...(refused === 0 ? [] : [t('rencana.sum.refuse', { count: refused })]),
  ].join(' · ');
}

function TinjauFoot({ state, send, surface, plan }: RencanaProps & { readonly plan: SkpPlan }) {
  const { t } = useT();
  const reasonId = useId();
  const [asking, setAsking] = useState(false);
  const block = runBlock(state);
  const reason = block === null ? null : t(`rencana.block.${block}`);
  const confirm = () => send({ type: 'confirmRun', planId: plan.id });
  const lost = removals(plan);
  const deeds = countDeeds(plan);
  return (
    <Foot
      sum={
        <span id={block === 'nothing' ? reasonId : undefined}>
          <Sum plan={plan} />
        </span>
      }
      // "Nothing to write" is already the sum: said once is enough.
      reason={block === 'nothing' ? null : reason}
      reasonId={reasonId}
    >
      {surface === 'panel' && <Button onClick={() => send({ type: 'openTab' })}>{t('tinjau.openTab')}</Button>}
      <ReasonedButton
        variant="primary"
        reason={reason}
        reasonId={reasonId}
        onClick={() => (lost.length > 0 ? setAsking(true) : confirm())}
      >
        {deeds === 0
          ? t('step.jalankan')
          : t(plan.purpose === 'undo' ? 'rencana.runUndo' : 'rencana.runPlan', { count: deeds })}
      </ReasonedButton>
      {asking && <RemoveDialog plan={plan} lost={lost} onClose={() => setAsking(false)} onConfirm={confirm} />}
    </Foot>
  );
}
