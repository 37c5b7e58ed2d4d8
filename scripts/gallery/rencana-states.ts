/** Every state of the task "Seluruh SKP" by name. */
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { EMPTY_RENCANA } from '../../utils/workflow/rencana-empty';
import { freshPlan, mixedPlan, sameAsNow, skpRunOf, undoPlan } from './invented-plan';

const now: NonNullable<RencanaState['now']> = {
  at: Date.UTC(2026, 10, 20, 2, 15),
  tahun: 2026,
  nomorSkp: '1-2026',
  rhk: 8,
  indikator: 14,
  lampiran: 12,
  missing: [],
  problems: [],
};
const base: RencanaState = { ...EMPTY_RENCANA, page: { kind: 'ready' } };
const read: RencanaState = { ...base, now };
const fresh = freshPlan(8);
const mixed = mixedPlan();
const withPlan: RencanaState = {
  ...read,
  step: 'tinjau',
  reachable: ['berkas', 'tinjau'],
  source: { kind: 'file', name: 'SKP 2026.xlsx' },
  plan: fresh,
};
const running: RencanaState = { ...withPlan, step: 'jalankan', reachable: ['jalankan'] };
const ended: RencanaState = { ...withPlan, step: 'bukti', reachable: ['berkas', 'tinjau', 'jalankan', 'bukti'] };
const past = {
  runId: 'r1',
  startedAt: Date.UTC(2026, 10, 20, 2, 15),
  tahun: 2026,
  nomorSkp: '1-2026',
  finished: true,
  sameAccount: true,
};
const unfinished = {
  runId: 'run',
  startedAt: Date.UTC(2026, 10, 20, 2, 15),
  done: 27,
  planned: 210,
  tahun: 2026,
  nomorSkp: '1-2026',
  sameAccount: true,
};
const words = 'Indikator Kinerja Individu tidak boleh kosong.';
const endOf = (at: number) =>
  at === 1 ? 'rejected' : at === 2 ? 'skipped' : at === 20 ? 'differs' : at === 5 ? 'ambiguous' : 'proven';

const long =
  'Tersusunnya laporan evaluasi kinerja pegawai di lingkungan pemerintah provinsi yang disampaikan tepat waktu kepada pejabat penilai kinerja dan pihak lain yang berkepentingan';
const comparison: RencanaState['comparison'] = {
  tahun: { last: 2025, now: 2026 },
  rhk: [
    {
      kind: 'changed',
      nama: long,
      jenis: 'utama',
      differences: [{ field: 'jenis', last: 'tambahan', now: 'utama' }],
      indikator: [
        {
          kind: 'changed',
          nama: 'Jumlah laporan evaluasi kinerja yang tersusun',
          aspek: 'Kuantitas',
          differences: [
            { field: 'target', last: '12', now: '1250.5' },
            { field: 'bulan', last: '1 1 1 1 1 1 1 1 1 1 1 1', now: '- 250 250 250.5 - - 250 - - 250 - -' },
          ],
        },
        { kind: 'new', nama: 'Persentase laporan tanpa perbaikan', aspek: 'Kualitas', differences: [] },
      ],
    },
    {
      kind: 'same',
      nama: 'Tersedianya data kepegawaian',
      jenis: 'utama',
      differences: [],
      indikator: [{ kind: 'same', nama: 'Jumlah pemutakhiran data', aspek: 'Kuantitas', differences: [] }],
    },
    { kind: 'gone', nama: 'Terdokumentasinya kegiatan kepanitiaan', jenis: 'tambahan', differences: [], indikator: [] },
  ],
  lampiran: [{ kind: 'gone', bagian: 'Dukungan Sumber Daya', uraian: `Anggaran: ${long}`, differences: [] }],
  counts: { same: 2, changed: 2, new: 1, gone: 2 },
};

