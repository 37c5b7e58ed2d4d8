/**
 * The line over which the panel has a control pointed at. A port, because its end is noticed on both sides: a closed panel
 * takes the pointer off the page, a left page ends the showing in the panel.
 */
import { browser } from '#imports';
import type { LaporTunjuk, OrderTunjuk, Penunjuk } from '../agent/penunjuk-agent';
import { isOrderTunjuk } from './line-orders';
import { isExtensionPage } from './message-guard';

const NAME = 'penunjuk';

type Ask = { readonly type: 'tunjuk'; readonly order: OrderTunjuk } | { readonly type: 'fokus' };

/** null: not what this line is for. */
function askOf(message: unknown): Ask | null {
  const { type, order } = (message ?? {}) as { readonly type?: unknown; readonly order?: unknown };
  if (type === 'fokus') return { type };
  return type === 'tunjuk' && isOrderTunjuk(order) ? { type, order } : null;
}

/** Page side: points while one of our own pages holds the line. */
export function onPointing(runtime: Pick<typeof browser.runtime, 'onConnect'>, penunjuk: Penunjuk): void {
  runtime.onConnect.addListener((port) => {
    if (port.name !== NAME) return;
    if (!isExtensionPage(port.sender)) {
      port.disconnect();
      return;
    }
    let over: AbortController | null = null;
    port.onDisconnect.addListener(() => over?.abort());
    port.onMessage.addListener((message: unknown) => {
      const ask = askOf(message);
      if (ask === null) return;
      if (ask.type === 'fokus') {
        penunjuk.focus();
        return;
      }
      over?.abort();
      over = new AbortController();
      penunjuk.point(ask.order, (lapor) => port.postMessage(lapor), over.signal);
    });
  });
}

export interface PointingLine {
  focus(): void;
  end(): void;
}

/** Panel side: has this pointed at until `end`. `onEnd`: the page was left, or the script is not there. */
export function pointIn(
  tabId: number,
  order: OrderTunjuk,
  onLapor: (lapor: LaporTunjuk) => void,
  onEnd: () => void,
): PointingLine {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((lapor: unknown) => onLapor(lapor as LaporTunjuk));
  port.onDisconnect.addListener(onEnd);
  port.postMessage({ type: 'tunjuk', order } satisfies Ask);
  return {
    focus: () => port.postMessage({ type: 'fokus' } satisfies Ask),
    end: () => port.disconnect(),
  };
}
