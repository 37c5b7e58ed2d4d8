import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
}

/** A real button; the verb it carries says what it does. */
export function Button({ variant = 'secondary', icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button--${variant} ${className}`} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

/**
 * A button that can say why it is not available. It keeps its place in the tab order (aria-disabled instead of
 * disabled), so that people who use a keyboard or a screen reader also learn the reason.
 */
export function ReasonedButton({
  reason,
  reasonId,
  onClick,
  ...rest
}: ButtonProps & { readonly reason: string | null; readonly reasonId: string }) {
  const blocked = reason !== null;
  return (
    <Button
      {...rest}
      aria-disabled={blocked}
      {...(blocked ? { 'aria-describedby': reasonId } : {})}
      onClick={(event) => {
        if (!blocked) onClick?.(event);
      }}
    />
  );
}

/**
 * A button that does nothing while something goes on, which is said elsewhere. Not `disabled`: that would take the focus
 * from the very person who has just pressed it.
 */
export function BusyButton({ busy, onClick, ...rest }: ButtonProps & { readonly busy: boolean }) {
  return <Button {...rest} aria-disabled={busy} onClick={(event) => !busy && onClick?.(event)} />;
}
