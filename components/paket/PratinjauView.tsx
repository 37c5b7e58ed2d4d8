/** A pack before it is installed: what it is, whose it is, what it changes. Nothing of it is used yet. */
import { useLayoutEffect, useRef } from 'react';
import type { Pratinjau } from '../../utils/workflow/paket-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { DaftarBeda } from './DaftarBeda';
import { Percaya } from './KunciList';
import { AsalMark, MasaMark } from './marks';
import type { PaketProps } from './paket-props';
import { validityText } from './paket-text';

export function PratinjauView({
  pratinjau,
  busy,
  send,
}: Pick<PaketProps, 'send'> & { readonly pratinjau: Pratinjau; readonly busy: PaketProps['state']['busy'] }) {
  const words = useT();
  const { t, count } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { kepala, asal, masa, halangan, kunci, sidikJari, beda, terpasang, sumber } = pratinjau;
  const { judul, penerbit, label, tahun, jumlah, perubahan, berlaku } = kepala;
  const holds = (['rhk', 'lampiran', 'harian', 'panduan', 'ketentuan', 'kata'] as const).flatMap((kind) =>
    jumlah[kind] > 0 ? [t(`paket.holds.${kind}`, { count: jumlah[kind], n: count(jumlah[kind]) })] : [],
  );
  const validity = validityText(words, berlaku.dari, berlaku.sampai);
  return (
    <article className="paket__preview" aria-label={t('paket.preview.title')}>
      <h3 ref={heading} tabIndex={-1} className="paket__heading">
        {judul}
      </h3>
      <p className="paket__marks">
        <AsalMark asal={asal} />
        {masa !== 'berlaku' && <MasaMark masa={masa} />}
      </p>
      <dl className="paket__facts">
        <dt>{t('paket.preview.publisher')}</dt>
        <dd>{penerbit}</dd>
        <dt>{t('paket.preview.version')}</dt>
        <dd>{label}</dd>
        <dt>{t('paket.preview.holds')}</dt>
        <dd>{holds.length === 0 ? t('paket.holds.nothing') : holds.join(', ')}</dd>
        {tahun !== null && (
          <>
            <dt>{t('paket.preview.year')}</dt>
            <dd>{String(tahun)}</dd>
          </>
        )}
        {validity !== null && (
          <>
            <dt>{t('paket.preview.validity')}</dt>
            <dd>{validity}</dd>
          </>
        )}
        <dt>{t('paket.preview.source')}</dt>
        <dd>{sumber}</dd>
      </dl>
      <p>{t(`paket.asalHelp.${asal.kind}`)}</p>
      {asal.kind === 'kunciTidakDikenal' && kunci !== null && (
        <Percaya kunci={kunci} nama={penerbit} sidikJari={sidikJari ?? ''} send={send} />
      )}
      {halangan !== null && (
        <Banner tone="bad" alert title={t('paket.halangan.title')}>
          {t(`paket.halangan.${halangan}`, { label: terpasang ?? '' })}
        </Banner>
      )}
      {terpasang !== null && (
        <>
          <p>
            {t('paket.changes.sum', {
              label: terpasang,
              added: count(beda.baru.length),
              changed: count(beda.berubah.length),
              removed: count(beda.hilang.length),
            })}
          </p>
          <DaftarBeda beda={beda} />
        </>
      )}
      {perubahan.length > 0 && (
        <Details summary={t('paket.changes.log')} open={terpasang !== null}>
          <ul className="paket__names">
            {perubahan.slice(0, 10).map(({ versi, teks }, at) => (
              <li key={at}>{t('paket.changes.entry', { versi: count(versi), teks })}</li>
            ))}
          </ul>
        </Details>
      )}
      <div className="actions">
        {halangan === null && (
          <Button variant="primary" disabled={busy !== null} onClick={() => send({ type: 'pasang' })}>
            {t(terpasang === null ? 'paket.install' : 'paket.update')}
          </Button>
        )}
        <Button onClick={() => send({ type: 'batal' })}>{t(halangan === null ? 'ui.cancel' : 'paket.close')}</Button>
      </div>
    </article>
  );
}
