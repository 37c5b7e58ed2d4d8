/** Invented plans and runs of a whole SKP in every size, for looking at the interface. No real person, no real SKP. */
import { itemOf } from '../../utils/plan/skp-item';
import type { SkpFieldChange, SkpItemKind, SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import type { PlanCell } from '../../utils/plan/types';
import type { SkpCellOutcome, SkpItemState, SkpOutcome, SkpRunSnapshot } from '../../utils/run/skp-run-types';

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
    'Jumlah berkas arsip inaktif yang ditata, didata, dan dipindahkan ke ruang arsip sesuai daftar pertelaan arsip yang telah diverifikasi oleh arsiparis',
    'Kuantitas',
    'Berkas',
  ],
  ['Nilai kualitas laporan barang milik daerah semesteran', 'Kualitas', 'Nilai'],
] as const;
const ATASAN = 'Meningkatnya kualitas penyelenggaraan urusan umum dan kepegawaian';
const LAMPIRAN = {
  'Dukungan Sumber Daya': ['Satu perangkat komputer dengan akses internet', 'Anggaran perjalanan dinas dalam daerah'],
  'Skema Pertanggungjawaban': ['Laporan bulanan kepada atasan'],
  Konsekuensi: ['Penghargaan berupa pengembangan kompetensi'],
} as const;

const field = (name: SkpFieldChange['field'], after: string, before: string | null = null): SkpFieldChange => ({
  field: name,
  before,
  after,
  option: null,
});

const EMPTY = itemOf({ id: '', level: 'rhk', title: '', kind: 'create' });

function monthsOf(kind: SkpItemKind, big: boolean): readonly PlanCell[] {
  return Array.from({ length: 12 }, (_, at): PlanCell => {
    const cell = { bulan: at + 1, key: '', reason: null, asked: null };
    const after = big ? '12500' : '1';
    if (kind === 'create') return { ...cell, before: null, after, kind: 'create' };
    if (kind === 'refuse')
      return { ...cell, before: '1', after: '1', kind: 'refuse', reason: 'statusLocked', asked: '2' };
    return at % 4 === 1
      ? { ...cell, before: '2', after: '3', kind: 'change' }
      : { ...cell, before: '1', after: '1', kind: 'keep' };
  });
}

function indikatorOf(at: number, parentId: string, kind: SkpItemKind): SkpPlanItem {
  const [nama, aspek, satuan] = INDIKATOR[at % INDIKATOR.length] ?? INDIKATOR[0];
  const fresh = kind === 'create';
  return {
    ...EMPTY,
    id: fresh ? `ind+i${String(at)}` : `ind:${String(7000 + at)}`,
    level: 'indikator',
    title: nama,
    parentId,
    kind,
    nowId: fresh ? null : String(7000 + at),
    status: fresh ? null : kind === 'refuse' ? 'setuju' : 'konsep',
    origin: { sheet: 'RHK & Indikator', row: at + 2 },
    reason: kind === 'refuse' ? 'statusLocked' : null,
    fields:
      kind === 'create'
        ? [field('nama', nama), field('aspek', aspek), field('target', '12'), field('satuan', satuan)]
        : kind === 'change'
          ? [field('target', '12', '10'), field('satuan', satuan, 'Laporan')]
          : [],
    bulan: monthsOf(kind, at % 5 === 3),
    warnings: at % 6 === 5 ? ['sumDiffers'] : [],
  };
}

function rhkOf(at: number, kind: SkpItemKind, extra: Partial<SkpPlanItem> = {}): SkpPlanItem {
  const fresh = kind === 'create' || kind === 'refuse';
  return {
    ...EMPTY,
    id: fresh ? `rhk+r${String(at)}` : `rhk:${String(4000 + at)}`,
    level: 'rhk',
    title: RHK[at % RHK.length] ?? '',
    nomor: fresh ? '' : String(at + 1),
    nowId: fresh ? null : String(4000 + at),
    jenis: 'utama',
    kind,
    origin: { sheet: 'RHK & Indikator', row: at + 2 },
    fields: kind === 'create' ? [field('nama', RHK[at % RHK.length] ?? ''), field('rhkAtasan', ATASAN)] : [],
    ...extra,
  };
}

function planOf(items: readonly SkpPlanItem[], purpose: SkpPlan['purpose'] = 'import'): SkpPlan {
  const count = (kind: SkpItemKind) => items.filter((item) => item.kind === kind && item.excluded === null).length;
  const cells = items.flatMap(({ bulan }) => bulan);
  return {
    version: 1,
    id: 'plan',
    purpose,
    tahun: 2026,
    nomorSkp: '1-2026',
    jpt: false,
    accountTag: 'a',
    source: { name: 'SKP 2026.xlsx', hash: 'h' },
    items,
    counts: {
      create: count('create'),
      change: count('change'),
      keep: count('keep'),
      refuse: count('refuse'),
      remove: count('remove'),
      cells: cells.filter(({ kind }) => kind !== 'keep' && kind !== 'refuse').length,
      cellsRefused: cells.filter(({ kind }) => kind === 'refuse').length,
    },
  };
}

const lampiranOf = (kind: SkpItemKind): readonly SkpPlanItem[] =>
  Object.entries(LAMPIRAN).flatMap(([jenis, texts], part) =>
    texts.map((uraian, at): SkpPlanItem => ({
      ...EMPTY,
      id: `lam+l${String(part)}${String(at)}`,
      level: 'lampiran',
      title: uraian,
      bagian: { jenisId: String(part + 1), jenis },
      kind,
      fields: kind === 'create' ? [field('uraian', uraian)] : [],
    })),
  );

