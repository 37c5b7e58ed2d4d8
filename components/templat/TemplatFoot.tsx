/** How many are chosen, what is still missing, and the way to the plan. */
import { useId } from 'react';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import type { TemplatProps } from './templat-props';

export function TemplatFoot({ state, send, onPlan }: TemplatProps & { readonly onPlan: () => void }) {
  const { t, count } = useT();
  const reasonId = useId();
  const { dipilih, tempat, dapatRencana } = state;
  if (dipilih.length === 0 || !dapatRencana) return null;
  const open = tempat.filter(({ nilai }) => nilai === null).length;
  const reason = open === 0 ? null : t('templat.foot.open', { count: open, n: count(open) });
  return (
    <Foot
      sum={t('templat.foot.sum', { count: dipilih.length, n: count(dipilih.length) })}
      reason={reason}
      reasonId={reasonId}
    >
      <Button onClick={() => send({ type: 'lepasPilihan' })}>{t('templat.foot.none')}</Button>
      <ReasonedButton variant="primary" reason={reason} reasonId={reasonId} onClick={onPlan}>
        {t('templat.foot.plan', { count: dipilih.length, n: count(dipilih.length) })}
      </ReasonedButton>
    </Foot>
  );
}
