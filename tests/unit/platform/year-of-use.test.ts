/** S9: what a year of use leaves in extension storage stays below 5 MB, written through the very stores. */
import { beforeEach, expect, it, vi } from 'vitest';
import { sealEdits } from '../../../utils/plan/edit-plan';
import { planWrites } from '../../../utils/plan/plan-writes';
import { runOrder } from '../../../utils/plan/skp-order';
import type { TargetPlan } from '../../../utils/plan/types';
import type { KirimOrder } from '../../../utils/run/kirim-types';
import type { StoredEntry } from '../../../utils/run/run-store';
import type { SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import { createMatriks, planFor } from '../run/support/fake-matriks';
import {
  emptySkp,
  planOf,
  atasanOf,
  skpSiteOf,
  wantedIndikator,
  wantedRhk,
  wantedSkp,
  wholeOf,
} from '../run/support/whole-skp';
import { idSaya, NOMOR, smallSkp } from '../run/support/small-skp';

const held = vi.hoisted(() => new Map<string, string>());
vi.mock('#imports', () => ({
  browser: {
    storage: {
      local: {
        get: (keys: string | readonly string[] | null) =>
          Promise.resolve(
            Object.fromEntries(
              (keys === null ? [...held.keys()] : [keys].flat()).flatMap((key) => {
                const value = held.get(key);
                return value === undefined ? [] : [[key, JSON.parse(value) as unknown]];
              }),
            ),
          ),
        set: (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) held.set(key, JSON.stringify(value));
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

const { createJournalStore } = await import('../../../utils/platform/journal-store');
const { createSkpMonthsStore, createSkpStore } = await import('../../../utils/platform/skp-stores');
const { createSkpResults } = await import('../../../utils/platform/skp-results');
const { createEditStore, createKirimStore } = await import('../../../utils/platform/work-stores');

const { rememberMapping } = await import('../../../utils/platform/settings');

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const INDIKATOR = 200;
const HEAD = { tahun: 2026, nomorSkp: NOMOR, accountTag: '0'.repeat(64) };
const EVERY_CELL = Array.from({ length: INDIKATOR * 12 }, (_, at) => String(1_234_567 + at));
const NO_COUNTS: SkpRunSnapshot['counts'] = {
  planned: 0,
  pending: 0,
  intent: 0,
  sent: 0,
  proven: 0,
  rejected: 0,
  conflict: 0,
  differs: 0,
  unknown: 0,
  notFound: 0,
  made: 0,
  skipped: 0,
  ambiguous: 0,
};
const MAPPING = {
  sheet: 0,
  headerRow: 1,
  kode: 0,
  nomor: 1,
  rhk: 2,
  aspek: 3,
  indikator: 4,
  target: 5,
  satuan: 6,
  bulan: Array.from({ length: 12 }, (_, at) => at + 7),
};

/** Texts as long as people write them. */
const long = (text: string) => `${text} pada perangkat daerah sesuai rencana kerja tahunan dan perjanjian kinerja`;

/** One month of all of them. */
function monthly(): TargetPlan {
  const plan = planFor(createMatriks(INDIKATOR), (_, bulan) =>
    bulan === 6 ? { kind: 'set', value: '3' } : { kind: 'leave' },
  );
  return { ...plan, rows: plan.rows.map((row) => ({ ...row, rhk: long(row.rhk), indikator: long(row.indikator) })) };
}

/** Everything anew: the largest plan there is. */
async function wholeSkp(count = INDIKATOR): Promise<SkpPlan> {
  const small = smallSkp({ rows: 1 });
  emptySkp(small.simulator.state, idSaya(small.simulator.state));
  const site = skpSiteOf(await small.login());
  const now = await wholeOf(site);
  const atasan = await atasanOf(site, now);
  const rhk = Array.from({ length: count / 4 }, (_, at) =>
    wantedRhk(`r${String(at)}`, atasan?.[0]?.text ?? '', {
      nama: long(`Terlaksananya kegiatan ${String(at)}`),
      indikator: Array.from({ length: 4 }, (_, of) =>
        wantedIndikator(`i${String(at)}-${String(of)}`, { nama: long(`Jumlah dokumen ${String(at)}.${String(of)}`) }),
      ),
    }),
  );
  return planOf(now, wantedSkp({ rhk }), atasan);
}

/** As the engines append: what belongs to one item at a time. */
async function carriedOut<State extends string>(
  store: { append(runId: string, entries: readonly StoredEntry<State | 'finished' | 'stopped'>[]): Promise<void> },
  runId: string,
  keys: readonly string[],
  states: readonly State[],
  at: number,
  how: 'finished' | 'stopped',
): Promise<void> {
  let seq = 0;
  for (const key of keys)
    await store.append(
      runId,
      states.map((state) => ({ seq: (seq += 1), at: at + seq, key, state, note: null })),
    );
  await store.append(runId, [{ seq: seq + 1, at: at + seq, key: null, state: how, note: null }]);
}

const sizes = (): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const [key, value] of held) {
    const kind = key.replace(/:.*/, '');
    sums[kind] = (sums[kind] ?? 0) + new TextEncoder().encode(key + value).length;
  }
  return sums;
};

const total = (): number => Object.values(sizes()).reduce((sum, one) => sum + one, 0);

async function matriksRun(runId: string, plan: TargetPlan, at: number, how: 'finished' | 'stopped'): Promise<void> {
  const store = createJournalStore();
  await store.create(runId, plan, at);
  const keys = planWrites(plan).map(({ key }) => key);
  await carriedOut(store, runId, keys, ['intent', 'sent', 'proven'], at, how);
}

async function skpRun(runId: string, plan: SkpPlan, months: TargetPlan, at: number): Promise<void> {
  const store = createSkpStore();
  await store.create(runId, plan, at);
  const items = runOrder(plan).forms.map(({ id }) => id);
  await carriedOut(store, runId, items, ['intent', 'sent', 'made', 'proven'], at, 'finished');
  await createSkpMonthsStore().create(runId, months, at);
  await carriedOut(createSkpMonthsStore(), runId, EVERY_CELL, ['intent', 'sent', 'proven'], at, 'finished');
  await createSkpResults().keep(
    {
      runId,
      planId: plan.id,
      phase: 'finished',
      part: 'proving',
      reason: null,
      waitingFor: null,
      counts: NO_COUNTS,
      current: null,
      remainingMs: null,
      items: items.map((id) => ({ id, state: 'proven', note: null, newId: '123456' })),
      cells: EVERY_CELL.map((id) => ({ id, bulan: 1, state: 'proven', note: null })),
    },
    store,
  );
}

async function smallRuns(month: number, at: number): Promise<void> {
  const items = Array.from({ length: INDIKATOR }, (_, of) => ({
    indikatorId: String(123_456 + of),
    nomor: '1.1',
    rhk: long('Terlaksananya kegiatan'),
    nama: long('Jumlah dokumen'),
    signature: '0'.repeat(32),
  }));
  const kirim: KirimOrder = { orderId: 'o', ...HEAD, expect: 'periksa', items };
  await createKirimStore().create(`k${String(month)}`, kirim, at);
  const ids = items.map(({ indikatorId }) => indikatorId);
  await carriedOut(createKirimStore(), `k${String(month)}`, ids, ['sending', 'proven'], at, 'stopped');
  const edits = sealEdits(
    HEAD,
    ids.map((id) => ({
      id,
      form: 'ubahIndikator',
      targetId: id,
      field: 'nama',
      before: long('Jumlah dokumen'),
      after: long('Jumlah laporan'),
      where: long('1.1 Terlaksananya kegiatan'),
    })),
  );
  await createEditStore().create(`p${String(month)}`, edits, at);
  await carriedOut(createEditStore(), `p${String(month)}`, ids, ['sending', 'proven'], at, 'stopped');
  await rememberMapping(`sidik-${String(month)}`, MAPPING);
}

beforeEach(() => {
  held.clear();
  held.set('accountSalt', JSON.stringify('0'.repeat(32)));
});

it('a year of somebody with 200 indikator leaves less than 5 MB at any time', { timeout: 120_000 }, async () => {
  const [skp, plan] = [await wholeSkp(), monthly()];
  expect(runOrder(skp).forms).toHaveLength(INDIKATOR + INDIKATOR / 4);
  const most: number[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const at = START + (month - 1) * 30 * DAY;
    await matriksRun(String(month), plan, at, 'finished');
    // Once a quarter everything anew.
    if (month % 3 === 1) await skpRun(String(month), skp, plan, at);
    await smallRuns(month, at);
    most.push(total());
  }
  expect(Math.max(...most)).toBeLessThan(5_000_000);
  // What is measured are the stores themselves.
  expect(Math.max(...most)).toBeGreaterThan(1_000_000);
  expect(await createJournalStore().load('12')).not.toBeNull();
});

it('runs that never come to their end do not fill the storage either', { timeout: 120_000 }, async () => {
  const plan = monthly();
  for (let run = 1; run <= 40; run += 1) await matriksRun(`r${String(run)}`, plan, START + run * DAY, 'stopped');
  expect(total()).toBeLessThan(2_500_000);
  const kept = (await createJournalStore().list()).map(({ runId }) => runId);
  expect(kept.slice(0, 2)).toEqual(['r40', 'r39']);
  // Of those that went nothing is left behind.
  const names = [...held.keys()].filter((key) => key.startsWith('run:')).map((key) => key.split(':')[1]);
  expect(new Set(names)).toEqual(new Set(kept));
});

it.each([
  ['the Matriks', createJournalStore, monthly],
  ['months of a whole SKP', createSkpMonthsStore, monthly],
  // Small: it must go because of its age, not of the room.
  ['a whole SKP', createSkpStore, () => wholeSkp(4)],
] as const)('forgets a run of %s after 180 days, as PRIVACY.md says, and not before', async (_, create, planned) => {
  const plan = await planned();
  const store = create() as { create(id: string, plan: unknown, at: number): Promise<void>; list(): Promise<unknown> };
  await store.create('first', plan, START);
  await store.create('second', plan, START + 180 * DAY);
  expect(await store.list()).toMatchObject([{ runId: 'second' }, { runId: 'first' }]);
  await store.create('third', plan, START + 181 * DAY);
  expect(await store.list()).toMatchObject([{ runId: 'third' }, { runId: 'second' }]);
  expect([...held.keys()].filter((key) => key.includes('first'))).toEqual([]);
});
