/** One installed pack: whose it is, what it holds, its place in the order, the way back, and its removal. */
import { useState } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { PaketDiDaftar } from '../../utils/workflow/paket-state';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { AlamatLine } from './AlamatForm';
import { Percaya } from './KunciList';
import { AsalMark, MasaMark } from './marks';
import type { PaketProps } from './paket-props';
import { validityText } from './paket-text';

export function PaketItem({
  paket,
  send,
  locked,
  busy,
}: Pick<PaketProps, 'send'> & {
  readonly paket: PaketDiDaftar;
  readonly locked: boolean;
  readonly busy: boolean;
}) {
  const words = useT();
  const { t, count } = words;
  const [asking, ask] = useState(false);
  const { id, judul, penerbit, label, templat, asal, masa, aktif, hilang, sebelumnya, naik, turun } = paket;
  const validity = validityText(words, paket.dari, paket.sampai);
  return (
    <li className="paket__item">
      <p className="paket__name">{judul}</p>
      <p className="muted">
        {[penerbit, t('paket.version', { label }), t('paket.templates', { count: templat, n: count(templat) })].join(
          ' · ',
        )}
      </p>
      <p className="paket__marks">
        <AsalMark asal={asal} />
        {masa !== 'berlaku' && <MasaMark masa={masa} />}
      </p>
      {validity !== null && <p className="muted">{validity}</p>}
      {paket.memakaiSebelumnya && <p className="muted">{t('paket.usesPrevious', { label: sebelumnya ?? '' })}</p>}
      {hilang && <p>{t('paket.lost')}</p>}
      {paket.alamat !== null && !locked && <AlamatLine alamat={paket.alamat} disabled={busy} send={send} />}
      {!locked && (
        <>
          <Check label={t('paket.use')} checked={aktif} onChange={() => send({ type: 'aktif', id })} />
          <Details summary={t('paket.more')}>
            {paket.kunci !== null && asal.kind === 'kunciTidakDikenal' && (
              <Percaya kunci={paket.kunci} nama={penerbit} sidikJari={paket.sidikJari ?? ''} send={send} />
            )}
            <div className="actions">
              <Button
                icon={<ArrowUp aria-hidden size={16} />}
                disabled={!naik}
                aria-label={t('paket.upOf', { judul })}
                onClick={() => send({ type: 'geser', id, by: -1 })}
              >
                {t('paket.up')}
              </Button>
              <Button
                icon={<ArrowDown aria-hidden size={16} />}
                disabled={!turun}
                aria-label={t('paket.downOf', { judul })}
                onClick={() => send({ type: 'geser', id, by: 1 })}
              >
                {t('paket.down')}
              </Button>
              {sebelumnya !== null && (
                <Button onClick={() => send({ type: 'kembali', id })}>
                  {t('paket.goBack', { label: sebelumnya })}
                </Button>
              )}
              <Button variant="danger" onClick={() => ask(true)}>
                {t('paket.remove')}
              </Button>
            </div>
          </Details>
        </>
      )}
      {asking && (
        <AskFirst
          title={t('paket.removeAsk', { judul })}
          yes={t('paket.remove')}
          onYes={() => send({ type: 'hapus', id })}
          onClose={() => ask(false)}
        >
          <p>{t('paket.removeFacts')}</p>
        </AskFirst>
      )}
    </li>
  );
}
