/**
 * Fetches a pack from its address. Invariants: nothing of the person goes along (no cookies, no referrer); a redirect is
 * not followed, wherever it leads; no more is read than a pack may have; an answer is never waited for without end, but a
 * slow line has its time: a large pack may take minutes, as long as it goes on coming.
 */
import { LARGEST_PACK } from '../packs/bounded-json';
import { ok, refuse, type Result } from '../skp/result';
import type { FetchProblem } from '../workflow/paket-ports';

const SILENT_MS = 60_000;
const LONGEST_MS = 600_000;

async function readBounded(body: ReadableStream<Uint8Array>, onPart: () => void): Promise<Uint8Array | null> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST_PACK) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
    onPart();
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export interface Fetched {
  /** null = what was there the last time. */
  readonly bytes: Uint8Array | null;
  readonly etag: string | null;
}

/** `etag`: of the last answer. */
export async function fetchPack(address: string, etag: string | null): Promise<Result<Fetched, FetchProblem>> {
  const over = new AbortController();
  const end = performance.now() + LONGEST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => over.abort(), Math.min(SILENT_MS, end - performance.now()));
  };
  wait();
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: etag === null ? {} : { 'If-None-Match': etag },
      signal: over.signal,
    });
    if (answer.type === 'opaqueredirect') return refuse('redirected');
    if (answer.status === 304) return ok({ bytes: null, etag });
    if (!answer.ok || answer.body === null) return refuse('status');
    const bytes = await readBounded(answer.body, wait);
    const next = answer.headers.get('ETag');
    return bytes === null ? refuse('tooLarge') : ok({ bytes, etag: next !== null && next.length < 200 ? next : null });
  } catch {
    if (over.signal.aborted) return refuse('timeout');
    return refuse(navigator.onLine ? 'unreachable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}
