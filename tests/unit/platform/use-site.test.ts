/** A host of one's own: asked for, remembered, loaded into, let go; and everything that takes it away again. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutDatabases } from './no-databases';

const HOST = 'kinerja.contoh.go.id';
const PAGE = `https://${HOST}/aplikasi/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks`;
const BASE = `https://${HOST}/aplikasi/index.php`;
const FILES = ['/chunks/mata.js', '/content-scripts/ekinerja.js'];
const PATTERN = `https://${HOST}/*`;
const NAMED = ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'];

interface Script {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
}

/** A browser that keeps what it is told. */
const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  managed: {},
  granted: new Set<string>(),
  /** What the person answers to the browser's question. */
  answer: true,
  asked: [] as string[],
  scripts: [] as Script[],
  injected: [] as unknown[],
  front: '',
  menu: [] as string[],
  broken: false,
  byPolicy: 'https://kebijakan.contoh.go.id/*',
}));
vi.mock('#imports', () => {
  const area = (held: Map<string, unknown>) => ({
    get: (key: string) => Promise.resolve(held.has(key) ? { [key]: held.get(key) } : {}),
    set: (values: object) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key: string) => Promise.resolve(void held.delete(key)),
    clear: () => {
      held.clear();
      return Promise.resolve();
    },
    onChanged: { addListener: () => undefined },
  });
  const browser = {
    runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours${path}` },
    storage: {
      local: area(world.local),
      session: area(world.session),
      managed: { get: () => Promise.resolve(world.managed) },
      onChanged: { addListener: () => undefined },
    },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((one) => world.granted.has(one))),
      request: ({ origins }: { origins: string[] }) => {
        world.asked.push(...origins);
        if (world.answer) for (const one of origins) world.granted.add(one);
        return Promise.resolve(world.answer);
      },
      getAll: () => Promise.resolve({ origins: [...world.granted] }),
      remove: ({ origins }: { origins: string[] }) => {
        // Granted by the browser's policy: refused as a whole.
        if (origins.includes(world.byPolicy)) return Promise.reject(new Error('required'));
        for (const one of origins) world.granted.delete(one);
        return Promise.resolve(true);
      },
    },
    scripting: {
      getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
        Promise.resolve(world.scripts.filter(({ id }) => ids.includes(id))),
      registerContentScripts: (scripts: Script[]) => Promise.resolve(void world.scripts.push(...scripts)),
      unregisterContentScripts: ({ ids }: { ids: string[] }) => {
        if (world.broken) return Promise.reject(new Error('broken'));
        world.scripts = world.scripts.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      },
      updateContentScripts: ([change]: Script[]) => {
        world.scripts = world.scripts.map((one) => (one.id === change?.id ? { ...one, ...change } : one));
        return Promise.resolve();
      },
      executeScript: (what: unknown) => Promise.resolve(void world.injected.push(what)),
    },
    tabs: {
      query: ({ url }: { url?: string }) =>
        Promise.resolve(url === undefined || url === PATTERN ? [{ id: 7, windowId: 1, url: world.front }] : []),
    },
    contextMenus: {
      removeAll: () => Promise.resolve(void (world.menu = [])),
      create: ({ documentUrlPatterns }: { documentUrlPatterns: string[] }) => void (world.menu = documentUrlPatterns),
    },
  };
  return { browser };
});
vi.mock('../../../utils/platform/messages', () => ({ sendMessage: () => Promise.reject(new Error('nobody there')) }));

let last: Promise<unknown> = Promise.resolve();
const request = <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  // Locks of different names do not wait for each other.
  if (!name.endsWith(':situsLain')) return work();
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
};
vi.stubGlobal('navigator', { locks: { request } });
vi.stubGlobal('location', new URL('chrome-extension://ours/popup.html'));
withoutDatabases();

const { armOwnSites, askForSite, releaseSite, shownSite, takeWanted } =
  await import('../../../utils/platform/use-site');
const { eraseEverything } = await import('../../../utils/platform/erase-everything');
const { agentTab } = await import('../../../utils/platform/message-guard');
const { isSitePage } = await import('../../../utils/platform/site-pages');
const { ownAddresses } = await import('../../../utils/platform/own-sites');

const matchesOf = (id: string) => world.scripts.find((one) => one.id === id)?.matches ?? [];
const expectNothing = () => {
  expect(world.local.has('situsLain')).toBe(false);
  expect(matchesOf('situs-lain')).toEqual([]);
  expect(world.menu.filter((pattern) => pattern.includes(HOST))).toEqual([]);
};

beforeEach(() => {
  world.local.clear();
  world.session.clear();
  world.granted.clear();
  Object.assign(world, {
    managed: { tanpaSitusLain: undefined },
    answer: true,
    asked: [],
    scripts: [],
    injected: [],
    front: PAGE,
    menu: [],
  });
});

describe('"Gunakan di situs ini"', () => {
  it('asks for that one host, remembers it, and loads into the open page and those to come', async () => {
    expect(await shownSite()).toEqual({ host: HOST, alamat: PAGE, keadaan: 'bisa' });
    expect(await isSitePage(PAGE)).toBe(false);
    expect(await askForSite(PAGE)).toEqual({ ok: true, value: null });
    expect(world.asked).toEqual([PATTERN]);
    expect(world.local.get('situsLain')).toEqual([BASE]);
    expect(world.scripts).toEqual([{ id: 'situs-lain', js: FILES, matches: [PATTERN], runAt: 'document_idle' }]);
    expect(world.injected).toEqual([{ target: { tabId: 7 }, files: FILES }]);
    expect(world.menu.some((pattern) => pattern.startsWith(`https://${HOST}/`))).toBe(true);
    expect(await isSitePage(PAGE)).toBe(true);
    expect(await agentTab({ id: 'ours', url: PAGE, tab: { id: 7 } })).toBe(7);
    expect(await shownSite()).toMatchObject({ keadaan: 'dipakai' });
    expect(world.session.size).toBe(0);
  });

  it('changes nothing where the person says no', async () => {
    world.answer = false;
    expect(await askForSite(PAGE)).toEqual({ ok: false, reason: 'denied' });
    expectNothing();
    expect([world.injected, world.session.size]).toEqual([[], 0]);
  });

  it.each([
    'https://e-kinerja.go.id.evil.com/v1/index.php',
    'http://kinerja.contoh.go.id/',
    'https://e-kinerja.babelprov.go.id/v1/index.php',
    'https://contoh.id/',
    '',
  ])('is not offered at %j, and does nothing there', async (front) => {
    world.front = front;
    expect(await shownSite()).toBeNull();
    expect(await askForSite(front)).toEqual({ ok: false, reason: 'denied' });
    expect(world.asked).toEqual([]);
    expectNothing();
  });

  it('is carried out by the background where the question closed the popup, once and only if granted', async () => {
    const wish = { situsDiminta: { alamat: PAGE, at: 1000 } };
    const wanted = () => world.session.set('situsDiminta', wish.situsDiminta);
    wanted();
    await takeWanted(2000);
    expectNothing();
    world.granted.add(PATTERN);
    await takeWanted(1000 + 600_001);
    expectNothing();
    await takeWanted(2000);
    expect(await ownAddresses()).toEqual([BASE]);
    await releaseSite(HOST);
    world.granted.add(PATTERN);
    await takeWanted(3000);
    expectNothing();
  });

  it('masks there as well while the trainer’s mode wants it', async () => {
    world.local.set('samaran', true);
    await armOwnSites();
    expect(matchesOf('samaran')).toEqual(NAMED);
    await askForSite(PAGE);
    expect(matchesOf('samaran')).toEqual([...NAMED, PATTERN]);
    await releaseSite(HOST);
    expect(matchesOf('samaran')).toEqual(NAMED);
  });
});

