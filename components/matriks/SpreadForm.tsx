/** "Bagi target": how an annual target is spread over the months. The sums are made exact by the planner. */
import { useId, useState } from 'react';
import type { SpreadPattern } from '../../utils/plan/spread-types';
import type { MatriksIntent } from '../../utils/workflow/matriks-state';
import { ReasonedButton, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

const KINDS = ['rata', 'triwulan', 'akhirTahun', 'bulan'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export function SpreadForm({
  count,
  applied,
  send,
}: {
  /** How many indikator would be spread now; 0 with `applied` = only taking it back is offered. */
  readonly count: number;
  readonly applied: boolean;
  readonly send: (intent: MatriksIntent) => void;
}) {
  const words = useT();
  const { t } = words;
  const [kind, setKind] = useState<SpreadPattern['kind']>('rata');
  const [bulan, setBulan] = useState<readonly number[]>([]);
  const reasonId = useId();
  const reason = kind === 'bulan' && bulan.length === 0 ? t('spread.needMonth') : null;
  const pattern: SpreadPattern = kind === 'bulan' ? { kind, bulan } : { kind };
  if (count === 0 && !applied) return null;
  return (
    <Details summary={t('spread.title')}>
      {count > 0 && (
        <>
          <p>{t('spread.intro', { count })}</p>
          <Choice
            legend={t('spread.pattern')}
            layout="list"
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t(`spread.${value}`), help: t(`spread.${value}Help`) }))}
          />
          {kind === 'bulan' && (
            <fieldset className="months-pick">
              <legend className="choice__legend">{t('spread.months')}</legend>
              {MONTHS.map((month) => (
                <label key={month} className="months-pick__month">
                  <input
                    type="checkbox"
                    checked={bulan.includes(month)}
                    onChange={(event) =>
                      setBulan(MONTHS.filter((m) => (m === month ? event.target.checked : bulan.includes(m))))
                    }
                  />
                  <abbr title={words.month(month)}>{words.month(month, 'short')}</abbr>
                </label>
              ))}
            </fieldset>
          )}
          {reason !== null && (
            <p id={reasonId} className="muted">
              {reason}
            </p>
          )}
        </>
      )}
      <div className="actions">
        {count > 0 && (
          <ReasonedButton
            reason={reason}
            reasonId={reasonId}
            onClick={() => send({ type: 'spread', rows: [], pattern })}
          >
            {t('spread.apply', { count })}
          </ReasonedButton>
        )}
        {applied && (
          <Button variant="quiet" onClick={() => send({ type: 'clearSpread' })}>
            {t('spread.clear')}
          </Button>
        )}
      </div>
    </Details>
  );
}
