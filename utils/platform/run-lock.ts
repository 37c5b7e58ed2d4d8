/** Firefox only: a function that the page's own objects may call. */
declare const exportFunction: undefined | (<Call>(call: Call, target: Window) => Call);

const NAME = 'asisten-ekinerja:run';

/**
 * The lock manager belongs to the page. In Firefox it may neither call a function of a content script nor wait for a
 * promise of one ("Permission denied to access property then"): the lock would be free again at once, without a word.
 */
const forThePage = <Call>(call: Call): Call =>
  typeof exportFunction === 'function' ? exportFunction(call, window) : call;

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
      .request(
        NAME,
        { ifAvailable: true },
        forThePage((lock: Lock | null) => {
          if (!lock) {
            resolve(null);
            return undefined;
          }
          return new window.Promise<void>((release) => resolve(() => release()));
        }),
      )
      .catch(reject);
  });
}
