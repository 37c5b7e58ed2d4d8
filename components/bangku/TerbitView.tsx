/** From draft to file: compare, raise the version, approve on paper, key, signature. In the order in which it is done. */
import { useEffect } from 'react';
import FilePen from 'lucide-react/icons/file-pen';
import Printer from 'lucide-react/icons/printer';
import type { Paket } from '../../utils/packs/model';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Banding } from './Banding';
import { BuangNaskah } from './BuangNaskah';
import { KunciPart } from './KunciPart';

export function TerbitView({
  state,
  send,
  paket,
  onPrint,
  onKeterangan,
}: BangkuProps & { readonly paket: Paket; readonly onPrint: () => void; readonly onKeterangan: () => void }) {
  const { t, count } = useT();
  const { busy, temuan, diperiksa, terbit, beda, kunci } = state;
  const wanted = terbit !== null && beda === null;
  useEffect(() => {
    if (wanted) send({ type: 'bandingkan' });
  }, [wanted, send]);
  const all = [...temuan.values()].flat();
  const wajib = all.filter(({ kind }) => kind === 'wajib').length;
  const total = paket.templat.length;
  return (
    <ol className="bangku__steps">
      <li>
        <h2 className="paket__heading">{t('bangku.step.check')}</h2>
        <p>
          {diperiksa < total
            ? t('bangku.checking', { n: count(diperiksa), total: count(total) })
            : all.length === 0
              ? t('bangku.checkedClean', { count: total, n: count(total) })
              : t('bangku.checked', { wajib: count(wajib), saran: count(all.length - wajib) })}
        </p>
        {(paket.judul.trim() === '' || paket.penerbit.trim() === '') && (
          <Banner tone="warning" actions={<Button onClick={onKeterangan}>{t('bangku.goKeterangan')}</Button>}>
            {t('bangku.belumBernama')}
          </Banner>
        )}
        <p className="muted">{t('bangku.checkedHelp')}</p>
      </li>
      <li>
        <h2 className="paket__heading">{t('bangku.step.version')}</h2>
        <Banding state={state} send={send} paket={paket} />
      </li>
      <li>
        <h2 className="paket__heading">{t('bangku.step.key')}</h2>
        <KunciPart state={state} send={send} penerbit={paket.penerbit} />
      </li>
      <li>
        <h2 className="paket__heading">{t('bangku.step.approve')}</h2>
        <p>{t('bangku.approveHelp')}</p>
        <Button className="button--start" icon={<Printer aria-hidden size={16} />} onClick={onPrint}>
          {t('bangku.print')}
        </Button>
      </li>
      <li>
        <h2 className="paket__heading">{t('bangku.step.sign')}</h2>
        <p>{kunci === null ? t('bangku.signNeedsKey') : t('bangku.signWith', { nama: kunci.nama })}</p>
        <Button
          variant="primary"
          className="button--start"
          icon={<FilePen aria-hidden size={16} />}
          disabled={kunci === null || busy !== null}
          onClick={() => send({ type: 'tandatangani' })}
        >
          {t('bangku.sign', { label: paket.label })}
        </Button>
        <p className="muted">{t('bangku.signHelp')}</p>
        <Details summary={t('bangku.otherFiles')}>
          <p>{t('bangku.tryHelp')}</p>
          <div className="actions">
            <Button disabled={busy !== null} onClick={() => send({ type: 'coba' })}>
              {t('bangku.try')}
            </Button>
            <Button disabled={busy !== null} onClick={() => send({ type: 'unduhLembar' })}>
              {t('bangku.toSheet')}
            </Button>
          </div>
        </Details>
        <BuangNaskah send={send} />
      </li>
    </ol>
  );
}
