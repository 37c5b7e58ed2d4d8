/** A run found in the journal that did not end: continue it, or forget it. */
import { useState } from 'react';
import type { MatriksIntent, UnfinishedRun } from '../../utils/workflow/matriks-state';
import { AskFirst } from '../ui/AskFirst';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export function UnfinishedBanner({
  run,
  onMatriks,
  send,
}: {
  readonly run: UnfinishedRun;
  readonly onMatriks: boolean;
  readonly send: (intent: MatriksIntent) => void;
}) {
  const words = useT();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const where = [t('where.matriks', { tahun: run.tahun })]
    .concat(run.nomorSkp === null ? [] : [t('where.nomorSkp', { nomor: run.nomorSkp })])
    .join(' · ');
  const counts = { done: run.done, planned: run.planned };
  return (
    <Banner
      tone="warning"
      title={t('unfinished.title')}
      actions={
        <>
          {run.sameAccount && onMatriks && (
            <Button variant="primary" onClick={() => send({ type: 'continueRun', runId: run.runId })}>
              {t('unfinished.continue', counts)}
            </Button>
          )}
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('unfinished.forget')}
          </Button>
        </>
      }
    >
      <p>{t('unfinished.body', { where, when: words.moment(run.startedAt), ...counts })}</p>
      {onMatriks && !run.sameAccount && <p>{t('unfinished.otherAccount')}</p>}
      {!onMatriks && <p>{t('unfinished.needMatriks')}</p>}
      {asking && (
        <AskFirst
          title={t('unfinished.forgetTitle')}
          yes={t('unfinished.forget')}
          onYes={() => send({ type: 'forgetRun', runId: run.runId })}
          onClose={() => setAsking(false)}
        >
          <p>{t('unfinished.forgetBody')}</p>
        </AskFirst>
      )}
    </Banner>
  );
}
