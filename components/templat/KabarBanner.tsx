/** What came of the last thing the person asked for. */
import type { Kabar } from '../../utils/workflow/templat-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useIntoSight } from '../ui/use-into-sight';
import { useT, type Words } from '../ui/Words';
import type { TemplatProps } from './templat-props';

const LEFT = ['alreadyThere', 'aspek', 'target', 'tooLong', 'personalNumber'] as const;

export function KabarBanner({ state, send }: TemplatProps) {
  const words = useT();
  const { t, count } = words;
  const { kabar, datang, stored, dapatDikembalikan } = state;
  const news = useIntoSight(kabar);
  const offer = useIntoSight(datang);
  return (
    <>
      {stored !== null && <Banner tone="warning">{t(`templat.stored.${stored}`)}</Banner>}
      {datang !== null && (
        <div ref={offer}>
          <Banner
            tone="info"
            alert
            title={t('templat.incoming.title', { name: datang.name })}
            actions={
              <>
                {datang.count > 0 && (
                  <Button variant="primary" onClick={() => send({ type: 'terima', yes: true })}>
                    {t('templat.incoming.take', { count: datang.count, n: count(datang.count) })}
                  </Button>
                )}
                <Button onClick={() => send({ type: 'terima', yes: false })}>{t('ui.cancel')}</Button>
              </>
            }
          >
            <p>{t('templat.incoming.facts', { n: count(datang.count), there: count(datang.alreadyThere) })}</p>
          </Banner>
        </div>
      )}
      {kabar !== null && (
        <div ref={news}>
          <Banner
            tone={toneOf(kabar)}
            alert
            actions={
              kabar.kind === 'removed' &&
              dapatDikembalikan && <Button onClick={() => send({ type: 'kembalikan' })}>{t('templat.undo')}</Button>
            }
          >
            <p>{textOf(words, kabar)}</p>
            {kabar.kind === 'fromSkp' &&
              LEFT.map((why) => {
                const n = kabar.left[why] ?? 0;
                return n > 0 && <p key={why}>{t(`templat.left.${why}`, { count: n, n: count(n) })}</p>;
              })}
          </Banner>
        </div>
      )}
    </>
  );
}

const toneOf = ({ kind }: Kabar) =>
  kind === 'fileRefused' || kind === 'notSaved'
    ? 'bad'
    : kind === 'noSkp'
      ? 'warning'
      : kind === 'removed'
        ? 'info'
        : 'good';

function textOf({ t, count }: Words, kabar: Kabar): string {
  switch (kabar.kind) {
    case 'fromSkp':
      return t('templat.news.fromSkp', { count: kabar.taken, n: count(kabar.taken) });
    case 'exported':
      return t('templat.news.exported', { count: kabar.count, n: count(kabar.count) });
    case 'imported':
      return t('templat.news.imported', { count: kabar.count, n: count(kabar.count) });
    case 'removed':
      return t('templat.news.removed');
    case 'fileRefused':
      return `${t('templat.news.fileRefused', { name: kabar.name })} ${t(`templat.file.${kabar.why}`)}`;
    case 'notSaved':
      return t(`templat.notSaved.${kabar.why}`);
    case 'saved':
    case 'noSkp':
      return t(`templat.news.${kabar.kind}`);
  }
}
