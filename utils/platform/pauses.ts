/** Lets the window do its own work between two slices of ours; not slowed down in a window in the background, as timers are. */
export function createPauses(): { now: () => number; pause: () => Promise<void> } {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
  };
}
