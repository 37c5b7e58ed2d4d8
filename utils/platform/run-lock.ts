const NAME = 'asisten-ekinerja:run';

/** Whether a tab holds the lock, this one or another. */
export async function isRunLocked(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}

/**
 * One run per browser profile and site, over all tabs (F12). A crash frees the lock, because the browser drops it
 * with the page. Resolves to the release function, or null while another tab holds it.
 */
export function acquireRunLock(): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(NAME, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(() => release()));
      })
      .catch(reject);
  });
}
