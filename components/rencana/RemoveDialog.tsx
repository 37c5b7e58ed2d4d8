/** What is removed cannot be put back by us, so it is named, all of it, before it happens. */
import type { SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { AskFirst } from '../ui/AskFirst';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import { countDeeds } from './skp-view';

export function RemoveDialog({
  plan,
  lost,
  onClose,
  onConfirm,
}: {
  readonly plan: SkpPlan;
  readonly lost: readonly SkpPlanItem[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const { t } = useT();
  return (
    <AskFirst
      title={t('rencana.remove.title', { count: lost.length })}
      yes={t(plan.purpose === 'undo' ? 'rencana.runUndo' : 'rencana.remove.confirm', { count: countDeeds(plan) })}
      onYes={onConfirm}
      onClose={onClose}
    >
      <p>{t(plan.purpose === 'undo' ? 'rencana.remove.undoBody' : 'rencana.remove.body')}</p>
      <FoldedList items={lost} className="plain-list" more={(count) => t('tinjau.more', { count })}>
        {(item) => (
          <li key={item.id}>
            <strong>{t(`rencana.level.${item.level}`)}</strong> <span className="break">{item.title}</span>
          </li>
        )}
      </FoldedList>
    </AskFirst>
  );
}
