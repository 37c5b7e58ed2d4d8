/** A run found in the journal that did not end: continue it, or forget it. */
import { useState } from 'react';
import type { UnfinishedRun } from '../../utils/workflow/matriks-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { ForgetDialog } from './ForgetDialog';
import type { RencanaSend } from './step-props';

export function UnfinishedSkp({
  run,
  away,
  send,
}: {
  readonly run: UnfinishedRun;
  /** The tab shows no page of e-Kinerja behind the login. */
  readonly away: boolean;
  readonly send: RencanaSend;
}) {
  const words = useT();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const counts = { done: run.done, planned: run.planned };
  return (
    <Banner
      tone="warning"
      title={t('rencana.belum.title')}
      actions={
        <>
          {run.sameAccount && !away && (
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
      <p>
        {t('rencana.belum.body', {
          skp: run.nomorSkp ?? String(run.tahun),
          when: words.moment(run.startedAt),
          ...counts,
        })}
      </p>
      {!run.sameAccount && !away && <p>{t('unfinished.otherAccount')}</p>}
      {away && <p>{t('rencana.belum.away')}</p>}
      {asking && <ForgetDialog finished={false} runId={run.runId} send={send} onClose={() => setAsking(false)} />}
    </Banner>
  );
}
