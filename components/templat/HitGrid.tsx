/** The results: per line choose, look at, favourite. Only the lines in sight are in the document. */
import { useEffect, useRef } from 'react';
import Star from 'lucide-react/icons/star';
import type { Hit } from '../../utils/workflow/templat-state';
import { DariPaketLine } from '../paket/DariPaketLine';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { useT } from '../ui/Words';
import { Teks } from './Teks';
import type { TemplatProps } from './templat-props';
import { useGridFocus, type GridFocus } from './use-grid-focus';

const USUAL_HEIGHT = 84;

export function HitGrid({
  hits,
  send,
  onLeave,
  entry,
  current,
  choosing,
}: Pick<TemplatProps, 'send'> & {
  readonly hits: readonly Hit[];
  /** Back to the search box. */
  readonly onLeave: () => void;
  /** Gets the way into the grid for the search box. */
  readonly entry: { current: (() => void) | null };
  /** The line the person comes back to. */
  readonly current: string | null;
  /** Lines can be chosen for a plan. */
  readonly choosing: boolean;
}) {
  const { t } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: hits.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => hits[index]?.id ?? String(index),
  });
  const shown = virtualizer.getVirtualItems();
  const focus = useGridFocus({
    rows: hits.length,
    columns: choosing ? 3 : 2,
    main: choosing ? 1 : 0,
    rendered: shown.map(({ index }) => index),
    grid: list,
    scrollTo: (row) => virtualizer.scrollToIndex(row),
    onLeave,
  });
  entry.current = () => focus.enter(0);
  const returned = useRef(false);
  useEffect(() => {
    if (returned.current || current === null || shown.length === 0) return;
    returned.current = true;
    const at = hits.findIndex(({ id }) => id === current);
    if (at >= 0) focus.enter(at);
  });
  return (
    <div
      ref={list}
      role="grid"
      className={`hits ${choosing ? 'hits--choosing' : ''}`}
      aria-label={t('templat.results')}
      aria-rowcount={hits.length}
      aria-colcount={choosing ? 3 : 2}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        else focus.onKeyDown(event);
      }}
    >
      {shown.map(({ index, key, start }) => {
        const hit = hits[index];
        if (hit === undefined) return null;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            role="row"
            aria-rowindex={index + 1}
            data-index={index}
            data-row={index}
            className="hits__row"
            style={{ transform: `translateY(${String(start - margin)}px)` }}
          >
            <HitCells hit={hit} row={index} focus={focus} send={send} choosing={choosing} />
          </div>
        );
      })}
    </div>
  );
}

function HitCells({
  hit,
  row,
  focus,
  send,
  choosing,
}: Pick<TemplatProps, 'send'> & {
  readonly hit: Hit;
  readonly row: number;
  readonly focus: GridFocus;
  readonly choosing: boolean;
}) {
  const { t, count } = useT();
  const { id, jenis, judul, indikator, bagian, keluarga, favorit, milik, dipilih, dari } = hit;
  const main = choosing ? 1 : 0;
  const name = judul.map(({ text }) => text).join('');
  const facts = [
    t(bagian === null ? `templat.jenis.${jenis}` : `templat.bagian.${bagian}`),
    ...(indikator > 0 ? [t('templat.indikator', { count: indikator, n: count(indikator) })] : []),
    ...(milik ? [t('templat.mine')] : keluarga.slice(0, 2)),
  ];
  return (
    <>
      {choosing && (
        <div role="gridcell" className="hits__choose">
          {jenis !== 'harian' && (
            <input
              type="checkbox"
              data-column={0}
              aria-label={t('templat.choose', { name })}
              checked={dipilih}
              onChange={() => send({ type: 'pilih', id })}
              {...focus.cell(row, 0)}
            />
          )}
        </div>
      )}
      <div role="gridcell" className="hits__main">
        <button
          type="button"
          data-column={main}
          className="hits__open"
          onClick={() => send({ type: 'lihat', id })}
          {...focus.cell(row, main)}
        >
          <span className="hits__title">
            <Teks potongan={judul} />
          </span>
          <span className="hits__facts">{facts.join(' · ')}</span>
          {dari !== null && (
            <span className="hits__pack">
              <DariPaketLine dari={dari} />
            </span>
          )}
        </button>
      </div>
      <div role="gridcell">
        <StarButton
          favorit={favorit}
          name={name}
          data-column={main + 1}
          onClick={() => send({ type: 'favorit', id })}
          {...focus.cell(row, main + 1)}
        />
      </div>
    </>
  );
}

export function StarButton({
  favorit,
  name,
  ...rest
}: {
  readonly favorit: boolean;
  readonly name: string;
  readonly onClick: () => void;
  readonly 'data-column'?: number;
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
}) {
  const { t } = useT();
  return (
    <button
      type="button"
      className={`icon-button star ${favorit ? 'star--on' : ''}`}
      aria-pressed={favorit}
      aria-label={t('templat.favourite', { name })}
      {...rest}
    >
      <Star aria-hidden size={18} fill={favorit ? 'currentColor' : 'none'} />
    </button>
  );
}
