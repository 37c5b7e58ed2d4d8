/** The run did not even start: why, that nothing was written, what to do. */
import type { MatriksIntent, MatriksState } from '../../utils/workflow/matriks-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

/** Reasons of this task alone; the others are those a run can stop for, too. */
const OWN = ['planStale', 'nothingToDo', 'undoElsewhere', 'undoLost'] as const;
const LOOK_AGAIN: ReadonlySet<string> = new Set(['planStale', 'undoElsewhere']);

export function StartRefused({ why, send }: { readonly why: Why; readonly send: (intent: MatriksIntent) => void }) {
  const { t } = useT();
  return (
    <Banner
      tone={why === 'nothingToDo' ? 'info' : 'bad'}
      alert
      title={isOwn(why) ? t(`tinjau.${why}`) : isLost(why) ? t(`rencana.stop.${why}`) : t(`stop.${why}`)}
      actions={
        LOOK_AGAIN.has(why) && <Button onClick={() => send({ type: 'lookAgain' })}>{t('tinjau.staleAction')}</Button>
      }
    >
      <p>
        {t('tinjau.startRefused')}{' '}
        {isOwn(why) ? t(`tinjau.${why}Do`) : isLost(why) ? t(`rencana.stopDo.${why}`) : t(`stopDo.${why}`)}
      </p>
    </Banner>
  );
}

type Why = NonNullable<MatriksState['startRefused']>;
/** In the words of the whole-SKP task, which knows it too. */
const isLost = (why: Why): why is 'journalLost' => why === 'journalLost';
const isOwn = (why: Why): why is (typeof OWN)[number] => OWN.some((one) => one === why);
