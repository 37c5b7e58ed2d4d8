import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

/** A state as icon + word + colour, never colour alone. */
export function Mark({
  tone,
  icon,
  children,
  count,
}: {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly count?: string;
}) {
  return (
    <span className={`mark mark--${tone}`}>
      <span className="mark__icon" aria-hidden>
        {icon}
      </span>
      {count !== undefined && <span className="mark__count">{count}</span>}
      <span>{children}</span>
    </span>
  );
}
