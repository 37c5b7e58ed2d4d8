/** The guides a pack brings: put in from one's own or from a file, looked at, taken out. */
import { useId, useState } from 'react';
import type { Paket } from '../../utils/packs/model';
import { PanduanIsi } from '../susun/PanduanIsi';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Berkas } from './Berkas';

const MOST_GUIDES = 50;

export function PanduanPart({
  paket: { panduan = [] },
  state: { panduanSendiri, busy },
  send,
}: BangkuProps & { readonly paket: Paket }) {
  const { t } = useT();
  const title = useId();
  const [chosen, choose] = useState('');
  const own = panduanSendiri.find(({ id }) => id === chosen) ?? panduanSendiri[0];
  const replaces = panduan.some(({ id }) => id === own?.id);
  return (
    <section aria-labelledby={title} className="bangku__way">
      <h2 id={title} className="paket__heading">
        {t('panduanSendiri.paket.title')}
      </h2>
      <p className="muted">{t('panduanSendiri.paket.help')}</p>
      {panduan.map((one) => (
        <div key={one.id} className="susun__paket">
          <Details summary={one.judul} lazy>
            <PanduanIsi panduan={one} />
          </Details>
          <Button variant="quiet" onClick={() => send({ type: 'panduanKeluar', id: one.id })}>
            {t('panduanSendiri.paket.remove', { judul: one.judul })}
          </Button>
        </div>
      ))}
      {own !== undefined && (
        <div className="susun__paket">
          <Select label={t('panduanSendiri.paket.own')} value={own.id} onChange={choose}>
            {panduanSendiri.map(({ id, judul }) => (
              <option key={id} value={id}>
                {judul}
              </option>
            ))}
          </Select>
          <Button
            disabled={!replaces && panduan.length >= MOST_GUIDES}
            onClick={() => send({ type: 'panduanMasuk', id: own.id })}
          >
            {t(replaces ? 'panduanSendiri.paket.replace' : 'panduanSendiri.paket.add')}
          </Button>
        </div>
      )}
      <a href="/options.html?bagian=panduan" target="_blank" rel="noreferrer">
        {t('panduanSendiri.buat')}
      </a>
      <Berkas
        label={t('panduanSendiri.paket.file')}
        accept=".json"
        disabled={busy !== null || panduan.length >= MOST_GUIDES}
        onFile={(file) => send({ type: 'panduanBerkas', file })}
      />
    </section>
  );
}
