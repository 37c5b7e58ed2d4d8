/** Step 2: exactly what will happen to every part of the SKP, before anything happens. */
import { useMemo, useState } from 'react';
import type { SkpPlan } from '../../utils/plan/skp-plan-types';
import { NumberQuestion } from '../matriks/NumberQuestion';
import { WithKata } from '../kata/KataDibaca';
import { YearTrouble } from '../panel/YearLoan';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Check, Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import { Adapted, LastYearChoice } from './LastYearBlock';
import { NowLine } from './NowLine';
import { PlanTree } from './PlanTree';
import { SkpCompare } from './SkpCompare';
import { SkpProblems, placeText } from './SkpProblems';
import { SkpQuestions } from './SkpQuestions';
import { ITEM_KINDS, SkpKindMark } from './marks';
import { countFilter, countFractions, countLocked, treeRows } from './skp-view';
import type { SkpFilter } from './skp-view';
import type { RencanaProps, RencanaSend } from './step-props';

export function TinjauStep({ state, send }: RencanaProps) {
  const words = useT();
  const { t } = words;
  const { plan, source } = state;
  if (plan === null) return <p className="empty">{t(state.busy === null ? 'rencana.needSource' : 'tinjau.loading')}</p>;
  return (
    <>
      <h2 className="step-title">{t(plan.purpose === 'undo' ? 'rencana.undoTitle' : 'tinjau.title')}</h2>
      {source !== null && plan.purpose === 'import' && (
        <p className="muted break">
          {t('tinjau.source', { name: t(`rencana.source.${source.kind}`, { name: source.name }) })}
        </p>
      )}
      {plan.purpose === 'undo' && <p className="muted">{t('rencana.undoHelp')}</p>}
      <NowLine state={state} send={send} />
      {state.planStale && (
        <Banner
          tone="warning"
          actions={<Button onClick={() => send({ type: 'read' })}>{t('rencana.readAgain')}</Button>}
        >
          <p>{t('rencana.stale')}</p>
        </Banner>
      )}
      <NumberQuestion
        ambiguous={state.ambiguous}
        choice={state.numberChoice}
        placeOf={(one) => placeText(words, one)}
        onChoose={(choice) => send({ type: 'chooseNumbers', choice })}
      />
      <ul className="marks">
        {ITEM_KINDS.filter((kind) => plan.counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <SkpKindMark kind={kind} count={plan.counts[kind]} />
          </li>
        ))}
      </ul>
      <Insistence state={state} plan={plan} send={send} />
      <SkpQuestions key={`${plan.nomorSkp}/${plan.accountTag}/${plan.source.hash}`} plan={plan} send={send} />
      <SkpProblems problems={state.problems} />
      <YearTrouble state={state} onRestore={() => send({ type: 'restoreYear' })} />
      <LastYearChoice state={state} send={send} />
      <Adapted state={state} send={send} />
      {state.comparison !== null && <SkpCompare comparison={state.comparison} isYear={source?.kind === 'tahunLalu'} />}
      <WithKata kata={state.now?.kata}>
        <Tree plan={plan} monthsOut={state.monthsOut} send={send} />
      </WithKata>
    </>
  );
}

/** Items left alone out of caution, which the person may insist on. */
function Insistence({ state, plan, send }: Pick<RencanaProps, 'state' | 'send'> & { readonly plan: SkpPlan }) {
  const { t } = useT();
  const locked = countLocked(plan);
  const fractions = countFractions(plan);
  return (
    <>
      {(locked > 0 || state.includeLocked) && (
        <Check
          label={t('rencana.locked', { count: locked })}
          help={t('rencana.lockedHelp')}
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

const FILTERS: readonly SkpFilter[] = ['changed', 'problem', 'all'];

function Tree({
  plan,
  monthsOut,
  send,
}: {
  readonly plan: SkpPlan;
  readonly monthsOut: readonly string[];
  readonly send: RencanaSend;
}) {
  const { t, count } = useT();
  const [chosen, setFilter] = useState<SkpFilter | null>(null);
  const counts = useMemo(
    () => ({
      changed: countFilter(plan, 'changed'),
      problem: countFilter(plan, 'problem'),
      all: plan.items.length,
    }),
    [plan],
  );
  const filter = chosen ?? (counts.changed > 0 ? 'changed' : 'all');
  const rows = useMemo(() => treeRows(plan, filter, monthsOut), [plan, filter, monthsOut]);
  return (
    <section className="rows">
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
              {t(`rencana.filter.${value}`)} <span className="choice__count">{count(counts[value])}</span>
            </>
          ),
        }))}
      />
      {rows.length === 0 ? (
        <p className="empty">{t(`rencana.none.${filter}`)}</p>
      ) : (
        <PlanTree key={filter} rows={rows} send={send} />
      )}
    </section>
  );
}
