/** What is being done and what came of the last step, above the place that is open. */
import type { ReactNode } from 'react';
import type { BelumTerbit } from '../../utils/bangku/publish';
import type { KabarBangku } from '../../utils/workflow/bangku-state';
import { fileProblemText } from '../matriks/FileProblemBanner';
import { TaskFrame } from '../panel/TaskFrame';
import { masalahText } from '../susun/masalah-text';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useIntoSight } from '../ui/use-into-sight';
import { useT, type Words } from '../ui/Words';
import type { Tempat } from './BangkuApp';
import type { BangkuProps } from './bangku-props';
import { pathText } from './path-text';

const BAD: ReadonlySet<KabarBangku['kind']> = new Set([
  'fileRefused',
  'packRefused',
  'packChanged',
  'otherPack',
  'notPublished',
  'keyRefused',
  'panduanRefused',
  'unfinished',
]);

/** Said in place as well: the version in its step, the key in its own, the list without what was removed. */
const IN_PLACE: ReadonlySet<KabarBangku['kind']> = new Set(['raised', 'keyOpened', 'removed']);

/** Parts of a pack that are written on the page of its facts. */
const IN_KETERANGAN = /^(?:judul|penerbit|label|tahun|berlaku|versiAplikasi|perubahan|periksa|panduan|kata)/u;

export function Bekerja({
  state,
  send,
  area,
  onGo,
  children,
}: BangkuProps & {
  readonly area: (element: HTMLElement | null) => void;
  readonly onGo: (place: Tempat) => void;
  readonly children: ReactNode;
}) {
  const words = useT();
  const { t } = words;
  const { loading, busy, kabar, tidakTersimpan, dapatDikembalikan } = state;
  const news = useIntoSight(kabar !== null && IN_PLACE.has(kabar.kind) ? null : kabar);
  const said = loading === 'loading' ? 'membuka' : busy;
  const problem = kabar?.kind === 'notPublished' && kabar.why.kind === 'problem' ? kabar.why : null;
  const templat = problem?.templat ?? null;
  const inKeterangan =
    (problem !== null && IN_KETERANGAN.test(problem.problem.path)) ||
    (kabar?.kind === 'notPublished' && kabar.why.kind === 'kataNotTaken');
  return (
    <TaskFrame area={area} busy={said === null ? null : t(`bangku.busy.${said}`)} onAgain={null}>
      <div className="bangku__body">
        {loading === 'failed' && (
          <Banner
            tone="bad"
            alert
            actions={<Button onClick={() => send({ type: 'open' })}>{t('bangku.again')}</Button>}
          >
            {t('bangku.failed')}
          </Banner>
        )}
        {loading === 'elsewhere' && (
          <Banner
            tone="warning"
            alert
            actions={<Button onClick={() => send({ type: 'open' })}>{t('bangku.again')}</Button>}
          >
            {t('bangku.elsewhere')}
          </Banner>
        )}
        {tidakTersimpan && (
          <Banner tone="bad" alert>
            {t('bangku.notKept')}
          </Banner>
        )}
        {kabar !== null && (
          <div ref={news}>
            <Banner
              tone={BAD.has(kabar.kind) ? 'bad' : 'good'}
              alert
              actions={
                (templat !== null && (
                  <Button
                    onClick={() => {
                      onGo('isi');
                      send({ type: 'buka', id: templat });
                    }}
                  >
                    {t('bangku.goThere')}
                  </Button>
                )) ||
                (inKeterangan && <Button onClick={() => onGo('keterangan')}>{t('bangku.goKeterangan')}</Button>) ||
                (kabar.kind === 'removed' && dapatDikembalikan && (
                  <Button onClick={() => send({ type: 'kembalikan' })}>{t('bangku.undo')}</Button>
                ))
              }
            >
              {kabarText(words, kabar)}
            </Banner>
          </div>
        )}
        {children}
      </div>
    </TaskFrame>
  );
}

function kabarText(words: Words, kabar: KabarBangku): string {
  const { t } = words;
  switch (kabar.kind) {
    case 'fileRefused':
      return `${t('bangku.news.fileRefused', { name: kabar.name })} ${fileProblemText(words, kabar.problem)}`;
    case 'packRefused':
      return `${t('bangku.news.fileRefused', { name: kabar.name })} ${t(`paket.problem.${kabar.problem.code}`)} ${pathText(words, kabar.problem.path)}`.trim();
    case 'packChanged':
      return t('bangku.news.packChanged', { name: kabar.name });
    case 'otherPack':
      return t('bangku.news.otherPack', { judul: kabar.judul });
    case 'opened':
    case 'adopted':
      return t(`bangku.news.${kabar.kind}`, { judul: kabar.judul, label: kabar.label });
    case 'published':
      return t('bangku.news.published', { name: kabar.name, label: kabar.label, sidikJari: kabar.sidikJari });
    case 'tried':
    case 'keyMade':
      return t(`bangku.news.${kabar.kind}`, { name: kabar.name });
    case 'panduanMasuk':
    case 'panduanKeluar':
      return t(`panduanSendiri.paket.${kabar.kind}`, { judul: kabar.judul });
    case 'panduanRefused':
      return `${t('panduanSendiri.kabar.fileRefused', { name: kabar.name })} ${masalahText(words, kabar.problem)}`;
    case 'raised':
      return t('bangku.news.raised', { label: kabar.label });
    case 'keyOpened':
    case 'removed':
    case 'unfinished':
      return t(`bangku.news.${kabar.kind}`);
    case 'keyRefused':
      return t(`bangku.news.key.${kabar.why}`);
    case 'notPublished':
      return whyText(words, kabar.why);
  }
}

function whyText(words: Words, why: BelumTerbit): string {
  const { t, count } = words;
  if (why.kind === 'versionNotRaised') return t('bangku.why.versionNotRaised', { versi: count(why.versi) });
  if (why.kind !== 'problem') return t(`bangku.why.${why.kind}`);
  const { code, path } = why.problem;
  return `${t('bangku.why.problem')} ${t(`paket.problem.${code}`)} ${pathText(words, path)}`.trim();
}
