/** The templates of the draft; only the lines in sight are in the document. */
import { useEffect, useRef } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Lightbulb from 'lucide-react/icons/lightbulb';
import type { Temuan } from '../../utils/bangku/temuan';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { Mark } from '../ui/Mark';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';

const USUAL_HEIGHT = 64;

export function DaftarTemplat({
  tampil,
  paket,
  temuan,
  current,
  send,
}: Pick<BangkuProps, 'send'> & {
  readonly tampil: readonly Templat[];
  readonly paket: Paket;
  readonly temuan: ReadonlyMap<string, readonly Temuan[]>;
  /** The line the person comes back to. */
  readonly current: string | null;
}) {
  const { t, count } = useT();
  const { list, margin, virtualizer } = useVirtualRows<HTMLUListElement>({
    count: tampil.length,
    estimate: USUAL_HEIGHT,
    keyOf: (index) => tampil[index]?.id ?? String(index),
  });
  const shown = virtualizer.getVirtualItems();
  const returned = useRef(false);
  useEffect(() => {
    if (returned.current || current === null || shown.length === 0) return;
    const at = tampil.findIndex(({ id }) => id === current);
    const button = list.current?.querySelector<HTMLElement>(`[data-row="${String(at)}"] button`);
    if (button) {
      returned.current = true;
      button.focus();
    } else if (at >= 0) virtualizer.scrollToIndex(at);
    else returned.current = true;
  });
  const names = new Map(paket.keluarga.map(({ id, nama }) => [id, nama]));
  return (
    <ul ref={list} className="hits" aria-label={t('bangku.list')} style={{ height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const templat = tampil[index];
        if (templat === undefined) return null;
        const found = temuan.get(templat.id) ?? [];
        const wajib = found.filter(({ kind }) => kind === 'wajib').length;
        const saran = found.length - wajib;
        const text = templat.jenis === 'rhk' ? templat.rhk : templat.uraian;
        const facts = [
          templat.jenis === 'lampiran' ? t(`templat.bagian.${templat.bagian}`) : t(`templat.jenis.${templat.jenis}`),
          ...(templat.jenis === 'rhk' && templat.indikator.length > 0
            ? [t('templat.indikator', { count: templat.indikator.length, n: count(templat.indikator.length) })]
            : []),
          ...(templat.jabatan.length === 0
            ? [t('templat.everybody')]
            : templat.jabatan.slice(0, 2).map((id) => names.get(id) ?? id)),
        ];
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-row={index}
            aria-setsize={tampil.length}
            aria-posinset={index + 1}
            className="hits__row bangku__row"
            style={{ transform: `translateY(${String(start - margin)}px)` }}
          >
            <button type="button" className="hits__open" onClick={() => send({ type: 'buka', id: templat.id })}>
              <span className="hits__title">{text === '' ? t('bangku.noText') : text}</span>
              <span className="hits__facts">{facts.join(' · ')}</span>
              {found.length > 0 && (
                <span className="bangku__marks">
                  {wajib > 0 && (
                    <Mark tone="bad" icon={<CircleAlert size={14} />} count={count(wajib)}>
                      {t('bangku.kind.wajib')}
                    </Mark>
                  )}
                  {saran > 0 && (
                    <Mark tone="warning" icon={<Lightbulb size={14} />} count={count(saran)}>
                      {t('bangku.kind.saran')}
                    </Mark>
                  )}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
