/** The run of a whole SKP with the real page-side code on the stand-in. */
import { describe, expect, it } from 'vitest';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createSkpRun } from '../../../utils/run/skp-run';
import type { SkpRun, SkpRunOptions, SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import { runOrder } from '../../../utils/plan/skp-order';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { tagOf } from './support/fake-matriks';
import { idSaya, ROUTE, smallSkp, type SmallSkp } from './support/small-skp';
import { createMemorySkpJournal } from './support/memory-skp-journal';
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

function runOf(plan: SkpPlan, more: Partial<SkpRunOptions> & Pick<SkpRunOptions, 'site' | 'clock'>): SkpRun {
  return createSkpRun({
    plan,
    journal: createMemorySkpJournal(),
    monthsJournal: createMemoryJournal(),
    accountTagOf: tagOf,
    acquireLock: () => Promise.resolve(() => undefined),
    runId: 'skp',
    onProgress: () => undefined,
    ...more,
  });
}

const states = ({ items }: SkpRunSnapshot): string[] =>
  items.map(({ state, note }) => (note === null ? state : `${state}: ${note}`));
const posts = ({ simulator }: SmallSkp): number => simulator.log.filter(({ method }) => method === 'POST').length;

function everything(atasan: string): WantedSkp {
  return wantedSkp({
    rhk: [
      wantedRhk('a', atasan, {
        indikator: [
          wantedIndikator('a1'),
          wantedIndikator('a2', { aspek: 'Waktu', nama: 'Ketepatan "waktu" & mutu < 5' }),
        ],
      }),
      wantedRhk('b', atasan, { jenis: 'tambahan', indikator: [wantedIndikator('b1')] }),
      wantedRhk('a.1', atasan, { induk: 'a', indikator: [wantedIndikator('a3')] }),
    ],
    lampiran: [
      {
        ref: 'l1',
        id: null,
        origin: null,
        bagian: 'Dukungan Sumber Daya',
        uraian: 'Dua orang pegawai\nSatu ruang rapat',
      },
      { ref: 'l2', id: null, origin: null, bagian: 'Skema', uraian: 'Laporan bulanan' },
    ],
  });
}

describe('the run of a whole SKP', () => {
  it('makes an SKP from nothing, and then finds nothing more to do', { timeout: 120_000 }, async () => {
    const small = smallSkp({ rows: 1 });
    const { simulator } = small;
    emptySkp(simulator.state, idSaya(simulator.state));
    const clock = createVirtualClock();
    const site = skpSiteOf(await small.login());
    const now = await wholeOf(site);
    const atasan = await atasanOf(site, now);
    const wanted = everything(atasan?.[0]?.text ?? '');
    const plan = await planOf(now, wanted, atasan);
    expect(plan.items.map(({ id, kind, reason }) => [id, kind, reason])).toEqual([
      ['rhk+a', 'create', null],
      ['ind+a1', 'create', null],
      ['ind+a2', 'create', null],
      ['rhk+a.1', 'create', null],
      ['ind+a3', 'create', null],
      ['rhk+b', 'create', null],
      ['ind+b1', 'create', null],
      ['lam+l1', 'create', null],
      ['lam+l2', 'create', null],
    ]);
    expect(plan.counts).toMatchObject({ create: 9, cells: 48, cellsRefused: 0 });

    const from = simulator.log.length;
    const end = await clock.until(runOf(plan, { site, clock }).start());
    expect([end.phase, end.reason, states(end)]).toEqual(['finished', null, runOrder(plan).forms.map(() => 'proven')]);
    expect(end.cells.map(({ state }) => state)).toEqual(Array.from({ length: 48 }, () => 'proven'));
    expect(posts(small) - 1).toBe(9 + 48);
    const requests = simulator.log.slice(from).map(({ method, route }) => `${method} ${route}`);
    expect(requests.filter((line) => line === `GET ${ROUTE.list}`).length).toBe(3 + 7);

    const after = await wholeOf(site);
    const again = await planOf(after, wanted, atasan);
    expect(again.counts).toMatchObject({ create: 0, change: 0, refuse: 0, cells: 0, cellsRefused: 0, keep: 9 });
  });
});
