/** Step 4: what is stored now, read again from the site, item by item; and the way back. */
import Undo2 from 'lucide-react/icons/undo-2';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { StopNote } from './JalankanStep';
import { OutcomeTree } from './OutcomeTree';
import { STATES_IN_ORDER, SkpStateMark } from './marks';
import type { RencanaProps } from './step-props';

export function BuktiStep({ state, send }: RencanaProps) {
  const { t } = useT();
  const { run, plan } = state;
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
              ? t('rencana.bukti.all', { count: counts.planned })
              : t('rencana.bukti.partly', { proven: counts.proven, planned: counts.planned })
          }
        >
          <p>{t(all ? 'rencana.bukti.allBody' : 'rencana.bukti.partlyBody')}</p>
        </Banner>
      )}
      {state.savedAs === 'csv' && (
        <Banner tone="info" alert>
          <p>{t('rencana.savedAsCsv')}</p>
        </Banner>
      )}
      <ul className="marks">
        {STATES_IN_ORDER.filter((one) => counts[one] > 0).map((one) => (
          <li key={one}>
            <SkpStateMark state={one} count={counts[one]} />
          </li>
        ))}
      </ul>
      {plan !== null && <OutcomeTree run={run} plan={plan} />}
      {ended && (
        <section className="block">
          <h3 className="block__title">{t('rencana.undo.title')}</h3>
          <p className="muted">{t('rencana.undo.help')}</p>
          <div className="actions">
            <Button
              icon={<Undo2 aria-hidden size={16} />}
              disabled={state.busy !== null}
              onClick={() => send({ type: 'undo', runId: run.runId })}
            >
              {t('rencana.undo.button')}
            </Button>
            <Button variant="quiet" onClick={() => send({ type: 'startOver' })}>
              {t('rencana.again')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
