/** The welcome: one line above every task that offers it, three short screens in "Panduan", never in the way. */
import { LATIHAN_PAGE } from '../LatihanStrip';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { PanduanProps } from './panduan-props';

/** `onStart`: to the guide's task. */
export function SambutanAjakan({ send, onStart }: Pick<PanduanProps, 'send'> & { readonly onStart: () => void }) {
  const { t } = useT();
  return (
    <aside className="ajakan" aria-label={t('panduan.sambutan.label')}>
      <p>{t('panduan.sambutan.invite')}</p>
      <div className="actions">
        <Button
          onClick={() => {
            send({ type: 'sambutan', ke: 0 });
            onStart();
          }}
        >
          {t('panduan.sambutan.start')}
        </Button>
        <Button variant="quiet" onClick={() => send({ type: 'sambutan', ke: null })}>
          {t('panduan.sambutan.dismiss')}
        </Button>
      </div>
    </aside>
  );
}

const LAYAR = ['satu', 'dua', 'tiga'] as const;

export function SambutanLayar({ ke, send }: { readonly ke: 0 | 1 | 2 } & Pick<PanduanProps, 'send'>) {
  const { t } = useT();
  const name = LAYAR[ke];
  return (
    <div className="sambutan">
      <Banner tone="info" title={t(`panduan.sambutan.${name}.title`)}>
        <p>{t(`panduan.sambutan.${name}.body`)}</p>
        <p className="muted">{t('panduan.sambutan.step', { n: ke + 1 })}</p>
        <div className="actions">
          {ke === 2 ? (
            <>
              <Button variant="primary" onClick={() => send({ type: 'sambutan', ke: null })}>
                {t('panduan.sambutan.guide')}
              </Button>
              <a className="button button--secondary" href={LATIHAN_PAGE} target="_blank" rel="noreferrer">
                {t('panduan.sambutan.practice')}
              </a>
            </>
          ) : (
            <Button variant="primary" onClick={() => send({ type: 'sambutan', ke: ke === 0 ? 1 : 2 })}>
              {t('panduan.sambutan.next')}
            </Button>
          )}
          {ke > 0 && (
            <Button onClick={() => send({ type: 'sambutan', ke: ke === 1 ? 0 : 1 })}>
              {t('panduan.sambutan.back')}
            </Button>
          )}
          {ke < 2 && (
            <Button variant="quiet" onClick={() => send({ type: 'sambutan', ke: null })}>
              {t('panduan.sambutan.dismiss')}
            </Button>
          )}
        </div>
      </Banner>
    </div>
  );
}
