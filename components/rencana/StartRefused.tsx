/** The run did not even start: why, that nothing was written, what to do. */
import type { SkpStopReason } from '../../utils/run/skp-run-types';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { stopDo, stopTitle } from './run-view';
import type { RencanaSend } from './step-props';

export function StartRefused({ why, send }: { readonly why: SkpStopReason; readonly send: RencanaSend }) {
  const words = useT();
  return (
    <Banner
      tone="bad"
      alert
      title={stopTitle(words, why)}
      actions={
        why === 'planStale' && <Button onClick={() => send({ type: 'read' })}>{words.t('rencana.readAgain')}</Button>
      }
    >
      <p>
        {words.t('rencana.notStarted')} {stopDo(words, why)}
      </p>
    </Banner>
  );
}
