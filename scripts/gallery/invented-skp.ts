/** Invented readings of a whole SKP, sound and broken, in every size. No real person, no real SKP. */
import { predictAll } from '../../utils/checklist/predict-kirim';
import { runChecklist } from '../../utils/checklist/runner';
import type { Facts, LampiranBagian } from '../../utils/skp/facts';
import type { WholeSkpReading } from '../../utils/ekinerja/types';
import type { LastYear } from '../../utils/skp/last-year';
import type { Indikator, Rhk, Skp, StatusIndikator, TargetBulan } from '../../utils/skp/model';
import { checkSkp, type CheckedSkp } from '../../utils/workflow/periksa-checked';
import type { RowChange } from '../../utils/workflow/periksa-state';

const RHK = [
  'Tersusunnya dokumen perencanaan dan penganggaran perangkat daerah yang selaras dengan RPJMD',
  'Terlaksananya pelayanan administrasi kepegawaian yang tepat waktu',
  'Meningkatnya kualitas pengelolaan arsip dinamis pada unit kerja, termasuk penataan, penyimpanan, dan penyusutan arsip inaktif',
  'Terkelolanya barang milik daerah',
];
const INDIKATOR = [
  ['Jumlah dokumen rencana kerja yang disusun', 'Kuantitas', 'Dokumen'],
  ['Persentase usulan kenaikan pangkat yang diselesaikan tepat waktu', 'Waktu', 'Persen'],
  ['Jumlah berkas arsip inaktif yang dipindahkan ke ruang arsip', 'Kuantitas', 'Berkas'],
  ['Nilai kualitas laporan barang milik daerah', 'Kualitas', 'Nilai'],
] as const;

const months = (at: number, values: readonly (string | null)[]): TargetBulan[] =>
  Array.from({ length: 12 }, (_, month) => ({
    bulan: month + 1,
    key: String(90_000 + at * 12 + month),
    nilai: values[month] ?? null,
  }));

export interface RowPart {
  readonly target?: string | null;
  readonly bulan?: readonly (string | null)[] | null;
  readonly status?: StatusIndikator;
  readonly catatanTolak?: string;
  readonly nama?: string;
}

const FULL = Array.from({ length: 12 }, () => '1');

function indikatorOf(at: number, part: RowPart): Indikator {
  const [nama, aspek, satuan] = INDIKATOR[at % INDIKATOR.length] ?? INDIKATOR[0];
  const bulan = part.bulan === undefined ? FULL : part.bulan;
  return {
    id: String(7000 + at),
    nama: part.nama ?? `${nama} bagian ${String(at + 1)}`,
    aspek,
    target: part.target === undefined ? '12' : part.target,
    satuan,
    status: part.status ?? 'konsep',
    catatanTolak: part.catatanTolak ?? null,
    // No months at all: the Matriks was never opened.
    bulan: bulan === null || bulan.length === 0 ? bulan && [] : months(at, bulan),
  };
}

/** One indikator per part; two indikator share an RHK. */
export function skpOf(parts: readonly RowPart[], nomorSkp: string | null = '1-2026'): Skp {
  const rhk: Rhk[] = [];
  for (const [at, part] of parts.entries()) {
    const indikator = indikatorOf(at, part);
    if (at % 2 === 1) rhk.at(-1)?.indikator.push(indikator);
    else
      rhk.push({
        id: String(4000 + at),
        nomor: String(rhk.length + 1),
        jenis: 'utama',
        nama: `${RHK[rhk.length % RHK.length] ?? ''} tahap ${String(rhk.length + 1)}`,
        rhkAtasan: 'Meningkatnya kualitas penyelenggaraan urusan umum',
        nomorSkp,
        indikator: [indikator],
      });
  }
  return { tahun: 2026, nomorSkp, rhk };
}

const bagian = (jenisId: string, jenis: string, ...uraian: readonly string[]): LampiranBagian => ({
  nomorSkp: null,
  jenisId,
  jenis,
  entries: uraian.map((text, at) => ({ id: `${jenisId}${String(at)}`, uraian: text })),
});

