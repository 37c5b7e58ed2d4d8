/** The pack as the pegawai will see it: the very templates task of the panel, over nothing but this pack. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Paket } from '../../utils/packs/model';
import { CariView } from '../templat/CariView';
import { RincianView } from '../templat/RincianView';
import { useT } from '../ui/Words';
import type { MakePreview } from './bangku-props';

export function PratinjauPegawai({ paket, make }: { readonly paket: Paket; readonly make: MakePreview }) {
  const { t } = useT();
  const [{ state, send, subscribe }] = useState(() => make(paket));
  const shown = useSyncExternalStore(subscribe, state);
  useEffect(() => send({ type: 'open' }), [send]);
  const { loading, view } = shown;
  return (
    <>
      <p className="muted">{t('bangku.previewHelp')}</p>
      <p role="status" className={loading === 'ready' ? 'sr-only' : 'busy'}>
        {loading !== 'ready' && t('templat.busy.loading')}
      </p>
      {loading === 'ready' && (
        <div className="templat bangku__preview">
          {view.kind === 'rincian' ? (
            <RincianView rincian={view.rincian} send={send} choosing={false} />
          ) : (
            <CariView state={shown} send={send} current={null} />
          )}
        </div>
      )}
    </>
  );
}
