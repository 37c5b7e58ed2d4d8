/** S11, S8: who may send which message, and that the background listens before it has done anything else. */
import fc from 'fast-check';
import fs from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { effects, forgetWorld, handlers, listened, OWN, ownUrl, ports } from './messages-world';

vi.mock('#imports', async () => (await import('./messages-world')).imports);
vi.mock('@webext-core/messaging', async () => (await import('./messages-world')).messaging);

type Main = (ctx?: object) => void;
const mainOf = async (module: Promise<unknown>) => ((await module) as { readonly default: Main }).default;

const SITE = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/kegiatan-rhk/matriks';
const tab = { id: 7 };
const PANEL = { id: OWN, url: ownUrl('/sidepanel.html') };
const PAGE_SCRIPT = { id: OWN, url: SITE, frameId: 0, tab };

/** Nobody whose orders count: other extensions, pages, frames, the practice page, half a sender, anything. */
const strangers = fc.oneof(
  fc.anything(),
  fc.record(
    {
      id: fc.constantFrom('andere-erweiterung', '', `${OWN}x`, null, undefined, 7),
      url: fc.constantFrom(ownUrl('/sidepanel.html'), SITE, 'https://contoh.go.id/', undefined),
      origin: fc.constantFrom(ownUrl(''), 'https://e-kinerja.babelprov.go.id'),
      frameId: fc.constantFrom(0, 1, -1, 'x', undefined),
      tab: fc.constantFrom(tab, undefined, {}),
    },
    { requiredKeys: [] },
  ),
  fc.record({
    id: fc.constant(OWN),
    url: fc.constantFrom(
      'https://contoh.go.id/',
      'https://e-kinerja.babelprov.go.id.contoh.id/',
      'http://e-kinerja.babelprov.go.id/v1/',
      `chrome-extension://${OWN}x/sidepanel.html`,
      `https://contoh.id/?${ownUrl('/sidepanel.html')}`,
      'about:blank',
      '',
      undefined,
      7,
    ),
    frameId: fc.constantFrom(0, 1, undefined),
    tab: fc.constant(tab),
  }),
);
const payloads = fc.oneof(
  fc.anything(),
  fc.constantFrom(SITE, null, { place: { page: 'matriks', key: null }, rule: null, address: SITE }, { items: [] }),
);

/** What a handler makes of a message: its answer, or that it refused. */
async function tell(name: string, data: unknown, sender: unknown): Promise<unknown> {
  try {
    return await handlers.get(name)?.({ data, sender });
  } catch {
    return 'refused';
  }
}

beforeEach(() => {
  forgetWorld();
  for (const mark of ['asistenPenjaga', 'asistenPenulis', 'asistenPenunjuk']) Reflect.deleteProperty(globalThis, mark);
});

describe('the background', () => {
  it('listens to everything at once, before anything it waits for', async () => {
    const main = await mainOf(import('../../../entrypoints/background'));
    main();
    expect([...listened].sort()).toEqual(
      [
        'onAlarm',
        'onClicked',
        'onInstalled',
        'onInstalled',
        'onPermissionsAdded',
        'onPermissionsRemoved',
        'onStartup',
        'onStartup',
        'message leadTo',
        'message loadHalaman',
        'message runProgress',
        'message skpProgress',
      ].sort(),
    );
    expect(effects).toEqual([]);
  });

  it('does nothing for anybody but our script in a page of a granted host', async () => {
    (await mainOf(import('../../../entrypoints/background')))();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...handlers.keys()), payloads, strangers, async (name, data, sender) => {
        expect([undefined, false, 'refused']).toContain(await tell(name, data, sender));
        expect(effects).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    // The same world does show what our own script has done.
    expect(await tell('loadHalaman', undefined, PAGE_SCRIPT)).toBe(true);
    expect(effects).toHaveLength(1);
  });

  it('opens no address and shows no progress that is none', async () => {
    (await mainOf(import('../../../entrypoints/background')))();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (data) => {
        expect([false, 'refused']).toContain(await tell('leadTo', data, PAGE_SCRIPT));
        expect(effects).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the page scripts', () => {
  async function loadPage(): Promise<void> {
    (await mainOf(import('../../../entrypoints/ekinerja.content')))({ isValid: true });
    (await mainOf(import('../../../entrypoints/halaman')))();
    // Words of packs are looked up while loading.
    await new Promise((resolve) => setTimeout(resolve));
    effects.length = 0;
  }

  it('answer every message that is for a page', async () => {
    await loadPage();
    const protocol = fs.readFileSync('utils/platform/messages.ts', 'utf8').split('interface ProtocolMap {')[1] ?? '';
    const forPage = [...protocol.matchAll(/^ {2}(\w+)\(/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !/Progress$|^(?:showForm|loadHalaman|leadTo)$/.test(name));
    expect([...handlers.keys()].sort()).toEqual(forPage.sort());
  });

  it('do nothing for anybody but our own pages', async () => {
    await loadPage();
    const before = document.documentElement.outerHTML;
    const others = fc.oneof(
      strangers,
      fc.constantFrom(PAGE_SCRIPT, { id: OWN, url: ownUrl('/latihan.html?r=x'), frameId: 0, tab }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...handlers.keys()), payloads, others, async (name, data, sender) => {
        expect(await tell(name, data, sender)).toBe('refused');
        expect(effects).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(document.documentElement.outerHTML).toBe(before);
    expect(await tell('halamanHere', undefined, PANEL)).toEqual(expect.any(String));
  });

  it('hang up on every line that was not opened by one of our own pages', async () => {
    await loadPage();
    (await mainOf(import('../../../entrypoints/penunjuk')))();
    const lines = ports.flatMap(([name, listener]) =>
      name === 'onConnect' ? [listener as (port: object) => void] : [],
    );
    expect(lines).toHaveLength(3);
    fc.assert(
      fc.property(strangers, fc.constantFrom('formulir', 'penunjuk', 'pemilih', 'x'), (sender, name) => {
        const heard = vi.fn();
        const disconnect = vi.fn();
        const port = {
          name,
          sender,
          disconnect,
          onMessage: { addListener: heard },
          onDisconnect: { addListener: heard },
        };
        for (const line of lines) line(port);
        expect(disconnect).toHaveBeenCalledTimes(name === 'x' ? 0 : 1);
        expect(heard).not.toHaveBeenCalled();
      }),
      { numRuns: 500 },
    );
  });
});
