import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '../../../simulator/contract';
import { createTargetSite } from '../../../utils/ekinerja/client';
import type { MatriksSource } from '../../../utils/ekinerja/matriks-reader';
import type { SiteFailure } from '../../../utils/ekinerja/types';
import type { SaveAnswer } from '../../../utils/run/types';
import { address, openSite } from './stand-in';
import type { Site } from './stand-in';
import { parsePage } from '../run/support/parse-page';

const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const SAVE = 'kinerja/kegiatan-bulanan/editable-update';
const never = new AbortController().signal;

function client(site: Site, options: Partial<MatriksSource> = {}): ReturnType<typeof createTargetSite> {
  return createTargetSite({ fetch: site.client.fetch, parse: parsePage, pageUrl: () => address(MATRIKS), ...options });
}

function fault(kind: FaultKind, route: string, amount?: number): Fault {
  return { kind, route, at: 1, times: 1, ...(amount === undefined ? {} : { amount }) };
}

/** A site that has been read, and the key of the first Konsep cell. */
async function ready(
  options: Partial<MatriksSource> = {},
): Promise<{ site: Site; target: ReturnType<typeof createTargetSite>; key: string; stored: () => string | null }> {
  const site = await openSite();
  const target = client(site, options);
  const reading = await target.read(null, never);
  if (!reading.ok) throw new Error(reading.reason.kind);
  const open = reading.value.skp.rhk.flatMap((rhk) => rhk.indikator).find(({ status }) => status === 'konsep');
  const key = open?.bulan?.[0]?.key ?? '';
  const stored = (): string | null =>
    site.simulator.state.bulanan.find((row) => String(row.id) === key)?.target ?? null;
  return { site, target, key, stored };
}

async function readFailure(arm: readonly Fault[], options: Partial<MatriksSource> = {}): Promise<SiteFailure> {
  const site = await openSite();
  for (const one of arm) site.simulator.arm(one);
  const reading = await client(site, options).read(null, never);
  if (reading.ok) throw new Error('read although it should fail');
  return reading.reason;
}

describe('read', () => {
  it('reads the whole year, or one SKP', async () => {
    const site = await openSite('dua-skp');
    const all = await client(site).read(null, never);
    const one = await client(site).read('1-2026', never);
    if (!all.ok || !one.ok) throw new Error('not read');
    expect(new Set(all.value.skp.rhk.map(({ nomorSkp }) => nomorSkp)).size).toBe(2);
    expect(one.value.skp.nomorSkp).toBe('1-2026');
    expect(new Set(one.value.skp.rhk.map(({ nomorSkp }) => nomorSkp))).toEqual(new Set(['1-2026']));
  });

  it.each<[FaultKind, SiteFailure]>([
    ['sessionExpired', { kind: 'loggedOut' }],
    ['sessionOtp', { kind: 'otpNeeded' }],
    ['status500', { kind: 'serverError', status: 500 }],
    ['status502', { kind: 'serverError', status: 502 }],
    ['status503', { kind: 'serverError', status: 503 }],
    ['htmlError', { kind: 'serverError', status: 200 }],
    ['rateLimit', { kind: 'rateLimited', retryAfterMs: null }],
    ['dropBefore', { kind: 'connectionLost' }],
    ['forbidden', { kind: 'forbidden' }],
  ])('names %s', async (kind, failure) => {
    expect(await readFailure([fault(kind, MATRIKS)])).toEqual(failure);
  });

  it('takes the waiting time of a 429 in seconds or as a date', async () => {
    expect(await readFailure([fault('rateLimitRetryAfter', MATRIKS, 7)])).toEqual({
      kind: 'rateLimited',
      retryAfterMs: 7000,
    });
    const now = Date.parse('2026-11-22T03:00:00Z');
    const fetch = (): Promise<Response> =>
      Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': 'Sun, 22 Nov 2026 03:00:09 GMT' } }));
    expect(await readFailure([], { fetch, now: () => now })).toEqual({ kind: 'rateLimited', retryAfterMs: 9000 });
  });

  it('gives up after the time limit, when offline, and when told to stop', async () => {
    expect(await readFailure([fault('hang', MATRIKS)], { timeoutMs: 20 })).toEqual({ kind: 'timeout' });
    expect(await readFailure([], { isOnline: () => false })).toEqual({ kind: 'offline' });
    const site = await openSite();
    site.simulator.arm(fault('hang', MATRIKS));
    const stop = new AbortController();
    const reading = client(site).read(null, stop.signal);
    stop.abort();
    expect(await reading).toEqual({ ok: false, reason: { kind: 'aborted' } });
  });

  it('takes a redirect to another host, which fetch cannot follow, for a logout', async () => {
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      if (init?.redirect !== 'manual') return Promise.reject(new TypeError('Failed to fetch'));
      const response = new Response(null);
      Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
      return Promise.resolve(response);
    };
    expect(await readFailure([], { fetch })).toEqual({ kind: 'loggedOut' });
  });

  it('says what is missing in a changed Matriks, and that another page is another page', async () => {
    const site = await openSite();
    const html = (await site.page(MATRIKS)).replace('>Feb<', '>Bulan kedua<');
    const fetch = (): Promise<Response> => Promise.resolve(new Response(html));
    expect(await readFailure([], { fetch })).toEqual({
      kind: 'unreadablePage',
      problems: [{ code: 'columnMissing', where: 'feb' }],
    });
    const profile = await site.page('pegawai/profil');
    expect(await readFailure([], { fetch: () => Promise.resolve(new Response(profile)) })).toEqual({
      kind: 'unexpectedPage',
    });
  });
});

