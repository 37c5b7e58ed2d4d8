/**
 * The engine and the client where the Matriks is one form (the skin bs5): everything goes out in one post of the whole
 * form. First the cases one by one, then random faults, crashes and stops.
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
import type { TargetPlan } from '../../../utils/plan/types';
import { createRun, type Run } from '../../../utils/run/executor';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { JournalStore, RunSnapshot, StopReason } from '../../../utils/run/types';
import { equalCells } from '../../../utils/skp/number-text';
import { NO_CHOICES, tagOf } from './support/fake-matriks';
import { killable } from './support/killable';
import { parsePage } from './support/parse-page';
import { quickSkin } from './support/quick-skin';
import { seededRandom } from './support/seeded-random';
import { createTimerClock, fakeTime } from './support/timer-clock';

const SEEDS = 40;
const RUN_ID = 'run';
const SAVE = 'kinerja/kegiatan-bulanan/update-semua';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const PAGE = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(MATRIKS)}`;
const LOGIN_AGAIN = new Set<StopReason | null>(['loggedOut', 'otpNeeded', 'otherAccount', 'otherYear']);
const KINDS: readonly FaultKind[] = [
  'status500',
  'htmlError',
  'rateLimit',
  'dropBefore',
  'dropAfter',
  'hang',
  'sessionExpired',
  'sessionOtp',
  'otherAccount',
  'yearChanged',
  'csrfRefused',
  'okButNotSaved',
  'otherTabWrites',
  'forbidden',
];
const clock = createTimerClock();
const anySignal = new AbortController().signal;

interface Stage {
  readonly simulator: StandIn;
  client: InProcessFetch;
  readonly plan: TargetPlan;
  /** Keys of the open indikator, and of the approved one, January first. */
  readonly open: readonly string[];
  readonly locked: readonly string[];
}

/** One open and one approved indikator of the person, and a plan over both. */
async function stageOf(wish: (locked: boolean, month: number) => WantedValue, latencyMs = 0): Promise<Stage> {
  const simulator = createSimulator({ seed: 'contoh', latencyMs, skin: quickSkin });
  const { state } = simulator;
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  const mine = state.indikator.filter(({ idPegawai, tahun }) => idPegawai === saya && tahun === 2026);
  const kept = [mine.find(({ status }) => status === 2), mine.find(({ status }) => status === 1)];
  for (const indikator of mine) indikator.dihapus = !kept.includes(indikator);
  for (const rhk of state.rhk) rhk.dihapus = rhk.idPegawai === saya && !kept.some((one) => one?.idRhk === rhk.id);
  // Known schedules: the months before November are over.
  for (let bulan = 1; bulan <= 12; bulan += 1)
    state.jadwal.push({ tahun: 2026, bulan, tanggal: `2026-${String(bulan).padStart(2, '0')}-28` });
  const client = await clock.until(login(simulator));
  const reading = await clock.until(siteOf(client).read(null, anySignal));
  if (!reading.ok) throw new Error(`unreadable: ${reading.reason.kind}`);
  const now = reading.value;
  const rows = pageRows(now.skp);
  const wanted = rows.map(({ rhk, indikator }, index) => ({
    sheetRow: index + 2,
    kode: null,
    rhk: rhk.nama,
    aspek: indikator.aspek,
    indikator: indikator.nama,
    target: null,
    satuan: null,
    bulan: Array.from({ length: 12 }, (_, month) => wish(indikator.status !== 'konsep', month + 1)),
  }));
  const choices = { ...NO_CHOICES, includeLocked: true };
  const source = { name: 'a.csv', hash: '' };
  const plan = planTargets({ now, wanted, choices, accountTag: await tagOf(now.akun), source });
  const keysOf = (locked: boolean) =>
    rows
      .filter(({ indikator }) => (indikator.status !== 'konsep') === locked)
      .flatMap(({ cells }) => cells.map((cell) => cell?.key ?? ''));
  return { simulator, client, plan, open: keysOf(false), locked: keysOf(true) };
}

const login = (simulator: StandIn): Promise<InProcessFetch> =>
  loggedInFetch(
    simulator,
    { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password },
    { sleep: (ms, signal) => clock.sleep(ms, signal) },
  );
const siteOf = (client: InProcessFetch) =>
  createTargetSite({ fetch: client.fetch, parse: parsePage, pageUrl: () => PAGE });

