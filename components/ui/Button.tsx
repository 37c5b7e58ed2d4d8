import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
}

/**
 * A real button; the verb it carries says what it does. What is not available keeps its place in the tab order (aria-disabled):
 * `disabled` would take the focus from the very person who has just pressed it.
 */
export function Button({
  variant = 'secondary',
  icon,
  children,
  className = '',
  disabled = false,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button--${variant} ${className}`}
      {...rest}
      aria-disabled={disabled}
      // Nor does Enter in a field send what its button does not.
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A button that can say why it is not available, also to people who use a keyboard or a screen reader. */
export function ReasonedButton({
  reason,
  reasonId,
  ...rest
}: ButtonProps & { readonly reason: string | null; readonly reasonId: string }) {
  const blocked = reason !== null;
  return <Button {...rest} disabled={blocked} {...(blocked ? { 'aria-describedby': reasonId } : {})} />;
}
