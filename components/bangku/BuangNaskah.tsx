/** Removes the draft from this browser, after saying what goes and what stays. */
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';

export function BuangNaskah({ send }: Pick<BangkuProps, 'send'>) {
  const { t } = useT();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button variant="danger" className="button--start" onClick={() => ask(true)}>
        {t('bangku.discard')}
      </Button>
      {asking && (
        <Dialog
          title={t('bangku.discardAsk')}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t('ui.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  ask(false);
                  send({ type: 'buang' });
                }}
              >
                {t('bangku.discard')}
              </Button>
            </>
          }
        >
          <p>{t('bangku.discardFacts')}</p>
        </Dialog>
      )}
    </>
  );
}