function engineOf(
  { client, plan }: Stage,
  journal: JournalStore,
  onProgress: (snapshot: RunSnapshot) => void = () => undefined,
): Run {
  return createRun({
    plan,
    site: siteOf(client),
    journal,
    clock,
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId: RUN_ID,
    onProgress,
  });
}

const posts = ({ log }: StandIn) =>
  log.filter(({ method, route }) => method === 'POST' && route === SAVE).map(({ post }) => new URLSearchParams(post));
const stored = (state: State) => new Map(state.bulanan.map(({ id, target }) => [String(id), target]));
const nameOf = (key: string) => `KegiatanBulanan[${key}][target]`;
const OPEN_ALL = (locked: boolean, month: number): WantedValue =>
  locked ? { kind: 'leave' } : { kind: 'set', value: String(month) };

beforeAll(fakeTime);
afterAll(() => {
  vi.useRealTimers();
});

describe('a Matriks in one form', () => {
  it('is saved by one post of the whole form, with every intent stored before', async () => {
    const stage = await stageOf(OPEN_ALL);
    const before = stored(stage.simulator.state);
    const journal = createMemoryJournal();
    const end = await clock.until(engineOf(stage, journal).start());
    expect(end).toMatchObject({ phase: 'finished', counts: { planned: 12, proven: 12 } });
    const [post, second] = posts(stage.simulator);
    expect(second).toBeUndefined();
    const sent = [...(post ?? [])].filter(([name]) => name !== '_csrf');
    const expected = [...stage.open, ...stage.locked].map((key) => [
      nameOf(key),
      stage.open.includes(key) ? String(stage.open.indexOf(key) + 1) : (before.get(key) ?? ''),
    ]);
    expect(new Map(sent)).toEqual(new Map(expected as [string, string][]));
    const written = (await journal.load(RUN_ID))?.entries ?? [];
    const firstSent = written.findIndex(({ state }) => state === 'sent');
    expect(written.slice(0, firstSent).filter(({ state }) => state === 'intent')).toHaveLength(12);
  });

  it('writes nothing over a value another tab stored meanwhile, and everything else', async () => {
    const stage = await stageOf(OPEN_ALL);
    const key = stage.open[4] ?? '';
    // The second page is the one the post is made of.
    const fault = { kind: 'otherTabWrites', route: MATRIKS, at: 2, times: 1, amount: Number(key) } as const;
    stage.simulator.arm(fault);
    const end = await clock.until(engineOf(stage, createMemoryJournal()).start());
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 11, conflict: 1 } });
    expect(end.items.find(({ state }) => state === 'conflict')?.key).toBe(key);
    expect(posts(stage.simulator)).toHaveLength(1);
  });

  it('passes on a value another tab stored in a cell that is not planned', async () => {
    const stage = await stageOf(OPEN_ALL);
    const key = stage.locked[3] ?? '';
    stage.simulator.arm({ kind: 'otherTabWrites', route: MATRIKS, at: 2, times: 1, amount: Number(key) });
    const before = Number(stored(stage.simulator.state).get(key) ?? '0');
    const end = await clock.until(engineOf(stage, createMemoryJournal()).start());
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 12 } });
    expect(stored(stage.simulator.state).get(key)).toBe(String(before + 1));
  });

  it('tells the refused cells with the words of the site, and saves the others by a second post', async () => {
    const stage = await stageOf((locked, month) =>
      locked && month > 2 ? { kind: 'leave' } : { kind: 'set', value: String(month + 30) },
    );
    const end = await clock.until(engineOf(stage, createMemoryJournal()).start());
    expect(end).toMatchObject({ phase: 'finished', counts: { planned: 14, proven: 12, rejected: 2 } });
    const refused = end.items.filter(({ state }) => state === 'rejected');
    expect(refused.map(({ key }) => key)).toEqual(stage.locked.slice(0, 2));
    for (const { note } of refused) expect(note).toContain('melewati jadwal penginputan');
    expect(posts(stage.simulator)).toHaveLength(2);
  });

  it.each(['dropBefore', 'dropAfter'] as const)('%s: reads, and never stores twice', async (kind) => {
    const stage = await stageOf(OPEN_ALL);
    stage.simulator.arm({ kind, route: SAVE, at: 1, times: 1 });
    const end = await clock.until(engineOf(stage, createMemoryJournal()).start());
    expect(end).toMatchObject({ phase: 'finished', counts: { proven: 12 } });
    // What never arrived is no request the site knows of.
    expect(posts(stage.simulator)).toHaveLength(kind === 'dropBefore' ? 2 : 1);
  });

  it('posts nothing when it is stopped between the fresh page and the post', async () => {
    const stage = await stageOf(OPEN_ALL);
    let seen = false;
    const engine = engineOf(stage, createMemoryJournal(), ({ inFlight, phase }) => {
      if (phase === 'writing' && inFlight > 0 && !seen) {
        seen = true;
        engine.stop();
      }
    });
    const end = await clock.until(engine.start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'byPerson', counts: { pending: 12 } });
    expect(posts(stage.simulator)).toEqual([]);
  });
});

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const values = ['3', '14', '0'];
  const stage = await stageOf(
    (locked, month) => {
      if (locked && month < 11 && !random.chance(0.1)) return { kind: 'leave' };
      return random.pick<WantedValue>([
        { kind: 'leave' },
        { kind: 'clear' },
        { kind: 'set', value: random.pick(values) },
      ]);
    },
    random.chance(0.5) ? 40 : 0,
  );
  const { simulator, plan } = stage;
  const writes = planWrites(plan);
  const start = stored(simulator.state);
  const elsewhere = new Set<string>();
  const journal = createMemoryJournal();
  const run = async (crashes: boolean): Promise<RunSnapshot | null> => {
    const crashAt = crashes && random.chance(0.3) ? 1 + random.below(12) : -1;
    const stopAt = crashes && random.chance(0.2) ? 1 + random.below(12) : -1;
    let calls = 0;
    const outside = killable(siteOf(stage.client), journal, (kill) => {
      calls += 1;
      if (calls === crashAt) kill();
      if (calls === stopAt) engine.stop();
    });
    const resumeFrom = await journal.load(RUN_ID);
    const engine: Run = createRun({
      plan,
      ...outside,
      clock,
      accountTagOf: tagOf,
      acquireLock: () => Promise.resolve(() => undefined),
      runId: RUN_ID,
      onProgress: () => undefined,
      ...(resumeFrom === null ? {} : { resumeFrom }),
    });
    const end = await clock.until(Promise.race([engine.start(), clock.sleep(3_600_000, anySignal)]));
    outside.kill();
    return end ?? null;
  };
  const arm = (): void => {
    const kind = random.pick(KINDS);
    const onSave = kind !== 'otherTabWrites' && random.chance(0.6);
    const fault: Fault = { kind, route: onSave ? SAVE : MATRIKS, at: 1 + random.below(3), times: 1 + random.below(2) };
    const key = random.pick([...stage.open, ...stage.locked]);
    if (kind === 'otherTabWrites') elsewhere.add(key);
    simulator.arm(kind === 'otherTabWrites' ? { ...fault, amount: Number(key) } : fault);
  };
  let end: RunSnapshot | null = null;
  for (let round = 0; round < 15 && end?.phase !== 'finished'; round += 1) {
    simulator.disarmAll();
    if (round < 4) for (let count = random.below(4); count > 0; count -= 1) arm();
    end = await run(round < 5);
    if (end === null || LOGIN_AGAIN.has(end.reason)) stage.client = await clock.until(login(simulator));
  }
  expect(end).toMatchObject({ phase: 'finished', reason: null });

  const after = stored(simulator.state);
  const planned = new Set(writes.map(({ key }) => key));
  const touched = [...after].filter(
    ([key, value]) => !planned.has(key) && !elsewhere.has(key) && value !== start.get(key),
  );
  expect(touched, 'other cells').toEqual([]);
  const proven = new Set(end?.items.filter(({ state }) => state === 'proven').map(({ key }) => key));
  const wrong = writes.filter(
    ({ key, after: value }) => proven.has(key) && !elsewhere.has(key) && !equalCells(after.get(key) ?? null, value),
  );
  expect(wrong, 'proven').toEqual([]);
  const others = writes.filter(
    ({ key, after: value, before }) =>
      !elsewhere.has(key) && ![value, before].some((one) => equalCells(after.get(key) ?? null, one)),
  );
  expect(others, 'neither before nor after').toEqual([]);
  let readSince = true;
  for (const { method, route, status } of simulator.log) {
    if (route === MATRIKS && status === 200) readSince = true;
    if (method !== 'POST' || route !== SAVE) continue;
    expect(readSince, 'a post without a reading before').toBe(true);
    readSince = false;
  }
}

describe('random faults', () => {
  it(`keep the invariants in ${SEEDS} runs`, { timeout: 600_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS && failed.length < 5; seed += 1) {
      await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
      vi.clearAllTimers();
    }
    expect(failed).toEqual([]);
  });
});
