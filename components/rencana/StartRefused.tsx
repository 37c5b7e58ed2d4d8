/** The run did not even start, or cannot be put back: why, that nothing was written, what to do. */
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { stopDo, stopTitle } from './run-view';
import type { RencanaSend } from './step-props';

type Why = NonNullable<RencanaState['startRefused']>;

export function StartRefused({ why, send }: { readonly why: Why; readonly send: RencanaSend }) {
  const words = useT();
  const lost = why === 'undoLost';
  return (
    <Banner
      tone="bad"
      alert
      title={lost ? words.t('tinjau.undoLost') : stopTitle(words, why)}
      actions={
        why === 'planStale' && <Button onClick={() => send({ type: 'read' })}>{words.t('rencana.readAgain')}</Button>
      }
    >
      <p>
        {words.t('rencana.notStarted')} {lost ? words.t('tinjau.undoLostDo') : stopDo(words, why)}
      </p>
    </Banner>
  );
}
