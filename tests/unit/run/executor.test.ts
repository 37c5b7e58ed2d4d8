import { describe, expect, it } from 'vitest';
import type { SiteFailure } from '../../../utils/ekinerja/types';
import { planWrites } from '../../../utils/plan/plan-writes';
import type { TargetPlan } from '../../../utils/plan/types';
import { createRun, type RunOptions } from '../../../utils/run/executor';
import { createMemoryJournal, type MemoryJournal } from '../../../utils/run/memory-journal';
import type { RunSnapshot, TargetSite } from '../../../utils/run/types';
import { createMatriks, keyOf, planFor, tagOf, type FakeMatriks } from './support/fake-matriks';
import { createVirtualClock } from './support/virtual-clock';
import { createWatchedSite, type WatchedSiteOptions } from './support/watched-site';

interface Scene extends Partial<Omit<WatchedSiteOptions, 'matriks' | 'clock' | 'writes'>> {
  matriks?: FakeMatriks;
  plan?: TargetPlan;
  journal?: MemoryJournal;
  run?: Partial<RunOptions>;
}

/** 2 rows × 12 months, empty; every month gets "1". */
function stage({ matriks = createMatriks(2), journal = createMemoryJournal(), run, ...scene }: Scene = {}) {
  const plan = scene.plan ?? planFor(matriks, () => ({ kind: 'set', value: '1' }));
  const clock = createVirtualClock();
  const site = createWatchedSite({ matriks, clock, writes: planWrites(plan), ...scene });
  const shots: RunSnapshot[] = [];
  const options: RunOptions = {
    plan,
    site,
    journal,
    clock,
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId: 'run-1',
    onProgress: (snapshot) => shots.push(snapshot),
    ...run,
  };
  const engine = createRun(options);
  return { plan, matriks, journal, clock, site, shots, options, engine, finish: () => clock.until(engine.start()) };
}

const noteOf = (end: RunSnapshot, key: string) => end.items.find((item) => item.key === key);
const fail = (failure: SiteFailure, committed = false, reached: 'no' | 'maybe' = 'maybe') =>
  ({ kind: 'answer', answer: { kind: 'failed', failure, reached }, committed }) as const;

