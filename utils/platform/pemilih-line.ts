/** The line over which an own guide's author chooses a control of the page; its end is noticed on both sides. */
import { browser } from '#imports';
import type { LaporPilih, OrderPilih, Pemilih } from '../agent/pemilih-agent';
import { isOrderPilih } from './line-orders';
import { isExtensionPage } from './message-guard';

const NAME = 'pemilih';

/** Page side: lets the person choose while one of our own pages holds the line. */
export function onPicking(runtime: Pick<typeof browser.runtime, 'onConnect'>, pemilih: Pemilih): void {
  runtime.onConnect.addListener((port) => {
    if (port.name !== NAME) return;
    if (!isExtensionPage(port.sender)) {
      port.disconnect();
      return;
    }
    const over = new AbortController();
    port.onDisconnect.addListener(() => over.abort());
    port.onMessage.addListener((order: unknown) => {
      if (isOrderPilih(order)) pemilih.pick(order, (lapor) => port.postMessage(lapor), over.signal);
    });
  });
}

/** Our side, until `end`. `onEnd`: the page was left, or the script is not there. */
export function pickIn(
  tabId: number,
  order: OrderPilih,
  onLapor: (lapor: LaporPilih) => void,
  onEnd: () => void,
): { end(): void } {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((lapor: unknown) => onLapor(lapor as LaporPilih));
  port.onDisconnect.addListener(onEnd);
  port.postMessage(order);
  return { end: () => port.disconnect() };
}
