/** What stops or delays the run of a whole SKP, one by one; by chance and together they come in skp-faults.test.ts. */
import { describe, expect, it } from 'vitest';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createSkpRun } from '../../../utils/run/skp-run';
import type { SkpRun, SkpRunOptions, SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import { tagOf } from './support/fake-matriks';
import { createMemorySkpJournal } from './support/memory-skp-journal';
import { idSaya, smallSkp } from './support/small-skp';
import { createVirtualClock } from './support/virtual-clock';
import {
  atasanOf,
  emptySkp,
  planOf,
  skpSiteOf,
  wantedIndikator,
  wantedRhk,
  wantedSkp,
  wholeOf,
} from './support/whole-skp';

type Fetch = typeof globalThis.fetch;
type Ask = () => Promise<Response>;

interface Outside {
  /** Stands before every request of the run, counted from 1. */
  readonly meddle?: (count: number, ask: Ask) => Promise<Response>;
  readonly isOnline?: () => boolean;
}

/** One RHK with two indikator, one tambahan, one entry of the lampiran; two times twelve months. */
const FORMS = 5;
const ALL = FORMS + 24;

async function stage({ meddle = (_, ask) => ask(), isOnline = () => true }: Outside = {}) {
  const small = smallSkp({ rows: 1 });
  const { simulator } = small;
  const { state } = simulator;
  emptySkp(state, idSaya(state));
  const client = await small.login();
  const quiet = skpSiteOf(client);
  const now = await wholeOf(quiet);
  const atasan = await atasanOf(quiet, now);
  const named = atasan?.[0]?.text ?? '';
  const wanted = wantedSkp({
    rhk: [
      wantedRhk('a', named, { indikator: [wantedIndikator('a1'), wantedIndikator('a2', { aspek: 'Waktu' })] }),
      wantedRhk('b', named, { jenis: 'tambahan' }),
    ],
    lampiran: [{ ref: 'l1', id: null, origin: null, bagian: 'Skema', uraian: 'Laporan bulanan' }],
  });
  const plan = await planOf(now, wanted, atasan);
  expect(plan.counts).toMatchObject({ create: FORMS, cells: 24, refuse: 0 });
  const from = simulator.log.length;
  const clock = createVirtualClock();
  const [journal, monthsJournal] = [createMemorySkpJournal(), createMemoryJournal()];
  let count = 0;
  const fetch: Fetch = (input, init) => {
    count += 1;
    return meddle(count, () => client.fetch(input, init));
  };
  const site = skpSiteOf({ fetch, isOnline });
  const around = { clock, journal, monthsJournal, accountTagOf: tagOf, runId: 'skp', onProgress: () => undefined };
  const run = (more: Partial<SkpRunOptions> = {}): SkpRun =>
    createSkpRun({
      plan,
      site,
      acquireLock: () => Promise.resolve(() => undefined),
      ...around,
      ...more,
    });
  return {
    state,
    plan,
    clock,
    journal,
    site,
    run,
    start: (more: Partial<SkpRunOptions> = {}) => clock.until(run(more).start()),
    requests: () => simulator.log.length - from,
    /** What reached the site and may have changed it. */
    posts: () => simulator.log.slice(from).filter(({ method }) => method === 'POST').length,
    /** The same run, continued on a quiet site: then all is there, and was posted once. */
    async finishes(posts = ALL): Promise<void> {
      const resumeFrom = await journal.load('skp');
      const end = await clock.until(run({ site: quiet, ...(resumeFrom === null ? {} : { resumeFrom }) }).start());
      expect([end.phase, end.counts.proven, end.counts.planned]).toEqual(['finished', ALL, ALL]);
      expect(this.posts()).toBe(posts);
    },
  };
}

const reasonOf = ({ phase, reason }: SkpRunSnapshot): string => `${phase} ${reason ?? ''}`;

describe('a run of a whole SKP', () => {
  it.each([3, 9, 20, 32])('waits while the browser is offline and goes on by itself (F7, request %i)', async (at) => {
    let isOff = false;
    const on = await stage({
      isOnline: () => !isOff,
      meddle: (count, ask) => {
        if (count !== at) return ask();
        isOff = true;
        void on.clock.sleep(300_000, new AbortController().signal).then(() => (isOff = false));
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    const waits = new Set<string | null>();
    const end = await on.start({ onProgress: ({ waitingFor }) => void waits.add(waitingFor) });
    expect(reasonOf(end)).toBe('finished ');
    expect([end.counts.proven, on.posts()]).toEqual([ALL, ALL]);
    expect(waits).toContain('network');
  });

  it.each([2, 7, 16, 30])('stops sending when the extension is reloaded under it (F11, request %i)', async (at) => {
    let sent = 0;
    const on = await stage({ meddle: (count, ask) => ((sent = count), ask()) });
    const end = await on.start({ isAlive: () => sent < at });
    expect(reasonOf(end)).toBe('stopped extensionReloaded');
    // What was under way is seen to its end; months go up to four at a time.
    expect(sent).toBeLessThanOrEqual(at + 4);
    await on.finishes();
  });

  it('comes to an end, continued, with a month that could not be told apart when the months were planned', async () => {
    let sent = 0;
    const on = await stage({ meddle: (_, ask) => ((sent += 1), ask()) });
    const { site } = on;
    const readWhole: typeof site.readWhole = async (...which) => {
      const whole = await site.readWhole(...which);
      if (!whole.ok) return whole;
      const key = whole.value.facts.skp?.rhk[0]?.indikator[0]?.bulan?.[4]?.key;
      return { ...whole, value: { ...whole.value, unsafeKeys: key === undefined ? [] : [key] } };
    };
    let atMonths = Infinity;
    const first = await on.start({
      site: { ...site, readWhole },
      onProgress: ({ part }) => (atMonths = part === 'months' ? Math.min(atMonths, sent) : atMonths),
      isAlive: () => sent < atMonths + 6,
    });
    expect(reasonOf(first)).toBe('stopped extensionReloaded');
    const resumeFrom = await on.journal.load('skp');
    const end = await on.start(resumeFrom === null ? {} : { resumeFrom });
    expect([reasonOf(end), end.counts.proven, end.counts.notFound]).toEqual(['finished ', ALL - 1, 1]);
  });

  it('does not hold the lock for ever when the extension is reloaded during a pause', async () => {
    let alive = true;
    const on = await stage();
    const run = on.run({ isAlive: () => alive });
    const done = run.start();
    run.pause();
    await on.clock.pass(3_000);
    alive = false;
    expect(reasonOf(await on.clock.until(done))).toBe('stopped extensionReloaded');
    await on.finishes();
  });

  it('refuses while another run holds the lock, and leaves no trace (F12)', async () => {
    const on = await stage();
    const end = await on.start({ acquireLock: () => Promise.resolve(null) });
    expect(reasonOf(end)).toBe('stopped anotherRun');
    expect([on.requests(), await on.journal.load('skp')]).toEqual([0, null]);
    await on.finishes();
  });

  it('sends nothing to another SKP or in another year (F18)', async () => {
    const on = await stage();
    const mine = on.state.skp.filter(({ nomor, tahun }) => nomor === on.plan.nomorSkp && tahun === 2026);
    for (const row of mine) row.nomor = `9${row.nomor}`;
    expect((await on.start()).phase).toBe('stopped');
    for (const row of mine) row.nomor = row.nomor.slice(1);
    for (const sesi of Object.values(on.state.sesi)) sesi.tahun = 2025;
    expect((await on.start({ runId: 'tahun' })).phase).toBe('stopped');
    for (const sesi of Object.values(on.state.sesi)) sesi.tahun = 2026;
    expect(on.posts()).toBe(0);
    await on.finishes();
  });

  it('blames no other account when the own one cannot be told for lack of storage (F21)', async () => {
    const on = await stage();
    const end = await on.start({ accountTagOf: () => Promise.reject(new Error('quota')) });
    expect([reasonOf(end), on.posts()]).toEqual(['stopped storageFailed', 0]);
    await on.finishes();
  });

  it('runs no plan that is not the one that was confirmed (F20)', async () => {
    const on = await stage();
    const items = on.plan.items.map((item) => ({ ...item, title: `${item.title} lain` }));
    const end = await on.start({ plan: { ...on.plan, items } });
    expect([reasonOf(end), on.requests()]).toEqual(['stopped planStale', 0]);
  });

  it('goes by its own order when the clock jumps (F22)', async () => {
    const on = await stage({
      meddle: (count, ask) => {
        on.clock.jump(count % 2 === 0 ? 86_400_000 : -172_800_000);
        return ask();
      },
    });
    const end = await on.start();
    expect([reasonOf(end), end.counts.proven, on.posts()]).toEqual(['finished ', ALL, ALL]);
    const seqs = ((await on.journal.load('skp'))?.entries ?? []).map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });

  it.each([1, 4, 8, 15, 21, 27, 31])('posts nothing more once it is stopped (F24, request %i)', async (at) => {
    let [stoppedAt, after] = [-1, 0];
    const on = await stage({
      meddle: (count, ask) => {
        if (stoppedAt < 0 && count >= at) {
          run.stop();
          stoppedAt = on.posts();
        } else if (stoppedAt >= 0) after += 1;
        return ask();
      },
    });
    const run = on.run();
    const end = await on.clock.until(run.start());
    expect(reasonOf(end)).toBe('stopped byPerson');
    // The request in whose moment it was stopped, and the readings that tell what it did.
    expect(on.posts() - stoppedAt).toBeLessThanOrEqual(1);
    expect(after).toBeLessThanOrEqual(8);
    await on.finishes();
  });
});

/** A run to its end with nothing in its way but the site. */
function plainRun({
  clock = createVirtualClock(),
  ...given
}: Pick<SkpRunOptions, 'plan' | 'site'> &
  Partial<Pick<SkpRunOptions, 'onProgress'>> & { readonly clock?: ReturnType<typeof createVirtualClock> }) {
  const run = createSkpRun({
    journal: createMemorySkpJournal(),
    monthsJournal: createMemoryJournal(),
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId: 'r',
    onProgress: () => undefined,
    clock,
    ...given,
  });
  return clock.until(run.start());
}

describe('a change of a thing', () => {
  it('is posted twice at most, whatever the site answers', async () => {
    const small = smallSkp({ rows: 1 });
    const client = await small.login();
    let posts = 0;
    const fetch: Fetch = async (input, init) => {
      if (init?.method !== 'POST') return client.fetch(input, init);
      posts += 1;
      return Promise.resolve(new Response('', { status: 500 }));
    };
    const site = skpSiteOf({ fetch });
    const now = await wholeOf(site);
    const atasan = await atasanOf(site, now);
    const [rhk] = now.facts.skp?.rhk ?? [];
    const other = atasan?.find(({ text }) => text !== rhk?.rhkAtasan)?.text ?? '';
    const { id = '', nama = '', jenis = 'utama' } = rhk ?? {};
    const plan = await planOf(now, wantedSkp({ rhk: [wantedRhk('a', other, { id, nama, jenis })] }), atasan);
    expect(plan.counts.change).toBe(1);
    const end = await plainRun({ plan, site });
    expect([posts, end.items.map(({ state }) => state)]).toEqual([2, ['differs']]);
  });
});

describe('a creation', () => {
  it('is posted twice at most, whatever the site answers', async () => {
    let posts = 0;
    const on = await stage({
      async meddle(_, ask) {
        const answer = await ask();
        const isPost = on.posts() > posts;
        posts = on.posts();
        if (!isPost) return answer;
        // Nothing of it is kept.
        for (const row of on.state.rhk) if (row.nama.includes('kegiatan a')) row.dihapus = true;
        return new Response('', { status: 500 });
      },
    });
    const end = await on.start({ isAlive: () => posts < 6 });
    expect(end.items[0]?.state).toBe('differs');
    expect(on.state.rhk.filter(({ nama }) => nama.includes('kegiatan a'))).toHaveLength(2);
  });
});

describe('a creation whose answer nobody saw', () => {
  it('is not posted again, continued, before the server must be done with it', async () => {
    const on = await stage();
    const [first] = on.plan.items.filter(({ kind }) => kind === 'create');
    await on.journal.create('skp', on.plan, 0);
    await on.journal.append('skp', [{ seq: 1, at: 0, key: first?.id ?? '', state: 'intent', note: null }]);
    const resumeFrom = (await on.journal.load('skp')) ?? undefined;
    if (resumeFrom === undefined) throw new Error('no journal');
    let before: number | null = null;
    const begun = on.clock.now();
    let waited = 0;
    const end = await on.start({
      resumeFrom,
      onProgress({ waitingFor, items }) {
        if (waitingFor === 'lateAnswer') before ??= on.posts();
        if (waited === 0 && items[0]?.state === 'proven') waited = on.clock.now() - begun;
      },
    });
    expect([reasonOf(end), before, on.posts()]).toEqual(['finished ', 0, ALL]);
    expect(waited).toBeGreaterThanOrEqual(90_000);
  });

  it('is called different when the year was changed under it, for no list shows the year it got', async () => {
    let seen = 0;
    let at = 0;
    const rehearsal = await stage({
      async meddle(count, ask) {
        const answer = await ask();
        if (at === 0 && rehearsal.posts() > 0) at = count;
        return answer;
      },
    });
    await rehearsal.start({ isAlive: () => at === 0 });
    const on = await stage({
      meddle(count, ask) {
        seen = count;
        if (count === at) for (const sesi of Object.values(on.state.sesi)) sesi.tahun = 2025;
        return ask();
      },
    });
    const end = await on.start();
    expect([reasonOf(end), on.posts(), end.items[0]?.state]).toEqual(['stopped otherYear', 1, 'differs']);
    expect(seen).toBeGreaterThanOrEqual(at);
  });
});

describe('a removal', () => {
  /** Of the only RHK and its indikator; `fetch` and `isOnline` stand before the site. */
  async function removal(outside: { fetch?: (ask: Fetch) => Fetch; isOnline?: () => boolean } = {}) {
    const small = smallSkp({ rows: 1 });
    const client = await small.login();
    const site = skpSiteOf({ ...outside, fetch: outside.fetch?.(client.fetch) ?? client.fetch });
    const now = await wholeOf(site);
    const [rhk] = now.facts.skp?.rhk ?? [];
    const plan = await planOf(now, wantedSkp(), null, { removed: [`rhk:${rhk?.id ?? ''}`] });
    expect(plan.counts.remove).toBe(2);
    return { plan, site };
  }

  it('waits while the browser is offline and goes on by itself (F7)', async () => {
    const clock = createVirtualClock();
    let isOff = false;
    let removing = false;
    const end = await plainRun({
      ...(await removal({ isOnline: () => !isOff })),
      clock,
      onProgress({ part }) {
        if (removing || part !== 'removals') return;
        isOff = removing = true;
        void clock.sleep(300_000, new AbortController().signal).then(() => (isOff = false));
      },
    });
    expect([reasonOf(end), end.items.map(({ state }) => state)]).toEqual(['finished ', ['proven', 'proven']]);
  });

  it.each([
    [1, 'finished ', ['proven', 'proven'], 3],
    [9, 'stopped csrfRefused', ['pending', 'pending'], 2],
  ])('takes a newer token once (F2): refused %i times', async (times, reason, states, asked) => {
    let posts = 0;
    const refusing =
      (ask: Fetch): Fetch =>
      async (input, init) => {
        if (init?.method !== 'POST') return ask(input, init);
        posts += 1;
        // What the stand-in says of a token it did not give out.
        return ask(input, posts <= times ? { ...init, body: '_csrf=x' } : init);
      };
    const end = await plainRun(await removal({ fetch: refusing }));
    expect([reasonOf(end), end.items.map(({ state }) => state), posts]).toEqual([reason, states, asked]);
  });
});

describe('a page that was cut on its way', () => {
  it('is neither the list after a post nor a form to be posted', async () => {
    const small = smallSkp({ rows: 1 });
    const client = await small.login();
    let seen = (body: string): string => body;
    const fetch: Fetch = async (input, init) => {
      const answer = await client.fetch(input, init);
      const { status, url } = answer;
      return Object.defineProperty(new Response(seen(await answer.text()), { status }), 'url', { value: url });
    };
    const site = skpSiteOf({ fetch });
    const { links, facts } = await wholeOf(site);
    const { signal } = new AbortController();
    const open = () => site.open('ubahRhk', facts.skp?.rhk[0]?.id ?? '', links, signal);
    const post = async (nama: string, cut: typeof seen) => {
      const form = await open();
      seen = cut;
      const answer = form.ok ? await form.value.post(new Map([['nama', [nama]]]), signal) : null;
      seen = (body) => body;
      return answer?.kind === 'accepted' ? answer.landed.daftar?.skp.rhk[0]?.nama : answer;
    };
    expect(await post('Tersusunnya laporan utuh', (body) => body)).toBe('Tersusunnya laporan utuh');
    const behindTables = (body: string) => body.slice(0, body.lastIndexOf('</table>') + 8);
    expect(await post('Tersusunnya laporan terpotong', behindTables)).toBeUndefined();

    seen = (body) => body.slice(0, body.lastIndexOf('</textarea'));
    expect(await open()).toEqual({ ok: false, reason: { kind: 'connectionLost' } });
    // The site refuses every post without it (docs/ekinerja.md §6.2).
    seen = (body) => body.replace(/<input[^>]*name="referrer"[^>]*>/, '');
    expect(await open()).toEqual({ ok: false, reason: { kind: 'unexpectedPage' } });
  });
});
