/** Every state of the task "Periksa" by name. */
import { planKirimOrder } from '../../utils/plan/kirim-order';
import { planEdits } from '../../utils/plan/plan-edits';
import type { WholeSkpReading } from '../../utils/ekinerja/types';
import type { EditOutcome, EditPlan, EditSnapshot } from '../../utils/run/edit-types';
import type { KirimItemState, KirimOrder, KirimOutcome, KirimSnapshot } from '../../utils/run/kirim-types';
import { targetsOf, type LastYear } from '../../utils/skp/last-year';
import { EMPTY_PERIKSA } from '../../utils/workflow/periksa-machine';
import type { EditTask, KirimTask, PeriksaState, RowChange, LeftNote } from '../../utils/workflow/periksa-state';
import { brokenParts, checkedOf, LAMPIRAN_GAPS, readingOf, skpOf } from './invented-skp';

const base: PeriksaState = { ...EMPTY_PERIKSA, page: { kind: 'ready' } };

export function stateOf(
  reading: WholeSkpReading,
  changes?: ReadonlyMap<string, readonly RowChange[]>,
  lastYear?: LastYear,
): PeriksaState {
  const { checked, nomors } = checkedOf(reading, changes, lastYear);
  const chosen = checked.board.flatMap(({ sendable, verdict, indikatorId }) =>
    sendable && verdict === 'accepted' && indikatorId !== null ? [indikatorId] : [],
  );
  return { ...base, checked, nomors, chosen };
}

const sound = readingOf(skpOf([{}, {}, {}, {}]));
const broken = readingOf(skpOf(brokenParts(7)), { lampiran: LAMPIRAN_GAPS });
const many = readingOf(skpOf(brokenParts(200)), { lampiran: LAMPIRAN_GAPS });
const jptTenures = [{ nomorSkp: '1-2026', mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: true }];
const jpt = readingOf(skpOf([{}, {}]), { tenures: jptTenures, perspektif: { 7000: ['Proses'], 7001: ['Proses'] } });
const unsure = readingOf(
  skpOf([{ bulan: null }, { bulan: null }]),
  { tenures: null, lampiran: null },
  {
    missing: [
      { page: 'matriks', why: 'serverError' },
      { page: 'lampiran', why: 'notOffered' },
      { page: 'profil', why: 'timeout' },
    ],
    problems: [{ code: 'rowUnreadable', where: '3' }],
    gaps: true,
  },
);
const returned = readingOf(
  skpOf([
    { status: 'tolak', catatanTolak: 'Targetnya terlalu rendah, samakan dengan perjanjian kinerja.' },
    { status: 'tolak' },
    { status: 'periksa' },
    { status: 'setuju' },
    {},
    {},
    { status: 'setuju' },
  ]),
);
const changes = new Map<string, readonly RowChange[]>([
  [
    '7000',
    [
      { field: 'target', bulan: null, before: '10', after: '12' },
      { field: 'bulan', bulan: 3, before: null, after: '1' },
    ],
  ],
  ['7001', []],
]);

function orderOf(reading: WholeSkpReading): KirimOrder {
  const chosen = (reading.facts.skp?.rhk ?? []).flatMap(({ indikator }) => indikator.flatMap(({ id }) => id ?? []));
  const order = planKirimOrder({ reading, chosen, accountTag: 'a' });
  if (!order.ok) throw new Error(order.reason);
  return order.value;
}
const ask = (reading: WholeSkpReading): KirimTask => ({
  order: orderOf(reading),
  confirmed: false,
  run: null,
  refused: null,
  left: null,
});

export function kirimRun(
  order: KirimOrder,
  states: readonly (KirimItemState | readonly [KirimItemState, string])[],
  extra: Partial<KirimSnapshot>,
): KirimSnapshot {
  const items = order.items.map(({ indikatorId }, at): KirimOutcome => {
    const given = states[at] ?? 'pending';
    return typeof given === 'string'
      ? { indikatorId, state: given, words: null }
      : { indikatorId, state: given[0], words: given[1] };
  });
  return { runId: 'r', orderId: order.orderId, phase: 'sending', reason: null, items, ...extra };
}
function sending(
  reading: WholeSkpReading,
  ...run: Parameters<typeof kirimRun> extends [KirimOrder, ...infer R] ? R : never
) {
  const task = ask(reading);
  return {
    ...stateOf(reading),
    view: 'kirim' as const,
    kirim: { ...task, confirmed: true, run: kirimRun(task.order, ...run) },
  };
}

const LEFT = { startedAt: Date.UTC(2026, 0, 20, 3, 15), tahun: 2026, nomorSkp: '1-2026' };
function leftKirim(left: Pick<LeftNote, 'underWay' | 'resolved'>, states: Parameters<typeof kirimRun>[1]) {
  const state = sending(sound, states, { phase: 'stopped', reason: 'cutOff' });
  return { ...state, kirim: { ...state.kirim, left: { ...LEFT, ...left } } };
}

