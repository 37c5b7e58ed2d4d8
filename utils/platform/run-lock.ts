/** Firefox only: a function that the page's own objects may call. */
declare const exportFunction: undefined | (<Call>(call: Call, target: Window) => Call);

const NAME = 'asisten-ekinerja:run';
/** Taken for a moment, to know by which name the browser knows this document. */
const PROBE = `${NAME}?`;

/** A lock of this script, of which there is one in a document. */
let mine = false;

/**
 * The lock manager belongs to the page. In Firefox it may neither call a function of a content script nor wait for a
 * promise of one ("Permission denied to access property then"): the lock would be free again at once, without a word.
 */
const forThePage = <Call>(call: Call): Call =>
  typeof exportFunction === 'function' ? exportFunction(call, window) : call;

const held = async (name: string): Promise<LockInfo | undefined> =>
  (await navigator.locks.query()).held?.find((lock) => lock.name === name);

/** Resolves to the release function, or null while somebody else holds the lock. */
function hold(name: string, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        name,
        options,
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

/**
 * Whether nobody is behind the lock any more: Firefox ends a page script at once when its extension is updated or
 * reloaded, and the page goes on holding what it held for it. No other script of ours lives in this document then.
 */
async function isOrphan(): Promise<boolean> {
  if (!import.meta.env.FIREFOX || mine || (await held(NAME)) === undefined) return false;
  const release = await hold(PROBE, { ifAvailable: true });
  if (release === null) return false;
  const [run, probe] = [await held(NAME), await held(PROBE)];
  release();
  return run?.clientId !== undefined && run.clientId === probe?.clientId;
}

/** Whether a tab holds the lock, this one or another. */
export async function isRunLocked(): Promise<boolean> {
  return (await held(NAME)) !== undefined && !(await isOrphan());
}

/**
 * One run per browser profile and site, over all tabs (F12). A crash frees the lock, because the browser drops it
 * with the page. Resolves to the release function, or null while another tab holds it.
 */
export async function acquireRunLock(): Promise<(() => void) | null> {
  const orphan = await isOrphan();
  if (mine) return null;
  mine = true;
  const release = await hold(NAME, orphan ? { steal: true } : { ifAvailable: true }).catch(() => null);
  mine = release !== null;
  return release === null
    ? null
    : () => {
        mine = false;
        release();
      };
}