export const RENCANA_STATES = {
  rencana: base,
  rencanaEmpty: { ...read, now: { ...now, rhk: 0, indikator: 0, lampiran: 0 } },
  rencanaRead: {
    ...read,
    nomors: ['1-2026', '2-2026'],
    history: [past, { ...past, runId: 'r2', finished: false }, { ...past, runId: 'r3', sameAccount: false }],
  },
  rencanaGaps: {
    ...read,
    now: { ...now, missing: [{ page: 'lampiran', why: 'timeout' }], problems: [{ code: 'rowUnreadable', where: '3' }] },
  },
  rencanaReading: { ...base, busy: 'reading' },
  rencanaFailed: { ...base, failure: 'serverError' },
  rencanaFile: { ...read, fileProblem: { code: 'oldExcel' } },
  rencanaOtherYear: { ...read, source: { kind: 'file', name: 'SKP 2025.xlsx' }, noPlan: 'otherYear' },
  rencanaUnfinished: { ...read, unfinished },
  rencanaOther: { ...read, unfinished: { ...unfinished, sameAccount: false } },
  tinjauSkp: withPlan,
  tinjauSkpMixed: {
    ...withPlan,
    plan: mixed,
    problems: [
      {
        code: 'aspekUnknown',
        sheet: 'RHK & Indikator',
        row: 7,
        column: 'E',
        text: 'Mutu',
        otherRow: 0,
        severity: 'error',
      },
      { code: 'duplicateRow', sheet: 'Lampiran', row: 9, column: '', text: '', otherRow: 4, severity: 'error' },
    ],
  },
  tinjauSkpSame: { ...withPlan, plan: sameAsNow() },
  tinjauSkpStale: { ...withPlan, planStale: true },
  tinjauSkpNumbers: {
    ...withPlan,
    ambiguous: [{ sheet: 'Target Bulanan', row: 6, column: 'E', text: '1.000', asThousands: '1000', asDecimal: '1' }],
  },
  tinjauSkpBig: { ...withPlan, plan: freshPlan(200) },
  tinjauSkpLastYear: {
    ...withPlan,
    source: { kind: 'tahunLalu', name: '1-2025' },
    yearLeft: 'loggedOut',
    lastYear: {
      tahun: 2025,
      changes: [{ key: 'r1/rhk', before: 'Tersusunnya Renja 2026', after: 'Tersusunnya Renja 2027' }],
      unwanted: [],
      nomorSkp: '1-2025',
      nomors: ['1-2025', '2-2025'],
    },
    comparison,
  },
  tinjauSkpBackup: { ...withPlan, source: { kind: 'file', name: 'cadangan-skp-1-2026.json' }, comparison },
  tinjauSkpMonthsOut: {
    ...withPlan,
    monthsOut: fresh.items.flatMap(({ id, level }) => (level === 'indikator' ? [id] : [])),
  },
  tinjauSkpUndo: { ...withPlan, plan: undoPlan() },
  skpReading: { ...running, run: skpRunOf(fresh, () => 'pending', { phase: 'reading', part: 'reading' }) },
  skpRunning: {
    ...running,
    run: skpRunOf(fresh, (at) => (at < 5 ? 'made' : at === 5 ? 'intent' : 'pending'), {
      current: fresh.items[5]?.id ?? null,
      remainingMs: 96_000,
    }),
  },
  skpWaiting: {
    ...running,
    run: skpRunOf(fresh, (at) => (at < 5 ? 'made' : 'pending'), { phase: 'waiting', waitingFor: 'lateAnswer' }),
  },
  skpPaused: { ...running, run: skpRunOf(fresh, (at) => (at < 5 ? 'made' : 'pending'), { phase: 'paused' }) },
  skpStopped: {
    ...ended,
    step: 'jalankan',
    run: skpRunOf(fresh, (at) => (at < 5 ? 'proven' : at === 5 ? 'unknown' : 'pending'), {
      phase: 'stopped',
      reason: 'loggedOut',
    }),
  },
  skpRefused: { ...withPlan, startRefused: 'anotherRun' },
  skpFinished: { ...ended, run: skpRunOf(fresh, () => 'proven', { phase: 'finished', part: 'proving' }) },
  skpFinishedMixed: {
    ...ended,
    run: skpRunOf(fresh, endOf, { phase: 'finished', part: 'proving' }, (state) =>
      state === 'rejected'
        ? words
        : state === 'skipped'
          ? (fresh.items[1]?.id ?? null)
          : state === 'differs'
            ? '2'
            : null,
    ),
  },
} as const satisfies Record<string, RencanaState>;
