/** Packs of standard templates: what is installed, whose it is, and the ways to a new one. */
import { useLayoutEffect, useRef } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { AlamatForm } from './AlamatForm';
import { KabarPaketBanner } from './KabarPaketBanner';
import { KebijakanBlock } from './KebijakanBlock';
import { KunciList } from './KunciList';
import { PaketChooser } from './PaketChooser';
import { PaketItem } from './PaketItem';
import { PratinjauView } from './PratinjauView';
import type { PaketProps } from './paket-props';

export function PaketView({ state, send, onBack }: PaketProps & { readonly onBack: () => void }) {
  const { t } = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { loading, paket, kunci, kebijakan, pratinjau, terkunci, busy } = state;
  return (
    <section className="paket">
      <Button variant="quiet" className="button--start" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
        {t('paket.back')}
      </Button>
      <h2 ref={heading} tabIndex={-1} className="rincian__title">
        {t('paket.title')}
      </h2>
      {loading === 'failed' && (
        <Banner tone="bad" alert actions={<Button onClick={() => send({ type: 'open' })}>{t('paket.again')}</Button>}>
          {t('paket.failed')}
        </Banner>
      )}
      {terkunci && <Banner tone="warning">{t('paket.locked')}</Banner>}
      <KabarPaketBanner state={state} />
      {loading === 'ready' && pratinjau !== null && <PratinjauView pratinjau={pratinjau} busy={busy} send={send} />}
      {loading === 'ready' && pratinjau === null && (
        <>
          {kebijakan !== null && <KebijakanBlock kebijakan={kebijakan} disabled={busy !== null} send={send} />}
          {!terkunci && <PaketChooser disabled={busy !== null} send={send} />}
          {!terkunci && <AlamatForm disabled={busy !== null} send={send} />}
          {paket.length === 0 ? (
            <p className="muted">{t('paket.none')}</p>
          ) : (
            <>
              <h3 className="paket__heading">{t('paket.installed')}</h3>
              {paket.length > 1 && <p className="muted">{t('paket.orderHelp')}</p>}
              <ul className="paket__list">
                {paket.map((one) => (
                  <PaketItem key={one.id} paket={one} send={send} locked={terkunci} busy={busy !== null} />
                ))}
              </ul>
            </>
          )}
          {kunci.length > 0 && <KunciList kunci={kunci} send={send} locked={terkunci} />}
        </>
      )}
    </section>
  );
}
