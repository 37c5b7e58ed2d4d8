/** Invented plans, runs and files in every size, for looking at the interface. No real person, no real SKP. */
import type { MatriksReading } from '../../utils/ekinerja/types';
import type { ColumnMapping } from '../../utils/import/types';
import type { PlanCell, PlanRow, StepKind, TargetPlan } from '../../utils/plan/types';
import type { ItemOutcome, ItemState, RunSnapshot } from '../../utils/run/types';
import type { StatusIndikator } from '../../utils/skp/model';

const RHK = [
  'Tersusunnya dokumen perencanaan dan penganggaran perangkat daerah yang selaras dengan RPJMD',
  'Terlaksananya pelayanan administrasi kepegawaian yang tepat waktu',
  'Meningkatnya kualitas pengelolaan arsip dinamis pada unit kerja, termasuk penataan, penyimpanan, pemindahan, dan penyusutan arsip inaktif sesuai jadwal retensi arsip yang berlaku di lingkungan pemerintah provinsi',
  'Terkelolanya barang milik daerah',
];
const INDIKATOR = [
  ['Jumlah dokumen rencana kerja yang tersusun', 'Kuantitas', 'Dokumen'],
  ['Persentase usulan kenaikan pangkat yang selesai tepat waktu', 'Waktu', 'Persen'],
  [
    'Jumlah berkas arsip inaktif yang ditata, didata, dan dipindahkan ke ruang arsip sesuai daftar pertelaan arsip yang telah diverifikasi oleh arsiparis dan disetujui kepala subbagian umum dan kepegawaian',
    'Kuantitas',
    'Berkas',
  ],
  ['Nilai kualitas laporan barang milik daerah semesteran', 'Kualitas', 'Nilai'],
] as const;
const STATUS: readonly StatusIndikator[] = ['konsep', 'konsep', 'konsep', 'setuju', 'periksa', 'tolak'];

interface Shape {
  readonly kind: StepKind;
  readonly before: string | null;
  readonly after: string | null;
}
const shapes: readonly Shape[] = [
  { kind: 'create', before: null, after: '1' },
  { kind: 'create', before: null, after: '2' },
  { kind: 'change', before: '2', after: '3' },
  { kind: 'keep', before: '1', after: '1' },
  { kind: 'keep', before: null, after: null },
  { kind: 'clear', before: '4', after: null },
  { kind: 'change', before: '1000', after: '12500' },
];

function cellOf(row: number, bulan: number, status: StatusIndikator): PlanCell {
  const key = String(50_000 + row * 12 + bulan);
  const shape = shapes[(row * 5 + bulan * 3) % shapes.length] ?? { kind: 'keep', before: null, after: null };
  if (status !== 'konsep' && shape.kind !== 'keep')
    return {
      bulan,
      key,
      before: shape.before,
      after: shape.before,
      kind: 'refuse',
      reason: 'statusLocked',
      asked: shape.after,
    };
  if (row % 9 === 3 && bulan === 6)
    return { bulan, key, before: null, after: null, kind: 'refuse', reason: 'fractionMayBeCut', asked: '2.5' };
  return { bulan, key, ...shape, reason: null, asked: null };
}

export function planOf(indikator: number, extra: Partial<TargetPlan> = {}): TargetPlan {
  const rows = Array.from({ length: indikator }, (_, at): PlanRow => {
    const rhk = Math.floor(at / 2);
    const [nama, aspek, satuan] = INDIKATOR[at % INDIKATOR.length] ?? INDIKATOR[0];
    const status = STATUS[at % STATUS.length] ?? 'konsep';
    const cells = Array.from({ length: 12 }, (_x, month) => cellOf(at, month + 1, status));
    const sum = String(cells.reduce((total, cell) => total + Number(cell.after ?? 0), 0));
    const target = at % 7 === 5 ? null : at % 3 === 1 ? '12' : sum;
    return {
      id: `${4000 + rhk}/${50_000 + at * 12 + 1}`,
      nomor: String(rhk + 1),
      jenis: at > indikator - 3 ? 'tambahan' : 'utama',
      rhkId: String(4000 + rhk),
      rhk: RHK[rhk % RHK.length] ?? '',
      nomorSkp: '1-2026',
      aspek,
      indikator: nama,
      target,
      satuan,
      status,
      cells,
      sumBefore: '4',
      sumAfter: sum,
      sumMatches: target === null ? null : target === sum,
      sheetRow: at % 8 === 7 ? null : at + 5,
      excluded: at === 4,
    };
  });
  const counts = { create: 0, change: 0, clear: 0, keep: 0, refuse: 0 };
  for (const cell of rows.flatMap((row) => row.cells)) counts[cell.kind] += 1;
  return {
    version: 1,
    id: 'plan',
    tahun: 2026,
    nomorSkp: '1-2026',
    accountTag: 'a',
    source: { name: 'Target bulanan 2026.xlsx', hash: 'h' },
    rows,
    unmatched: [],
    emptyMonths: [],
    counts,
    ...extra,
  };
}

