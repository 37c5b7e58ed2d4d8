/** Every state of the panel by name, as the shoot script and a browser ask for it. */
import { EMPTY_MATRIKS } from '../../utils/workflow/matriks-empty';
import type { MatriksState, PageState } from '../../utils/workflow/matriks-state';
import { MAPPING, SAMPLE, cleanPlan, planOf, readingOf, runOf } from './invented';

const matriks: PageState = {
  kind: 'matriks',
  tahun: 2026,
  nomorSkp: '1-2026',
  rhk: 8,
  indikator: 11,
  problems: [],
  accountTag: 'a',
};
const small = cleanPlan(3);
const mixed = planOf(11, {
  emptyMonths: [2, 7],
  unmatched: [
    {
      sheetRow: 9,
      indikator: 'Jumlah laporan kegiatan',
      rhk: 'Terlaksananya kegiatan',
      why: 'twoCandidates',
      candidates: ['4000/50001', '4001/50025'],
    },
    { sheetRow: 14, indikator: 'Jumlah kendaraan dinas terawat', rhk: '', why: 'notFound', candidates: [] },
  ],
});
const base: MatriksState = { ...EMPTY_MATRIKS, page: matriks, reading: readingOf(mixed) };
const opened: MatriksState = {
  ...base,
  reachable: ['berkas', 'cocokkan', 'tinjau'],
  workbook: {
    name: 'Target bulanan 2026.xlsx',
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheetNames: ['Target 2026', 'Rekap'],
  },
  sample: SAMPLE,
  mapping: MAPPING,
};
const tinjau: MatriksState = { ...opened, step: 'tinjau', plan: small };
const running: MatriksState = { ...tinjau, runPlan: small, step: 'jalankan', reachable: ['jalankan'] };
const ended: MatriksState = {
  ...tinjau,
  runPlan: small,
  step: 'bukti',
  reachable: ['berkas', 'cocokkan', 'tinjau', 'jalankan', 'bukti'],
};
const onPage = (page: PageState): MatriksState => ({ ...base, page, reading: null });
const unfinished = {
  runId: 'run',
  startedAt: Date.UTC(2026, 10, 20, 2, 15),
  done: 27,
  planned: 38,
  tahun: 2026,
  nomorSkp: '1-2026',
  sameAccount: true,
};
const current = { rowId: small.rows[1]?.id ?? '', bulan: 4 };
const half = [{ state: 'sent' as const, times: 15 }, { state: 'intent' as const }];
const mixedEnd = [
  { state: 'proven' as const, times: 20 },
  {
    state: 'rejected' as const,
    note: 'Tidak dapat menginput target karena melewati jadwal penginputan ( 10 Januari 2026 )',
    times: 2,
  },
  { state: 'differs' as const, note: '2' },
  { state: 'conflict' as const, note: '7' },
  { state: 'notFound' as const },
];