/** An SKP made from nothing: every indikator new, two to an RHK. */
export function freshPlan(indikator: number): SkpPlan {
  const items = Array.from({ length: Math.ceil(indikator / 2) }, (_, at) => {
    const rhk = rhkOf(at, 'create', { jenis: at > indikator / 2 - 2 ? 'tambahan' : 'utama' });
    return [rhk, indikatorOf(at * 2, rhk.id, 'create'), indikatorOf(at * 2 + 1, rhk.id, 'create')];
  });
  return planOf([...items.flat(), ...lampiranOf('create')]);
}

/** Something of everything: changes, refusals with choices, a marked removal, locked ones, a tahapan. */
export function mixedPlan(): SkpPlan {
  const changed = rhkOf(0, 'change', {
    fields: [field('nama', RHK[0] ?? '', 'Tersusunnya dokumen perencanaan perangkat daerah')],
  });
  const tahapan = rhkOf(9, 'create', {
    parentId: changed.id,
    title: 'Terkumpulnya data dasar perencanaan',
    fields: [],
  });
  const kept = rhkOf(1, 'keep');
  const unsure = rhkOf(2, 'refuse', {
    reason: 'atasanUnknown',
    fields: [field('rhkAtasan', 'Meningkatnya kualitas urusan umum')],
    candidates: [
      { id: '31', label: ATASAN },
      { id: '32', label: 'Terwujudnya tata kelola arsip yang tertib' },
    ],
  });
  const similar = rhkOf(3, 'refuse', {
    title: 'Terkelolanya barang milik daerah dengan tertib',
    reason: 'similarExists',
    candidates: [{ id: '4007', label: 'Terkelolanya barang milik daerah secara tertib' }],
    mayBeNew: true,
  });
  const removed = rhkOf(6, 'remove', { mayRemove: true, title: 'Tersusunnya laporan lama', hangs: ['ind:7040'] });
  return planOf([
    changed,
    indikatorOf(0, changed.id, 'change'),
    indikatorOf(1, changed.id, 'refuse'),
    tahapan,
    { ...indikatorOf(8, tahapan.id, 'create'), excluded: 'self' },
    kept,
    { ...indikatorOf(2, kept.id, 'keep'), bulan: monthsOf('change', false) },
    unsure,
    { ...indikatorOf(4, unsure.id, 'refuse'), reason: 'parentRefused', nowId: null, status: null, bulan: [] },
    similar,
    removed,
    { ...indikatorOf(40, removed.id, 'remove'), mayRemove: true, fields: [], bulan: [] },
    rhkOf(7, 'keep', { mayRemove: true, jenis: 'tambahan', title: 'Terlaksananya tugas kedinasan lain' }),
    ...lampiranOf('create'),
  ]);
}

/** Nothing to do. */
export function sameAsNow(): SkpPlan {
  const rhk = rhkOf(0, 'keep');
  const cells = monthsOf('keep', false).map((cell) => ({ ...cell, kind: 'keep' as const, after: cell.before }));
  return planOf([rhk, { ...indikatorOf(0, rhk.id, 'keep'), bulan: cells }, ...lampiranOf('keep')]);
}

/** The plan that puts a fresh SKP back to nothing. */
export function undoPlan(): SkpPlan {
  const items = freshPlan(4).items.map((item, at): SkpPlanItem => {
    const gone = { ...item, kind: 'remove' as const, nowId: String(at), fields: [], bulan: [] };
    return at === 4 ? { ...gone, kind: 'refuse', reason: 'notOurs' } : gone;
  });
  return planOf(items, 'undo');
}

const STATES: readonly SkpItemState[] = [
  'pending',
  'intent',
  'sent',
  'proven',
  'rejected',
  'conflict',
  'differs',
  'unknown',
  'notFound',
  'made',
  'skipped',
  'ambiguous',
];

/** A run of the plan; `stateAt` says what became of the n-th deed (items first, then months). */
export function skpRunOf(
  plan: SkpPlan,
  stateAt: (at: number) => SkpItemState,
  extra: Partial<SkpRunSnapshot> = {},
  noteOf: (state: SkpItemState) => string | null = () => null,
): SkpRunSnapshot {
  let at = 0;
  const next = () => stateAt(at++);
  const items = plan.items
    .filter(({ kind, excluded }) => excluded === null && kind !== 'keep' && kind !== 'refuse')
    .map(({ id }): SkpOutcome => {
      const state = next();
      return { id, state, note: noteOf(state), newId: null };
    });
  const cells = plan.items.flatMap(({ id, bulan }) =>
    bulan
      .filter(({ kind }) => kind !== 'keep' && kind !== 'refuse')
      .map((cell): SkpCellOutcome => {
        const state = next();
        const plain = state === 'made' || state === 'ambiguous' ? 'sent' : state;
        return { id, bulan: cell.bulan, state: plain, note: noteOf(plain) };
      }),
  );
  const all = [...items, ...cells];
  const counts = Object.fromEntries(STATES.map((state) => [state, all.filter((one) => one.state === state).length]));
  return {
    runId: 'run',
    planId: plan.id,
    phase: 'writing',
    part: 'forms',
    reason: null,
    waitingFor: null,
    counts: { planned: all.length, ...counts } as SkpRunSnapshot['counts'],
    current: null,
    remainingMs: null,
    items,
    cells,
    ...extra,
  };
}
