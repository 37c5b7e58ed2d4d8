/** "Kirim semua" with the real page-side code on the stand-in. */
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../../simulator/create-simulator';
import { fingerprint } from '../../../utils/plan/fingerprint';
import { orderIsIntact, planKirimOrder } from '../../../utils/plan/kirim-order';
import type { KirimOptions } from '../../../utils/run/kirim-ports';
import type { KirimRun, KirimSite } from '../../../utils/run/kirim-ports';
import { createKirimRun } from '../../../utils/run/kirim-run';
import type { KirimOrder, KirimSnapshot } from '../../../utils/run/kirim-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { tagOf } from './support/fake-matriks';
import { readingOf, ROUTE, sitesOf, smallSkp, tag, type SmallOptions, type SmallSkp } from './support/small-skp';
import { createVirtualClock, type VirtualClock } from './support/virtual-clock';

interface World extends SmallSkp {
  readonly site: KirimSite;
  readonly order: KirimOrder;
  readonly clock: VirtualClock;
}

async function world(options: SmallOptions = {}, chosen = [0, 1, 2]): Promise<World> {
  const small = smallSkp(options);
  const { kirim: site } = sitesOf(await small.login());
  const ids = chosen.map((index) => String(small.rows[index]?.id));
  const order = planKirimOrder({ reading: await readingOf(site), chosen: ids, accountTag: await tag() });
  if (!order.ok) throw new Error(order.reason);
  return { ...small, site, order: order.value, clock: createVirtualClock() };
}

function runOf({ site, order, clock }: World, more: Partial<KirimOptions> = {}): KirimRun {
  return createKirimRun({
    order,
    site,
    runId: 'r',
    journal: createMemoryJournal(),
    clock,
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    onProgress: () => undefined,
    ...more,
  });
}

const sentIds = ({ log }: StandIn): number => log.filter(({ route }) => route === ROUTE.kirim).length;
const states = ({ items }: KirimSnapshot): string[] => items.map(({ state }) => state);

