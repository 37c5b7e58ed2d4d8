import { useId } from 'react';
import type { ReactNode } from 'react';

/** The browser's own select with a label of its own. */
export function Select({
  label,
  labelHidden = false,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'field__label'}>
        {label}
      </label>
      <select id={id} className="field__select" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
