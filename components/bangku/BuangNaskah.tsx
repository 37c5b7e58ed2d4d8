/** Removes the draft from this browser, after saying what goes and what stays. */
import { useState } from 'react';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
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
        <AskFirst
          title={t('bangku.discardAsk')}
          yes={t('bangku.discard')}
          onYes={() => send({ type: 'buang' })}
          onClose={() => ask(false)}
        >
          <p>{t('bangku.discardFacts')}</p>
        </AskFirst>
      )}
    </>
  );
}
