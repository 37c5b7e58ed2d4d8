/**
 * The real engine with the real client on the stand-in's core: random faults of session, network, site and storage,
 * crashes and stops, until the run is finished. Invariants I1–I5; the seed names the case.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault, FaultKind, State } from '../../../simulator/contract';
import { createSimulator, type StandIn } from '../../../simulator/create-simulator';
import { loggedInFetch, type InProcessFetch } from '../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../simulator/seeds/akun';
import { createTargetSite } from '../../../utils/ekinerja/client';
import type { WantedValue } from '../../../utils/import/types';
import { pageRows } from '../../../utils/plan/page-rows';
import { planWrites } from '../../../utils/plan/plan-writes';
import { planTargets } from '../../../utils/plan/target-plan';
import { createRun } from '../../../utils/run/executor';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { RunSnapshot, StopReason } from '../../../utils/run/types';
import { equalCells } from '../../../utils/skp/number-text';
import { NO_CHOICES, tagOf } from './support/fake-matriks';
import { killable } from './support/killable';
import { parsePage } from './support/parse-page';
import { seededRandom, type SeededRandom } from './support/seeded-random';
import { createTimerClock, fakeTime } from './support/timer-clock';

const SEEDS = 300;
const RUN_ID = 'run';
const SAVE = 'kinerja/kegiatan-bulanan/editable-update';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const PAGE = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(MATRIKS)}`;
const OPEN = new Set(['intent', 'sent', 'unknown']);
/** Stops after which the person logs in again. */
const LOGIN_AGAIN = new Set<StopReason | null>(['loggedOut', 'otpNeeded', 'otherAccount', 'otherYear']);
const KINDS: readonly FaultKind[] = [
  'latency',
  'status500',
  'status502',
  'status503',
  'htmlError',
  'rateLimit',
  'rateLimitRetryAfter',
  'dropBefore',
  'dropAfter',
  'hang',
  'sessionExpired',
  'sessionOtp',
  'otherAccount',
  'yearChanged',
  'csrfRefused',
  'okButNotSaved',
  'savedDifferently',
  'rejectValue',
  'otherTabWrites',
  'forbidden',
];

const clock = createTimerClock();

/** Leaves one open indikator of the person, so that a page is small. */
function shrink(state: State): void {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  const mine = state.indikator.filter(({ idPegawai, tahun }) => idPegawai === saya && tahun === 2026);
  const [kept] = mine.filter(({ status }) => status === 2);
  for (const indikator of mine) indikator.dihapus = indikator !== kept;
  for (const rhk of state.rhk) if (rhk.idPegawai === saya && rhk.id !== kept?.idRhk) rhk.dihapus = true;
}

function randomFault(random: SeededRandom, keys: readonly string[], elsewhere: Set<string>): Fault {
  const kind = random.pick(KINDS);
  const onSave = kind === 'rejectValue' || kind.startsWith('ok') || kind.startsWith('saved') || random.chance(0.7);
  const fault = {
    kind,
    route: onSave ? SAVE : MATRIKS,
    at: 1 + random.below(onSave ? 12 : 4),
    times: random.chance(0.8) ? 1 : 1 + random.below(6),
  };
  if (kind === 'otherTabWrites') {
    const key = random.pick(keys);
    elsewhere.add(key);
    return { ...fault, amount: Number(key) };
  }
  if (kind === 'latency') return { ...fault, amount: 1_000 + random.below(40_000) };
  if (kind === 'rateLimitRetryAfter') return { ...fault, amount: 1 + random.below(90) };
  return kind === 'hang' && random.chance(0.5) ? { ...fault, amount: 45_000 } : fault;
}

/** Values of all month cells by key, and everything else that a run must not touch. */
function picture(state: State): { cells: Map<string, string | null>; rest: string } {
  const { rhk, indikator, skp, lampiran, harian, pegawai } = state;
  const cells = new Map(state.bulanan.map(({ id, target }) => [String(id), target]));
  return { cells, rest: JSON.stringify([rhk, indikator, skp, lampiran, harian, pegawai]) };
}

