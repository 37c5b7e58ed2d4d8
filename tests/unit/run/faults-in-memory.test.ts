/**
 * The engine against a site in memory that fails in every way, with crashes, stops, pauses and a failing storage, until
 * the run is finished. Invariants I1–I5 and the rules of watched-site hold in every case; the seed names the case.
 */
import { describe, expect, it } from 'vitest';
import type { SiteFailure } from '../../../utils/ekinerja/types';
import type { WantedValue } from '../../../utils/import/types';
import { planWrites } from '../../../utils/plan/plan-writes';
import type { TargetPlan } from '../../../utils/plan/types';
import { createRun, type Run } from '../../../utils/run/executor';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { Journal, RunSnapshot } from '../../../utils/run/types';
import { equalCells } from '../../../utils/skp/number-text';
import { createMatriks, planFor, tagOf, type FakeMatriks } from './support/fake-matriks';
import { killable } from './support/killable';
import { seededRandom, type SeededRandom } from './support/seeded-random';
import { createVirtualClock } from './support/virtual-clock';
import { createWatchedSite, type SaveFault } from './support/watched-site';

const SEEDS = 400;
const RUN_ID = 'run';
const OPEN = new Set(['intent', 'sent', 'unknown']);

function randomFailure(random: SeededRandom): SiteFailure {
  return random.pick<SiteFailure>([
    { kind: 'loggedOut' },
    { kind: 'otpNeeded' },
    { kind: 'csrfRefused' },
    { kind: 'forbidden' },
    { kind: 'rateLimited', retryAfterMs: null },
    { kind: 'rateLimited', retryAfterMs: 5_000 },
    { kind: 'serverError', status: 500 },
    { kind: 'offline' },
    { kind: 'timeout' },
    { kind: 'connectionLost' },
    { kind: 'unexpectedPage' },
  ]);
}

function randomSaveFault(random: SeededRandom): SaveFault {
  const roll = random.next();
  if (roll < 0.1) return { kind: 'ignored' };
  if (roll < 0.2) return { kind: 'storedAs', value: random.pick(['0', '99', null]) };
  if (roll < 0.3)
    return { kind: 'answer', answer: { kind: 'rejected', words: 'Target harus berupa angka.' }, committed: false };
  const failure = randomFailure(random);
  const mayReach = !['loggedOut', 'csrfRefused', 'rateLimited', 'offline'].includes(failure.kind);
  const committed = mayReach && random.chance(0.5);
  const ms = random.chance(0.2) ? 30_000 : 100;
  return { kind: 'answer', answer: { kind: 'failed', failure, reached: mayReach ? 'maybe' : 'no' }, committed, ms };
}

interface World {
  readonly random: SeededRandom;
  readonly matriks: FakeMatriks;
  readonly plan: TargetPlan;
}

function createWorld(seed: number): World {
  const random = seededRandom(seed);
  const value = (): string | null => random.pick([null, null, '0', '1', '2.5', '7']);
  const matriks = createMatriks(1 + random.below(3), value);
  const wish = (): WantedValue =>
    random.pick<WantedValue>([
      { kind: 'leave' },
      { kind: 'clear' },
      { kind: 'set', value: '3' },
      { kind: 'set', value: '1.0' },
      { kind: 'set', value: '12' },
    ]);
  return { random, matriks, plan: planFor(matriks, wish) };
}

/** Somebody presses stop or pause, or the extension is reloaded, at some moment. */
async function meddle(
  random: SeededRandom,
  run: Run,
  pass: (ms: number) => Promise<void>,
  reload: () => void,
): Promise<void> {
  if (!random.chance(0.4)) return;
  await pass(random.below(4_000));
  const roll = random.below(3);
  if (roll === 0) run.stop();
  if (roll === 1) reload();
  if (roll === 2) {
    run.pause();
    await pass(random.below(20_000));
    run.resume();
  }
}

