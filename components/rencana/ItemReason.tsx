/** Why an item is refused or deserves a look, and the choice that settles it. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import type { RencanaSend } from './step-props';

export const NEW_ONE = 'new';
const ATASAN_EMPTY = 'panduan.buntu.atasanBelum.body';

export function ItemReason({ item, send }: { readonly item: SkpPlanItem; readonly send: RencanaSend }) {
  const { t } = useT();
  const { reason, warnings, candidates, mayBeNew, fieldsMissing } = item;
  const missing = fieldsMissing.map((field) => t(`rencana.field.${field}`)).join(', ');
  return (
    <>
      {reason !== null && (
        <p className="tree-note tree-note--bad">
          <CircleAlert aria-hidden size={16} />
          <span>{reason === 'atasanEmpty' ? t(ATASAN_EMPTY) : t(`rencana.refuse.${reason}`, { fields: missing })}</span>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="tree-note tree-note--warning">
          <TriangleAlert aria-hidden size={16} />
          <span>{t(warning === 'atasanEmpty' ? ATASAN_EMPTY : `rencana.warning.${warning}`)}</span>
        </p>
      ))}
      {(candidates.length > 0 || mayBeNew) && (
        <Select
          label={t('rencana.choose.label', { title: item.title })}
          value=""
          onChange={(to) => {
            if (to !== '') send({ type: 'match', item: item.id, to });
          }}
        >
          <option value="">{t('rencana.choose.open')}</option>
          {candidates.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {mayBeNew && <option value={NEW_ONE}>{t('rencana.choose.new')}</option>}
        </Select>
      )}
    </>
  );
}
