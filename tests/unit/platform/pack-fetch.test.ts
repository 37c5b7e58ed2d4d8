/** A pack over a slow line: what goes on coming is waited for, what stops is not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPack } from '../../../utils/platform/pack-fetch';

const ADDRESS = 'https://bkpsdmd.contoh.go.id/standar.json';

/** An answer of which a piece comes every so many milliseconds. */
function answering(pieces: number, every: number): void {
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    let [left, timer] = [pieces, undefined as ReturnType<typeof setTimeout> | undefined];
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          stream.error(signal.reason);
        });
      },
      pull: (stream) =>
        new Promise((resolve) => {
          timer = setTimeout(() => {
            if (left === 0) stream.close();
            else stream.enqueue(new Uint8Array([7]));
            left -= 1;
            resolve();
          }, every);
        }),
    });
    return Promise.resolve(new Response(body));
  });
}

describe('a pack from its address', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('may take minutes as long as it goes on coming', async () => {
    answering(5, 40_000);
    const fetched = fetchPack(ADDRESS, null);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await fetched).toMatchObject({ ok: true, value: { bytes: { length: 5 } } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up a minute after nothing came any more, and after ten minutes in any case', async () => {
    answering(1, 61_000);
    const silent = fetchPack(ADDRESS, null);
    await vi.advanceTimersByTimeAsync(60_500);
    expect(await silent).toEqual({ ok: false, reason: 'timeout' });
    answering(1000, 40_000);
    const endless = fetchPack(ADDRESS, null);
    await vi.advanceTimersByTimeAsync(600_500);
    expect(await endless).toEqual({ ok: false, reason: 'timeout' });
  });
});