export const LAMPIRAN: readonly LampiranBagian[] = [
  bagian(
    '1',
    'Dukungan Sumber Daya',
    'SDM dua orang, anggaran kegiatan, laptop dan printer, pendampingan pimpinan, ruang kerja dan sarana',
  ),
  bagian('2', 'Skema Pertanggungjawaban', 'Laporan perkembangan setiap triwulan, bukti kinerja berupa dokumen laporan'),
  bagian('3', 'Konsekuensi', 'Positif: penghargaan dan penugasan baru', 'Negatif: teguran lisan'),
];
export const LAMPIRAN_GAPS: readonly LampiranBagian[] = [
  bagian('1', 'Dukungan Sumber Daya', 'SDM dua orang dan anggaran kegiatan'),
  bagian('2', 'Skema Pertanggungjawaban'),
  bagian('3', 'Konsekuensi', 'Positif: penghargaan'),
];

const link = (kind: string, ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, `https://e-kinerja.babelprov.go.id/v1/index.php?r=${kind}&id=${id}`]));

/** A complete reading of a person who is no JPT; `part` changes what was read. */
export function readingOf(
  skp: Skp | null,
  part: Partial<Facts> = {},
  rest: Partial<WholeSkpReading> = {},
): WholeSkpReading {
  const lampiran = part.lampiran ?? LAMPIRAN;
  const rows = skp?.rhk ?? [];
  const ids = rows.flatMap(({ indikator }) => indikator.flatMap(({ id }) => id ?? []));
  const open = rows.flatMap(({ indikator }) =>
    indikator.flatMap(({ id, status }) => (status === 'konsep' || status === 'tolak' ? (id ?? []) : [])),
  );
  return {
    facts: {
      skp,
      sessionYear: 2026,
      tenures: [{ nomorSkp: '1-2026', mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false }],
      lampiran,
      perspektif: {},
      lastYear: null,
      ...part,
    },
    nomors: ['1-2026'],
    gaps: false,
    akun: '199001012015011001',
    missing: [],
    problems: [],
    unsafeKeys: [],
    links: {
      daftarRhk: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/kegiatan-rhk/index',
      matriks: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/kegiatan-rhk/matriks',
      lampiran: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/instansi-pegawai-skp/index-lampiran',
      kirim: link('kinerja/kegiatan-tahunan/set-periksa-v3', open),
      ubahIndikator: link('kinerja/kegiatan-tahunan/update-v3', open),
      detailIndikator: link('kinerja/kegiatan-tahunan/view-v3', ids),
      ubahRhk: link(
        'kinerja/kegiatan-rhk/update',
        rows.flatMap(({ id }) => id ?? []),
      ),
      tambahIndikator: {},
      tambahRhk: null,
      tambahTahapan: {},
      hapusRhk: {},
      hapusIndikator: {},
      hapusLampiran: {},
      tambahLampiran: link('kinerja/skp-lampiran/create', ['1', '2', '3']),
      ubahLampiran: link(
        'kinerja/skp-lampiran/update',
        lampiran.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? [])),
      ),
    },
    ...rest,
  };
}

/** What the panel shows of a reading. */
export function checkedOf(
  reading: WholeSkpReading,
  changes: ReadonlyMap<string, readonly RowChange[]> = new Map(),
  lastYear: LastYear | null = null,
): CheckedSkp {
  const at = Date.UTC(2026, 10, 20, 2, 15);
  return checkSkp({ reading, checklist: { runChecklist, predictAll }, changes, lastYear, at });
}

/** Every row another fault, as an SKP of a hurried person has. */
export function brokenParts(count: number): readonly RowPart[] {
  const faults: readonly RowPart[] = [
    { bulan: ['1', '1', '1', '1', '1', '1', '1', '1'] },
    { target: null },
    { target: '12000', bulan: [...FULL.slice(0, 11), '12500'] },
    { bulan: [] },
    {},
    { nama: 'Mengikuti 100% rapat TAHUN 2024 dst...' },
  ];
  return Array.from({ length: count }, (_, at) => faults[at % faults.length] ?? {});
}