async function play(seed: number): Promise<void> {
  const { random, matriks, plan } = createWorld(seed);
  const writes = planWrites(plan);
  const start = new Map(matriks.cells);
  const elsewhere = new Map<string, string | null>();
  const clock = createVirtualClock();
  // Fewer and fewer faults, so that every case comes to an end.
  let faultiness = random.pick([0.02, 0.1, 0.3]);
  const stored = createMemoryJournal(() =>
    random.chance(faultiness / 10) ? random.pick(['fail', 'tear'] as const) : null,
  );
  const problems: string[] = [];
  const site = createWatchedSite({
    matriks,
    clock,
    writes,
    saveFault: () => (random.chance(faultiness) ? randomSaveFault(random) : null),
    readFault: () => (random.chance(faultiness / 2) ? randomFailure(random) : null),
    onSave: (key) => {
      const last = stored.entriesOf(RUN_ID).findLast((entry) => entry.key === key);
      if (last?.state !== 'intent') problems.push(`${key} sent without a stored intent`);
    },
  });
  const check = (snapshot: RunSnapshot): void => {
    const { planned, ...states } = snapshot.counts;
    const total = Object.values(states).reduce((all, count) => all + count, 0);
    if (total !== planned || snapshot.items.length !== planned) problems.push('I4: counts do not add up');
    if (snapshot.phase === 'finished' && snapshot.items.some(({ state }) => OPEN.has(state)))
      problems.push('finished with open steps');
  };
  const onceSettled = async (resumeFrom: Journal | null): Promise<RunSnapshot | null> => {
    const crashAt = random.chance(0.3) ? random.below(60) : -1;
    let calls = 0;
    let reloaded = false;
    const outside = killable(site, stored, (kill) => {
      calls += 1;
      if (calls === crashAt) kill();
      if (random.chance(faultiness / 20)) {
        const key = random.pick([...matriks.cells.keys()]);
        const value = random.pick(['5', null, '3']);
        matriks.cells.set(key, value);
        elsewhere.set(key, value);
      }
    });
    const run = createRun({
      plan,
      ...outside,
      clock,
      accountTagOf: tagOf,
      acquireLock: () => Promise.resolve(() => undefined),
      runId: RUN_ID,
      onProgress: check,
      isAlive: () => !reloaded && !outside.killed,
      ...(resumeFrom === null ? {} : { resumeFrom }),
    });
    const end = run.start();
    await meddle(
      random,
      run,
      (ms) => clock.pass(ms),
      () => (reloaded = true),
    );
    const result = await clock.until(Promise.race([end, clock.sleep(6 * 3_600_000, new AbortController().signal)]));
    outside.kill();
    return result ?? null;
  };

  let end: RunSnapshot | null = null;
  for (let round = 0; round < 60 && end?.phase !== 'finished'; round += 1) {
    end = await onceSettled(await stored.load(RUN_ID));
    if (round > 3) faultiness /= 2;
  }
  expect(end?.phase).toBe('finished');
  expect(problems).toEqual([]);
  expect(site.objections).toEqual([]);
  const planned = new Set(writes.map(({ key }) => key));
  const touched = [...matriks.cells].filter(
    ([key, value]) => !planned.has(key) && value !== (elsewhere.has(key) ? elsewhere.get(key) : start.get(key)),
  );
  expect(touched, 'I1').toEqual([]);
  const proven = new Set(end?.items.filter(({ state }) => state === 'proven').map(({ key }) => key));
  const wrong = writes.filter(
    ({ key, after }) => proven.has(key) && !equalCells(matriks.cells.get(key) ?? null, after) && !elsewhere.has(key),
  );
  expect(wrong, 'I2').toEqual([]);
  faultiness = 0;
  const before = site.saves.length;
  const again = createRun({
    plan,
    site,
    journal: createMemoryJournal(),
    clock,
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId: RUN_ID,
    onProgress: check,
  });
  await clock.until(again.start());
  const repeated = site.saves.slice(before).filter(({ key }) => proven.has(key) && !elsewhere.has(key));
  expect(repeated, 'I5').toEqual([]);
}

describe('whatever happens', () => {
  it(`keeps the invariants in ${SEEDS} random cases`, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1)
      await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
    expect(failed).toEqual([]);
  });
});
