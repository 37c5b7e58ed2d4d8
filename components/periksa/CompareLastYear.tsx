/** Offered where last year's targets were not read: to read them is the person's decision, because all tabs change the year. */
import { useState } from 'react';
import CalendarSync from 'lucide-react/icons/calendar-sync';
import type { RuleGroup } from '../../utils/workflow/periksa-state';
import { AskLastYear } from '../panel/YearLoan';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { PeriksaProps } from './periksa-props';

/** The rule that compares, and was not given last year. */
export const needsLastYear = ({ rule, findings }: RuleGroup): boolean =>
  rule === 'target-tahun-lalu' && findings.some(({ reason }) => reason === 'notRead');

export function CompareLastYear({ send, busy }: Pick<PeriksaProps, 'send'> & { readonly busy: boolean }) {
  const { t } = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className="muted">{t('cek.lalu.help')}</p>
      <Button
        className="button--start"
        icon={<CalendarSync aria-hidden size={16} />}
        disabled={busy}
        onClick={() => setAsking(true)}
      >
        {t('cek.lalu.button')}
      </Button>
      {asking && <AskLastYear onAgree={() => send({ type: 'compareLastYear' })} onClose={() => setAsking(false)} />}
    </>
  );
}
