/** "Salin dari tahun lalu": what will happen to the session year is said and agreed to before it happens. */
import { useState } from 'react';
import CalendarSync from 'lucide-react/icons/calendar-sync';
import { AskLastYear } from '../panel/YearLoan';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
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
        <AskLastYear onAgree={() => send({ type: 'copyLastYear', nomor: null })} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

/** Last year had several SKP: which one this is, and the way to another one. */
export function LastYearChoice({ state: { lastYear, busy }, send }: Pick<RencanaProps, 'state' | 'send'>) {
  const { t } = useT();
  const [asked, ask] = useState<string | null>(null);
  if (lastYear === null || lastYear.nomors.length < 2) return null;
  return (
    <>
      <Select
        label={t('rencana.lalu.several', { count: lastYear.nomors.length, tahun: lastYear.tahun })}
        value={lastYear.nomorSkp ?? ''}
        onChange={(nomor) => {
          if (busy === null && nomor !== lastYear.nomorSkp) ask(nomor);
        }}
      >
        {lastYear.nomors.map((nomor) => (
          <option key={nomor} value={nomor}>
            {t('cek.skpOf', { nomor })}
          </option>
        ))}
      </Select>
      {asked !== null && (
        <AskLastYear onAgree={() => send({ type: 'copyLastYear', nomor: asked })} onClose={() => ask(null)} />
      )}
    </>
  );
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
