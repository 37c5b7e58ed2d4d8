/** Which tab the panel's door stays with. */
import { expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ front: 1, phase: 'writing', asked: [] as (number | undefined)[] }));
const tabOf = (id: number) => ({ id, url: 'https://e-kinerja.babelprov.go.id/v1/index.php', loading: false });
vi.mock('#imports', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));
vi.mock('../../../utils/platform/tabs', () => ({
  findSiteTab: () => Promise.resolve(tabOf(world.front)),
  siteTab: (id: number) => Promise.resolve(tabOf(id)),
  requestHostPermission: () => Promise.resolve(true),
}));
vi.mock('../../../utils/platform/account-tag', () => ({ accountSalt: () => Promise.resolve('') }));
vi.mock('../../../utils/platform/lazy-script', () => ({ ensureHalaman: () => Promise.resolve(true) }));
vi.mock('../../../utils/platform/messages', () => ({
  sendMessage: (type: string, _: unknown, tab: number) => {
    if (type !== 'pageReport') world.asked.push(tab);
    // Only the first tab carries a run out; every tab knows that one goes on.
    if (type === 'underWay') return Promise.resolve({ locked: world.phase === 'writing' });
    return Promise.resolve({ run: tab === 1 ? { phase: world.phase } : null });
  },
}));
const { createSiteDoor } = await import('../../../utils/platform/site-door');

it('stays with the tab in which a panel now closed began a run, until it is over', async () => {
  const door = createSiteDoor(new AbortController().signal);
  await door.look();
  world.front = 2;
  await door.controlRun('stop');
  expect([...world.asked, await door.isBusy()]).toEqual([1, true]);
  world.phase = 'stopped';
  await door.look();
  await door.controlRun('stop');
  expect([world.asked.at(-1), await door.isBusy()]).toEqual([2, false]);
});
