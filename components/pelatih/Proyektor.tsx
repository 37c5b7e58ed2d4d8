/**
 * The guide for a room: one step in very large type. Keys of a presenter's clicker go through the steps for showing only;
 * what is proven comes from e-Kinerja alone, and stands beside it.
 */
import { useEffect, useState } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { PanduanProps } from '../panduan/panduan-props';
import { judulOf, langkahText, titikText } from '../panduan/langkah-text';
import { KeadaanMark } from '../panduan/marks';
import { useShown } from '../panduan/use-shown';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { LamaLangkah } from './Stopwatch';
import type { PelatihProps } from './pelatih-props';

interface ProyektorProps {
  readonly panduan: PanduanProps;
  readonly pelatih: PelatihProps['state'];
  /** Back to the panel's usual face. */
  readonly onEnd: () => void;
}

export function Proyektor({ panduan: { state, send }, pelatih, onEnd }: ProyektorProps) {
  const words = useT();
  const { t } = words;
  const { langkah } = pelatih;
  const { kemajuan, lapor } = state;
  const sekarang = langkah.findIndex(({ id }) => id === kemajuan?.sekarang);
  const [shown, show] = useState(Math.max(0, sekarang));
  const [followed, follow] = useState(sekarang);
  // Whoever looks at the current step goes on with it; whoever browses is left alone.
  if (followed !== sekarang) {
    follow(sekarang);
    if (sekarang >= 0 && (followed < 0 || shown === followed)) show(sekarang);
  }
  const last = langkah.length - 1;
  const go = (to: (at: number) => number) => show((at) => Math.max(0, Math.min(last, to(at))));

  useShown(send);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const act = KEYS[event.key];
      if (act === undefined) return;
      event.preventDefault();
      if (act === 'end') onEnd();
      else if (act === 'now') go(() => sekarang);
      else go((at) => at + act);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const step = langkah[shown];
  // The guide comes a moment after the page; an empty screen on the wall would look broken.
  if (step === undefined)
    return (
      <div className="proyektor">
        <main className="proyektor__isi">
          <p role="status">{t('panduan.busy.reading')}</p>
        </main>
        <footer className="proyektor__kaki">
          <div className="actions">
            <Button variant="quiet" onClick={onEnd}>
              {t('pelatih.proyektor.close')}
            </Button>
          </div>
        </footer>
      </div>
    );
  const keadaan = kemajuan?.langkah[shown]?.keadaan;
  const isCurrent = shown === sekarang;
  return (
    <div className="proyektor">
      <main className="proyektor__isi">
        <article aria-live="polite">
          <p className="proyektor__urut">
            {t('pelatih.proyektor.nth', { nomor: shown + 1, semua: langkah.length })}
            {keadaan !== undefined && keadaan.kind !== 'sekarang' && <KeadaanMark keadaan={keadaan} />}
            {isCurrent && <b className="proyektor__kini">{t('pelatih.proyektor.current')}</b>}
          </p>
          <h1>{judulOf(words, step)}</h1>
          <p className="proyektor__apa">{step.teks?.apa ?? t(langkahText(step.id, 'apa'))}</p>
          {isCurrent && lapor?.kind === 'ditunjuk' ? (
            <p>
              <b>{t('pelatih.proyektor.click')}</b> {lapor.label === '' ? '' : `“${lapor.label}”. `}
              {state.teks[lapor.id] ?? t(titikText(lapor.id))}
            </p>
          ) : (
            step.halaman !== null && (
              <p>
                <b>{t('pelatih.proyektor.where')}</b> {t(`panduan.halaman.${step.halaman}`)}
              </p>
            )
          )}
          {step.teks === undefined && (
            <p>
              <b>{t('panduan.why')}:</b> {t(langkahText(step.id, 'mengapa'))}
            </p>
          )}
        </article>
      </main>
      <footer className="proyektor__kaki">
        <ol className="proyektor__titik" aria-hidden>
          {langkah.map(({ id }, at) => (
            <li key={id} data-shown={at === shown} data-proven={kemajuan?.langkah[at]?.keadaan.kind === 'terbukti'} />
          ))}
        </ol>
        <p>{t('pelatih.proyektor.note')}</p>
        {pelatih.aktif && isCurrent && step.id === pelatih.waktu.langkah && (
          <p className="proyektor__waktu">
            {t('pelatih.waktu.this')} <LamaLangkah waktu={pelatih.waktu} id={step.id} />
          </p>
        )}
        <div className="actions">
          <Button
            icon={<ChevronLeft aria-hidden size={20} />}
            disabled={shown === 0}
            onClick={() => go((at) => at - 1)}
          >
            {t('pelatih.proyektor.back')}
          </Button>
          <Button
            icon={<ChevronRight aria-hidden size={20} />}
            disabled={shown === last}
            onClick={() => go((at) => at + 1)}
          >
            {t('pelatih.proyektor.next')}
          </Button>
          {sekarang >= 0 && !isCurrent && (
            <Button onClick={() => go(() => sekarang)}>{t('pelatih.proyektor.toCurrent')}</Button>
          )}
          <Button variant="quiet" onClick={onEnd}>
            {t('pelatih.proyektor.close')}
          </Button>
        </div>
      </footer>
    </div>
  );
}

const KEYS: Readonly<Record<string, number | 'end' | 'now'>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: 'now',
  Escape: 'end',
};
