/** Field edits with the real page-side code on the stand-in. */
import { describe, expect, it } from 'vitest';
import type { State } from '../../../simulator/contract';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import { sealEdits, withText } from '../../../utils/plan/edit-plan';
import { createEditRun, type EditRun, type FormSite } from '../../../utils/run/edit-run';
import type { EditPlan, EditSnapshot, FieldEdit } from '../../../utils/run/edit-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { collapse } from '../../../utils/text/normalise';
import { tagOf } from './support/fake-matriks';
import { NOMOR, readingOf, ROUTE, sitesOf, smallSkp, tag, type SmallSkp } from './support/small-skp';
import { createVirtualClock, type VirtualClock } from './support/virtual-clock';

interface World extends SmallSkp {
  readonly site: FormSite;
  readonly reading: WholeSkpReading;
  readonly plan: EditPlan;
  readonly clock: VirtualClock;
}

/** A target, a text, an RHK, a lampiran completed and one begun. */
async function world(pick: (edits: readonly FieldEdit[]) => readonly FieldEdit[] = (edits) => edits): Promise<World> {
  const small = smallSkp();
  const { state } = small.simulator;
  const [one, two] = small.rows;
  if (one === undefined || two === undefined) throw new Error('rows');
  state.lampiran = [
    { id: 71, idSkp: one.idSkp, idJenis: jenisOf(state, 0), uraian: 'Pegawai  satu tim\r\nAnggaran unit' },
  ];
  state.nextId['lampiran'] = 72;
  const { forms: site } = sitesOf(await small.login());
  const reading = await readingOf(site);
  const rhk = state.rhk.find(({ id }) => id === one.idRhk);
  const edits: FieldEdit[] = [
    edit('ubahIndikator', one.id, 'target', '24', '25'),
    edit('ubahIndikator', two.id, 'nama', two.nama, 'Persentase laporan "tepat waktu" & lengkap'),
    edit('ubahRhk', one.idRhk, 'nama', rhk?.nama ?? '', 'Tersusunnya laporan evaluasi'),
    edit(
      'ubahLampiran',
      71,
      'uraian',
      reading.facts.lampiran?.[0]?.entries[0]?.uraian ?? '',
      `${reading.facts.lampiran?.[0]?.entries[0]?.uraian ?? ''}\nRuang rapat`,
    ),
    edit('tambahLampiran', jenisOf(state, 1), 'uraian', null, 'Laporan bulanan\nBukti: dokumen'),
  ];
  const head = { tahun: 2026, nomorSkp: NOMOR, accountTag: await tag() };
  return { ...small, site, reading, plan: sealEdits(head, pick(edits)), clock: createVirtualClock() };
}

const jenisOf = (state: State, index: number): number => state.lampiranJenis[index]?.id ?? 0;

function edit(
  form: FieldEdit['form'],
  targetId: number,
  field: FieldEdit['field'],
  before: string | null,
  after: string,
): FieldEdit {
  return { id: `${form}/${targetId}/${field}`, form, targetId: String(targetId), field, before, after, where: '' };
}