/** I3: between two writes of one cell there is a reading that succeeded. */
function repeatedWrites(simulator: StandIn): readonly string[] {
  const since = new Set<string>();
  const repeated: string[] = [];
  for (const { method, route, status, post } of simulator.log) {
    if (route === MATRIKS && status === 200) since.clear();
    if (method !== 'POST' || route !== SAVE) continue;
    const key = new URLSearchParams(post).get('editableKey') ?? '';
    if (since.has(key)) repeated.push(key);
    since.add(key);
  }
  return repeated;
}

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const simulator = createSimulator({ seed: 'contoh', random: seed, latencyMs: 40, sessionLock: random.chance(0.3) });
  shrink(simulator.state);
  const login = (): Promise<InProcessFetch> =>
    loggedInFetch(
      simulator,
      { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password },
      { sleep: (ms, signal) => clock.sleep(ms, signal) },
    );
  const open = (client: InProcessFetch) =>
    createTargetSite({ fetch: client.fetch, parse: parsePage, pageUrl: () => PAGE });
  const anySignal = new AbortController().signal;

  let client = await clock.until(login());
  const reading = await clock.until(open(client).read(null, anySignal));
  if (!reading.ok) throw new Error(`unreadable: ${reading.reason.kind}`);
  const now = reading.value;
  const wish = (): WantedValue =>
    random.pick<WantedValue>([
      { kind: 'leave' },
      { kind: 'clear' },
      { kind: 'set', value: '3' },
      { kind: 'set', value: '14' },
      { kind: 'set', value: '0' },
    ]);
  const wanted = pageRows(now.skp).map(({ rhk, indikator }, index) => ({
    sheetRow: index + 2,
    kode: null,
    rhk: rhk.nama,
    aspek: indikator.aspek,
    indikator: indikator.nama,
    target: null,
    satuan: null,
    bulan: Array.from({ length: 12 }, wish),
  }));
  const plan = planTargets({
    now,
    wanted,
    choices: NO_CHOICES,
    accountTag: await tagOf(now.akun),
    source: { name: 'a.csv', hash: '' },
  });
  const writes = planWrites(plan);
  const start = picture(simulator.state);
  const elsewhere = new Set<string>();
  const keys = plan.rows.flatMap(({ cells }) => cells.map(({ key }) => key));
  const problems: string[] = [];
  const storage = random.chance(0.2) ? 0.05 : 0;
  let round = 0;
  const stored = createMemoryJournal(() =>
    round < 5 && random.chance(storage) ? random.pick(['fail', 'tear'] as const) : null,
  );
  const check = (snapshot: RunSnapshot): void => {
    const { planned, ...states } = snapshot.counts;
    if (Object.values(states).reduce((all, count) => all + count, 0) !== planned)
      problems.push('I4: counts do not add up');
    if (snapshot.phase === 'finished' && snapshot.items.some(({ state }) => OPEN.has(state)))
      problems.push('finished with open steps');
  };
  const run = async (journal = stored, crashes = false): Promise<RunSnapshot | null> => {
    const crashAt = crashes && random.chance(0.35) ? 1 + random.below(50) : -1;
    const stopAt = crashes && random.chance(0.15) ? 1 + random.below(50) : -1;
    let calls = 0;
    const outside = killable(open(client), journal, (kill) => {
      calls += 1;
      if (calls === crashAt) kill();
      if (calls === stopAt) engine.stop();
    });
    const resumeFrom = await journal.load(RUN_ID);
    const engine = createRun({
      plan,
      ...outside,
      clock,
      accountTagOf: tagOf,
      acquireLock: () => Promise.resolve(() => undefined),
      runId: RUN_ID,
      onProgress: check,
      ...(resumeFrom === null ? {} : { resumeFrom }),
    });
    const end = await clock.until(Promise.race([engine.start(), clock.sleep(3_600_000, anySignal)]));
    outside.kill();
    return end ?? null;
  };

  let end: RunSnapshot | null = null;
  for (round = 0; round < 25 && end?.phase !== 'finished'; round += 1) {
    simulator.disarmAll();
    if (round < 4)
      for (let count = random.below(4); count > 0; count -= 1) simulator.arm(randomFault(random, keys, elsewhere));
    end = await run(stored, round < 5);
    if (end === null || LOGIN_AGAIN.has(end.reason)) client = await clock.until(login());
  }
  expect(end).toMatchObject({ phase: 'finished', reason: null });
  expect(problems).toEqual([]);

  const after = picture(simulator.state);
  const planned = new Set(writes.map(({ key }) => key));
  const touched = [...after.cells].filter(
    ([key, value]) => !planned.has(key) && !elsewhere.has(key) && value !== start.cells.get(key),
  );
  expect([touched, after.rest === start.rest], 'I1').toEqual([[], true]);
  const proven = new Set(end?.items.filter(({ state }) => state === 'proven').map(({ key }) => key));
  const wrong = writes.filter(
    ({ key, after: value }) =>
      proven.has(key) && !elsewhere.has(key) && !equalCells(after.cells.get(key) ?? null, value),
  );
  expect(wrong, 'I2').toEqual([]);
  expect(repeatedWrites(simulator), 'I3').toEqual([]);

  simulator.disarmAll();
  client = await clock.until(login());
  const before = simulator.log.length;
  const again = await run(createMemoryJournal());
  const sent = simulator.log.slice(before).filter(({ route }) => route === SAVE);
  const repeated = sent.filter(({ post }) => proven.has(new URLSearchParams(post).get('editableKey') ?? ''));
  expect(
    [again?.phase, repeated.filter(({ post }) => !elsewhere.has(new URLSearchParams(post).get('editableKey') ?? ''))],
    'I5',
  ).toEqual(['finished', []]);
}

describe('the engine on the stand-in', () => {
  beforeAll(fakeTime);
  afterAll(() => {
    vi.useRealTimers();
  });

  it(`keeps the invariants in ${SEEDS} random-fault runs`, { timeout: 600_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS && failed.length < 5; seed += 1) {
      await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
      vi.clearAllTimers();
    }
    expect(failed).toEqual([]);
  });
});
