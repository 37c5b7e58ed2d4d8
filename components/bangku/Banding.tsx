/** What the draft changes against the version that was published, and the number it gets. */
import type { Paket } from '../../utils/packs/model';
import { DaftarBeda } from '../paket/DaftarBeda';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Berkas } from './Berkas';

export function Banding({ state, send, paket }: BangkuProps & { readonly paket: Paket }) {
  const { t, count } = useT();
  const { terbit, beda, busy } = state;
  return (
    <>
      <p>{t('bangku.versionNow', { label: paket.label, versi: count(paket.versi) })}</p>
      {terbit === null ? (
        <p className="muted">{t('bangku.neverPublished')}</p>
      ) : (
        beda !== null && (
          <>
            <p>
              {t('bangku.changes', {
                label: terbit.label,
                added: count(beda.baru.length),
                changed: count(beda.berubah.length),
                removed: count(beda.hilang.length),
              })}
            </p>
            <DaftarBeda beda={beda} />
            {paket.versi <= terbit.versi && (
              <Button className="button--start" disabled={busy !== null} onClick={() => send({ type: 'naikkan' })}>
                {t('bangku.raise')}
              </Button>
            )}
          </>
        )
      )}
      <Details summary={t('bangku.compareFile')}>
        <p>{t('bangku.compareHelp')}</p>
        <Berkas
          label={t('bangku.chooseFile')}
          accept=".json,application/json"
          disabled={busy !== null}
          onFile={(file) => send({ type: 'terbitan', file })}
        />
      </Details>
    </>
  );
}