/** Every cell new: the quiet, happy plan. */
export function cleanPlan(indikator: number): TargetPlan {
  const plan = planOf(indikator);
  const rows = plan.rows.map((row): PlanRow => ({
    ...row,
    status: 'konsep',
    excluded: false,
    sheetRow: row.sheetRow ?? 40,
    target: '12',
    sumAfter: '12',
    sumMatches: true,
    cells: row.cells.map((cell) => ({ ...cell, before: null, after: '1', kind: 'create', reason: null, asked: null })),
  }));
  return { ...plan, rows, counts: { create: rows.length * 12, change: 0, clear: 0, keep: 0, refuse: 0 } };
}

export function readingOf(plan: TargetPlan): MatriksReading {
  return {
    skp: {
      tahun: plan.tahun,
      nomorSkp: plan.nomorSkp,
      rhk: plan.rows.map((row) => ({
        id: row.rhkId,
        nomor: row.nomor,
        jenis: row.jenis,
        nama: row.rhk,
        rhkAtasan: null,
        nomorSkp: row.nomorSkp,
        indikator: [
          {
            id: null,
            nama: row.indikator,
            aspek: row.aspek,
            target: row.target,
            satuan: row.satuan,
            status: row.status,
            catatanTolak: null,
            bulan: row.cells.map((cell) => ({ bulan: cell.bulan, key: cell.key, nilai: cell.before })),
          },
        ],
      })),
    },
    unsafeKeys: [],
    problems: [],
    akun: '',
  };
}

const NONE: Readonly<Record<ItemState, number>> = {
  pending: 0,
  intent: 0,
  sent: 0,
  proven: 0,
  rejected: 0,
  conflict: 0,
  differs: 0,
  unknown: 0,
  notFound: 0,
};

/** A run of the plan's writes in which the states follow each other as given; the rest is `last`. */
export function runOf(
  plan: TargetPlan,
  states: readonly { readonly state: ItemState; readonly note?: string | null; readonly times?: number }[],
  last: ItemState,
  extra: Partial<RunSnapshot>,
): RunSnapshot {
  const given = states.flatMap(({ state, note = null, times = 1 }) =>
    Array.from({ length: times }, () => ({ state, note })),
  );
  const writes = plan.rows.flatMap((row) => row.cells.filter((cell) => !['keep', 'refuse'].includes(cell.kind)));
  const items = writes.map((cell, at): ItemOutcome => ({
    key: cell.key,
    ...(given[at] ?? { state: last, note: null }),
  }));
  const counts = { ...NONE, planned: items.length };
  for (const item of items) counts[item.state] += 1;
  return {
    runId: 'run',
    planId: plan.id,
    phase: 'writing',
    reason: null,
    waitingFor: null,
    counts,
    inFlight: 0,
    current: null,
    remainingMs: null,
    items,
    ...extra,
  };
}

export const SAMPLE: readonly (readonly string[])[] = [
  ['PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG'],
  ['Rencana Target Bulanan SKP Tahun 2026'],
  [
    'No',
    'RHK',
    'Indikator Kinerja Individu',
    'Aspek',
    'Target',
    'Satuan',
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'Mei',
    'Jun',
    'Jul',
    'Agt',
    'Sep',
    'Okt',
    'Nov',
    'Des',
    'Keterangan',
  ],
  [
    '1',
    RHK[0] ?? '',
    INDIKATOR[0][0],
    'Kuantitas',
    '12',
    'Dokumen',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '1',
    '',
  ],
  [
    '',
    '',
    INDIKATOR[1][0],
    'Waktu',
    '100',
    'Persen',
    '8',
    '8',
    '8',
    '8',
    '8',
    '8',
    '8',
    '8',
    '9',
    '9',
    '9',
    '9',
    'menunggu SK',
  ],
  [
    '2',
    RHK[2] ?? '',
    INDIKATOR[2][0],
    'Kuantitas',
    '1.000',
    'Berkas',
    '',
    '',
    '250',
    '',
    '',
    '250',
    '',
    '',
    '250',
    '',
    '',
    '250',
    '',
  ],
];

export const MAPPING: ColumnMapping = {
  sheet: 0,
  headerRow: 2,
  kode: null,
  nomor: 0,
  rhk: 1,
  aspek: 3,
  indikator: 2,
  target: 4,
  satuan: 5,
  bulan: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
};
