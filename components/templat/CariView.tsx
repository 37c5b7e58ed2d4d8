/** Search box, filters, results, and the tools of the person's own templates. */
import { useRef } from 'react';
import Search from 'lucide-react/icons/search';
import { Button } from '../ui/Button';
import { useTyped } from '../ui/use-typed';
import { useT } from '../ui/Words';
import { HitGrid } from './HitGrid';
import { MilikTools } from './MilikTools';
import { Saringan } from './Saringan';
import type { TemplatProps } from './templat-props';

export function CariView({ state, send, current }: TemplatProps & { readonly current: string | null }) {
  const { t, count } = useT();
  const { hits, total, saringan, milik } = state;
  const box = useRef<HTMLInputElement>(null);
  const enterGrid = useRef<(() => void) | null>(null);
  const { type, bound } = useTyped(state.text, (text) => send({ type: 'cari', text }));
  return (
    <>
      <div className="templat__search">
        <Search className="templat__search-icon" aria-hidden size={16} />
        <input
          ref={box}
          type="search"
          className="field__select"
          aria-label={t('templat.search.label')}
          placeholder={t('templat.search.hint')}
          maxLength={200}
          {...bound}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && hits.length > 0) {
              event.preventDefault();
              enterGrid.current?.();
            } else if (event.key === 'Enter' && hits[0] !== undefined) send({ type: 'lihat', id: hits[0].id });
            else if (event.key === 'Escape' && bound.value !== '') {
              event.preventDefault();
              type('');
            }
          }}
        />
      </div>
      <Saringan state={state} send={send} />
      {saringan.dari === 'milik' && <MilikTools state={state} send={send} />}
      <p className="muted" role="status">
        {total > hits.length
          ? t('templat.found.best', { n: count(hits.length), total: count(total) })
          : t('templat.found.all', { count: total, n: count(total) })}
      </p>
      {hits.length > 0 ? (
        <HitGrid
          hits={hits}
          send={send}
          current={current}
          choosing={state.dapatRencana}
          entry={enterGrid}
          onLeave={() => box.current?.focus()}
        />
      ) : (
        <Empty state={state} send={send} onClear={() => send({ type: 'cari', text: '' })} milik={milik} />
      )}
    </>
  );
}

function Empty({
  state,
  send,
  onClear,
  milik,
}: TemplatProps & { readonly onClear: () => void; readonly milik: number }) {
  const { t } = useT();
  const { text, saringan } = state;
  const kind =
    text !== ''
      ? 'search'
      : saringan.dari === 'milik' && milik === 0
        ? 'milik'
        : saringan.dari === 'favorit'
          ? 'favorit'
          : 'search';
  return (
    <div className="templat__empty">
      <p>{t(`templat.empty.${kind}`)}</p>
      {kind === 'search' && (
        <Button
          onClick={() => {
            onClear();
            send({
              type: 'saring',
              saringan: { jenis: null, keluarga: null, aspek: null, bagian: null, jenisRhk: null, dari: 'semua' },
            });
          }}
        >
          {t('templat.empty.all')}
        </Button>
      )}
      {kind === 'favorit' && (
        <Button onClick={() => send({ type: 'saring', saringan: { dari: 'semua' } })}>{t('templat.empty.all')}</Button>
      )}
    </div>
  );
}
