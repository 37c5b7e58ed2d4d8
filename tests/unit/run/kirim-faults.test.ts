/**
 * "Kirim semua" with the real page-side code on the stand-in, under random faults, other people's changes and stops.
 * The seed names the case.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault, FaultKind, IdStatus } from '../../../simulator/contract';
import { planKirimOrder } from '../../../utils/plan/kirim-order';
import type { KirimSite } from '../../../utils/run/kirim-ports';
import { createKirimRun } from '../../../utils/run/kirim-run';
import type { KirimSnapshot } from '../../../utils/run/kirim-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { tagOf } from './support/fake-matriks';
import { seededRandom, type SeededRandom } from './support/seeded-random';
import { readingOf, ROUTE, sitesOf, smallSkp, tag } from './support/small-skp';
import { createTimerClock, fakeTime } from './support/timer-clock';

const SEEDS = 60;
const PROVES = 3;
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
  'forbidden',
];
const clock = createTimerClock();

function randomFault(random: SeededRandom): Fault {
  const kind = random.pick(KINDS);
  const onSend = random.chance(0.6);
  const fault = {
    kind,
    route: onSend ? ROUTE.kirim : random.pick([ROUTE.list, ROUTE.list, ROUTE.matriks]),
    at: 1 + random.below(onSend ? 4 : 9),
    times: random.chance(0.8) ? 1 : 1 + random.below(6),
  };
  if (kind === 'latency') return { ...fault, amount: 1_000 + random.below(40_000) };
  if (kind === 'rateLimitRetryAfter') return { ...fault, amount: 1 + random.below(90) };
  return kind === 'hang' && random.chance(0.5) ? { ...fault, amount: 45_000 } : fault;
}

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const small = smallSkp({
    seed,
    latencyMs: 40,
    rows: 4 + random.below(3),
    status: () => random.pick<IdStatus>([2, 2, 2, 4, 3, 1]),
    sleep: (ms, signal) => clock.sleep(ms, signal),
  });
  const { simulator, rows } = small;
  const { kirim: real } = sitesOf(await clock.until(small.login()));
  const reading = await clock.until(readingOf(real));
  const chosen = rows.filter(({ status }) => (status === 2 || status === 4) && random.chance(0.8)).map(({ id }) => id);
  const order = planKirimOrder({ reading, chosen: chosen.map(String), accountTag: await tag() });
  if (!order.ok) {
    expect(order.reason).toBe('nothingChosen');
    return;
  }
  const wrong = random.chance(0.3) ? random.pick(chosen) : null;
  const bad = simulator.state.bulanan.find(({ idIndikator, target }) => idIndikator === wrong && target !== null);
  const start = simulator.log.length;
  for (let count = random.below(4); count > 0; count -= 1) simulator.arm(randomFault(random));

  const problems: string[] = [];
  const elsewhere = new Set<number>();
  const sent: string[] = [];
  let surprised = false;
  let calls = 0;
  const stopAt = random.chance(0.2) ? 1 + random.below(12) : -1;
  const meddleAt = random.chance(0.25) ? 1 + random.below(12) : -1;
  const meanwhile = (): void => {
    calls += 1;
    if (calls === stopAt) run.stop();
    if (calls === meddleAt) {
      const row = random.pick(rows);
      elsewhere.add(row.id);
      row.status = random.pick<IdStatus>([1, 2, 3, 4]);
    }
    if (calls === 3 && bad !== undefined) bad.target = '99';
  };
  const site: KirimSite = {
    readWhole: (...args) => {
      meanwhile();
      return real.readWhole(...args);
    },
    readList: (...args) => {
      meanwhile();
      return real.readList(...args);
    },
    send: (url, id, ...rest) => {
      if (surprised) problems.push('sent after the end');
      sent.push(id);
      meanwhile();
      return real.send(url, id, ...rest);
    },
  };
  const ended = new Set(['refused', 'differs', 'unknown', 'notSent']);
  const check = ({ items, phase, reason }: KirimSnapshot): void => {
    if (items.some(({ state }) => ended.has(state))) surprised = true;
    if (items.length !== order.value.items.length) problems.push('items are lost');
    if (phase === 'finished' && items.some(({ state }) => state !== 'proven')) problems.push('finished without proof');
    if ((phase === 'stopped') !== (reason !== null)) problems.push('a reason without an end');
  };
  const run = createKirimRun({
    order: order.value,
    site,
    runId: 'r',
    journal: createMemoryJournal(),
    clock,
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    onProgress: check,
  });
  const end = await clock.until(run.start());

  expect(problems).toEqual([]);
  expect(['stopped', 'finished']).toContain(end.phase);
  expect(sent).toEqual([...new Set(sent)]);
  expect(sent.filter((id) => !chosen.includes(Number(id)))).toEqual([]);
  const requests = simulator.log.slice(start).filter(({ route }) => route === ROUTE.kirim);
  expect(requests.length).toBeLessThanOrEqual(sent.length);
  const settled = end.items.filter(({ state }) => state === 'pending' || state === 'sending');
  expect(settled).toEqual([]);
  for (const { indikatorId, state } of end.items) {
    const row = rows.find(({ id }) => String(id) === indikatorId);
    if (row === undefined || elsewhere.has(row.id)) continue;
    if (state === 'proven') expect([indikatorId, row.status]).toEqual([indikatorId, PROVES]);
    if (state === 'notSent' || state === 'refused')
      expect([indikatorId, row.status]).not.toEqual([indikatorId, PROVES]);
    if (!sent.includes(indikatorId)) expect(state).toBe('notSent');
  }
  const untouched = rows.filter(({ id }) => !chosen.includes(id) && !elsewhere.has(id));
  for (const row of untouched)
    expect(reading.links.kirim[String(row.id)] === undefined).toBe(row.status === 1 || row.status === 3);
}

describe('Kirim semua on the stand-in', () => {
  beforeAll(fakeTime);
  afterAll(() => {
    vi.useRealTimers();
  });

  it(`keeps its promises in ${SEEDS} random-fault runs`, { timeout: 600_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS && failed.length < 5; seed += 1) {
      await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
      vi.clearAllTimers();
    }
    expect(failed).toEqual([]);
  });
});
