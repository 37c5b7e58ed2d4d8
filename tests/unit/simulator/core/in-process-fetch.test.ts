import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { createInProcessFetch, loggedInFetch } from '../../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../../simulator/seeds';
import { MATRIKS } from './browser';

const SAYA = { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password };
const ADDRESS = `/v1/index.php?r=${encodeURIComponent(MATRIKS)}`;
const ORIGIN = 'https://e-kinerja.babelprov.go.id';

describe('the in-process fetch', () => {
  it('logs in, keeps its cookies and reads a page', async () => {
    const { fetch } = await loggedInFetch(createSimulator({ seed: 'contoh' }), SAYA);
    const response = await fetch(ADDRESS);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.url, response.redirected]).toEqual([200, ORIGIN + ADDRESS, false]);
    expect(await response.text()).toContain('Matriks Target Bulanan SKP');
  });

  it('follows a redirect and says so, or leaves it opaque', async () => {
    const { fetch } = createInProcessFetch(createSimulator({ seed: 'contoh' }));
    const followed = await fetch(ADDRESS);
    expect([followed.url, followed.redirected, followed.status]).toEqual([
      `${ORIGIN}/v1/index.php?r=site%2Flogin`,
      true,
      200,
    ]);
    const manual = await fetch(ADDRESS, { redirect: 'manual' });
    expect([manual.type, manual.status, manual.ok]).toEqual(['opaqueredirect', 0, false]);
    await expect(fetch(ADDRESS, { redirect: 'error' })).rejects.toThrow(TypeError);
  });

  it('throws the login out when the password is wrong', async () => {
    const login = loggedInFetch(createSimulator({ seed: 'contoh' }), { ...SAYA, password: 'salah' });
    await expect(login).rejects.toThrow('refused');
  });

  it('sends the Referer of the page, so that the answer knows where to go back', async () => {
    const simulator = createSimulator({ seed: 'tahun-lalu' });
    const { fetch } = await loggedInFetch(simulator, SAYA, { referer: ADDRESS });
    const token = /csrf-token" content="([^"]*)"/.exec(await (await fetch(ADDRESS)).text())?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: token, 'FilterForm[tahun]': '2025' });
    const response = await fetch('/v1/index.php?r=filter', { method: 'POST', body });
    expect([response.url, response.redirected]).toEqual([ORIGIN + ADDRESS, true]);
    expect(await response.text()).toContain('Matriks Tahun 2025');
  });

  it('rejects a cut connection with TypeError and an abort with AbortError, even of a hanging answer', async () => {
    const simulator = createSimulator({ seed: 'contoh' });
    const { fetch, inFlight } = await loggedInFetch(simulator, SAYA);
    simulator.arm({ kind: 'dropAfter', route: MATRIKS, at: 1, times: 1 });
    await expect(fetch(ADDRESS)).rejects.toThrow(TypeError);
    simulator.arm({ kind: 'hang', route: MATRIKS, at: 1, times: 1 });
    const abort = new AbortController();
    const hanging = fetch(ADDRESS, { signal: abort.signal });
    expect(inFlight()).toBe(1);
    abort.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    expect(inFlight()).toBe(0);
    const already = fetch(ADDRESS, { signal: AbortSignal.abort() });
    await expect(already).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('waits as the given sleep says, one request at a time under a session lock', async () => {
    const simulator = createSimulator({ seed: 'contoh', latencyMs: 40, sessionLock: true });
    let now = 0;
    let most = 0;
    const sleep = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    };
    const { fetch } = await loggedInFetch(simulator, SAYA, { sleep });
    await Promise.all([1, 2, 3, 4].map(() => fetch(ADDRESS)));
    expect(most).toBe(1);
    const free = await loggedInFetch(simulator, SAYA, { sleep, sessionLock: false });
    await Promise.all([1, 2, 3, 4].map(() => free.fetch(ADDRESS)));
    expect(most).toBe(4);
  });
});
