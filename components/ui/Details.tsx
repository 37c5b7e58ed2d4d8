import { useState } from 'react';
import type { ReactNode } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';

/** Something that may be looked up, closed at first unless it needs an answer. */
export function Details({
  summary,
  open = false,
  lazy = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  /** For what is long: nothing of it is there before. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details className="details" open={open} {...(lazy ? { onToggle: () => setOpened(true) } : {})}>
      <summary className="details__summary">
        <ChevronRight className="details__chevron" aria-hidden size={16} />
        <span>{summary}</span>
      </summary>
      <div className="details__body">{(!lazy || opened) && children}</div>
    </details>
  );
}
