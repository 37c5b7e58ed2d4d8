/** What came of the last thing the person asked for. */
import type { KabarPaket } from '../../utils/workflow/paket-state';
import { Banner } from '../ui/Banner';
import { useIntoSight } from '../ui/use-into-sight';
import { useT, type Words } from '../ui/Words';
import type { PaketProps } from './paket-props';

const BAD = new Set<KabarPaket['kind']>(['refused', 'broken', 'notKept', 'wrongAddress', 'notFetched']);

export function KabarPaketBanner({ state: { kabar } }: Pick<PaketProps, 'state'>) {
  const words = useT();
  const news = useIntoSight(kabar);
  if (kabar === null) return null;
  const bad = BAD.has(kabar.kind);
  return (
    <div ref={news}>
      <Banner tone={bad ? 'bad' : 'good'} alert>
        <p>{textOf(words, kabar)}</p>
        {kabar.kind === 'refused' && kabar.problem.path !== '' && (
          <p className="muted">{words.t('paket.where', { path: kabar.problem.path })}</p>
        )}
      </Banner>
    </div>
  );
}

function textOf({ t }: Words, kabar: KabarPaket): string {
  switch (kabar.kind) {
    case 'refused':
      return `${t('paket.news.refused', { name: kabar.sumber })} ${t(`paket.problem.${kabar.problem.code}`)}`;
    case 'broken':
      return t('paket.news.broken', { name: kabar.sumber });
    case 'wrongAddress':
      return t(`paket.addressProblem.${kabar.why}`);
    case 'notFetched':
      return `${t('paket.news.notFetched', { name: kabar.sumber })} ${t(`paket.fetch.${kabar.why}`)}`;
    case 'installed':
    case 'wentBack':
      return t(`paket.news.${kabar.kind}`, { judul: kabar.judul, label: kabar.label });
    case 'removed':
      return t('paket.news.removed', { judul: kabar.judul });
    case 'trusted':
    case 'distrusted':
      return t(`paket.news.${kabar.kind}`, { nama: kabar.nama });
    case 'notKept':
      return t(`paket.notKept.${kabar.why}`);
  }
}
