/** The daily look at the addresses of packs, and what becomes of it where the browser is full. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DAFTAR } from '../../../utils/packs/shelf';

interface Fake {
  readonly held: Map<string, unknown>;
  /** null = no policy. */
  managed: object | null;
  readonly granted: Set<string>;
  readonly alarms: Map<string, { delayInMinutes: number; periodInMinutes: number }>;
  readonly incoming: Map<string, Uint8Array>;
  full: boolean;
}
const fake = vi.hoisted<Fake>(() => ({
  held: new Map(),
  managed: {},
  granted: new Set(),
  alarms: new Map(),
  incoming: new Map(),
  full: false,
}));
const quota = () => Promise.reject(new Error('QuotaExceededError: resource limits'));
vi.mock('#imports', () => ({
  browser: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: fake.held.get(key) }),
        set: (values: Record<string, unknown>) => {
          if (fake.full) return quota();
          for (const [key, value] of Object.entries(values)) fake.held.set(key, structuredClone(value));
          return Promise.resolve();
        },
      },
      managed: {
        get: () => (fake.managed === null ? Promise.reject(new Error('no policy')) : Promise.resolve(fake.managed)),
      },
      onChanged: { addListener: () => undefined },
    },
    permissions: {
      contains: ({ origins: [one = ''] }: { origins: string[] }) => Promise.resolve(fake.granted.has(one)),
    },
    alarms: {
      get: (name: string) => Promise.resolve(fake.alarms.get(name)),
      create: (name: string, when: { delayInMinutes: number; periodInMinutes: number }) =>
        Promise.resolve(void fake.alarms.set(name, when)),
    },
  },
}));
vi.mock('../../../utils/platform/pack-bodies', () => ({
  putIncoming: (address: string, bytes: Uint8Array) =>
    fake.full ? quota() : Promise.resolve(void fake.incoming.set(address, bytes)),
}));

const ADDRESS = 'https://bkpsdmd.contoh.go.id/standar.json';
const addresses = () => import('../../../utils/platform/pack-addresses');
const look = async () => (await (await addresses()).addressLooks()).find(({ alamat }) => alamat === ADDRESS);

let answers: () => Response;
const asked: RequestInit[] = [];
beforeEach(() => {
  for (const one of [fake.held, fake.granted, fake.alarms, fake.incoming]) one.clear();
  asked.length = 0;
  Object.assign(fake, { full: false, managed: { alamatPaket: [ADDRESS, 'http://contoh.com/x'] } });
  fake.granted.add('https://bkpsdmd.contoh.go.id/*');
  answers = () => new Response('isi', { headers: { ETag: '"1"' } });
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    asked.push(init);
    return Promise.resolve(answers());
  });
  vi.stubGlobal('navigator', {
    onLine: true,
    locks: { request: (_name: string, work: () => Promise<unknown>) => work() },
  });
});

