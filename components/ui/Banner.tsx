import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';

const ICONS = { info: Info, good: CircleCheck, warning: TriangleAlert, bad: CircleAlert };

/** A message that stays until its cause is gone. `alert` interrupts a screen reader: only for answers to an action. */
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
  return (
    <div className={`banner banner--${tone}`} {...(alert ? { role: 'alert' } : {})}>
      <Icon className="banner__icon" aria-hidden size={18} />
      <div className="banner__body">
        {title !== undefined && <p className="banner__title">{title}</p>}
        {children}
        {actions !== undefined && actions !== false && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
