import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useIntoSight } from './use-into-sight';

const ICONS = { info: Info, good: CircleCheck, warning: TriangleAlert, bad: CircleAlert };

/**
 * A message that stays until its cause is gone. `alert` interrupts a screen reader and comes into sight, for what was pressed
 * may stand far below: only for answers to an action.
 */
export function Banner({
  tone,
  title,
  alert = false,
  children,
  actions,
}: {
  readonly tone: keyof typeof ICONS;
  readonly title?: string;
  readonly alert?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Icon = ICONS[tone];
  const part = useIntoSight(alert ? (title ?? null) : null);
  return (
    <div ref={part} className={`banner banner--${tone}`} {...(alert ? { role: 'alert' } : {})}>
      <Icon className="banner__icon" aria-hidden size={18} />
      <div className="banner__body">
        {title !== undefined && <p className="banner__title">{title}</p>}
        {children}
        {actions !== undefined && actions !== false && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
