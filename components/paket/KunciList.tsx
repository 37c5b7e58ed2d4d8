/** Keys the person trusts, and the way to trust one: by comparing its fingerprint with what the publisher made known. */
import { useState } from 'react';
import type { KunciDiDaftar } from '../../utils/workflow/paket-state';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { PaketProps } from './paket-props';

export function Percaya({
  kunci,
  nama,
  sidikJari,
  send,
}: Pick<PaketProps, 'send'> & { readonly kunci: string; readonly nama: string; readonly sidikJari: string }) {
  const { t } = useT();
  const [same, setSame] = useState(false);
  return (
    <div className="paket__trust">
      <p>{t('paket.trust.help', { nama })}</p>
      <p className="paket__fingerprint">{sidikJari}</p>
      <Check label={t('paket.trust.same')} checked={same} onChange={setSame} />
      <Button disabled={!same} onClick={() => send({ type: 'percaya', kunci, nama })}>
        {t('paket.trust.action', { nama })}
      </Button>
    </div>
  );
}

export function KunciList({
  kunci,
  send,
  locked,
}: Pick<PaketProps, 'send'> & { readonly kunci: readonly KunciDiDaftar[]; readonly locked: boolean }) {
  const { t, count } = useT();
  return (
    <Details summary={t('paket.keys.title', { count: kunci.length, n: count(kunci.length) })}>
      <ul className="paket__list">
        {kunci.map((one) => (
          <li key={one.kunci} className="paket__item">
            <p className="paket__name">{one.nama}</p>
            <p className="paket__fingerprint">{one.sidikJari}</p>
            {one.dikunci && <p className="muted">{t('paket.keys.locked')}</p>}
            {!locked && !one.dikunci && (
              <Button
                className="button--start"
                aria-label={t('paket.keys.forgetOf', { nama: one.nama })}
                onClick={() => send({ type: 'lupakanKunci', kunci: one.kunci })}
              >
                {t('paket.keys.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{t('paket.keys.help')}</p>
    </Details>
  );
}
