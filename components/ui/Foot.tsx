import type { ReactNode } from 'react';

/** The sticky foot: the sum of what will happen, why it cannot, and the actions. */
export function Foot({
  sum,
  reason = null,
  reasonId,
  children,
}: {
  readonly sum: ReactNode;
  readonly reason?: string | null;
  readonly reasonId?: string;
  readonly children: ReactNode;
}) {
  return (
    <footer className="foot">
      <p className="foot__sum">{sum}</p>
      {reason !== null && (
        <p className="foot__reason" id={reasonId}>
          {reason}
        </p>
      )}
      <div className="foot__actions">{children}</div>
    </footer>
  );
}
