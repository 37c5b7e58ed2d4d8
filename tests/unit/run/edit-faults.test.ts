/**
 * Field edits with the real page-side code on the stand-in, under random faults, other people's changes and stops.
 * The seed names the case.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault, FaultKind, State } from '../../../simulator/contract';
import { sealEdits } from '../../../utils/plan/edit-plan';
import { createEditRun, type FormSite } from '../../../utils/run/edit-run';
import type { EditSnapshot, FieldEdit } from '../../../utils/run/edit-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { collapse } from '../../../utils/text/normalise';
import { tagOf } from './support/fake-matriks';
import { seededRandom, type SeededRandom } from './support/seeded-random';
import { NOMOR, ROUTE, sitesOf, smallSkp, tag } from './support/small-skp';
import { createTimerClock, fakeTime } from './support/timer-clock';

const SEEDS = 40;
const FORMS = [ROUTE.ubahIndikator, ROUTE.ubahRhk, ROUTE.ubahLampiran, ROUTE.tambahLampiran] as const;
const KINDS: readonly FaultKind[] = [
  'latency',
  'status500',
  'status502',
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
  'forbidden',
];
const clock = createTimerClock();

function randomFault(random: SeededRandom): Fault {
  const kind = random.pick(KINDS);
  const onForm = random.chance(0.8);
  const fault = {
    kind,
    route: onForm ? random.pick(FORMS) : random.pick([ROUTE.list, ROUTE.lampiran]),
    at: 1 + random.below(onForm ? 4 : 3),
    times: random.chance(0.8) ? 1 : 1 + random.below(6),
  };
  if (kind === 'latency') return { ...fault, amount: 1_000 + random.below(40_000) };
  if (kind === 'rateLimitRetryAfter') return { ...fault, amount: 1 + random.below(90) };
  return kind === 'hang' && random.chance(0.5) ? { ...fault, amount: 45_000 } : fault;
}

function edit(
  form: FieldEdit['form'],
  targetId: number,
  field: FieldEdit['field'],
  before: string | null,
  after: string,
): FieldEdit {
  return { id: `${form}/${targetId}/${field}`, form, targetId: String(targetId), field, before, after, where: '' };
}

/** Every stored value that an edit could touch, and everything else. */
function picture(state: State): { fields: Map<string, string>; rest: string } {
  const fields = new Map<string, string>();
  const copy = structuredClone(state);
  const take = (name: string, value: string | null): string => {
    fields.set(name, value ?? '');
    return '';
  };
  for (const row of copy.indikator) {
    row.nama = take(`ubahIndikator/${row.id}/nama`, row.nama);
    row.target = take(`ubahIndikator/${row.id}/target`, row.target);
    row.satuan = take(`ubahIndikator/${row.id}/satuan`, row.satuan);
  }
  for (const row of copy.rhk) row.nama = take(`ubahRhk/${row.id}/nama`, row.nama);
  for (const row of copy.lampiran) row.uraian = take(`ubahLampiran/${row.id}/uraian`, row.uraian);
  const { rhk, indikator, skp, bulanan, harian, pegawai } = copy;
  return { fields, rest: JSON.stringify([rhk, indikator, skp, bulanan, harian, pegawai]) };
}

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const small = smallSkp({ seed, latencyMs: 40, rows: 3, sleep: (ms, signal) => clock.sleep(ms, signal) });
  const { simulator, rows } = small;
  const { state } = simulator;
  const [one, two] = rows;
  const rhk = state.rhk.find(({ id }) => id === one?.idRhk);
  if (one === undefined || two === undefined || rhk === undefined) throw new Error('rows');
  const jenis = (index: number): number => state.lampiranJenis[index]?.id ?? 0;
  state.lampiran = [{ id: 71, idSkp: one.idSkp, idJenis: jenis(0), uraian: 'Pegawai satu tim' }];
  state.nextId['lampiran'] = 72;
  const { forms: real } = sitesOf(await clock.until(small.login()));
  const all: readonly FieldEdit[] = [
    edit('ubahIndikator', one.id, 'target', '24', '25'),
    edit('ubahIndikator', two.id, 'nama', two.nama, 'Jumlah berkas yang selesai'),
    edit('ubahIndikator', two.id, 'satuan', two.satuan, 'Berkas'),
    edit('ubahRhk', rhk.id, 'nama', rhk.nama, 'Tersusunnya laporan evaluasi'),
    edit('ubahLampiran', 71, 'uraian', 'Pegawai satu tim', 'Pegawai satu tim\nRuang rapat'),
    edit('tambahLampiran', jenis(1), 'uraian', null, 'Laporan bulanan'),
    edit('tambahLampiran', jenis(2), 'uraian', null, 'Penghargaan dan teguran'),
  ];
  const edits = all.filter(() => random.chance(0.6));
  if (edits.length === 0) return;
  const plan = sealEdits({ tahun: 2026, nomorSkp: NOMOR, accountTag: await tag() }, edits);
  const planned = new Set(edits.map(({ id }) => id));
  const start = picture(state);
  const from = simulator.log.length;
  for (let count = random.below(5); count > 0; count -= 1) simulator.arm(randomFault(random));

  const problems: string[] = [];
  const elsewhere = new Set<string>();
  let calls = 0;
  const stopAt = random.chance(0.2) ? 1 + random.below(15) : -1;
  const meddleAt = random.chance(0.2) ? 1 + random.below(15) : -1;
  const meanwhile = (): void => {
    calls += 1;
    if (calls === stopAt) run.stop();
    if (calls === meddleAt) {
      elsewhere.add(`ubahIndikator/${two.id}/nama`);
      two.nama = 'Ditulis orang lain';
    }
  };
  const site: FormSite = {
    readWhole: (...args) => {
      meanwhile();
      return real.readWhole(...args);
    },
    open: (...args) => {
      meanwhile();
      return real.open(...args);
    },
  };
  const check = ({ items, phase, reason }: EditSnapshot): void => {
    if (items.length !== edits.length) problems.push('items are lost');
    if ((phase === 'stopped') !== (reason !== null)) problems.push('a reason without an end');
    if (
      phase === 'finished' &&
      items.some(({ state: at }) => ['pending', 'sending', 'unknown', 'notSent'].includes(at))
    )
      problems.push('finished with open edits');
  };
  const run = createEditRun({
    plan,
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

  const after = picture(state);
  expect(after.rest === start.rest).toBe(true);
  const touched = [...after.fields].filter(
    ([name, value]) => start.fields.get(name) !== value && !planned.has(name) && !elsewhere.has(name),
  );
  const created = state.lampiran.filter(({ id }) => id !== 71);
  expect(touched.filter(([name]) => !created.some(({ id }) => name === `ubahLampiran/${id}/uraian`))).toEqual([]);
  for (const { form, targetId, after: text } of all.filter((one) => one.form === 'tambahLampiran')) {
    const same = created.filter(({ idJenis }) => String(idJenis) === targetId);
    expect(same.length, 'no entry twice').toBeLessThanOrEqual(planned.has(`${form}/${targetId}/uraian`) ? 1 : 0);
    expect(same.every(({ uraian }) => uraian === text)).toBe(true);
  }
  for (const { id, state: at } of end.items) {
    const one = edits.find((each) => each.id === id);
    if (one === undefined || elsewhere.has(id)) continue;
    const entry = created.find(({ idJenis }) => String(idJenis) === one.targetId)?.uraian;
    const stored = one.form === 'tambahLampiran' ? entry : after.fields.get(id);
    if (at === 'proven') expect([id, collapse(stored ?? '')]).toEqual([id, collapse(one.after)]);
    if (at === 'notSent' || at === 'refused' || at === 'conflict')
      expect([id, stored ?? null]).toEqual([id, one.before]);
  }
  const posts = simulator.log
    .slice(from)
    .filter(({ method, route }) => method === 'POST' && FORMS.some((one) => one === route));
  const bodies = posts.map(({ route, post }) => {
    const body = new URLSearchParams(post);
    body.delete('_csrf');
    return `${route} ${body.toString()}`;
  });
  // One refused token, one error: each allows one repetition.
  for (const body of new Set(bodies)) expect(bodies.filter((one) => one === body).length).toBeLessThanOrEqual(3);
}

describe('field edits on the stand-in', () => {
  beforeAll(fakeTime);
  afterAll(() => {
    vi.useRealTimers();
  });

  it(`keep their promises in ${SEEDS} random-fault runs`, { timeout: 600_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS && failed.length < 5; seed += 1) {
      await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
      vi.clearAllTimers();
    }
    expect(failed).toEqual([]);
  });
});
