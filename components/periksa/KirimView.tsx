/** "Kirim semua": what can be sent, with what e-Kinerja will say to each. */
import { useId } from 'react';
import type { BoardRow, Checked } from '../../utils/workflow/periksa-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { rowText } from './finding-text';
import { VerdictMark } from './marks';
import type { PeriksaProps } from './periksa-props';

const USUAL_HEIGHT = 92;

export function KirimView({
  state,
  checked,
  send,
}: Pick<PeriksaProps, 'state' | 'send'> & { readonly checked: Checked }) {
  const { t } = useT();
  const rows = checked.board.filter((row) => row.open);
  const tickable = rows.filter(({ sendable }) => sendable);
  return (
    <section className="findings">
      <h2 className="findings__title">{t('cek.kirim.title')}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t('cek.kirim.none')}</p>
      ) : (
        <>
          <p className="muted">{t('cek.kirim.intro')}</p>
          {checked.jpt === true && <JptWarning />}
          {state.outdated && (
            <Banner tone="info">
              <p>{t('cek.kirim.stale')}</p>
            </Banner>
          )}
          {rows.some(({ verdict }) => verdict === 'refused') && <p>{t('cek.kirim.refusedFirst')}</p>}
          {tickable.length > 1 && (
            <div className="finding__actions">
              <Button variant="quiet" onClick={() => send({ type: 'tickAll', on: true })}>
                {t('cek.kirim.all')}
              </Button>
              <Button variant="quiet" onClick={() => send({ type: 'tickAll', on: false })}>
                {t('cek.kirim.noneTicked')}
              </Button>
            </div>
          )}
          <Rows rows={rows} chosen={state.chosen} onTick={(id) => send({ type: 'tick', id })} />
        </>
      )}
    </section>
  );
}

export function JptWarning() {
  const { t } = useT();
  return (
    <Banner tone="bad" title={t('penjaga.jpt.title')}>
      <p>{t('penjaga.jpt.lead')}</p>
    </Banner>
  );
}

function Rows({
  rows,
  chosen,
  onTick,
}: {
  readonly rows: readonly BoardRow[];
  readonly chosen: readonly string[];
  readonly onTick: (id: string) => void;
}) {
  const { t } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLUListElement>({
    count: rows.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => rows[index]?.at ?? String(index),
  });
  return (
    <ul
      ref={list}
      className="plan-list"
      aria-label={t('cek.kirim.list')}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="plan-list__item"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <Row row={row} ticked={row.indikatorId !== null && chosen.includes(row.indikatorId)} onTick={onTick} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Row({
  row,
  ticked,
  onTick,
}: {
  readonly row: BoardRow;
  readonly ticked: boolean;
  readonly onTick: (id: string) => void;
}) {
  const words = useT();
  const { t } = words;
  const id = useId();
  const { indikatorId, verdict, sentence } = row;
  const may = row.sendable;
  return (
    <div className="send-row">
      <input
        type="checkbox"
        id={id}
        checked={ticked && may}
        disabled={!may}
        aria-describedby={`${id}-why`}
        onChange={() => {
          if (indikatorId !== null) onTick(indikatorId);
        }}
      />
      <div className="send-row__texts">
        <label htmlFor={id} className="send-row__name clamp">
          {rowText(words, row)}
        </label>
        <div id={`${id}-why`}>
          <VerdictMark verdict={verdict} />
          {verdict === 'refused' && sentence !== null && (
            <p className="rule__server">{t('periksa.server', { sentence })}</p>
          )}
          {verdict === 'unknown' && <p className="muted">{t('cek.kirim.unknownHelp')}</p>}
          {!row.offered && <p className="muted">{t('cek.kirim.notOffered')}</p>}
        </div>
      </div>
    </div>
  );
}