function runOf({ site, plan, clock }: World, more: { site?: FormSite; plan?: EditPlan } = {}): EditRun {
  return createEditRun({
    plan,
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

const states = ({ items }: EditSnapshot): string[] => items.map(({ state }) => state);
const posts = ({ simulator }: SmallSkp, route: string): number =>
  simulator.log.filter((entry) => entry.method === 'POST' && entry.route === route).length;
/** All tables but sessions: what a run must not touch beyond its plan. */
function tables({ simulator }: SmallSkp): Omit<State, 'sesi'> {
  const copy: Partial<State> & Omit<State, 'sesi'> = structuredClone(simulator.state);
  delete copy.sesi;
  return copy;
}

describe('field edits', () => {
  it('store exactly the planned fields and nothing else', async () => {
    const here = await world();
    const before = tables(here);
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(states(end)).toEqual(here.plan.edits.map(() => 'proven'));
    const [one, two] = here.rows;
    for (const row of before.indikator) {
      if (row.id === one?.id) row.target = '25';
      if (row.id === two?.id) row.nama = 'Persentase laporan "tepat waktu" & lengkap';
    }
    for (const rhk of before.rhk) if (rhk.id === one?.idRhk) rhk.nama = 'Tersusunnya laporan evaluasi';
    // Blanks and line ends of the existing text stay as they were.
    for (const row of before.lampiran) row.uraian = 'Pegawai  satu tim\r\nAnggaran unit\r\nRuang rapat';
    before.lampiran.push({
      id: 72,
      idSkp: one?.idSkp ?? 0,
      idJenis: jenisOf(here.simulator.state, 1),
      uraian: 'Laporan bulanan\r\nBukti: dokumen',
    });
    before.nextId['lampiran'] = 73;
    expect(tables(here)).toEqual(before);
  });

  it('keep the choices of a JPT form as they are', async () => {
    const small = smallSkp();
    const { state } = small.simulator;
    const [row] = small.rows;
    if (row === undefined) throw new Error('rows');
    const jabatan = state.tenure.find(({ id }) => id === row.idTenure)?.idJabatan;
    Object.assign(state.jabatan.find(({ id }) => id === jabatan) ?? {}, { idEselon: 3 });
    row.perspektif = 'Penerima Layanan;Anggaran';
    const { forms: site } = sitesOf(await small.login());
    const reading = await readingOf(site);
    const head = { tahun: 2026, nomorSkp: NOMOR, accountTag: await tag() };
    const plan = sealEdits(head, [edit('ubahIndikator', row.id, 'satuan', row.satuan, 'Buku')]);
    const here: World = { ...small, site, reading, plan, clock: createVirtualClock() };
    const before = tables(here);
    const end = await here.clock.until(runOf(here).start());
    expect(states(end)).toEqual(['proven']);
    for (const one of before.indikator) if (one.id === row.id) one.satuan = 'Buku';
    expect(tables(here)).toEqual(before);
    expect(row.perspektif).toBe('Penerima Layanan;Anggaran');
  });

  it('run once more, change nothing and post nothing', async () => {
    const here = await world((edits) => edits.slice(0, 4));
    await here.clock.until(runOf(here).start());
    const stored = tables(here);
    const sent = here.simulator.log.filter(({ method }) => method === 'POST').length;
    const again = await here.clock.until(runOf(here).start());
    expect(states(again)).toEqual(['proven', 'proven', 'proven', 'proven']);
    expect(here.simulator.log.filter(({ method }) => method === 'POST').length).toBe(sent);
    expect(tables(here)).toEqual(stored);
  });

  it('never add an entry that is there already', async () => {
    const here = await world((edits) => edits.slice(4));
    await here.clock.until(runOf(here).start());
    const again = await here.clock.until(runOf(here).start());
    expect(states(again)).toEqual(['conflict']);
    expect(posts(here, ROUTE.tambahLampiran)).toBe(1);
    expect(here.simulator.state.lampiran.length).toBe(2);
  });

  it('are not posted where the form says something else than was confirmed', async () => {
    const here = await world((edits) => edits.slice(0, 2));
    Object.assign(here.rows[0] ?? {}, { target: '30' });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'finished', reason: null });
    expect(end.items.map(({ state, words }) => [state, words])).toEqual([
      ['conflict', '30'],
      ['proven', null],
    ]);
    expect(here.rows[0]?.target).toBe('30');
  });

  it('are a conflict where the page offers no form any more', async () => {
    const here = await world((edits) => edits.slice(0, 1));
    Object.assign(here.rows[0] ?? {}, { status: 3 });
    expect(states(await here.clock.until(runOf(here).start()))).toEqual(['conflict']);
    expect(posts(here, ROUTE.ubahIndikator)).toBe(0);
  });

  it('give the words of the site when it refuses', async () => {
    const here = await world();
    const long = withText(
      withText(here.plan, here.plan.edits[0]?.id ?? '', '1,5'),
      here.plan.edits[1]?.id ?? '',
      'a'.repeat(501),
    );
    const end = await here.clock.until(runOf(here, { plan: long }).start());
    expect(end.items.slice(0, 2)).toEqual([
      { id: here.plan.edits[0]?.id, state: 'refused', words: 'Target harus berupa angka.' },
      {
        id: here.plan.edits[1]?.id,
        state: 'refused',
        words: 'Indikator harus memiliki paling banyak 500 karakter.',
      },
    ]);
    expect(states(end).slice(2)).toEqual(['proven', 'proven', 'proven']);
  });

  it('refuse a plan that is not what its id says, or that touches other fields', async () => {
    const here = await world();
    const [first] = here.plan.edits;
    if (first === undefined) throw new Error('edit');
    const head = { tahun: 2026, nomorSkp: NOMOR, accountTag: await tag() };
    for (const plan of [
      { ...here.plan, edits: here.plan.edits.slice(1) },
      sealEdits(head, [{ ...first, form: 'ubahRhk' as const }]),
      sealEdits(head, [first, first]),
      sealEdits(head, []),
      sealEdits({ ...head, nomorSkp: '2-2026' }, [first]),
    ]) {
      const end = await here.clock.until(runOf(here, { plan }).start());
      expect([end.phase, ...states(end)]).toEqual(['stopped', ...plan.edits.map(() => 'notSent')]);
    }
    expect(here.simulator.log.filter(({ method, route }) => method === 'POST' && route !== 'site/login')).toEqual([]);
  });

  it('find a lost answer in the list: the entry is there once', async () => {
    const here = await world((edits) => edits.slice(4));
    here.simulator.arm({ kind: 'dropAfter', route: ROUTE.tambahLampiran, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'finished', items: [{ state: 'proven' }] });
    expect(here.simulator.state.lampiran.length).toBe(2);
  });

  it.each(['dropBefore', 'status502'] as const)(
    'leave open what may still come, and never add it again (%s)',
    async (kind) => {
      const here = await world((edits) => edits.slice(4));
      here.simulator.arm({ kind, route: ROUTE.tambahLampiran, at: 2, times: 1 });
      const end = await here.clock.until(runOf(here).start());
      expect(end).toMatchObject({ phase: 'stopped', reason: 'connection', items: [{ state: 'unknown' }] });
      expect(posts(here, ROUTE.tambahLampiran)).toBe(1);
    },
  );

  it('try once more after an error that stored nothing, and then no more', async () => {
    for (const [times, state, phase] of [
      [1, 'proven', 'finished'],
      [9, 'differs', 'finished'],
    ] as const) {
      const here = await world((edits) => edits.slice(0, 1));
      const post = { ...here.site };
      post.open = async (...args) => {
        const opened = await here.site.open(...args);
        if (!opened.ok) return opened;
        return {
          ok: true,
          value: {
            ...opened.value,
            post: (...change) => {
              here.simulator.disarmAll();
              if (posts(here, ROUTE.ubahIndikator) < times)
                here.simulator.arm({ kind: 'status500', route: ROUTE.ubahIndikator, at: 1, times: 1 });
              return opened.value.post(...change);
            },
          },
        };
      };
      const end = await here.clock.until(runOf(here, { site: post }).start());
      expect([end.phase, ...states(end)]).toEqual([phase, state]);
      expect(posts(here, ROUTE.ubahIndikator)).toBe(2);
    }
  });

  it('fetch a new token once', async () => {
    const here = await world((edits) => edits.slice(0, 1));
    here.simulator.arm({ kind: 'csrfRefused', route: ROUTE.ubahIndikator, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'finished', items: [{ state: 'proven' }] });
    const twice = await world((edits) => edits.slice(0, 1));
    twice.simulator.arm({ kind: 'csrfRefused', route: ROUTE.ubahIndikator, at: 2, times: 9 });
    expect(await twice.clock.until(runOf(twice).start())).toMatchObject({
      phase: 'stopped',
      reason: 'csrfRefused',
      items: [{ state: 'notSent' }],
    });
    expect(twice.rows[0]?.target).toBe('24');
  });

  it('say what is stored when it is not what was posted', async () => {
    const here = await world((edits) => edits.slice(0, 1));
    here.simulator.arm({ kind: 'savedDifferently', route: ROUTE.ubahIndikator, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end.items).toEqual([{ id: here.plan.edits[0]?.id, state: 'differs', words: '26' }]);
  });

  it('stop with the session, and tell the edit under way', async () => {
    const here = await world();
    here.simulator.arm({ kind: 'sessionExpired', route: ROUTE.ubahIndikator, at: 2, times: 1 });
    const end = await here.clock.until(runOf(here).start());
    expect(end).toMatchObject({ phase: 'stopped', reason: 'loggedOut' });
    expect(states(end)).toEqual(['unknown', 'notSent', 'notSent', 'notSent', 'notSent']);
  });

  it('post a form with the list as its referrer even if the site printed none', async () => {
    const here = await world((edits) => edits.slice(4));
    const client = await here.login();
    const silent = sitesOf({ ...client, fetch: (url, init) => client.fetch(url, { ...init, referrer: '' }) });
    const end = await here.clock.until(runOf(here, { site: silent.forms }).start());
    expect(states(end)).toEqual(['proven']);
    const sent = here.simulator.log.find(({ method, route }) => method === 'POST' && route === ROUTE.tambahLampiran);
    const referrer = new URLSearchParams(sent?.post).get('referrer') ?? '';
    expect(new URL(referrer).searchParams.get('r')).toBe(ROUTE.lampiran);
    expect(collapse(new URLSearchParams(sent?.post).get('SkpLampiran[uraian]') ?? '')).toBe(
      'Laporan bulanan Bukti: dokumen',
    );
  });
});
