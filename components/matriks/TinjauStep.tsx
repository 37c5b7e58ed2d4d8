/** Step 3: exactly what will happen to every cell, before anything happens. */
import { useCallback, useMemo, useState } from 'react';
import type { TargetPlan } from '../../utils/plan/types';
import { WithKata } from '../kata/KataDibaca';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Check, Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import { PlanList } from './PlanList';
import { PlanTable } from './PlanTable';
import { SheetProblems } from './SheetProblems';
import { SpreadForm } from './SpreadForm';
import { UnmatchedRows } from './UnmatchedRows';
import { KINDS, KindMark } from './marks';
import { countFractions, countLocked, matchesFilter } from './plan-view';
import type { PlanFilter } from './plan-view';
import { spreadableRows } from './spreadable';
import type { StepProps } from './step-props';

export function TinjauStep({ state, send, surface }: StepProps) {
  const { t } = useT();
  const { plan } = state;
  if (plan === null) return <p className="empty">{t(state.busy === null ? 'cocokkan.needPlan' : 'tinjau.loading')}</p>;
  return (
    <>
      <h2 className="step-title">{t('tinjau.title')}</h2>
      {state.undo === null && plan.source.name !== '' && (
        <p className="muted break">{t('tinjau.source', { name: plan.source.name })}</p>
      )}
      {state.undo !== null && (
        <Banner
          tone="info"
          title={t('kembalikan.title')}
          actions={<Button onClick={() => send({ type: 'clearUndo' })}>{t('ui.cancel')}</Button>}
        >
          <p>{t('kembalikan.body')}</p>
          {state.undo.notOurs > 0 && <p>{t('kembalikan.notOurs', { count: state.undo.notOurs })}</p>}
        </Banner>
      )}
      {state.planStale && (
        <Banner
          tone="warning"
          actions={<Button onClick={() => send({ type: 'lookAgain' })}>{t('tinjau.staleAction')}</Button>}
        >
          <p>{t('tinjau.stale')}</p>
        </Banner>
      )}
      {state.undo === null && state.ambiguous.length > 0 && state.numberChoice === null && (
        <Banner
          tone="warning"
          actions={<Button onClick={() => send({ type: 'go', step: 'cocokkan' })}>{t('tinjau.answerNumbers')}</Button>}
        >
          <p>{t('tinjau.numbersOpen')}</p>
        </Banner>
      )}
      <ul className="marks">
        {KINDS.filter((kind) => plan.counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} count={plan.counts[kind]} />
          </li>
        ))}
      </ul>
      <Forecast plan={plan} />
      <Insistence state={state} plan={plan} send={send} />
      <UnmatchedRows key={plan.source.hash} plan={plan} send={send} />
      {state.undo === null && <SheetProblems problems={state.sheetProblems} />}
      {state.undo === null && (
        <SpreadForm count={spreadableRows(plan).length} applied={state.spreadApplied} send={send} />
      )}
      <WithKata kata={state.reading?.kata}>
        <Rows plan={plan} send={send} surface={surface} />
      </WithKata>
    </>
  );
}

/** What the site would say at Kirim after this run. */
function Forecast({ plan }: { readonly plan: TargetPlan }) {
  const { t, month } = useT();
  const wrongSums = plan.rows.filter((row) => row.sumMatches === false).length;
  const { emptyMonths } = plan;
  if (wrongSums === 0 && emptyMonths.length === 0) return null;
  return (
    <Banner tone="warning">
      {emptyMonths.length > 0 && (
        <p>
          {t('tinjau.emptyMonths', {
            count: emptyMonths.length,
            months: emptyMonths.map((bulan) => month(bulan)).join(', '),
          })}
        </p>
      )}
      {wrongSums > 0 && <p>{t('tinjau.sums', { count: wrongSums })}</p>}
    </Banner>
  );
}

/** Cells left alone out of caution, which the person may insist on. */
function Insistence({ state, plan, send }: Pick<StepProps, 'state' | 'send'> & { readonly plan: TargetPlan }) {
  const { t } = useT();
  const locked = countLocked(plan);
  const fractions = countFractions(plan);
  return (
    <>
      {(locked > 0 || state.includeLocked) && (
        <Check
          label={t('tinjau.locked', { count: locked })}
          help={t('tinjau.lockedHelp')}
          checked={state.includeLocked}
          onChange={(value) => send({ type: 'setIncludeLocked', value })}
        />
      )}
      {(fractions > 0 || state.includeFractions) && (
        <Check
          label={t('tinjau.fractions', { count: fractions })}
          help={t('tinjau.fractionsHelp')}
          checked={state.includeFractions}
          onChange={(value) => send({ type: 'setIncludeFractions', value })}
        />
      )}
    </>
  );
}

const FILTERS: readonly PlanFilter[] = ['all', 'changed', 'problem'];
const NONE = { all: 'tinjau.noneAll', changed: 'tinjau.noneChanged', problem: 'tinjau.noneProblem' } as const;

function Rows({ plan, send, surface }: Pick<StepProps, 'send' | 'surface'> & { readonly plan: TargetPlan }) {
  const { t, count } = useT();
  const [filter, setFilter] = useState<PlanFilter>('all');
  const [open, setOpen] = useState<{ rowId: string; bulan: number } | null>(null);
  const byFilter = useMemo(
    () => ({
      all: plan.rows,
      changed: plan.rows.filter((row) => matchesFilter(row, 'changed')),
      problem: plan.rows.filter((row) => matchesFilter(row, 'problem')),
    }),
    [plan],
  );
  const onToggleMonth = useCallback(
    (rowId: string, bulan: number) =>
      setOpen((now) => (now?.rowId === rowId && now.bulan === bulan ? null : { rowId, bulan })),
    [],
  );
  const onToggleRow = useCallback((rowId: string) => send({ type: 'toggleRow', rowId }), [send]);
  const onReveal = useCallback((rowId: string, bulan: number) => send({ type: 'reveal', rowId, bulan }), [send]);
  const rows = byFilter[filter];
  const props = { rows, open, onToggleMonth, onToggleRow, onReveal };
  return (
    <section className="rows">
      <h3 className="sr-only">{t('tinjau.list')}</h3>
      <Choice
        legend={t('tinjau.filter')}
        legendHidden
        layout="row"
        value={filter}
        onChange={setFilter}
        options={FILTERS.map((value) => ({
          value,
          label: (
            <>
              {t(`tinjau.${value}`)} <span className="choice__count">{count(byFilter[value].length)}</span>
            </>
          ),
        }))}
      />
      {rows.length === 0 ? (
        <p className="empty">{t(NONE[filter])}</p>
      ) : surface === 'tab' ? (
        <PlanTable {...props} />
      ) : (
        <PlanList {...props} />
      )}
    </section>
  );
}
