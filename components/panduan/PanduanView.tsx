/** "Panduan": how far the person is, what comes next, and the finger on the page. */
import { useEffect } from 'react';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { PageFace } from '../matriks/PageFace';
import { TaskFrame } from '../panel/TaskFrame';
import type { TaskProps } from '../panel/task-view';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import { Kode } from '../pelatih/Kode';
import { ModePelatih } from '../pelatih/ModePelatih';
import { LangkahItem } from './LangkahItem';
import type { PanduanProps } from './panduan-props';
import { PilihPanduan, SUSUN_PAGE } from './PilihPanduan';
import { SaatIni } from './SaatIni';
import { SambutanLayar } from './Sambutan';
import { useShown } from './use-shown';

export function PanduanView({ tasks: { matriks, panduan, pelatih }, area }: TaskProps) {
  const { t } = useT();
  useShown(panduan?.send);
  useEffect(() => {
    pelatih?.send({ type: 'open' });
    // Once per showing: the function is made anew at every render of the panel.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (panduan === undefined) return null;
  const { state } = panduan;
  const { page, busy, sambutan } = state;
  // Without a tab and without a login the guide is at its first step.
  const face = page.kind === 'ready' || page.kind === 'noTab' || page.kind === 'loggedOut' ? null : page;
  return (
    <TaskFrame
      area={area}
      busy={busy === null ? null : t(`panduan.busy.${busy}`)}
      onAgain={state.broken ? () => panduan.send({ type: 'readAgain' }) : null}
    >
      {typeof sambutan === 'number' && <SambutanLayar ke={sambutan} send={panduan.send} />}
      {face !== null ? <PageFace page={face} send={matriks.send} /> : <Langkah state={state} send={panduan.send} />}
      {pelatih !== undefined && (
        <div className="panduan__pelatih">
          <Kode kode={pelatih.state.kode} />
          <ModePelatih state={pelatih.state} send={pelatih.send} />
        </div>
      )}
    </TaskFrame>
  );
}

const LEMBAR_PAGE = '/lembar.html';

function Langkah({ state, send }: PanduanProps) {
  const { t } = useT();
  const { kemajuan, failure, dibuka, busy, daftar, dipilih } = state;
  if (kemajuan === null) return null;
  const { terbukti, semua, sekarang } = kemajuan;
  const own = daftar.find(({ kunci }) => kunci === dipilih);
  const tanpa = kemajuan.langkah.filter(({ keadaan }) => keadaan.kind === 'tanpaBukti');
  const words = t('panduan.count', { terbukti, semua });
  return (
    <section className="panduan">
      <h2 className="panduan__title">{own?.judul ?? t('panduan.title')}</h2>
      <p className="muted">{t('panduan.intro')}</p>
      <PilihPanduan state={state} send={send} />
      {semua > 0 && (
        <div className="panduan__maju">
          <Progress label={t('panduan.title')} value={terbukti} max={semua} text={words} />
          <p>
            {words}. {terbukti < semua && t('panduan.left', { count: semua - terbukti })}
          </p>
        </div>
      )}
      {tanpa.length > 0 && (
        <p>
          {t('panduanSendiri.tanpaBukti', {
            count: tanpa.length,
            dilihat: tanpa.filter(({ keadaan }) => keadaan.kind === 'tanpaBukti' && keadaan.dilihat).length,
          })}
        </p>
      )}
      {failure !== null && (
        <Banner tone="bad" alert>
          <p>{t('panduan.failure', { why: t(`cek.failure.${failure}`) })}</p>
        </Banner>
      )}
      {own === undefined && terbukti === semua && (
        <Banner tone="good" title={t('panduan.done.title')}>
          <p>{t('panduan.done.body')}</p>
        </Banner>
      )}
      <ol className="panduan__langkah" aria-label={t('panduan.list')}>
        {kemajuan.langkah.map((langkah, index) => (
          <LangkahItem
            key={langkah.id}
            nomor={index + 1}
            langkah={langkah}
            isCurrent={langkah.id === sekarang}
            open={langkah.id === dibuka}
            onToggle={() => send({ type: 'buka', langkah: langkah.id === dibuka ? null : langkah.id })}
            state={state}
          >
            {langkah.id === sekarang && <SaatIni state={state} send={send} langkah={langkah} />}
            {langkah.keadaan.kind === 'tanpaBukti' && langkah.keadaan.dilihat && (
              <Button
                className="button--start"
                onClick={() => send({ type: 'lihat', langkah: langkah.id, selesai: false })}
              >
                {t('panduanSendiri.belum')}
              </Button>
            )}
          </LangkahItem>
        ))}
      </ol>
      <Button
        variant="quiet"
        className="button--start"
        icon={<RefreshCw aria-hidden size={16} />}
        disabled={busy !== null}
        onClick={() => send({ type: 'readAgain' })}
      >
        {t('panduan.again')}
      </Button>
      <a href={SUSUN_PAGE} target="_blank" rel="noreferrer">
        {t('panduanSendiri.buat')}
      </a>
      <a
        href={own === undefined ? LEMBAR_PAGE : `${LEMBAR_PAGE}?panduan=${encodeURIComponent(own.kunci)}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('lembar.link')}
      </a>
    </section>
  );
}
