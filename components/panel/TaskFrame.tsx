/** The body of a task: what is above the scrolled part, what is being done, the scrolled part itself, the sticky foot. */
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { TaskProps } from './task-view';

/** What got the focus last, and what is around it: also what was pressed in the task before. */
let focused: readonly EventTarget[] = [];

export function TaskFrame({
  area,
  top,
  busy,
  onAgain,
  foot,
  children,
}: Pick<TaskProps, 'area'> & {
  readonly top?: ReactNode;
  /** Said while it lasts. */
  readonly busy: string | null;
  /** Given where something failed inside the panel: the way on. */
  readonly onAgain: (() => void) | null;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      focused = event.composedPath();
    };
    addEventListener('focusin', follow);
    return () => removeEventListener('focusin', follow);
  }, []);
  useLayoutEffect(() => {
    // What was pressed may have gone with what it did, as a start face, a banner or "Jeda" does.
    const [last] = focused as readonly Node[];
    if (last?.isConnected !== false || document.activeElement !== document.body) return;
    const around = focused.find(
      (one): one is HTMLElement => one instanceof HTMLElement && one.isConnected && one.hasAttribute('tabindex'),
    );
    (around ?? content.current)?.focus({ preventScroll: true });
  });
  return (
    <>
      {top}
      <Busy text={busy} />
      <main ref={area} className="main">
        <div ref={content} tabIndex={-1} className="main__content">
          {onAgain !== null && <Broken onAgain={onAgain} />}
          {children}
        </div>
      </main>
      {foot}
    </>
  );
}

/** Something failed inside the panel: said plainly, with what it means and the way on. */
function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useT();
  return (
    <Banner
      tone="bad"
      alert
      title={t('broken.title')}
      actions={<Button onClick={onAgain}>{t('broken.action')}</Button>}
    >
      <p>{t('broken.body')}</p>
    </Banner>
  );
}

function Busy({ text }: { readonly text: string | null }) {
  return (
    <p className={text === null ? 'sr-only' : 'busy'} role="status">
      {text !== null && <span className="busy__spinner" aria-hidden />}
      {text}
    </p>
  );
}
