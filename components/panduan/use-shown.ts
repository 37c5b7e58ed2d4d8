/** Tells the guide while somebody looks at it. A tab that is closed takes nothing down, and the guide would read on for it. */
import { useEffect } from 'react';
import type { PanduanProps } from './panduan-props';

export function useShown(send: PanduanProps['send'] | undefined): void {
  useEffect(() => {
    const away = () => send?.({ type: 'away' });
    send?.({ type: 'open' });
    addEventListener('pagehide', away);
    return () => {
      removeEventListener('pagehide', away);
      away();
    };
    // Once per showing: the function is made anew at every render of the panel.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
