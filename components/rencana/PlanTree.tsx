/** The plan as a tree: RHK, their indikator with twelve months, their tahapan; then the lampiran by part. */
import { useCallback, useState } from 'react';
import { useT } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { TreeItem } from './TreeItem';
import type { TreeRow } from './skp-view';
import type { RencanaSend } from './step-props';

const USUAL_HEIGHT = 150;

export function PlanTree({ rows, send }: { readonly rows: readonly TreeRow[]; readonly send: RencanaSend }) {
  const { t } = useT();
  const [open, setOpen] = useState<{ readonly item: string; readonly bulan: number } | null>(null);
  const onMonth = useCallback(
    (item: string, bulan: number) =>
      setOpen((now) => (now?.item === item && now.bulan === bulan ? null : { item, bulan })),
    [],
  );
  const { list, margin, virtualizer } = useVirtualRows<HTMLOListElement>({
    count: rows.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => rows[index]?.item.id ?? String(index),
  });
  return (
    <ol ref={list} className="plan-list" aria-label={t('rencana.tree')} style={{ height: virtualizer.getTotalSize() }}>
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
            <TreeItem
              row={row}
              openMonth={open?.item === row.item.id ? open.bulan : null}
              onMonth={onMonth}
              send={send}
            />
          </li>
        );
      })}
    </ol>
  );
}