describe('a run', () => {
  it('writes every planned cell once, proves it, and says so', async () => {
    const { site, matriks, shots, journal, finish } = stage();
    const end = await finish();
    expect(end).toMatchObject({ phase: 'finished', reason: null, counts: { planned: 24, proven: 24 }, inFlight: 0 });
    expect(site.saves).toHaveLength(24);
    expect(new Set(matriks.cells.values())).toEqual(new Set(['1']));
    expect(site.objections).toEqual([]);
    expect(shots.map(({ phase }) => phase).filter((phase, index, all) => phase !== all[index - 1])).toEqual([
      'reading',
      'writing',
      'proving',
      'finished',
    ]);
    expect(journal.entriesOf('run-1').at(-1)?.state).toBe('finished');
  });

  it('sends nothing when the same plan runs again', async () => {
    const first = stage();
    await first.finish();
    const again = stage({ matriks: first.matriks, plan: first.plan });
    expect(await again.finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(again.site.saves).toEqual([]);
  });

  it('stores every intent before its request goes out', async () => {
    const journal = createMemoryJournal();
    const missing: string[] = [];
    const onSave = (key: string) => {
      const last = journal.entriesOf('run-1').findLast((entry) => entry.key === key);
      if (last?.state !== 'intent') missing.push(key);
    };
    await stage({ journal, onSave }).finish();
    expect(missing).toEqual([]);
  });

  it('does not make the site wait for the journal: the sequential rate is that of the bare requests', async () => {
    const { clock, finish } = stage({ saveMs: 100, readMs: 0 });
    const start = clock.now();
    await finish();
    expect(clock.now() - start).toBeLessThanOrEqual(24 * 100);
  });

  it('refuses another account, another e-Kinerja, another year, and a second run', async () => {
    for (const [change, reason] of [
      [{ akun: '199902022022022002' }, 'otherAccount'],
      [{ akun: `${createMatriks(2).akun}@kinerja.contoh.go.id` }, 'otherSite'],
      [{ tahun: 2025 }, 'otherYear'],
      [{ akun: '' }, 'pageChanged'],
    ] as const) {
      const { plan, matriks } = stage();
      Object.assign(matriks, change);
      const { site, finish } = stage({ matriks, plan });
      expect(await finish()).toMatchObject({ phase: 'stopped', reason, counts: { pending: 24 } });
      expect(site.saves).toEqual([]);
    }
    const second = stage({ run: { acquireLock: () => Promise.resolve(null) } });
    expect(await second.finish()).toMatchObject({ phase: 'stopped', reason: 'anotherRun' });
    expect(second.site.reads).toBe(0);
  });

  it('leaves alone what somebody else changed, removed or locked since the plan was made', async () => {
    const { plan, matriks } = stage();
    matriks.cells.set(keyOf(1, 3), '7');
    matriks.cells.set(keyOf(1, 4), '1.0');
    matriks.cells.delete(keyOf(1, 5));
    matriks.status.set(2, 'periksa');
    const { site, finish } = stage({ matriks, plan });
    const end = await finish();
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 10, conflict: 13, notFound: 1 } });
    expect(noteOf(end, keyOf(1, 3))).toMatchObject({ state: 'conflict', note: '7' });
    expect(site.saves).toHaveLength(9);
    expect(matriks.cells.get(keyOf(1, 3))).toBe('7');
  });

  it('notices during a long run that somebody else writes', async () => {
    const matriks = createMatriks(20);
    const { site, finish } = stage({
      matriks,
      readMs: 20,
      onSave: () => {
        if (site.saves.length === 5) matriks.cells.set(keyOf(20, 12), '9');
      },
    });
    const end = await finish();
    expect(noteOf(end, keyOf(20, 12))).toMatchObject({ state: 'conflict', note: '9' });
    expect(site.objections).toEqual([]);
  });

  it('reports a refused value with the words of the site and goes on', async () => {
    const words = `Tidak dapat menginput target${' karena melewati jadwal'.repeat(20)}`;
    const rejected = { kind: 'answer', answer: { kind: 'rejected', words }, committed: false } as const;
    const { journal, plan, matriks, finish } = stage({ saveFault: (key) => (key === keyOf(1, 2) ? rejected : null) });
    const end = await finish();
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 23, rejected: 1 } });
    expect(noteOf(end, keyOf(1, 2))?.note).toBe(words.slice(0, 200));
    const resumeFrom = (await journal.load('run-1')) ?? undefined;
    const kept = stage({ plan, matriks, journal, run: resumeFrom === undefined ? {} : { resumeFrom } });
    expect(await kept.finish()).toMatchObject({ phase: 'finished', counts: { rejected: 1, proven: 23 } });
    expect(kept.site.saves).toEqual([]);
    const asked = stage({
      plan,
      matriks,
      journal,
      run: resumeFrom === undefined ? {} : { resumeFrom, retryRejected: true },
    });
    expect(await asked.finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(asked.site.saves).toHaveLength(1);
  });

  it('never calls saved what the site only said to have saved', async () => {
    const { finish, site } = stage({
      saveFault: (key) =>
        key === keyOf(1, 2) ? { kind: 'ignored' } : key === keyOf(1, 3) ? { kind: 'storedAs', value: '0' } : null,
    });
    const end = await finish();
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 22, differs: 2 } });
    expect([noteOf(end, keyOf(1, 2))?.note, noteOf(end, keyOf(1, 3))?.note]).toEqual([null, '0']);
    expect(site.saves).toHaveLength(24);
  });

  it.each([['loggedOut'], ['otpNeeded'], ['forbidden']] as const)(
    'stops at once at %s and continues to the same end',
    async (kind) => {
      const { site, journal, plan, matriks, finish } = stage({
        saveFault: (_, call) => (call === 3 ? fail({ kind }, false, 'no') : null),
      });
      const end = await finish();
      expect(end).toMatchObject({ phase: 'stopped', reason: kind, counts: { unknown: 1, sent: 2 } });
      expect([site.saves.length, site.reads]).toEqual([3, 1]);
      const resumeFrom = await journal.load('run-1');
      if (resumeFrom === null) throw new Error('the journal is gone');
      const rest = stage({ plan, matriks, journal, run: { resumeFrom } });
      expect(await rest.finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
      expect(rest.site.saves).toHaveLength(22);
    },
  );

  it('gets one new token when the old one is refused, and no more than one', async () => {
    const once = stage({ saveFault: (_, call) => (call === 2 ? fail({ kind: 'csrfRefused' }, false, 'no') : null) });
    expect(await once.finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(once.site.reads).toBe(3);
    const always = stage({ saveFault: (_, call) => (call >= 2 ? fail({ kind: 'csrfRefused' }, false, 'no') : null) });
    expect(await always.finish()).toMatchObject({
      phase: 'stopped',
      reason: 'csrfRefused',
      counts: { proven: 1, pending: 23 },
    });
    expect(always.site.saves).toHaveLength(3);
  });

  it('finds out by reading what a lost answer meant, and writes nothing twice', async () => {
    const lost = (committed: boolean) => fail({ kind: 'connectionLost' }, committed);
    const { site, finish } = stage({
      saveFault: (_, call) => (call === 2 ? lost(true) : call === 5 ? lost(false) : null),
    });
    expect(await finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(site.saves).toHaveLength(25);
    expect(site.objections).toEqual([]);
  });

  it('gives up after several errors in a row, with an exact report', async () => {
    const { site, finish, clock } = stage({
      saveFault: (_, call) => (call > 2 ? fail({ kind: 'serverError', status: 500 }) : null),
    });
    const start = clock.now();
    const end = await finish();
    expect(end).toMatchObject({ phase: 'stopped', reason: 'siteErrors', counts: { proven: 2, pending: 22 } });
    expect(site.saves).toHaveLength(7);
    expect(clock.now() - start).toBeGreaterThan(10_000);
  });

  it('does not let one cell the site always fails at hold up the others', async () => {
    const { finish } = stage({
      saveFault: (key) => (key === keyOf(1, 1) ? fail({ kind: 'serverError', status: 500 }) : null),
    });
    expect(await finish()).toMatchObject({
      phase: 'stopped',
      reason: 'siteErrors',
      counts: { proven: 23, pending: 1 },
    });
  });

  it('waits as long as the site asks', async () => {
    const limited = fail({ kind: 'rateLimited', retryAfterMs: 60_000 }, false, 'no');
    const { finish, clock, shots } = stage({ saveFault: (_, call) => (call === 4 ? limited : null) });
    const start = clock.now();
    expect(await finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(clock.now() - start).toBeGreaterThan(60_000);
    expect(shots.some(({ phase, waitingFor }) => phase === 'waiting' && waitingFor === 'rateLimit')).toBe(true);
  });

  it('waits through an hour without network and goes on by itself', async () => {
    const offline = { kind: 'offline' } as const;
    let until = 0;
    const scene = stage({
      saveFault: (_, call) => {
        if (call !== 4) return null;
        until = scene.clock.now() + 3_600_000;
        return fail(offline, false, 'no');
      },
      readFault: () => (scene.clock.now() < until ? offline : null),
    });
    expect(await scene.finish()).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
    expect(scene.shots.some(({ phase, waitingFor }) => phase === 'waiting' && waitingFor === 'network')).toBe(true);
  });

  it('sends nothing when the journal cannot be stored', async () => {
    const first = stage({ journal: createMemoryJournal((call) => (call === 1 ? 'fail' : null)) });
    expect(await first.finish()).toMatchObject({ phase: 'stopped', reason: 'storageFailed', counts: { pending: 24 } });
    expect(first.site.saves).toEqual([]);
    const later = stage({ journal: createMemoryJournal((call) => (call >= 5 ? 'fail' : null)) });
    const end = await later.finish();
    expect(end).toMatchObject({ phase: 'stopped', reason: 'storageFailed' });
    expect(end.counts.proven).toBe(later.site.saves.length);
    expect(end.counts.proven + end.counts.pending).toBe(24);
  });

  it('stops at a press: requests in flight finish, none follows, the report is exact', async () => {
    const { engine, clock, site } = stage({ matriks: createMatriks(6) });
    const done = engine.start();
    await clock.pass(1_234);
    engine.stop();
    const sent = site.saves.length;
    const end = await clock.until(done);
    expect(site.saves).toHaveLength(sent);
    expect(end).toMatchObject({
      phase: 'stopped',
      reason: 'byPerson',
      counts: { planned: 72, proven: sent, pending: 72 - sent },
    });
  });

  it('ends a stop even when a request never answers', async () => {
    const hang = { ...fail({ kind: 'timeout' }), ms: 300_000 };
    const { engine, clock, finish } = stage({ saveFault: (_, call) => (call === 3 ? hang : null) });
    const done = engine.start();
    await clock.pass(5_000);
    engine.stop();
    await clock.pass(25_000);
    // The cell of the cut request is not said to be unwritten: the site may still be at it.
    const counts = { proven: 2, unknown: 1, pending: 21 };
    expect(engine.snapshot()).toMatchObject({ phase: 'stopped', reason: 'byPerson', counts });
    await clock.until(done);
    await finish();
  });

  it('pauses between requests, looks again on resume, and stops from a pause', async () => {
    const matriks = createMatriks(2);
    const { engine, clock, site } = stage({ matriks });
    const done = engine.start();
    await clock.pass(700);
    engine.pause();
    await clock.pass(3_000);
    const sent = site.saves.length;
    expect(engine.snapshot()).toMatchObject({ phase: 'paused', inFlight: 0 });
    matriks.cells.set(keyOf(2, 12), '5');
    await clock.pass(60_000);
    expect(site.saves).toHaveLength(sent);
    engine.resume();
    const end = await clock.until(done);
    expect(noteOf(end, keyOf(2, 12))).toMatchObject({ state: 'conflict', note: '5' });
    expect(end.counts.proven).toBe(23);

    const other = stage();
    const otherDone = other.engine.start();
    other.engine.pause();
    await other.clock.pass(3_000);
    other.engine.stop();
    expect(await other.clock.until(otherDone)).toMatchObject({
      phase: 'stopped',
      reason: 'byPerson',
      counts: { pending: 24 },
    });
  });

  it('looks again after a pause, however short: somebody else may have written meanwhile', async () => {
    const { matriks, engine, clock } = stage();
    const done = engine.start();
    await clock.pass(300);
    engine.pause();
    await clock.pass(200);
    expect(engine.snapshot().phase).toBe('paused');
    matriks.cells.set(keyOf(2, 12), '5');
    engine.resume();
    await clock.until(done);
    expect(matriks.cells.get(keyOf(2, 12))).toBe('5');
  });

  it('falls silent when the extension was reloaded', async () => {
    let alive = true;
    const { engine, clock, site } = stage({ run: { isAlive: () => alive } });
    const done = engine.start();
    await clock.pass(800);
    alive = false;
    const sent = site.saves.length;
    expect(await clock.until(done)).toMatchObject({ phase: 'stopped', reason: 'extensionReloaded' });
    expect(site.saves).toHaveLength(sent);
    expect(site.reads).toBe(1);
  });

  it('does not hold the lock for ever when the extension is reloaded during a pause', async () => {
    let alive = true;
    const { engine, clock } = stage({ run: { isAlive: () => alive } });
    const done = engine.start();
    engine.pause();
    await clock.pass(3_000);
    expect(engine.snapshot().phase).toBe('paused');
    alive = false;
    expect(await clock.until(done)).toMatchObject({ phase: 'stopped', reason: 'extensionReloaded' });
  });

  it('leaves cells unproven when the proof cannot be read', async () => {
    const { finish } = stage({ readFault: (call) => (call > 1 ? { kind: 'serverError', status: 502 } : null) });
    expect(await finish()).toMatchObject({ phase: 'stopped', reason: 'siteErrors', counts: { sent: 24, proven: 0 } });
  });

  it('does not mind the clock jumping', async () => {
    const { engine, clock } = stage();
    const done = engine.start();
    await clock.pass(500);
    clock.jump(-7_200_000);
    await clock.pass(500);
    clock.jump(86_400_000);
    expect(await clock.until(done)).toMatchObject({ phase: 'finished', counts: { proven: 24 } });
  });

  it('goes on looking for what somebody else writes when the clock was put back', async () => {
    const matriks = createMatriks(20);
    const { site, clock, finish } = stage({
      matriks,
      readMs: 20,
      onSave: () => {
        if (site.saves.length !== 5) return;
        clock.jump(-7_200_000);
        matriks.cells.set(keyOf(20, 12), '9');
      },
    });
    await finish();
    expect(matriks.cells.get(keyOf(20, 12))).toBe('9');
  });

  it('takes a Matriks that cannot be read twice in a row for changed, and asks no more', async () => {
    const { site, finish } = stage({ readFault: () => ({ kind: 'unreadablePage', problems: [] }) });
    expect(await finish()).toMatchObject({ phase: 'stopped', reason: 'pageChanged' });
    expect(site.reads).toBe(2);
  });

  it('takes more requests at once only while that pays', async () => {
    const free = stage({ matriks: createMatriks(20) });
    await free.finish();
    expect(free.site.mostInFlight).toBe(4);
    const busy: { until: number } = { until: 0 };
    const locked = stage({ matriks: createMatriks(20) });
    const { site, clock } = locked;
    const queued: TargetSite['save'] = async (key, value, signal) => {
      const begin = Math.max(clock.now(), busy.until);
      busy.until = begin + 100;
      await clock.sleep(begin - clock.now(), new AbortController().signal);
      return site.save(key, value, signal);
    };
    let most = 0;
    const run = createRun({
      ...locked.options,
      site: { read: (nomorSkp, signal) => site.read(nomorSkp, signal), save: queued },
      onProgress: ({ inFlight }) => (most = Math.max(most, inFlight)),
    });
    await clock.until(run.start());
    expect(most).toBe(2);
  });
});
