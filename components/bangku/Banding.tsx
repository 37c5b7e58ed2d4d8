/** What the draft changes against the version that was published, and the number it gets. */
import type { Paket } from '../../utils/packs/model';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Berkas } from './Berkas';

const KINDS = ['baru', 'berubah', 'hilang'] as const;

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
                added: count(beda.baru),
                changed: count(beda.berubah),
                removed: count(beda.hilang),
              })}
            </p>
            {KINDS.map(
              (kind) =>
                beda[kind] > 0 && (
                  <Details key={kind} summary={t(`paket.changes.${kind}`, { count: beda[kind], n: count(beda[kind]) })}>
                    <ul className="paket__names">
                      {beda.contoh[kind].map((name, at) => (
                        <li key={at}>{name}</li>
                      ))}
                    </ul>
                    {beda[kind] > beda.contoh[kind].length && (
                      <p className="muted">
                        {t('paket.changes.more', {
                          count: beda[kind] - beda.contoh[kind].length,
                          n: count(beda[kind] - beda.contoh[kind].length),
                        })}
                      </p>
                    )}
                  </Details>
                ),
            )}
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
