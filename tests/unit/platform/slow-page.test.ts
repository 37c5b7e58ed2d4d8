/** A page on a slow computer answers late, or only when asked again: neither is taken for no answer. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ answersAfterMs: 0, deaf: 0 }));
const tab = { id: 1, windowId: 1, url: 'https://e-kinerja.babelprov.go.id/v1/index.php', loading: false };
vi.mock('#imports', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));
vi.mock('../../../utils/platform/tabs', () => ({ findSiteTab: () => Promise.resolve(tab) }));
vi.mock('../../../utils/platform/account-tag', () => ({ accountSalt: () => Promise.resolve('') }));
vi.mock('../../../utils/platform/lazy-script', () => ({ ensureHalaman: () => Promise.resolve(true) }));
vi.mock('../../../utils/platform/messages', () => ({
  sendMessage: (type: string) => {
    if (type === 'pageReport')
      return (world.deaf -= 1) < 0 ? Promise.resolve({ accountTag: 'saya' }) : Promise.reject(new Error('nobody'));
    return new Promise((resolve) => {
      setTimeout(() => resolve({ ok: true, value: { fields: [], restored: [], kept: [] } }), world.answersAfterMs);
    });
  },
}));
const { createFormDoor } = await import('../../../utils/platform/form-door');
const { createHarianDoor } = await import('../../../utils/platform/harian-door');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits for what was put into a form, and for what was taken back: it cannot be called off', async () => {
  world.answersAfterMs = 9_000;
  const door = createFormDoor();
  const both = Promise.all([door.fill({ token: 'satu', changes: [] }), door.undo('satu')]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await both).toMatchObject([{ ok: true }, { ok: true }]);
});

it('waits for the list that proves entries', async () => {
  world.answersAfterMs = 9_000;
  const list = createHarianDoor().readList();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await list).not.toBeNull();
});

it('asks again whose page it is before it says that nobody is logged in', async () => {
  world.deaf = 1;
  const account = createHarianDoor().account();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await account).toBe('saya');
});
