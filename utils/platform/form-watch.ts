/**
 * The line over which the page tells the panel what the person types into a form. A port, because its end is noticed on
 * both sides: a closed panel ends the listening, a left page ends the showing.
 */
import { browser } from '#imports';
import type { FormGlimpse } from '../formulir/model';
import { isExtensionPage } from './message-guard';

const NAME = 'formulir';

/** Page side: watches while one of our own pages holds the line. */
export function onFormWatch(
  runtime: Pick<typeof browser.runtime, 'onConnect'>,
  watch: (tell: (glimpse: FormGlimpse) => void, signal: AbortSignal) => void,
): void {
  runtime.onConnect.addListener((port) => {
    if (port.name !== NAME) return;
    if (!isExtensionPage(port.sender)) {
      port.disconnect();
      return;
    }
    const over = new AbortController();
    port.onDisconnect.addListener(() => over.abort());
    watch((glimpse) => port.postMessage(glimpse), over.signal);
  });
}

/** Panel side: calls back until the returned function ends it. `onEnd`: the page was left, or the script is not there. */
export function watchFormOf(tabId: number, onGlimpse: (glimpse: FormGlimpse) => void, onEnd: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((glimpse: unknown) => onGlimpse(glimpse as FormGlimpse));
  port.onDisconnect.addListener(onEnd);
  return () => port.disconnect();
}