describe('a host in use is let go', () => {
  beforeEach(async () => {
    await askForSite(PAGE);
  });

  it('by "Lepas": memory, scripts and permission', async () => {
    expect(matchesOf('situs-lain')).toEqual([PATTERN]);
    await releaseSite(HOST);
    expectNothing();
    expect(world.granted.size).toBe(0);
    expect(await isSitePage(PAGE)).toBe(false);
    expect(await agentTab({ id: 'ours', url: PAGE, tab: { id: 7 } })).toBeNull();
  });

  it('but keeps the permission where a pack comes from there', async () => {
    world.local.set('paketAlamat', [{ alamat: `https://${HOST}/paket.json`, diperiksa: 0 }]);
    await releaseSite(HOST);
    expectNothing();
    expect([...world.granted]).toEqual([PATTERN]);
  });

  it('by the browser’s own settings', async () => {
    world.granted.clear();
    await armOwnSites();
    expectNothing();
  });

  it('by the policy, which also offers it no more', async () => {
    world.managed = { tanpaSitusLain: true };
    expect(await isSitePage(PAGE)).toBe(false);
    await armOwnSites();
    expectNothing();
    expect(await shownSite()).toMatchObject({ keadaan: 'dilarang' });
  });

  it('by "Hapus semua data"', async () => {
    // The host of a pack's address, too; never those the extension is installed with.
    for (const pattern of [world.byPolicy, 'https://bkpsdmd.contoh.go.id/*', ...NAMED]) world.granted.add(pattern);
    world.local.set('paketAlamat', [{ alamat: `${PAGE}/standar.json`, diperiksa: 0 }]);
    await eraseEverything();
    expectNothing();
    expect([[...world.granted], world.local.size]).toEqual([[world.byPolicy, ...NAMED], 0]);
  });

  it('by "Hapus semua data" also in a browser that fails at its scripts and has no databases', async () => {
    vi.stubGlobal('indexedDB', {
      deleteDatabase: () => {
        const request: { onerror: (() => void) | null } = { onerror: null };
        queueMicrotask(() => request.onerror?.());
        return request;
      },
    });
    world.broken = true;
    await eraseEverything();
    world.broken = false;
    withoutDatabases();
    expect([[...world.granted], world.local.size]).toEqual([[], 0]);
    await armOwnSites();
    expectNothing();
  });

  it('and no other one with it; an update registers it again', async () => {
    world.scripts = [];
    await armOwnSites();
    expect(matchesOf('situs-lain')).toEqual([PATTERN]);
    await releaseSite('kinerja.lain.go.id');
    expect(await ownAddresses()).toEqual([BASE]);
  });

  it('is not taken from a memory that somebody else wrote', async () => {
    world.local.set('situsLain', ['https://e-kinerja.go.id.evil.com/', 7, null, 'http://a.go.id/', BASE]);
    expect(await ownAddresses()).toEqual([BASE]);
  });
});
