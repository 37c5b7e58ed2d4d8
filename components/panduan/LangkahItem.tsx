/** One step: its state, and opened what to do and why. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { Kemajuan } from '../../utils/guide/model';
import type { PanduanState } from '../../utils/workflow/panduan-state';
import { useT } from '../ui/Words';
import { KeadaanMark } from './marks';
import { judulOf, langkahText } from './langkah-text';

export function LangkahItem({
  nomor,
  langkah,
  isCurrent,
  open,
  onToggle,
  state,
  children,
}: {
  readonly nomor: number;
  readonly langkah: Kemajuan['langkah'][number];
  readonly isCurrent: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly state: PanduanState;
  /** The current step's tools. */
  readonly children?: ReactNode;
}) {
  const words = useT();
  const { t, count } = words;
  const { id, bukti, teks, keadaan } = langkah;
  const body = `panduan-${id}`;
  const item = useRef<HTMLLIElement>(null);
  const welcomed = typeof state.sambutan !== 'number';
  // A new step is progress: the list follows it, but never away from the welcome above it.
  useLayoutEffect(() => {
    if (isCurrent && welcomed) (item.current as Partial<HTMLElement> | null)?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent, welcomed]);
  return (
    <li
      ref={item}
      className={`langkah${isCurrent ? ' langkah--current' : ''}`}
      {...(isCurrent ? { 'aria-current': 'step' } : {})}
    >
      <h3 className="langkah__head">
        <button type="button" className="langkah__button" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <ChevronRight className="langkah__chevron" aria-hidden size={16} />
          <span className="langkah__nomor">{count(nomor)}.</span>
          <span className="langkah__judul">{judulOf(words, langkah)}</span>
          <KeadaanMark keadaan={keadaan} />
        </button>
      </h3>
      <div id={body} className="langkah__body" hidden={!open}>
        <p className="langkah__apa">{teks?.apa ?? t(langkahText(id, 'apa'))}</p>
        {teks === undefined && (
          <p className="muted">
            <b>{t('panduan.why')}:</b> {t(langkahText(id, 'mengapa'))}
          </p>
        )}
        {langkah.opsional && <p className="muted">{t('panduan.optional')}</p>}
        {keadaan.kind === 'terbukti' && <p className="muted">{t('panduan.proven')}</p>}
        {keadaan.kind === 'tanpaBukti' && <p className="muted">{t('panduan.unproven')}</p>}
        {keadaan.kind === 'nanti' && <p className="muted">{t('panduan.later')}</p>}
        {keadaan.kind === 'tidakTerbaca' && <p>{t('panduan.unread')}</p>}
        {bukti === 'kirim' && <StatusLines state={state} />}
        {bukti === 'harian' && state.harianHariIni !== null && keadaan.kind === 'terbukti' && (
          <p>{t(state.harianHariIni > 0 ? 'panduan.today.yes' : 'panduan.today.no')}</p>
        )}
        {children}
      </div>
    </li>
  );
}

const STATUSES = ['tolak', 'konsep', 'periksa', 'setuju'] as const;

/** How many indikator are where, and what that means. */
function StatusLines({ state: { status } }: { readonly state: PanduanState }) {
  const { t, count } = useT();
  const found = STATUSES.filter((one) => (status?.[one] ?? 0) > 0);
  if (found.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('panduan.status.title')}>
      {found.map((one) => (
        <li key={one}>
          <b>{count(status?.[one] ?? 0)}</b> {t(`panduan.status.${one}`)}
        </li>
      ))}
    </ul>
  );
}
