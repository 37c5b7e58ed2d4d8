/** What became of each item and its months, those that need a look first. */
import { useMemo, useState } from 'react';
import type { SkpPlan } from '../../utils/plan/skp-plan-types';
import type { SkpCellOutcome, SkpOutcome, SkpRunSnapshot } from '../../utils/run/skp-run-types';
import { Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { SkpStateMark, STATES_IN_ORDER } from './marks';
import { resultsOf } from './outcomes';
import type { ItemResult } from './outcomes';
import { isTrouble } from './run-view';

const USUAL_HEIGHT = 84;

export function OutcomeTree({ plan, run }: { readonly plan: SkpPlan; readonly run: SkpRunSnapshot }) {
  const { t, count } = useT();
  const results = useMemo(() => resultsOf(plan, run), [plan, run]);
  const troubled = useMemo(() => results.filter(({ trouble }) => trouble), [results]);
  const [chosen, choose] = useState<'attention' | 'all' | null>(null);
  const filter = chosen ?? (troubled.length > 0 ? 'attention' : 'all');
  const shown = filter === 'all' ? results : troubled;
  return (
    <section className="rows">
      <h3 className="block__title">{t('rencana.outcome.list')}</h3>
      <Choice
        legend={t('bukti.filter')}
        legendHidden
        layout="row"
        value={filter}
        onChange={choose}
        options={(['attention', 'all'] as const).map((value) => ({
          value,
          label: (
            <>
              {t(`bukti.${value}`)}{' '}
              <span className="choice__count">{count(value === 'all' ? results.length : troubled.length)}</span>
            </>
          ),
        }))}
      />
      {shown.length === 0 ? (
        <p className="empty">{t('bukti.noneAttention')}</p>
      ) : (
        <Results key={filter} results={shown} plan={plan} />
      )}
    </section>
  );
}

function Results({ results, plan }: { readonly results: readonly ItemResult[]; readonly plan: SkpPlan }) {
  const { t } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLUListElement>({
    count: results.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => results[index]?.item.id ?? String(index),
  });
  return (
    <ul
      ref={list}
      className="plan-list"
      aria-label={t('rencana.outcome.list')}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const result = results[index];
        return (
          result && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="plan-list__item"
              aria-setsize={results.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <Result result={result} plan={plan} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Result({ result: { item, own, cells }, plan }: { readonly result: ItemResult; readonly plan: SkpPlan }) {
  const words = useT();
  const { t } = words;
  const note = own === null ? null : noteText(words, own, plan);
  return (
    <div className="outcome">
      <p className="outcome__head">
        <strong>{t(`rencana.level.${item.level}`)}</strong>
        {own !== null && <span>{t(`rencana.deed.${item.kind}`)}</span>}
        {own !== null && <SkpStateMark state={own.state} />}
      </p>
      <p className="outcome__name clamp">{item.title}</p>
      {note !== null && <p className="outcome__note">{note}</p>}
      {cells.length > 0 && <Months item={item} cells={cells} />}
    </div>
  );
}

/** What was skipped has one reason, the same for all; the other months are told one by one. */
function Months({ item, cells }: Pick<ItemResult, 'item' | 'cells'>) {
  const words = useT();
  const { t } = words;
  const states = STATES_IN_ORDER.filter((one) => cells.some(({ state }) => state === one));
  return (
    <>
      <p className="outcome__head">
        <span className="muted">{t('rencana.outcome.months')}</span>
        {states.map((one) => (
          <SkpStateMark key={one} state={one} count={cells.filter(({ state }) => state === one).length} />
        ))}
      </p>
      {states.includes('skipped') && <p className="outcome__note">{t('rencana.itemNote.skippedToo')}</p>}
      {cells
        .filter(({ state }) => isTrouble(state) && state !== 'skipped')
        .map((cell) => {
          const planned = item.bulan.find(({ bulan }) => bulan === cell.bulan);
          const note = cellNote(words, cell);
          return (
            <p key={cell.bulan} className="outcome__note">
              <strong>{words.month(cell.bulan)}</strong>{' '}
              {planned && t('bukti.value', { before: words.value(planned.before), after: words.value(planned.after) })}
              {note !== null && ` · ${note}`}
            </p>
          );
        })}
    </>
  );
}

function noteText({ t }: Words, { state, note }: SkpOutcome, plan: SkpPlan): string | null {
  switch (state) {
    case 'rejected':
      return note === null ? null : t('itemNote.rejected', { note });
    case 'skipped': {
      const on = plan.items.find(({ id }) => id === note);
      return on === undefined ? t('rencana.itemNote.skippedToo') : t('rencana.itemNote.skipped', { title: on.title });
    }
    case 'differs':
    case 'conflict':
      return note === null ? t(`rencana.itemNote.${state}Gone`) : t(`rencana.itemNote.${state}`, { note });
    case 'ambiguous':
    case 'unknown':
    case 'notFound':
      return t(`rencana.itemNote.${state}`);
    case 'pending':
    case 'intent':
    case 'sent':
    case 'made':
    case 'proven':
      return null;
  }
}

function cellNote({ t, value }: Words, { state, note }: SkpCellOutcome): string | null {
  switch (state) {
    case 'rejected':
      return note === null ? null : t('itemNote.rejected', { note });
    case 'differs':
    case 'conflict':
      return t(`itemNote.${state}`, { value: value(note) });
    case 'unknown':
    case 'notFound':
      return t(`itemNote.${state}`);
    case 'skipped':
    case 'pending':
    case 'intent':
    case 'sent':
    case 'proven':
      return null;
  }
}
