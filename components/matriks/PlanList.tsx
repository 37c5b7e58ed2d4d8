/** The preview in the narrow panel. */
import { useT } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { PlanCard } from './PlanCard';
import type { PlanRowsProps } from './plan-rows-props';

const USUAL_HEIGHT = 216;

export function PlanList({ rows, open, onToggleMonth, onToggleRow, onReveal }: PlanRowsProps) {
  const { t } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLOListElement>({
    count: rows.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => rows[index]?.id ?? String(index),
  });
  return (
    <ol ref={list} className="plan-list" aria-label={t('tinjau.list')} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className="plan-list__item"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <PlanCard
              row={row}
              startsRhk={index === 0 || rows[index - 1]?.rhk !== row.rhk || rows[index - 1]?.nomor !== row.nomor}
              openMonth={open?.rowId === row.id ? open.bulan : null}
              onToggleMonth={onToggleMonth}
              onToggleRow={onToggleRow}
              onReveal={onReveal}
            />
          </li>
        );
      })}
    </ol>
  );
}
