/** The run did not even start: why, that nothing was written, what to do. */
import type { MatriksIntent, MatriksState } from '../../utils/workflow/matriks-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export function StartRefused({
  why,
  send,
}: {
  readonly why: NonNullable<MatriksState['startRefused']>;
  readonly send: (intent: MatriksIntent) => void;
}) {
  const { t } = useT();
  const own = why === 'planStale' || why === 'nothingToDo';
  return (
    <Banner
      tone={why === 'nothingToDo' ? 'info' : 'bad'}
      alert
      title={own ? t(`tinjau.${why}`) : t(`stop.${why}`)}
      actions={
        why === 'planStale' && <Button onClick={() => send({ type: 'lookAgain' })}>{t('tinjau.staleAction')}</Button>
      }
    >
      <p>
        {t('tinjau.startRefused')} {own ? t(`tinjau.${why}Do`) : t(`stopDo.${why}`)}
      </p>
    </Banner>
  );
}
