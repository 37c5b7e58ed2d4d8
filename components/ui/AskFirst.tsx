import type { ReactNode } from 'react';
import { Button } from './Button';
import type { ButtonProps } from './Button';
import { Dialog } from './Dialog';
import { useT } from './Words';

/** A question before something that cannot be brought back: what it is, what goes and what stays, and "Batal" first. */
export function AskFirst({
  yes,
  variant = 'danger',
  onYes,
  ...dialog
}: {
  readonly title: string;
  /** What the button that does it says. */
  readonly yes: string;
  readonly variant?: ButtonProps['variant'];
  readonly onYes: () => void;
  /** Called at "Batal", at Escape, and before `onYes`. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useT();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button onClick={dialog.onClose}>{t('ui.cancel')}</Button>
          <Button
            variant={variant}
            onClick={() => {
              dialog.onClose();
              onYes();
            }}
          >
            {yes}
          </Button>
        </>
      }
    />
  );
}
