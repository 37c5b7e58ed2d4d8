/** Packs of any kind, as far as a workbook can carry them. */
import fc from 'fast-check';
import type { Paket } from '../../../utils/packs/model';
import type { Templat } from '../../../utils/templates/model';
import { textProblem } from '../../../utils/packs/check-pack';
import { samplePack } from '../packs/sample-pack';

const WORDS = [
  'Tersusunnya',
  'laporan',
  'kepegawaian',
  '{{tahun}}',
  'yang',
  'tepat',
  '"kutip"',
  "'petik",
  '=1+1',
  '@sebut',
  '-5',
  'Jumlah',
  'total',
  '100%',
  'a, b',
  '日本',
  'é',
  '_x0041_',
  'RHK',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 8 })
  .map((words) => `Hasil ${words.join(' ')}`)
  .filter((one) => textProblem(one) === null);
const risky = fc.oneof(
  text,
  text.map((one) => `=${one}`),
  text.map((one) => `'${one}`),
  text.map((one) => `${one}\nbaris dua`),
);
const short = fc.constantFrom('laporan', 'rekap data', 'naskah dinas', 'SOP');
const unit = fc.uniqueArray(fc.constantFrom('Badan Kepegawaian', 'Dinas Contoh', 'Sekretariat'), { maxLength: 2 });
const number = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }).map(String),
  fc.constantFrom('0.5', '12.25', '1.125', '1000.5', '0.0001'),
);
const pola = fc.oneof(
  fc.constantFrom({ kind: 'rata' as const }, { kind: 'triwulan' as const }, { kind: 'akhirTahun' as const }),
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((bulan) => ({
    kind: 'bulan' as const,
    bulan: bulan.sort((one, other) => one - other),
  })),
);
const FAMILIES = [
  { id: 'umum-kepegawaian', nama: 'Umum dan Kepegawaian', kata: ['tata usaha', 'TU'] },
  { id: 'arsip', nama: 'Arsip', kata: [] },
];
const jabatan = fc.uniqueArray(fc.constantFrom('umum-kepegawaian', 'arsip'));
const tempat = fc.option(
  fc
    .record({ nama: fc.constantFrom('jumlah_pegawai', 'wilayah'), label: text })
    .chain((one) =>
      fc.constantFrom([one], [{ ...one, pilihan: ['Satu', 'Dua'], bawaan: 'Dua' }], [{ ...one, bawaan: 'Tiga' }]),
    ),
  { nil: undefined },
);
const jenisRhk = fc.constantFrom('utama' as const, 'tambahan' as const);

const rhk = fc.record({
  jenis: fc.constant('rhk' as const),
  jabatan,
  unit,
  tempat,
  rhk: risky,
  jenisRhk,
  kataAtasan: fc.uniqueArray(short, { maxLength: 3 }),
  indikator: fc.array(
    fc.record({
      nama: risky,
      aspek: fc.constantFrom('Kuantitas' as const, 'Kualitas' as const, 'Waktu' as const, 'Biaya' as const),
      target: number,
      satuan: fc.oneof(short, fc.constant('%')),
      pola,
    }),
    { maxLength: 4 },
  ),
});
const lampiran = fc.record({
  jenis: fc.constant('lampiran' as const),
  jabatan,
  unit,
  tempat,
  bagian: fc.constantFrom('dukungan' as const, 'skema' as const, 'konsekuensi' as const),
  uraian: risky,
});
const harian = fc.record({
  jenis: fc.constant('harian' as const),
  jabatan,
  unit,
  tempat,
  jenisRhk,
  uraian: risky,
  realisasi: fc.option(number, { nil: undefined }),
});

/** Without keys that hold nothing: the format knows no undefined. */
const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;

export const arbitraryPack: fc.Arbitrary<Paket> = fc
  .record({
    rhk: fc.array(rhk, { maxLength: 5 }),
    lampiran: fc.array(lampiran, { maxLength: 4 }),
    harian: fc.array(harian, { maxLength: 3 }),
    judul: text,
    penerbit: text,
  })
  .filter((parts) => parts.rhk.length + parts.lampiran.length + parts.harian.length > 0)
  .map(({ rhk: rows, lampiran: entries, harian: sentences, judul, penerbit }) => {
    const lampiranIds = entries.map((_, at) => `lampiran-uji-nomor-${String(at)}`);
    const templat = [
      ...rows.map((one, at) => ({
        ...compact(one),
        id: `rhk-uji-nomor-${String(at)}`,
        lampiran: lampiranIds.slice(0, at % 3),
      })),
      ...entries.map((one, at) => ({ ...compact(one), id: lampiranIds[at] ?? '' })),
      ...sentences.map((one, at) => ({ ...compact(one), id: `harian-uji-nomor-${String(at)}` })),
    ] as Templat[];
    return samplePack({ judul, penerbit, keluarga: FAMILIES, templat });
  });