describe('Kirim semua', () => {
  it('sends exactly the chosen ones in page order and proves each from the list', async () => {
    const here = await world({ rows: 5 }, [3, 0, 4]);
    expect(here.order.items.map(({ indikatorId }) => Number(indikatorId))).toEqual(
      [0, 3, 4].map((index) => here.rows[index]?.id),
    );
    const seen: string[] = [];
    const end = await here.clock.until(
      runOf(here, { onProgress: (snapshot) => seen.push(`${snapshot.phase} ${states(snapshot).join()}`) }).start(),
    );
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(states(end)).toEqual(['proven', 'proven', 'proven']);
    expect(here.rows.map(({ status }) => status)).toEqual([3, 2, 2, 3, 3]);
    expect(seen[0]).toBe('reading pending,pending,pending');
    expect(seen).toContain('sending proven,sending,pending');
    const log = here.simulator.log.map(({ route }) => route);
    // A list before the first, and one after each: the redirect's own page is no proof.
    expect(
      log.slice(log.indexOf(ROUTE.kirim) - 1).filter((route) => route === ROUTE.kirim || route === ROUTE.list),
    ).toEqual([ROUTE.list, ...[1, 2, 3].flatMap(() => [ROUTE.kirim, ROUTE.list, ROUTE.list])]);
  });

  it('stops at the first refusal with the words of the site and leaves the rest alone', async () => {
    const here = await world();
    const second = here.rows[1];
    // The rule that only the server knows: another year's session would not show it. Here: a month row changed unseen.
    const bulanan = here.simulator.state.bulanan.find(
      ({ idIndikator, target }) => idIndikator === second?.id && target,
    );
    const site: KirimSite = {
      ...here.site,
      send: (url, id, from, signal) => {
        if (id === String(second?.id) && bulanan !== undefined) bulanan.target = '3';
        return here.site.send(url, id, from, signal);
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'surprise' });
    expect(states(end)).toEqual(['proven', 'refused', 'notSent']);
    expect(end.items[1]?.words).toBe(
      'Jumlah target iki bulanan belum sesuai dengan jumlah target iki tahunan. Periksa kembali matriks target bulannya dari bulan Januari s.d. Desember harus diisi.',
    );
    expect(sentIds(here.simulator)).toBe(2);
    expect(here.rows[2]?.status).toBe(2);
  });

  it.each([
    ['a text', (here: World) => Object.assign(here.rows[1] ?? {}, { nama: 'Jumlah berkas lain' })],
    ['a target', (here: World) => Object.assign(here.rows[1] ?? {}, { target: '25' })],
    ['a status', (here: World) => Object.assign(here.rows[1] ?? {}, { status: 3 })],
    ['a row gone', (here: World) => Object.assign(here.rows[1] ?? {}, { dihapus: true })],
    [
      'a month',
      (here: World) => {
        for (const row of here.simulator.state.bulanan)
          if (row.idIndikator === here.rows[1]?.id && row.bulan === 4 && row.target !== null) row.target = '7';
      },
    ],
  ])('sends nothing if the page says something else than was confirmed: %s', async (_, change) => {
    const here = await world();
    change(here);
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'orderStale' });
    expect(states(end)).toEqual(['notSent', 'notSent', 'notSent']);
    expect(sentIds(here.simulator)).toBe(0);
  });

  it('sends no further one after a warning, though the status is the expected one', async () => {
    const here = await world();
    const site: KirimSite = {
      ...here.site,
      async send(...which) {
        await here.site.send(...which);
        return { kind: 'answered', flashes: [{ tone: 'warning', text: 'Jadwal hampir habis' }] };
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect([end.reason, ...states(end)]).toEqual(['surprise', 'proven', 'notSent', 'notSent']);
    expect(end.items[0]?.words).toBe('Jadwal hampir habis');
  });

  it('takes Setuju for the proof where the sender is a JPT', async () => {
    const small = smallSkp();
    const jabatan = small.simulator.state.tenure.find(({ id }) => id === small.rows[0]?.idTenure)?.idJabatan;
    Object.assign(small.simulator.state.jabatan.find(({ id }) => id === jabatan) ?? {}, { idEselon: 3 });
    const { kirim: site } = sitesOf(await small.login());
    const chosen = small.rows.slice(0, 2).map(({ id }) => String(id));
    const order = planKirimOrder({ reading: await readingOf(site), chosen, accountTag: await tag() });
    if (!order.ok) throw new Error(order.reason);
    expect(order.value.expect).toBe('setuju');
    const clock = createVirtualClock();
    const end = await clock.until(runOf({ ...small, site, order: order.value, clock }).start());
    expect([end.phase, ...states(end)]).toEqual(['finished', 'proven', 'proven']);
    expect(small.rows.map(({ status }) => status)).toEqual([1, 1, 2, 2]);
  });

  it('refuses an order that is not what its id says, without asking the site', async () => {
    const here = await world();
    const order = { ...here.order, expect: 'setuju' as const };
    const before = here.simulator.log.length;
    const end = await here.clock.until(runOf({ ...here, order }).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'orderStale' });
    expect(here.simulator.log.length).toBe(before);
  });

  it('stops when the status of another row changes meanwhile', async () => {
    const here = await world({ rows: 5 });
    const other = here.rows[4];
    const site: KirimSite = {
      ...here.site,
      send: (...args) => {
        if (other) other.status = 1;
        return here.site.send(...args);
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'surprise' });
    expect(states(end)).toEqual(['proven', 'notSent', 'notSent']);
    expect(sentIds(here.simulator)).toBe(1);
  });

  it('does not send a row whose text changed after the first one was sent', async () => {
    const here = await world();
    const site: KirimSite = {
      ...here.site,
      send: (...args) => {
        const third = here.rows[2];
        if (third) third.satuan = 'Buku';
        return here.site.send(...args);
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'surprise' });
    expect(states(end)).toEqual(['proven', 'proven', 'notSent']);
  });

  it('finds out after a lost answer that the send had been done, and goes on', async () => {
    const here = await world();
    here.simulator.arm({ kind: 'dropAfter', route: ROUTE.kirim, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(sentIds(here.simulator)).toBe(3);
  });

  it('never repeats a send that did not arrive', async () => {
    const here = await world();
    here.simulator.arm({ kind: 'dropBefore', route: ROUTE.kirim, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'surprise' });
    expect(states(end)).toEqual(['proven', 'differs', 'notSent']);
    expect(here.rows.map(({ status }) => status)).toEqual([3, 2, 2, 2]);
  });

  it('hears the words of a refusal even if the site does not know where to lead back', async () => {
    const here = await world();
    const client = await here.login();
    const { kirim } = sitesOf({ ...client, fetch: (url, init) => client.fetch(url, { ...init, referrer: '' }) });
    const third = here.simulator.state.bulanan.find(
      ({ idIndikator, target }) => idIndikator === here.rows[2]?.id && target,
    );
    const site: KirimSite = {
      ...kirim,
      send: (...args) => {
        if (third) third.target = '9';
        return kirim.send(...args);
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'surprise' });
    expect(states(end)).toEqual(['proven', 'proven', 'refused']);
    expect(end.items[2]?.words).toMatch(/^Jumlah target iki bulanan belum sesuai/u);
  });

  it('waits a little for a send that is done only after its answer was given up', async () => {
    const here = await world();
    const first = here.rows[0];
    const site: KirimSite = {
      ...here.site,
      send: async (url, id, ...rest) => {
        if (id !== String(first?.id)) return here.site.send(url, id, ...rest);
        const late = new AbortController().signal;
        void here.clock.sleep(2_000, late).then(() => here.site.send(url, id, ...rest));
        await Promise.resolve();
        return { kind: 'failed', failure: { kind: 'timeout' }, reached: 'maybe' };
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(here.rows.map(({ status }) => status)).toEqual([3, 3, 3, 2]);
    expect(sentIds(here.simulator)).toBe(3);
  });

  it('waits as well where only a gateway in between gave up, and the server goes on', async () => {
    const here = await world();
    const first = here.rows[0];
    const site: KirimSite = {
      ...here.site,
      send: async (url, id, ...rest) => {
        if (id !== String(first?.id)) return here.site.send(url, id, ...rest);
        const late = new AbortController().signal;
        void here.clock.sleep(2_000, late).then(() => here.site.send(url, id, ...rest));
        await Promise.resolve();
        return { kind: 'failed', failure: { kind: 'serverError', status: 504 }, reached: 'maybe' };
      },
    };
    const end = await here.clock.until(runOf(here, { site }).start());
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(sentIds(here.simulator)).toBe(3);
  });

  it('says that nothing is known when the session ends with the send', async () => {
    const here = await world();
    here.simulator.arm({ kind: 'sessionExpired', route: ROUTE.kirim, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'loggedOut' });
    expect(states(end)).toEqual(['proven', 'unknown', 'notSent']);
  });

  it('stops when e-Kinerja belongs to somebody else by now', async () => {
    const here = await world();
    here.simulator.arm({ kind: 'otherAccount', route: ROUTE.list, at: 4, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'otherAccount' });
    expect(sentIds(here.simulator)).toBe(1);
  });

  it('proves the one under way after a stop and sends no further one', async () => {
    const here = await world();
    const site: KirimSite = {
      ...here.site,
      send: (...args) => {
        run.stop();
        return here.site.send(...args);
      },
    };
    const run: KirimRun = runOf(here, { site });
    const end = await here.clock.until(run.start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'byPerson' });
    expect(states(end)).toEqual(['proven', 'notSent', 'notSent']);
    expect(await run.start()).toEqual(end);
    expect(sentIds(here.simulator)).toBe(1);
  });

  it('sends nothing without the lock, nor once the extension is gone', async () => {
    const here = await world();
    const { order, site, clock } = here;
    const locked = createKirimRun({
      order,
      site,
      runId: 'r',
      journal: createMemoryJournal(),
      clock,
      accountTagOf: tagOf,
      acquireLock: () => Promise.resolve(null),
      onProgress: () => undefined,
    });
    expect(await clock.until(locked.start())).toMatchObject({ phase: 'stopped', reason: 'anotherRun' });
    const gone = await clock.until(runOf(here, { isAlive: () => false }).start());
    expect(gone).toMatchObject({ phase: 'stopped', reason: 'extensionReloaded' });
    expect(sentIds(here.simulator)).toBe(0);
  });

  it('follows only the send link of that very indikator', async () => {
    const here = await world();
    const never = new AbortController().signal;
    const reading = await readingOf(here.site);
    const [one, two] = here.order.items.map(({ indikatorId }) => indikatorId);
    const from = reading.links.daftarRhk;
    const own = reading.links.kirim[one ?? ''] ?? '';
    for (const [url, id] of [
      [own, two ?? ''],
      [own.replace('set-periksa-v3', 'delete'), one ?? ''],
      [own.replace('babelprov', 'contoh'), one ?? ''],
    ] as const)
      expect(await here.site.send(url, id, from, never)).toMatchObject({ kind: 'failed', reached: 'no' });
    expect(here.rows.map(({ status, dihapus }) => [status, dihapus])).toEqual(here.rows.map(() => [2, false]));
  });
});

describe('an order', () => {
  it('is refused as a whole when something cannot be sent', async () => {
    const small = smallSkp({ status: (index) => (index === 1 ? 3 : 2) });
    const { kirim } = sitesOf(await small.login());
    const reading = await readingOf(kirim);
    const accountTag = await tag();
    const [first, second] = small.rows.map(({ id }) => String(id));
    const plan = (chosen: readonly string[], other = reading) => planKirimOrder({ reading: other, chosen, accountTag });
    expect(plan([])).toEqual({ ok: false, reason: 'nothingChosen' });
    expect(plan([first ?? '', second ?? ''])).toEqual({ ok: false, reason: 'notSendable' });
    expect(plan([first ?? '', '999999'])).toEqual({ ok: false, reason: 'notSendable' });
    const { facts } = reading;
    const unknown = { ...reading, facts: { ...facts, tenures: null } };
    expect(plan([first ?? ''], unknown)).toEqual({ ok: false, reason: 'jptUnknown' });
    const otherYear = { ...reading, facts: { ...facts, sessionYear: 2025 } };
    expect(plan([first ?? ''], otherYear)).toEqual({ ok: false, reason: 'otherYear' });
    const jpt = { ...reading, facts: { ...facts, tenures: [{ nomorSkp: null, mulai: null, jpt: true }] } };
    expect(plan([first ?? ''], jpt)).toMatchObject({ ok: true, value: { expect: 'setuju' } });
    // What an atasan would judge it by is part of what was confirmed.
    const moved = facts.skp && {
      ...facts.skp,
      rhk: facts.skp.rhk.map((one) => ({ ...one, rhkAtasan: 'Meningkatnya hal lain' })),
    };
    const other = plan([first ?? ''], { ...reading, facts: { ...facts, skp: moved } });
    expect(other).not.toEqual(plan([first ?? '']));
    if (!other.ok) throw new Error(other.reason);
    expect(orderIsIntact(other.value)).toBe(true);
    const again = plan([first ?? '']);
    expect(again).toEqual(plan([first ?? '']));
    expect(again).not.toEqual(plan([first ?? ''], jpt));
  });

  it('is not intact when it names somebody twice, even under an id that fits, or when a word of it changed', () => {
    const idOf = ({ tahun, nomorSkp, accountTag, expect: answer, items }: Omit<KirimOrder, 'orderId'>): string => {
      const rows = items.map((one) => [one.indikatorId, one.nomor, one.rhk, one.nama, one.signature]);
      return fingerprint(JSON.stringify([tahun, nomorSkp, accountTag, answer, rows]));
    };
    const item = { indikatorId: '11', nomor: '1', rhk: 'Tersusunnya laporan', nama: 'Jumlah laporan', signature: 'a' };
    const named = (items: KirimOrder['items']): KirimOrder => {
      const content = { tahun: 2026, nomorSkp: '1-2026', accountTag: 'tag', expect: 'periksa' as const, items };
      return { orderId: idOf(content), ...content };
    };
    expect(orderIsIntact(named([item, { ...item, indikatorId: '12' }]))).toBe(true);
    expect(orderIsIntact(named([item, item]))).toBe(false);
    expect(orderIsIntact(named([item, { ...item, signature: 'b' }]))).toBe(false);
    expect(orderIsIntact({ ...named([item]), items: [{ ...item, nama: 'Jumlah dokumen' }] })).toBe(false);
  });
});