describe('save', () => {
  it('stores a value, empties it again, and sends exactly the four fields of the cell', async () => {
    const { site, target, key, stored } = await ready();
    expect(await target.save(key, '7', never)).toEqual({ kind: 'accepted' });
    expect(stored()).toBe('7');
    const post = new URLSearchParams(site.simulator.log.at(-1)?.post);
    expect([...post.keys()]).toEqual(['_csrf', 'hasEditable', 'editableKey', 'target']);
    expect(await target.save(key, null, never)).toEqual({ kind: 'accepted' });
    expect(stored()).toBeNull();
  });

  it('hands on the words of the site', async () => {
    const { target, key, stored } = await ready();
    const before = stored();
    expect(await target.save(key, '1,5', never)).toEqual({ kind: 'rejected', words: 'Target harus berupa angka.' });
    expect(stored()).toBe(before);
  });

  it.each<[FaultKind, SaveAnswer]>([
    ['sessionExpired', { kind: 'failed', failure: { kind: 'loggedOut' }, reached: 'no' }],
    ['csrfRefused', { kind: 'failed', failure: { kind: 'csrfRefused' }, reached: 'no' }],
    ['rateLimit', { kind: 'failed', failure: { kind: 'rateLimited', retryAfterMs: null }, reached: 'no' }],
    ['forbidden', { kind: 'failed', failure: { kind: 'forbidden' }, reached: 'maybe' }],
    ['status500', { kind: 'failed', failure: { kind: 'serverError', status: 500 }, reached: 'maybe' }],
    ['status502', { kind: 'failed', failure: { kind: 'serverError', status: 502 }, reached: 'maybe' }],
    ['htmlError', { kind: 'failed', failure: { kind: 'serverError', status: 200 }, reached: 'maybe' }],
    ['dropBefore', { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' }],
    ['dropAfter', { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' }],
    ['okButNotSaved', { kind: 'accepted' }],
  ])('answers %s', async (kind, answer) => {
    const { site, target, key } = await ready();
    site.simulator.arm(fault(kind, SAVE));
    expect(await target.save(key, '7', never)).toEqual(answer);
  });

  it('never claims "not reached" when the value was stored', async () => {
    const kinds: FaultKind[] = [
      'dropAfter',
      'dropBefore',
      'hang',
      'sessionOtp',
      'sessionExpired',
      'csrfRefused',
      'status503',
    ];
    for (const kind of kinds) {
      const { site, target, key, stored } = await ready({ timeoutMs: 50 });
      site.simulator.arm(fault(kind, SAVE));
      const answer = await target.save(key, '77', never);
      expect([kind, answer.kind === 'failed' && answer.reached === 'no' && stored() === '77']).toEqual([kind, false]);
      expect([kind, answer.kind]).toEqual([kind, 'failed']);
    }
  });

  it('tells apart being stopped before and after sending', async () => {
    const { site, target, key } = await ready();
    expect(await target.save(key, '7', AbortSignal.abort())).toEqual({
      kind: 'failed',
      failure: { kind: 'aborted' },
      reached: 'no',
    });
    site.simulator.arm(fault('hang', SAVE));
    const stop = new AbortController();
    const saving = target.save(key, '7', stop.signal);
    stop.abort();
    expect(await saving).toEqual({ kind: 'failed', failure: { kind: 'aborted' }, reached: 'maybe' });
  });

  it('sends nothing when offline or for a key the last reading did not have', async () => {
    let online = true;
    const { site, target, key } = await ready({ isOnline: () => online });
    const sent = site.simulator.log.length;
    expect(await target.save('424242', '7', never)).toEqual({
      kind: 'failed',
      failure: { kind: 'unexpectedPage' },
      reached: 'no',
    });
    online = false;
    expect(await target.save(key, '7', never)).toEqual({ kind: 'failed', failure: { kind: 'offline' }, reached: 'no' });
    expect(site.simulator.log).toHaveLength(sent);
  });

  it('takes a login page with status 200 and a redirect header for a logout', async () => {
    const { site, key } = await ready();
    const login = `<html><body class="login-page"><form id="login-form"></form></body></html>`;
    for (const answer of [
      new Response(login),
      new Response('', { status: 302, headers: { 'X-Redirect': '/v1/index.php?r=site%2Flogin' } }),
    ]) {
      const fetch: typeof globalThis.fetch = (input, init) =>
        init?.method === 'POST' ? Promise.resolve(answer) : site.client.fetch(input, init);
      const target = client(site, { fetch });
      await target.read(null, never);
      expect(await target.save(key, '7', never)).toEqual({
        kind: 'failed',
        failure: { kind: 'loggedOut' },
        reached: 'no',
      });
    }
  });

  it('renews the token with every reading', async () => {
    const { site, target, key, stored } = await ready();
    site.simulator.arm(fault('csrfRefused', SAVE));
    expect(await target.save(key, '7', never)).toMatchObject({ failure: { kind: 'csrfRefused' } });
    await target.read(null, never);
    expect(await target.save(key, '7', never)).toEqual({ kind: 'accepted' });
    expect(stored()).toBe('7');
  });

  it('gives out nothing that contains the token', async () => {
    const { site, target, key } = await ready();
    const reading = await target.read(null, never);
    const token = new URLSearchParams(site.simulator.log.at(-1)?.post).get('_csrf') ?? '_csrf';
    const answer = await target.save(key, '7', never);
    expect(JSON.stringify([reading, answer, target])).not.toContain(token);
    expect(JSON.stringify(reading)).not.toMatch(/csrf/i);
  });
});
