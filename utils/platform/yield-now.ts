/**
 * Gives the page its turn. Not by a timer: browsers let the timers of a tab in the background fire once a second at most,
 * and the page that reads and writes is in the background whenever the panel is shown as a tab of its own.
 */
export function yieldNow(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
