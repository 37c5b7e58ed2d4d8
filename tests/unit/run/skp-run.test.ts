/** The run of a whole SKP with the real page-side code on the stand-in. */
import { describe, expect, it } from 'vitest';
import { loggedInFetch } from '../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../simulator/seeds/akun';
import { createImportSession } from '../../../utils/import/import-session';
import { PLAIN_VOCABULARY } from '../../../utils/import/skp/read-skp';
import { exportSkpBook } from '../../../utils/import/skp/write-book';
import { NO_SKP_CHOICES, planSkp } from '../../../utils/plan/skp-plan';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createSkpRun } from '../../../utils/run/skp-run';
import type { SkpRun, SkpRunOptions, SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import { runOrder } from '../../../utils/plan/skp-order';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { TEST_WORDS } from '../import/skp/words';
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

describe('the run of a whole SKP of a JPT', () => {
  const NIP_JPT = '197512032000031004';
  const wanted = (anggaran: readonly string[]): WantedSkp =>
    wantedSkp({
      rhk: [
        wantedRhk('a', '', {
          rhkAtasan: null,
          indikator: [
            wantedIndikator('a1', { aspek: null, perspektif: ['Penerima Layanan', 'Proses Bisnis'] }),
            wantedIndikator('a2', { aspek: null, perspektif: anggaran }),
          ],
        }),
        wantedRhk('b', '', {
          rhkAtasan: null,
          jenis: 'tambahan',
          indikator: [wantedIndikator('b1', { aspek: null, perspektif: ['Penguatan Internal'] })],
        }),
      ],
    });

  it('makes it with perspektif, changes one, and finds nothing more to do', { timeout: 120_000 }, async () => {
    const { simulator } = smallSkp({ rows: 1 });
    const { state } = simulator;
    const clock = createVirtualClock();
    const site = skpSiteOf(await loggedInFetch(simulator, { username: NIP_JPT, password: AKUN_CONTOH.password }));
    const planned = async (what: WantedSkp): Promise<SkpPlan> => {
      const now = await wholeOf(site);
      expect([now.missing, now.gaps, now.facts.lampiran]).toEqual([[], false, null]);
      const source = { name: 'skp.xlsx', hash: '0' };
      const accountTag = await tagOf(NIP_JPT);
      const plan = planSkp({ now, wanted: what, atasan: null, choices: NO_SKP_CHOICES, accountTag, source });
      if (!plan.ok) throw new Error(plan.reason);
      return plan.value;
    };
    const nothing = { create: 0, change: 0, refuse: 0, cells: 0, cellsRefused: 0, keep: 5 };

    const plan = await planned(wanted(['Anggaran']));
    expect(plan).toMatchObject({ jpt: true, counts: { create: 5, refuse: 0, cells: 36, cellsRefused: 0 } });
    const end = await clock.until(runOf(plan, { site, clock }).start());
    expect([end.phase, states(end)]).toEqual(['finished', Array.from({ length: 5 }, () => 'proven')]);
    expect(end.cells.map((cell) => cell.state)).toEqual(Array.from({ length: 36 }, () => 'proven'));
    const made = state.indikator.filter(({ nama, dihapus }) => nama.startsWith('Jumlah dokumen') && !dihapus);
    expect(made.map(({ perspektif }) => perspektif)).toEqual([
      'Penerima Layanan;Proses Bisnis',
      'Anggaran',
      'Penguatan Internal',
    ]);
    expect((await planned(wanted(['Anggaran']))).counts).toMatchObject(nothing);

    const other = await planned(wanted(['Anggaran', 'Proses Bisnis']));
    expect(other.counts).toMatchObject({ create: 0, change: 1, cells: 0 });
    const changed = await clock.until(runOf(other, { site, clock }).start());
    expect([changed.phase, states(changed)]).toEqual(['finished', ['proven']]);
    expect(made[1]?.perspektif).toBe('Anggaran;Proses Bisnis');

    const { facts } = await wholeOf(site);
    if (facts.skp === null) throw new Error('no SKP');
    const parts = { skp: facts.skp, lampiran: facts.lampiran, perspektif: facts.perspektif };
    const choices = { rhkAtasan: [], aspek: [], bagian: [], jpt: true };
    const file = await exportSkpBook(parts, { name: 'skp', words: TEST_WORDS, choices });
    const session = createImportSession();
    await session.open(file.name, file.bytes);
    const read = await session.readSkp(PLAIN_VOCABULARY, null);
    expect((await planned(read.wanted)).counts).toMatchObject(nothing);
  });
});
