import type { ReactNode } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';

/** Something that may be looked up, closed at first unless it needs an answer. */
export function Details({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="details" open={open}>
      <summary className="details__summary">
        <ChevronRight className="details__chevron" aria-hidden size={16} />
        <span>{summary}</span>
      </summary>
      <div className="details__body">{children}</div>
    </details>
  );
}
