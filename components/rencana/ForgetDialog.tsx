/** Removing the record of a run cannot be undone, so it is asked. */
import { AskFirst } from '../ui/AskFirst';
import { useT } from '../ui/Words';
import type { RencanaSend } from './step-props';

export function ForgetDialog({
  runId,
  finished,
  send,
  onClose,
}: {
  readonly runId: string;
  readonly finished: boolean;
  readonly send: RencanaSend;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <AskFirst
      title={t('unfinished.forgetTitle')}
      yes={t('unfinished.forget')}
      onYes={() => send({ type: 'forgetRun', runId })}
      onClose={onClose}
    >
      <p>{t(finished ? 'rencana.riwayat.forgetBody' : 'rencana.riwayat.forgetOpenBody')}</p>
    </AskFirst>
  );
}
