/** One request with a time limit, an abort and a named end. Knows nothing of the site. */
import type { Answer } from './site-answer';
import type { SiteFailure } from './types';

export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly isOnline: () => boolean;
}

export type Sent =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly sent: boolean };

/** Reason of our own abort, to tell it from the caller's. */
const TIMED_OUT = 'timeout';

/** Sends and reads the whole body. `sent` is false only if nothing can have left this machine. Never rejects. */
export async function send(transport: Transport, url: string, init: RequestInit, signal: AbortSignal): Promise<Sent> {
  if (signal.aborted) return failed('aborted', false);
  if (!transport.isOnline()) return failed('offline', false);
  const controller = new AbortController();
  const onAbort = (): void => controller.abort();
  const timer = setTimeout(() => controller.abort(TIMED_OUT), transport.timeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const response = await transport.fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      signal: controller.signal,
    });
    if (response.type === 'opaqueredirect') return failed('loggedOut', true);
    const body = await response.text();
    const { headers } = response;
    return {
      kind: 'answer',
      answer: {
        status: response.status,
        url: response.url,
        body,
        retryAfter: headers.get('Retry-After'),
        xRedirect: headers.get('X-Redirect'),
      },
    };
  } catch {
    if (controller.signal.reason === TIMED_OUT) return failed('timeout', true);
    if (controller.signal.aborted) return failed('aborted', true);
    return failed(transport.isOnline() ? 'connectionLost' : 'offline', true);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function failed(kind: 'aborted' | 'offline' | 'timeout' | 'connectionLost' | 'loggedOut', sent: boolean): Sent {
  return { kind: 'failed', failure: { kind }, sent };
}
