/** The practice page among our pages: an agent's page like one of e-Kinerja, never one that gives orders; its traces apart. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { todayWib, type CatatanHarian } from '../../../utils/harian/model';

const held = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#imports', () => ({
  browser: {
    runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours${path}` },
    storage: {
      local: {
        get: (keys: string | readonly string[]) =>
          Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, held.get(key)]))),
        set: (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
          return Promise.resolve();
        },
        remove: (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) held.delete(key);
          return Promise.resolve();
        },
      },
    },
  },
}));

const { agentFrame, isBackground, isExtensionPage } = await import('../../../utils/platform/message-guard');
const { accountTagOf } = await import('../../../utils/platform/account-tag');
const { createHarianStore } = await import('../../../utils/platform/harian-store');
const { createKirimStore } = await import('../../../utils/platform/work-stores');
const { forgetLatihan } = await import('../../../utils/platform/forget-latihan');
const { isSameSide, isTagLatihan, nipLatihan } = await import('../../../utils/skp/latihan');

const NIP = '199003152015042001';
const from = (url: string) => ({ id: 'ours', url: `chrome-extension://ours${url}`, frameId: 0, tab: { id: 7 } });

let last: Promise<unknown> = Promise.resolve();
/** The lock of the browser: one after the other. */
const request = <Value>(_name: string, work: () => Promise<Value>): Promise<Value> => {
  const mine = last.then(work);
  last = mine;
  return mine;
};
vi.stubGlobal('navigator', { locks: { request } });
vi.stubGlobal('location', new URL('chrome-extension://ours/sidepanel.html'));

beforeEach(() => held.clear());

describe('who the practice page is', () => {
  it('is an agent, and gives no orders', async () => {
    const page = from('/latihan.html?r=kinerja%2Fkegiatan-rhk%2Fmatriks');
    expect(await agentFrame(page)).toEqual({ tabId: 7, frameId: 0 });
    expect(isExtensionPage(page)).toBe(false);
    expect(isBackground(page)).toBe(false);
  });

  it.each(['/latihan.html', '/latihan.html#x'])('is known as %s, too', async (url) => {
    expect(await agentFrame(from(url))).not.toBeNull();
  });

  it.each([
    '/sidepanel.html',
    '/sidepanel.html?/latihan.html',
    '/latihan.html.html',
    '/latihan.html/x',
    '/x/latihan.html',
  ])('is not %s', async (url) => {
    expect(await agentFrame(from(url))).toBeNull();
    expect(isExtensionPage(from(url))).toBe(true);
  });

  it('is no page of another extension or of the web', async () => {
    expect(await agentFrame({ ...from('/latihan.html'), id: 'theirs' })).toBeNull();
    expect(await agentFrame({ ...from(''), url: 'https://chrome-extension.test/latihan.html' })).toBeNull();
  });
});

describe('the salt of the tags', () => {
  it('is one, also when several ask for it first at the same moment', async () => {
    const tags = await Promise.all([1, 2, 3].map(() => accountTagOf(NIP)));
    expect(new Set([...tags, await accountTagOf(NIP)]).size).toBe(1);
  });
});

describe('the tag of an account at another e-Kinerja', () => {
  it('is another one, and says where', async () => {
    const [here, there] = [await accountTagOf(NIP), await accountTagOf(`${NIP}@kinerja.contoh.go.id`)];
    expect(there).toMatch(/^[0-9a-f]{24}@kinerja\.contoh\.go\.id$/);
    expect(there.startsWith(here)).toBe(false);
    // The practice is never anywhere else.
    expect(isTagLatihan(await accountTagOf(`${nipLatihan(NIP)}@kinerja.contoh.go.id`))).toBe(false);
  });
});

describe('what is kept about a practice', () => {
  it('has tags of its own, as long as any', async () => {
    const [real, practised] = [await accountTagOf(NIP), await accountTagOf(nipLatihan(NIP))];
    expect(isTagLatihan(real)).toBe(false);
    expect(isTagLatihan(practised)).toBe(true);
    expect(practised).toHaveLength(real.length);
    expect(isSameSide(real, practised)).toBe(false);
    expect(isSameSide(null, practised)).toBe(false);
    expect(isSameSide(null, real)).toBe(true);
  });

  it('goes when the practice is started over, and nothing else does', async () => {
    const store = createKirimStore();
    const order = { orderId: 'o', tahun: 2026, nomorSkp: '1-2026', skpFingerprint: '', items: [] };
    const [real, practised] = [await accountTagOf(NIP), await accountTagOf(nipLatihan(NIP))];
    await store.create('nyata', { ...order, accountTag: real } as never, Date.now());
    await store.create('latihan', { ...order, accountTag: practised } as never, Date.now());
    held.set('tahunSemula', { semula: 2026, dibaca: 2025, accountTag: real });
    const today = todayWib(Date.now());
    const catatan: CatatanHarian = {
      id: 'a',
      akun: real,
      tanggal: today,
      jenis: 'utama',
      indikator: '',
      uraian: 'Menyusun bahan rapat koordinasi',
      realisasi: null,
      jamMulai: null,
      jamSelesai: null,
      diisi: null,
      terlihat: null,
    };
    await createHarianStore().save([catatan, { ...catatan, id: 'b', akun: practised }], today);
    await forgetLatihan();
    expect((await createHarianStore().load(today)).map(({ id }) => id)).toEqual(['a']);
    expect((await store.list()).map(({ runId }) => runId)).toEqual(['nyata']);
    expect(held.has('tahunSemula')).toBe(true);
    held.set('tahunSemula', { semula: 2026, dibaca: 2025, accountTag: practised });
    await forgetLatihan();
    expect(held.has('tahunSemula')).toBe(false);
  });

  it('leaves the daily log as it is where nothing of the practice stands in it, also one this version cannot read', async () => {
    const newer = { versi: 2, catatan: [{ id: 'a' }] };
    held.set('catatanHarian', newer);
    await forgetLatihan();
    expect(held.get('catatanHarian')).toBe(newer);
  });
});
