import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { HalamanProps } from './HalamanApp';

/** The note for whoever helps: made on a click, looked through, then saved. */
export function CatatanBantuan({ state: { catatan }, send }: HalamanProps) {
  const { t } = useT();
  return (
    <section className="bangku__form">
      <h2>{t('halaman.catatan.title')}</h2>
      <p className="muted">{t('halaman.catatan.help')}</p>
      <Button className="button--start" onClick={() => send({ type: 'lihatCatatan' })}>
        {t('halaman.catatan.lihat')}
      </Button>
      {catatan !== null && (
        <>
          <pre className="halaman__html" tabIndex={0} role="region" aria-label={t('halaman.catatan.isi')}>
            {catatan.isi}
          </pre>
          <Button variant="primary" className="button--start" onClick={() => send({ type: 'simpanCatatan' })}>
            {t('halaman.catatan.simpan')}
          </Button>
          {catatan.tersimpan && (
            <Banner tone="good" alert>
              <p>{t('halaman.laporan.tersimpan', { nama: 'catatan-bantuan.json' })}</p>
            </Banner>
          )}
        </>
      )}
    </section>
  );
}
