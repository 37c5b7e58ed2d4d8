/** Why an item is refused or deserves a look. The choice that settles it is made in SkpQuestions.tsx. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { useT } from '../ui/Words';

const ATASAN_EMPTY = 'panduan.buntu.atasanBelum.body';

export function ItemReason({ item }: { readonly item: SkpPlanItem }) {
  const { t } = useT();
  const { reason, warnings, fieldsMissing } = item;
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
    </>
  );
}
