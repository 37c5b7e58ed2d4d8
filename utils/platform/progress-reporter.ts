import type { RunSnapshot } from '../run/types';

const EVERY_MS = 200;

/**
 * Reports at most five times a second while nothing but counts change, and at once when the phase changes, so that a
 * fast run does not flood the panel. Nobody listening is no error: the panel may be closed.
 */
export function progressReporter<Snapshot extends { readonly phase: RunSnapshot['phase'] }>(
  send: (snapshot: Snapshot) => Promise<unknown>,
): (snapshot: Snapshot) => void {
  let last: { phase: RunSnapshot['phase']; at: number } | null = null;
  let waiting: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function flush(snapshot: Snapshot): void {
    if (timer !== null) clearTimeout(timer);
    [timer, waiting] = [null, null];
    last = { phase: snapshot.phase, at: Date.now() };
    send(snapshot).catch(() => undefined);
  }

  return (snapshot) => {
    const due = last?.phase === snapshot.phase ? last.at + EVERY_MS - Date.now() : 0;
    if (due <= 0) {
      flush(snapshot);
      return;
    }
    waiting = snapshot;
    // The clock may have gone back since.
    timer ??= setTimeout(
      () => {
        timer = null;
        if (waiting) flush(waiting);
      },
      Math.min(due, EVERY_MS),
    );
  };
}
