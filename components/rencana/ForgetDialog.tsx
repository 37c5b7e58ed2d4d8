/** Removing the record of a run cannot be undone, so it is asked. */
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
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
    <Dialog
      title={t('unfinished.forgetTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              send({ type: 'forgetRun', runId });
            }}
          >
            {t('unfinished.forget')}
          </Button>
        </>
      }
    >
      <p>{t(finished ? 'rencana.riwayat.forgetBody' : 'rencana.riwayat.forgetOpenBody')}</p>
    </Dialog>
  );
}