function editPlan(): EditPlan {
  const findings = [...checkedOf(broken).index.findings.values()].filter(
    ({ fix }) => fix?.kind === 'fillLampiran' || fix?.kind === 'useSum',
  );
  const plan = planEdits(broken, findings, 'a');
  if (plan === null) throw new Error('no plan');
  return plan;
}
const planned: EditTask = (() => {
  const plan = editPlan();
  return { plan, excluded: [], ready: plan, confirmed: false, run: null, refused: null, left: null };
})();
const editRun = (states: readonly EditOutcome['state'][], extra: Partial<EditSnapshot>): EditSnapshot => ({
  runId: 'r',
  planId: planned.plan.planId,
  phase: 'sending',
  reason: null,
  items: planned.plan.edits.map(({ id }, at) => {
    const state = states[at] ?? 'pending';
    const words = state === 'refused' ? 'Uraian tidak boleh kosong.' : state === 'conflict' ? 'SDM tiga orang' : null;
    return { id, state, words };
  }),
  ...extra,
});
const temuan = stateOf(broken);

export const PERIKSA_STATES = {
  cekLoggedOut: { ...base, page: { kind: 'loggedOut' } },
  cekStart: base,
  cekReading: { ...base, busy: 'reading' },
  cekFailed: { ...base, failure: 'unreadablePage' },
  cekReady: stateOf(sound),
  cekOutdated: { ...stateOf(sound), outdated: true, failure: 'timeout' },
  cekFindings: temuan,
  cekLastYear: stateOf(sound, undefined, targetsOf({ ...skpOf([{ target: '3' }, {}]), tahun: 2025 }, false)),
  cekLastYearReading: { ...stateOf(sound), busy: 'tahunLalu' },
  cekLastYearLeft: { ...stateOf(sound), yearFailure: 'timeout', yearLeft: 'loggedOut' },
  cekHint: { ...temuan, placeLost: true },
  cekMany: stateOf(many),
  cekUnsure: stateOf(unsure),
  cekEmpty: stateOf(readingOf({ tahun: 2026, nomorSkp: null, rhk: [] })),
  cekSent: stateOf(readingOf(skpOf([{ status: 'periksa' }, { status: 'setuju' }]))),
  cekTwoSkp: {
    ...stateOf(
      readingOf(skpOf([{}, {}]), {
        tenures: [
          { nomorSkp: '1-2026', mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false },
          { nomorSkp: '2-2026', mulai: { tahun: 2026, bulan: 7, tanggal: 1 }, jpt: false },
        ],
      }),
    ),
  },
  cekEdit: { ...temuan, edit: planned },
  cekEditRefusedStart: { ...temuan, edit: { ...planned, refused: 'planStale' } },
  cekEditRunning: {
    ...temuan,
    edit: { ...planned, confirmed: true, run: editRun(['proven', 'sending'], {}) },
  },
  cekEditRefused: {
    ...temuan,
    edit: {
      ...planned,
      confirmed: true,
      run: editRun(['proven', 'refused', 'conflict', 'unknown', 'notSent'], { phase: 'stopped', reason: 'connection' }),
    },
  },
  cekEditDone: {
    ...stateOf(sound),
    edit: {
      ...planned,
      confirmed: true,
      run: editRun(
        Array.from({ length: 9 }, () => 'proven' as const),
        { phase: 'finished' },
      ),
    },
  },
  cekKirim: { ...stateOf(sound), view: 'kirim', outdated: true },
  cekKirimMixed: { ...temuan, view: 'kirim' },
  cekKirimMany: { ...stateOf(many), view: 'kirim' },
  cekKirimNone: { ...stateOf(readingOf(skpOf([{ status: 'setuju' }]))), view: 'kirim' },
  cekKirimNoOrder: { ...stateOf(sound), view: 'kirim', noOrder: 'jptUnknown' },
  cekKirimDialog: { ...stateOf(sound), view: 'kirim', kirim: ask(sound) },
  cekKirimDialogJpt: { ...stateOf(jpt), view: 'kirim', kirim: ask(jpt) },
  cekKirimReading: sending(sound, [], { phase: 'reading' }),
  cekKirimSending: sending(sound, ['proven', 'sending'], {}),
  cekKirimSurprise: sending(
    sound,
    [
      'proven',
      ['refused', 'Harus ada minimal 1 target dari seluruh kegiatan pada bulan Februari'],
      'notSent',
      'notSent',
    ],
    { phase: 'stopped', reason: 'surprise' },
  ),
  cekKirimUnknown: sending(sound, ['proven', 'unknown', 'notSent', 'notSent'], {
    phase: 'stopped',
    reason: 'connection',
  }),
  cekKirimDone: sending(sound, ['proven', 'proven', 'proven', 'proven'], { phase: 'finished' }),
  cekKirimLeft: leftKirim({ underWay: '7001', resolved: true }, ['proven', 'notSent', 'notSent', 'notSent']),
  cekKirimLeftUnsure: leftKirim({ underWay: '7001', resolved: false }, ['proven', 'unknown', 'notSent', 'notSent']),
  cekEditLeft: {
    ...temuan,
    edit: {
      ...planned,
      confirmed: true,
      run: editRun(['proven', 'notSent', 'notSent', 'notSent'], { phase: 'stopped', reason: 'cutOff' }),
      left: { ...LEFT, underWay: planned.plan.edits[1]?.id ?? null, resolved: true },
    },
  },
  cekKirimNotStarted: {
    ...stateOf(sound),
    view: 'kirim',
    kirim: { ...ask(sound), confirmed: true, refused: 'anotherRun' },
  },
  cekStatus: { ...stateOf(returned, changes), view: 'status' },
} as const satisfies Record<string, PeriksaState>;
