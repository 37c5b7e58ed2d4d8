import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The browser's own modal dialog: traps focus, closes with Escape, gives the focus back. Mounted = open. */
export function Dialog({
  title,
  onClose,
  actions,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // The browser goes to the first button, which may stand below a long list: what is asked comes first.
      if (dialog.scrollHeight > dialog.clientHeight) heading.current?.focus();
      dialog.scrollTop = 0;
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      // Escape is for the dialog alone: a menu around it would close, too, and leave the focus nowhere.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 ref={heading} id={titleId} tabIndex={-1} className="dialog__title">
        {title}
      </h2>
      {children}
      <div className="actions actions--end">{actions}</div>
    </dialog>
  );
}
