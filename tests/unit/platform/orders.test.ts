/** S11: what a message carries is checked before anything comes of it. The senders here are the right ones. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOrderPilih, isOrderTunjuk } from '../../../utils/platform/line-orders';
import * as progress from '../../../utils/platform/progress-shapes';
import { damaged, reworded } from './damaged';
import { effects, forgetWorld, handlers, OWN, ownUrl } from './messages-world';
import { sampleOrders } from './sample-orders';

vi.mock('#imports', async () => (await import('./messages-world')).imports);
vi.mock('@webext-core/messaging', async () => (await import('./messages-world')).messaging);

type Main = (ctx?: object) => void;
const mainOf = async (module: Promise<unknown>) => ((await module) as { readonly default: Main }).default;

const SITE = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/kegiatan-rhk/matriks';
const PANEL = { id: OWN, url: ownUrl('/sidepanel.html') };
const PAGE_SCRIPT = { id: OWN, url: SITE, frameId: 0, tab: { id: 7 } };
const FOR_BACKGROUND = ['leadTo', 'runProgress', 'skpProgress'] as const;
const FOR_PANEL = ['kirimProgress', 'editProgress', 'showForm'] as const;

const samples = await sampleOrders();
const forPage = Object.entries(samples).filter(
  ([name]) => ![...FOR_BACKGROUND, ...FOR_PANEL].some((other) => other === name),
);

async function tell(name: string, data: unknown, sender: unknown): Promise<unknown> {
  try {
    return await handlers.get(name)?.({ data, sender });
  } catch (error) {
    return (error as Error).message;
  }
}

beforeEach(async () => {
  forgetWorld();
  for (const mark of ['asistenPenjaga', 'asistenPenulis']) Reflect.deleteProperty(globalThis, mark);
  (await mainOf(import('../../../entrypoints/ekinerja.content')))({ isValid: true });
  (await mainOf(import('../../../entrypoints/halaman')))();
  // Words of packs are looked up while loading.
  await new Promise((resolve) => setTimeout(resolve));
  effects.length = 0;
});

describe('orders of our own pages', () => {
  it('are known, each of them with what it carries', async () => {
    const answers = await Promise.all(
      // A plan with another id gets as far as the comparison with it; nothing is started here.
      forPage.map(async ([name, data]) => [
        name,
        await tell(name, name.startsWith('start') ? { ...(data as object), [idOf(data)]: 'lain' } : data, PANEL),
      ]),
    );
    const texts = Object.fromEntries(answers) as Record<string, unknown>;
    for (const [name, answer] of Object.entries(texts)) expect([name, answer]).not.toEqual([name, REFUSED]);
    expect(texts).toMatchObject({
      startRun: { ok: false, reason: 'planStale' },
      startSkp: { ok: false, reason: 'planStale' },
      startKirim: { ok: false, reason: 'orderStale' },
      startEdits: { ok: false, reason: 'planStale' },
      fillForm: { ok: false },
    });
  });

  it('are refused as soon as anything in them is not what it has to be', async () => {
    const before = document.documentElement.outerHTML;
    const wrong = fc
      .constantFrom(...forPage)
      .chain(([name, sample]) => damaged(sample).map((data) => [name, data] as const));
    await fc.assert(
      fc.asyncProperty(wrong, async ([name, data]) => {
        expect(await tell(name, data, PANEL)).toBe(REFUSED);
        expect(effects).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('are refused where they should carry nothing and carry something', async () => {
    const carryNothing = [...handlers.keys()].filter((name) => !Object.hasOwn(samples, name));
    expect(carryNothing.length).toBeGreaterThan(10);
    const something = fc.anything().filter((data) => data !== undefined && data !== null);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...carryNothing), something, async (name, data) => {
        expect(await tell(name, data, PANEL)).toBe(REFUSED);
        expect(effects).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('start nothing when one text in them is not the confirmed one', async () => {
    const wrong = fc
      .constantFrom('startRun', 'startSkp', 'startKirim', 'startEdits')
      .chain((name) => reworded(samples[name]).map((data) => [name, data] as const));
    await fc.assert(
      fc.asyncProperty(wrong, async ([name, data]) => {
        const answer = await tell(name, data, PANEL);
        // A word of a closed list is no word any more, any other text gives another id.
        expect([REFUSED, 'planStale', 'orderStale']).toContain((answer as { reason?: unknown }).reason ?? answer);
        expect(effects).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what our page scripts tell', () => {
  it('has no effect in the background unless it is what it has to be', async () => {
    handlers.clear();
    (await mainOf(import('../../../entrypoints/background')))();
    const wrong = fc
      .constantFrom(...FOR_BACKGROUND)
      .chain((name) => damaged(samples[name]).map((data) => [name, data] as const));
    await fc.assert(
      fc.asyncProperty(wrong, async ([name, data]) => {
        expect([undefined, false]).toContain(await tell(name, data, PAGE_SCRIPT));
        expect(effects).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    for (const name of ['runProgress', 'skpProgress'] as const) await tell(name, samples[name], PAGE_SCRIPT);
    expect(effects.filter((effect) => effect.startsWith('badge'))).toHaveLength(4);
  });

  it.each([
    ['runProgress', progress.isRunSnapshot],
    ['skpProgress', progress.isSkpSnapshot],
    ['kirimProgress', progress.isKirimSnapshot],
    ['editProgress', progress.isEditSnapshot],
    ['showForm', progress.isWindow],
  ] as const)('is looked at in the panel, too: %s', (name, is) => {
    expect(is(samples[name])).toBe(true);
    fc.assert(
      fc.property(damaged(samples[name]), (data) => {
        expect(is(data)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('orders over the lines to the pointer script', () => {
  const look = { lang: 'id', theme: 'auto', words: { from: 'Asisten e-Kinerja', hide: 'Tutup' } };
  const titik = {
    id: 'simpan',
    peran: 'tombol',
    label: ['simpan'],
    rute: null,
    tempat: { jenis: 'sel', key: '101' },
    lewatiTerisi: false,
    bacaSesudah: true,
    tunggal: false,
    baris: false,
  };
  const tolakKata = { tanpaTeks: 'a', bukanLabel: 'b', pribadi: 'c', isiTabel: 'd' };
  const peran = { tombol: 'Tombol', menu: 'Menu', isian: 'Isian', pilihan: 'Pilihan' };
  const tolak = {
    mati: 'Mati',
    tanpaLabel: 'Tanpa label',
    labelTidakDapat: 'Tidak dapat',
    pribadi: 'Pribadi',
    dalamBaris: 'Baris',
    labelGanda: 'Ganda',
  };
  it.each([
    ['penunjuk', isOrderTunjuk, { titik: [titik, { ...titik, tempat: null }], teks: { simpan: 'Tekan' }, look }],
    ['pemilih', isOrderPilih, { apa: 'kendali', look, kata: { peran, tolak, cara: 'Pilih', pilih: 'Tekan' } }],
    ['pemilih kata', isOrderPilih, { apa: 'kata', look, kata: { tolak: tolakKata, cara: 'Pilih', pilih: 'Tekan' } }],
  ] as const)('are followed only as they have to be: %s', (_, is, order) => {
    expect(is(order)).toBe(true);
    expect(is({ ...order, look: { ...look, besar: true } })).toBe(true);
    fc.assert(
      fc.property(damaged(order, ['teks']), (data) => {
        expect(is(data)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

const REFUSED = 'refused: not what this message carries';
const idOf = (order: unknown): string =>
  ['orderId', 'planId', 'id'].find((name) => Object.hasOwn(order as object, name)) ?? 'id';
