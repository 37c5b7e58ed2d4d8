/** What is removed cannot be put back by us, so it is named, all of it, before it happens. */
import type { SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
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
    <Dialog
      title={t('rencana.remove.title', { count: lost.length })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="danger" onClick={onConfirm}>
            {t(plan.purpose === 'undo' ? 'rencana.runUndo' : 'rencana.remove.confirm', { count: countDeeds(plan) })}
          </Button>
        </>
      }
    >
      <p>{t(plan.purpose === 'undo' ? 'rencana.remove.undoBody' : 'rencana.remove.body')}</p>
      <FoldedList items={lost} className="plain-list" more={(count) => t('tinjau.more', { count })}>
        {(item) => (
          <li key={item.id}>
            <strong>{t(`rencana.level.${item.level}`)}</strong> <span className="break">{item.title}</span>
          </li>
        )}
      </FoldedList>
    </Dialog>
  );
}
