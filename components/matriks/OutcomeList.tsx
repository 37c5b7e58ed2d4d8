/** What became of each cell, those that need a look first. */
import { useMemo, useState } from 'react';
import type { TargetPlan } from '../../utils/plan/types';
import type { ItemOutcome, RunSnapshot } from '../../utils/run/types';
import { Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { ItemMark } from './marks';
import { indexByKey, isTrouble } from './run-view';
import type { PlannedCell } from './run-view';

const USUAL_HEIGHT = 76;

export function OutcomeList({ run, plan }: { readonly run: RunSnapshot; readonly plan: TargetPlan | null }) {
  const { t, count } = useT();
  const trouble = useMemo(() => run.items.filter((item) => isTrouble(item.state)), [run.items]);
  const places = useMemo(() => (plan === null ? null : indexByKey(plan)), [plan]);
  const [chosen, setChosen] = useState<'attention' | 'all' | null>(null);
  const filter = chosen ?? (trouble.length > 0 ? 'attention' : 'all');
  const items = filter === 'all' ? run.items : trouble;
  return (
    <section className="rows">
      <h3 className="block__title">{t('bukti.list')}</h3>
      <Choice
        legend={t('bukti.filter')}
        legendHidden
        layout="row"
        value={filter}
        onChange={setChosen}
        options={[
          { value: 'attention', label: <Counted text={t('bukti.attention')} count={count(trouble.length)} /> },
          { value: 'all', label: <Counted text={t('bukti.all')} count={count(run.items.length)} /> },
        ]}
      />
      {items.length === 0 ? (
        <p className="empty">{t('bukti.noneAttention')}</p>
      ) : (
        <Outcomes key={filter} items={items} places={places} />
      )}
    </section>
  );
}

function Counted({ text, count }: { readonly text: string; readonly count: string }) {
  return (
    <>
      {text} <span className="choice__count">{count}</span>
    </>
  );
}

function Outcomes({
  items,
  places,
}: {
  readonly items: readonly ItemOutcome[];
  readonly places: ReadonlyMap<string, PlannedCell> | null;
}) {
  const { t } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLUListElement>({
    count: items.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => items[index]?.key ?? String(index),
  });
  return (
    <ul ref={list} className="plan-list" aria-label={t('bukti.list')} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="plan-list__item"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <Outcome item={item} place={places?.get(item.key)} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Outcome({ item, place }: { readonly item: ItemOutcome; readonly place: PlannedCell | undefined }) {
  const words = useT();
  const { t } = words;
  const note = noteText(words, item);
  return (
    <div className="outcome">
      <p className="outcome__head">
        <strong>{place && words.month(place.cell.bulan)}</strong>
        {place && (
          <span>
            {t('bukti.value', { before: words.value(place.cell.before), after: words.value(place.cell.after) })}
          </span>
        )}
        <ItemMark state={item.state} />
      </p>
      {place && (
        <p className="outcome__name clamp">
          {place.row.nomor} · {place.row.indikator}
        </p>
      )}
      {note !== null && <p className="outcome__note">{note}</p>}
    </div>
  );
}

function noteText(words: Words, { state, note }: ItemOutcome): string | null {
  switch (state) {
    case 'rejected':
      return note === null ? null : words.t('itemNote.rejected', { note });
    case 'differs':
      return words.t('itemNote.differs', { value: words.value(note) });
    case 'conflict':
      return words.t('itemNote.conflict', { value: words.value(note) });
    case 'unknown':
    case 'notFound':
      return words.t(`itemNote.${state}`);
    case 'pending':
    case 'intent':
    case 'sent':
    case 'proven':
      return null;
  }
}