export const STATES = {
  looking: onPage({ kind: 'looking' }),
  noTab: onPage({ kind: 'noTab' }),
  noPermission: onPage({ kind: 'noPermission', host: 'e-kinerja.babelprov.go.id' }),
  reloadNeeded: onPage({ kind: 'reloadNeeded' }),
  loggedOut: { ...onPage({ kind: 'loggedOut' }), unfinished },
  offline: onPage({ kind: 'offline' }),
  otherPage: onPage({ kind: 'otherPage', page: 'daftar-rhk' }),
  translated: onPage({ kind: 'translated' }),
  unrecognised: onPage({
    kind: 'unrecognised',
    detection: {
      page: null,
      confidence: 0.4,
      signs: [
        { kind: 'boxTitle', what: 'Matriks Target Bulanan SKP', found: false },
        { kind: 'tableHead', what: 'Rencana Target / Realisasi Pada Bulan', found: false },
        { kind: 'route', what: 'kinerja/kegiatan-rhk/matriks', found: true },
      ],
    },
  }),
  matriksUnreadable: onPage({
    kind: 'matriksUnreadable',
    problems: [
      { code: 'columnMissing', where: 'Indikator Kinerja Individu' },
      { code: 'cellCountWrong', where: '3' },
    ],
  }),
  berkas: base,
  matriksKosong: { ...base, page: { ...matriks, rhk: 0, indikator: 0 } },
  reading: { ...onPage(matriks), busy: 'reading' },
  berkasProblem: {
    ...base,
    fileProblem: { code: 'tooLarge', bytes: 34_500_000, limit: 20_000_000 },
    page: { ...matriks, problems: [{ code: 'rowUnreadable', where: '3' }] },
  },
  berkasUnfinished: { ...base, unfinished },
  berkasOtherAccount: { ...base, unfinished: { ...unfinished, sameAccount: false } },
  berkasSpread: {
    ...base,
    reading: readingOf({
      ...small,
      rows: small.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, before: null })) })),
    }),
  },
  berkasOpen: opened,
  cocokkan: { ...opened, step: 'cocokkan', plan: small, mappingRemembered: true },
  cocokkanGaps: {
    ...opened,
    step: 'cocokkan',
    reachable: ['berkas', 'cocokkan'],
    mapping: { ...MAPPING, indikator: null, bulan: MAPPING.bulan.map((column, at) => (at > 9 ? null : column)) },
    sheetProblems: [
      { code: 'noIndikatorColumn', sheetRow: 0, column: '', text: '', severity: 'error' },
      { code: 'totalRowSkipped', sheetRow: 22, column: '', text: 'JUMLAH', severity: 'info' },
    ],
  },
  cocokkanNumbers: {
    ...opened,
    step: 'cocokkan',
    plan: small,
    ambiguous: [
      { sheetRow: 6, column: 'E', text: '1.000', asThousands: '1000', asDecimal: '1' },
      { sheetRow: 8, column: 'G', text: '2.500', asThousands: '2500', asDecimal: '2.5' },
    ],
  },
  tinjau,
  tinjauUndo: { ...tinjau, undo: { notOurs: 2 } },
  tinjauProblems: {
    ...tinjau,
    plan: mixed,
    sheetProblems: [
      { code: 'notANumber', sheetRow: 7, column: 'H', text: 'dua belas', severity: 'error' },
      { code: 'hiddenCharacters', sheetRow: 8, column: 'C', text: '', severity: 'info' },
    ],
  },
  tinjauStale: { ...tinjau, planStale: true },
  tinjauNumbers: {
    ...tinjau,
    ambiguous: [{ sheetRow: 6, column: 'E', text: '1.000', asThousands: '1000', asDecimal: '1' }],
  },
  tinjauNothing: {
    ...tinjau,
    plan: { ...small, counts: { create: 0, change: 0, clear: 0, keep: 36, refuse: 0 } },
  },
  tinjauRefused: { ...tinjau, startRefused: 'anotherRun' },
  tinjauUndoElsewhere: { ...tinjau, startRefused: 'undoElsewhere' },
  tinjauBig: { ...tinjau, plan: planOf(200) },
  tinjauEmpty: { ...tinjau, plan: { ...small, rows: [] } },
  runReading: { ...running, run: runOf(small, [], 'pending', { phase: 'reading' }) },
  running: {
    ...running,
    run: runOf(small, half, 'pending', { inFlight: 1, current, remainingMs: 42_000 }),
  },
  runProving: { ...running, run: runOf(small, [], 'sent', { phase: 'proving' }) },
  paused: { ...running, run: runOf(small, half, 'pending', { phase: 'paused' }) },
  waiting: { ...running, run: runOf(small, half, 'pending', { phase: 'waiting', waitingFor: 'rateLimit' }) },
  stopped: {
    ...ended,
    step: 'jalankan',
    run: runOf(small, [{ state: 'sent', times: 15 }, { state: 'unknown' }], 'pending', {
      phase: 'stopped',
      reason: 'loggedOut',
    }),
  },
  stoppedAway: {
    ...ended,
    page: { kind: 'loggedOut' },
    step: 'jalankan',
    run: runOf(small, [{ state: 'sent', times: 15 }], 'pending', { phase: 'stopped', reason: 'loggedOut' }),
  },
  finished: { ...ended, run: runOf(small, [], 'proven', { phase: 'finished' }) },
  finishedMixed: {
    ...ended,
    pageReloadOffered: true,
    run: runOf(small, mixedEnd, 'proven', { phase: 'finished' }),
  },
} as const satisfies Record<string, MatriksState>;
