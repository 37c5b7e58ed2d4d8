import type { PageSketch } from '../../utils/ekinerja/laporan/sketch';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { HalamanProps } from './HalamanApp';

/** More than anybody reads through, and as much as an old PC shows at once. */
const SHOWN = 60_000;

/** What would be saved, to be looked through first. */
export function LaporanHalaman({
  laporan: { html, labels, masked },
  tersimpan,
  send,
}: Pick<HalamanProps, 'send'> & { readonly laporan: PageSketch; readonly tersimpan: string | null }) {
  const { t, count } = useT();
  const rest = html.length - SHOWN;
  return (
    <section className="bangku__form">
      <h2>{t('halaman.laporan.title')}</h2>
      <p>{t('halaman.laporan.isi', { n: count(masked) })}</p>
      <Details summary={t('halaman.laporan.terbaca', { n: count(labels.length) })} lazy>
        <p className="muted">{t('halaman.laporan.terbacaHelp')}</p>
        <ul className="halaman__labels">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </Details>
      <Details summary={t('halaman.laporan.pratinjau')} lazy>
        <pre className="halaman__html" tabIndex={0} role="region" aria-label={t('halaman.laporan.pratinjau')}>
          {html.slice(0, SHOWN)}
        </pre>
        {rest > 0 && <p className="muted">{t('halaman.laporan.sisa', { n: count(rest) })}</p>}
      </Details>
      <Button variant="primary" className="button--start" onClick={() => send({ type: 'simpanLaporan' })}>
        {t('halaman.laporan.simpan')}
      </Button>
      {tersimpan !== null && (
        <Banner tone="good" alert>
          <p>{t('halaman.laporan.tersimpan', { nama: tersimpan })}</p>
        </Banner>
      )}
    </section>
  );
}