describe('the daily look', () => {
  it('keeps what is new unread, and asks the next day only whether that changed', async () => {
    const { onAlarm } = await addresses();
    await onAlarm('paket');
    expect(await look()).toMatchObject({ etag: '"1"', masalah: null, datang: true });
    expect(new TextDecoder().decode(fake.incoming.get(ADDRESS))).toBe('isi');
    fake.incoming.clear();
    answers = () => new Response(null, { status: 304 });
    await onAlarm('paket');
    expect(asked.at(-1)).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      headers: { 'If-None-Match': '"1"' },
    });
    expect(await look()).toMatchObject({ etag: '"1"', masalah: null, datang: true });
    expect(fake.incoming.size).toBe(0);
  });

  it('asks no host the person or the policy of the browser has not granted, and no alarm but its own', async () => {
    const { onAlarm } = await addresses();
    await onAlarm('lain');
    fake.granted.clear();
    await onAlarm('paket');
    expect(asked).toEqual([]);
    fake.managed = null;
    await onAlarm('paket');
    expect(asked).toEqual([]);
  });

  it('keeps nothing of an address that was removed while it was asked', async () => {
    const { onAlarm } = await addresses();
    answers = () => {
      fake.managed = {};
      return new Response('isi');
    };
    await onAlarm('paket');
    expect([asked.length, await look(), fake.incoming.size]).toEqual([1, undefined, 0]);
  });

  it('says what is wrong over there and keeps the ETag', async () => {
    const { onAlarm } = await addresses();
    await onAlarm('paket');
    answers = () => new Response('tidak ada', { status: 404 });
    await onAlarm('paket');
    expect(await look()).toMatchObject({ etag: '"1"', masalah: 'status' });
  });

  it('goes on saying that what came waits for the person, whatever the next looks bring', async () => {
    const { keepLook, onAlarm } = await addresses();
    await keepLook({ alamat: ADDRESS, etag: '"1"', diperiksa: 1, masalah: 'notTaken', datang: false });
    answers = () => new Response(null, { status: 304 });
    await onAlarm('paket');
    expect(await look()).toMatchObject({ masalah: 'notTaken' });
    answers = () => new Response('', { status: 500 });
    await onAlarm('paket');
    expect(await look()).toMatchObject({ masalah: 'notTaken' });
    answers = () => new Response('lain');
    await onAlarm('paket');
    expect(await look()).toMatchObject({ masalah: null, datang: true });
  });

  it('fetches again what found no room, and fails quietly where nothing at all can be kept', async () => {
    const { onAlarm } = await addresses();
    fake.full = true;
    await expect(onAlarm('paket')).resolves.toBeUndefined();
    expect([await look(), fake.incoming.size]).toEqual([undefined, 0]);
    fake.full = false;
    await onAlarm('paket');
    expect(asked.at(-1)?.headers).toEqual({});
    expect(await look()).toMatchObject({ masalah: null, datang: true });
  });

  it('comes once a day, at a minute of its own, and at once where the last one is long ago', async () => {
    const { armAddressLook, keepLook } = await addresses();
    await armAddressLook();
    const soon = fake.alarms.get('paket');
    expect(soon?.delayInMinutes).toBeLessThanOrEqual(91);
    expect(soon?.periodInMinutes).toBeGreaterThanOrEqual(24 * 60);
    fake.alarms.clear();
    await keepLook({ alamat: ADDRESS, etag: null, diperiksa: Date.now(), masalah: null, datang: false });
    await armAddressLook();
    expect(fake.alarms.get('paket')?.delayInMinutes).toBeGreaterThan(24 * 60 - 1);
    // A clock that was years ahead, or years behind now, puts it off by a day and no more.
    fake.alarms.clear();
    await keepLook({ alamat: ADDRESS, etag: null, diperiksa: Date.now() + 1e12, masalah: null, datang: false });
    await armAddressLook();
    expect(fake.alarms.get('paket')?.delayInMinutes).toBeLessThanOrEqual(24 * 60 + 90);
    const before = fake.alarms.get('paket');
    await armAddressLook();
    expect(fake.alarms.get('paket')).toBe(before);
    fake.alarms.clear();
    fake.managed = {};
    await armAddressLook();
    expect(fake.alarms.size).toBe(0);
  });
});

describe('the list of packs in a full browser', () => {
  it('says that there is no room, and changes nothing', async () => {
    const { createPackStore } = await import('../../../utils/platform/pack-store');
    const store = createPackStore();
    fake.full = true;
    const more = { ...EMPTY_DAFTAR, kunci: [{ kunci: 'A'.repeat(43), nama: 'Dinas Contoh' }] };
    expect(await store.change(() => more)).toEqual({ ok: false, reason: 'storageFull' });
    expect((await store.load()).value).toEqual(EMPTY_DAFTAR);
  });

  it('never writes over a list it cannot read', async () => {
    const { createPackStore } = await import('../../../utils/platform/pack-store');
    fake.held.set('paket', { versi: 2 });
    expect(await createPackStore().change(() => EMPTY_DAFTAR)).toEqual({ ok: false, reason: 'newer' });
    expect(fake.held.get('paket')).toEqual({ versi: 2 });
  });
});
