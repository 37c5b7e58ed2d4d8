/** What the person has to choose before it can be written; once chosen, it can be chosen otherwise. */
import { useState } from 'react';
import type { SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { RencanaSend } from './step-props';

const NEW_ONE = 'new';

const keyOf = ({ ref, reason }: SkpPlanItem): string => `${String(ref)}/${String(reason)}`;
const isOpen = ({ candidates, mayBeNew }: SkpPlanItem): boolean => candidates.length > 0 || mayBeNew;

export function SkpQuestions({ plan, send }: { readonly plan: SkpPlan; readonly send: RencanaSend }) {
  const { t } = useT();
  // An arrow key chooses at once, and the plan asks no more: what was chosen has to stay where the person is.
  const [chosen, setChosen] = useState<readonly { readonly item: SkpPlanItem; readonly to: string }[]>([]);
  const open = plan.items.filter(isOpen);
  const asked = new Set(open.map(keyOf));
  const still = chosen.filter(({ item }) => !asked.has(keyOf(item)));
  const rows = [...open.map((item) => ({ item, to: '' })), ...still].sort((one, other) =>
    keyOf(one.item).localeCompare(keyOf(other.item), undefined, { numeric: true }),
  );
  if (rows.length === 0) return null;
  return (
    <Details summary={t('rencana.choose.title', { count: open.length })} open>
      <p className="muted">{t('rencana.choose.help')}</p>
      <FoldedList items={rows} className="unmatched" more={(count) => t('tinjau.more', { count })}>
        {({ item, to }) => (
          <li key={keyOf(item)} className="unmatched__item">
            <p className="unmatched__where">{t(`rencana.level.${item.level}`)}</p>
            <p className="unmatched__name">{item.title}</p>
            {to === '' && item.reason !== null && item.reason !== 'atasanEmpty' && (
              <p>{t(`rencana.refuse.${item.reason}`, { fields: '' })}</p>
            )}
            <Select
              label={t('rencana.choose.label')}
              value={to}
              onChange={(next) => {
                const others = chosen.filter((one) => keyOf(one.item) !== keyOf(item));
                setChosen(next === '' ? others : [...others, { item, to: next }]);
                send({ type: 'match', item, to: next });
              }}
            >
              <option value="">{t('rencana.choose.open')}</option>
              {item.candidates.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
              {item.mayBeNew && <option value={NEW_ONE}>{t('rencana.choose.new')}</option>}
            </Select>
          </li>
        )}
      </FoldedList>
    </Details>
  );
}
