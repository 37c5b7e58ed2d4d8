/** "Salin dari tahun lalu": what will happen to the session year is said and agreed to before it happens. */
import { useState } from 'react';
import CalendarSync from 'lucide-react/icons/calendar-sync';
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { Dialog } from '../ui/Dialog';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import type { RencanaProps } from './step-props';

export function LastYearBlock({ state, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  const [asking, setAsking] = useState(false);
  return (
    <section className="block">
      <h3 className="block__title">{t('rencana.lalu.title')}</h3>
      <p className="muted">{t('rencana.lalu.help')}</p>
      <div className="actions">
        <Button
          icon={<CalendarSync aria-hidden size={16} />}
          disabled={state.busy !== null}
          onClick={() => setAsking(true)}
        >
          {t('rencana.lalu.button')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('rencana.lalu.askTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
              <Button
                variant="primary"
                onClick={() => {
                  setAsking(false);
                  send({ type: 'copyLastYear' });
                }}
              >
                {t('rencana.lalu.agree')}
              </Button>
            </>
          }
        >
          <p>{t('rencana.lalu.askBody')}</p>
          <p>{t('rencana.lalu.askTabs')}</p>
        </Dialog>
      )}
    </section>
  );
}

/** Last year was not read, or e-Kinerja is still in the other year. */
export function YearTrouble({ state: { yearFailure, yearLeft, busy }, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const words = useT();
  const { t } = words;
  return (
    <>
      {yearFailure !== null && (
        <Banner tone="bad" alert title={t('rencana.lalu.failed')}>
          <p>{t('rencana.readFailedWhy', { why: whyText(words, yearFailure) })}</p>
        </Banner>
      )}
      {yearLeft !== null && (
        <Banner
          tone="warning"
          alert
          title={t('rencana.lalu.left')}
          actions={
            <Button disabled={busy !== null} onClick={() => send({ type: 'restoreYear' })}>
              {t('rencana.lalu.restore')}
            </Button>
          }
        >
          <p>{t('rencana.lalu.leftBody', { why: whyText(words, yearLeft) })}</p>
        </Banner>
      )}
    </>
  );
}

type Why = NonNullable<RencanaState['yearLeft']>;

function whyText({ t }: Words, why: Why): string {
  switch (why) {
    case 'anotherRun':
    case 'noteNotStored':
    case 'yearNotTaken':
    case 'noSkpThatYear':
    case 'yearChangedElsewhere':
    case 'otherAccount':
    case 'nothingToRestore':
    case 'interrupted':
      return t(`rencana.lalu.why.${why}`);
    default:
      return t(`cek.missing.${why}`);
  }
}

/** Every text in which a year would change, each to be said no to; so that nothing changes unseen. */
export function Adapted({ state: { lastYear }, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  if (lastYear === null || lastYear.changes.length === 0) return null;
  return (
    <Details summary={t('rencana.lalu.adapted', { count: lastYear.changes.length - lastYear.unwanted.length })} open>
      {lastYear.changes.map(({ key, before, after }) => (
        <Check
          key={key}
          label={after}
          help={t('rencana.lalu.before', { before })}
          checked={!lastYear.unwanted.includes(key)}
          onChange={() => send({ type: 'toggleYear', key })}
        />
      ))}
    </Details>
  );
}
