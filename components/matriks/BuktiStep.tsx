/** Step 5: what is stored now, read again from the site, cell by cell. */
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { StopNote } from './JalankanStep';
import { OutcomeList } from './OutcomeList';
import { ITEM_STATES, ItemMark } from './marks';
import type { StepProps } from './step-props';

export function BuktiStep({ state, send }: StepProps) {
  const { t } = useT();
  const { run } = state;
  if (run === null) return <p className="empty">{t('bukti.pending')}</p>;
  const { counts } = run;
  const all = counts.proven === counts.planned;
  const ended = run.phase === 'finished' || run.phase === 'stopped';
  return (
    <>
      <h2 className="step-title">{t('bukti.title')}</h2>
      {!ended && <p className="muted">{t('bukti.pending')}</p>}
      {run.phase === 'stopped' && <StopNote run={run} />}
      {run.phase === 'finished' && (
        <Banner
          tone={all ? 'good' : 'warning'}
          title={
            all
              ? t('bukti.allProven', { count: counts.planned })
              : t('bukti.partly', { proven: counts.proven, planned: counts.planned })
          }
        >
          <p>{t(all ? 'bukti.allProvenBody' : 'bukti.partlyBody')}</p>
        </Banner>
      )}
      {state.pageReloadOffered && (
        <Banner
          tone="info"
          actions={<Button onClick={() => send({ type: 'reloadPage' })}>{t('bukti.reloadAction')}</Button>}
        >
          <p>{t(state.reading?.savedTogether === true ? 'bukti.reloadTogether' : 'bukti.reload')}</p>
        </Banner>
      )}
      <ul className="marks">
        {ITEM_STATES.filter((item) => counts[item] > 0).map((item) => (
          <li key={item}>
            <ItemMark state={item} count={counts[item]} />
          </li>
        ))}
      </ul>
      <OutcomeList run={run} plan={state.runPlan} />
      {ended && <p className="muted">{t('bukti.reportHelp')}</p>}
      {ended && (
        <div className="actions">
          <Button variant="quiet" onClick={() => send({ type: 'downloadReport', format: 'csv' })}>
            {t('bukti.reportCsv')}
          </Button>
          <Button variant="quiet" onClick={() => send({ type: 'startOver' })}>
            {t('bukti.again')}
          </Button>
          {state.page.kind === 'matriks' && counts.proven + counts.differs > 0 && (
            <Button variant="quiet" onClick={() => send({ type: 'undoRun', runId: run.runId })}>
              {t('kembalikan.action')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
