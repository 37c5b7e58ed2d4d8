/** Runs of this browser: each with its report, each removable. */
import { useState } from 'react';
import type { PastRun } from '../../utils/workflow/rencana-state';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import { ForgetDialog } from './ForgetDialog';
import type { RencanaProps, RencanaSend } from './step-props';

export function History({ state: { history }, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  if (history.length === 0) return null;
  return (
    <Details summary={t('rencana.riwayat.title', { count: history.length })}>
      <p className="muted">{t('rencana.riwayat.help')}</p>
      <FoldedList
        items={history}
        first={5}
        className="plain-list"
        more={(count) => t('tinjau.more', { count })}
        label={t('rencana.riwayat.list')}
      >
        {(run) => (
          <li key={run.runId}>
            <Past run={run} send={send} />
          </li>
        )}
      </FoldedList>
    </Details>
  );
}

function Past({ run, send }: { readonly run: PastRun; readonly send: RencanaSend }) {
  const words = useT();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const when = words.moment(run.startedAt);
  return (
    <div className="past">
      <p>
        <strong>{when}</strong> · {t('cek.skpOf', { nomor: run.nomorSkp ?? String(run.tahun) })} ·{' '}
        {t(run.finished ? 'rencana.riwayat.finished' : 'rencana.riwayat.unfinished')}
        {!run.sameAccount && ` · ${t('rencana.riwayat.other')}`}
      </p>
      <div className="actions">
        {run.sameAccount && (
          <Button
            className="button--small"
            aria-label={t('rencana.riwayat.openThis', { when })}
            onClick={() => send({ type: 'openRun', runId: run.runId })}
          >
            {t('rencana.riwayat.open')}
          </Button>
        )}
        <Button
          variant="quiet"
          className="button--small"
          aria-label={t('rencana.riwayat.forgetThis', { when })}
          onClick={() => setAsking(true)}
        >
          {t('unfinished.forget')}
        </Button>
      </div>
      {asking && (
        <ForgetDialog finished={run.finished} runId={run.runId} send={send} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
