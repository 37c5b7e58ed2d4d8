/** The person's word before anything is sent: every indikator by name, and what cannot be undone. */
import { useId, useState } from 'react';
import type { KirimTask } from '../../utils/workflow/periksa-state';
import { Button, ReasonedButton } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { useT } from '../ui/Words';
import { rowText } from './finding-text';
import { JptWarning } from './KirimView';
import type { PeriksaProps } from './periksa-props';

export function KirimDialog({ kirim, send }: Pick<PeriksaProps, 'send'> & { readonly kirim: KirimTask }) {
  const words = useT();
  const { t } = words;
  const reasonId = useId();
  const [agreed, setAgreed] = useState(false);
  const { order } = kirim;
  const final = order.expect === 'setuju';
  const reason = final && !agreed ? t('cek.kirim.needAgree') : null;
  const count = order.items.length;
  return (
    <Dialog
      title={t('cek.kirim.dialogTitle', { count })}
      onClose={() => send({ type: 'closeKirim' })}
      actions={
        <>
          <Button onClick={() => send({ type: 'closeKirim' })}>{t('ui.cancel')}</Button>
          <ReasonedButton
            variant="primary"
            reason={reason}
            reasonId={reasonId}
            onClick={() => send({ type: 'confirmKirim', orderId: order.orderId })}
          >
            {t('cek.kirim.confirm', { count })}
          </ReasonedButton>
        </>
      }
    >
      <div className="dialog__facts">
        {final ? <JptWarning /> : <p>{t('cek.kirim.dialogBody')}</p>}
        <ol className="dialog__list" aria-label={t('cek.kirim.dialogList')} tabIndex={0}>
          {order.items.map((item) => (
            <li key={item.indikatorId}>{rowText(words, item)}</li>
          ))}
        </ol>
        {final && <Check label={t('cek.kirim.jptAgree')} checked={agreed} onChange={setAgreed} />}
        {reason !== null && (
          <p className="muted" id={reasonId}>
            {reason}
          </p>
        )}
      </div>
    </Dialog>
  );
}
