/** All own guides, and the ways to a new one. */
import { Berkas } from '../bangku/Berkas';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { SusunProps } from './susun-props';

export function DaftarPanduan({ state: { panduan, lengkap }, send }: SusunProps) {
  const { t } = useT();
  return (
    <>
      {panduan.length > 0 && (
        <section className="bangku__way" aria-label={t('panduanSendiri.daftar.title')}>
          <h2 className="paket__heading">{t('panduanSendiri.daftar.title')}</h2>
          <ul className="susun__list">
            {panduan.map(({ id, judul, langkah }) => (
              <li key={id}>
                <Button onClick={() => send({ type: 'buka', id })}>
                  {judul.trim() === '' ? t('panduanSendiri.tanpaJudul') : judul}
                </Button>
                <span className="muted">
                  {t('panduanSendiri.daftar.langkah', { count: langkah.length })}
                  {!lengkap.includes(id) && ` · ${t('panduanSendiri.daftar.belumLengkap')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="bangku__way">
        <h2 className="paket__heading">{t('panduanSendiri.baru.title')}</h2>
        <p>{t('panduanSendiri.baru.help')}</p>
        <div className="actions">
          <Button variant="primary" onClick={() => send({ type: 'baru', dari: 'resmi' })}>
            {t('panduanSendiri.baru.resmi')}
          </Button>
          <Button onClick={() => send({ type: 'baru', dari: 'kosong' })}>{t('panduanSendiri.baru.kosong')}</Button>
        </div>
        <Berkas
          label={t('panduanSendiri.baru.berkas')}
          accept=".json"
          disabled={false}
          onFile={(file) => send({ type: 'berkas', file })}
        />
      </section>
    </>
  );
}
