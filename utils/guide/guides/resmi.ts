/** The province's ten official steps, from the sign-on portal to the first daily entry (docs/ekinerja.md §4). */
import type { Bukti, Langkah, Panduan, Titik } from '../model';

const menu = (id: string, label: readonly string[], rute: string): Titik => ({
  id,
  halaman: null,
  jangkar: { peran: 'menu', label, rute },
  di: null,
  lewatiTerisi: false,
});
const tombol = (id: string, halaman: Titik['halaman'], label: readonly string[], more: Partial<Titik> = {}): Titik => ({
  id,
  halaman,
  jangkar: { peran: 'tombol', label },
  di: null,
  lewatiTerisi: false,
  ...more,
});
const isian = (
  id: string,
  halaman: Titik['halaman'],
  label: readonly string[],
  peran: 'isian' | 'pilihan' = 'isian',
): Titik => ({ id, halaman, jangkar: { peran, label }, di: null, lewatiTerisi: true });

const SIMPAN = ['simpan'];
const keTahunan = menu('menu-tahunan', ['kinerja tahunan'], 'kinerja/kegiatan-rhk/index');
const keMatriks = menu('menu-matriks', ['matriks target/realisasi', 'matriks'], 'kinerja/kegiatan-rhk/matriks');
const keHarian = menu('menu-harian', ['kinerja harian'], 'kinerja/kegiatan-harian/index-v4');
const keDaftarSkp = menu('menu-skp', ['daftar skp'], 'kinerja/instansi-pegawai-skp/index-v3');

/** Where the months are fields of one form: they have no names of their own, so the row and the month say which. */
const MATRIKS_SATU_FORMULIR: readonly Titik[] = (
  [
    ['isian-bulan', { lewatiTerisi: true, bila: ['bulanBelumDiisi', 'bulanKosong'] }],
    ['isian-ubah', { lewatiTerisi: false, bila: ['jumlahBeda', 'mungkinTerkunci'] }],
  ] as const
)
  .map(([id, more]): Titik => ({ ...isian(id, 'matriks', []), di: 'sel', bangunanLain: true, ...more }))
  .concat(tombol('simpan-bulan', 'matriks', SIMPAN, { bangunanLain: true, bila: ['bulanBelumDiisi', 'bulanKosong'] }));

/** The form for an RHK, the same for a tahapan. */
const FORM_RHK: readonly Titik[] = [
  isian('rhk-atasan', 'form-rhk', ['rencana hasil kerja atasan yang diintervensi'], 'pilihan'),
  isian('rhk-jenis', 'form-rhk', ['jenis rhk'], 'pilihan'),
  isian('rhk-nama', 'form-rhk', ['rencana hasil kerja']),
  tombol('simpan', 'form-rhk', SIMPAN),
];
const TAMBAH_RHK: readonly Titik[] = [
  tombol('pilih-skp', 'daftar-rhk', ['pilih'], { di: 'skp' }),
  tombol('tambah-rhk', 'daftar-rhk', ['tambah rhk']),
];
const FORM_INDIKATOR: readonly Titik[] = [
  isian('indikator-aspek', 'form-indikator', ['aspek'], 'pilihan'),
  isian('indikator-nama', 'form-indikator', ['indikator kinerja individu', 'indikator']),
  isian('indikator-target', 'form-indikator', ['target']),
  isian('indikator-satuan', 'form-indikator', ['satuan']),
  isian('indikator-perspektif', 'form-indikator', ['perspektif'], 'pilihan'),
  tombol('simpan', 'form-indikator', SIMPAN),
];

const langkah: readonly (Omit<Langkah, 'bukti'> & { readonly id: Bukti })[] = [
  {
    id: 'masuk',
    opsional: false,
    halaman: 'portal',
    titik: [
      tombol('aplikasi', 'portal', ['e-kinerja', 'ekinerja']),
      isian('nama-pengguna', 'login', ['username', 'nama pengguna']),
      isian('kata-sandi', 'login', ['password', 'kata sandi']),
      tombol('tombol-masuk', 'login', ['login', 'masuk']),
    ],
  },
  {
    id: 'aplikasi',
    opsional: false,
    halaman: 'portal',
    titik: [tombol('aplikasi', 'portal', ['e-kinerja', 'ekinerja'])],
  },
  {
    id: 'tahunan',
    opsional: false,
    halaman: 'daftar-rhk',
    titik: [
      ...(['daftar-skp', 'daftar-rhk', 'matriks', 'kinerja-harian'] as const).map((halaman): Titik => ({
        id: 'tahun',
        halaman,
        jangkar: { peran: 'isian', label: ['tahun'] },
        di: null,
        lewatiTerisi: false,
        bila: ['tahunLain'],
      })),
      ...(['daftar-rhk', 'matriks'] as const).map((halaman): Titik => ({
        id: 'nomor-skp',
        halaman,
        jangkar: { peran: 'pilihan', label: ['no skp', 'nomor skp'] },
        di: null,
        lewatiTerisi: false,
        bila: ['skpLain'],
      })),
      tombol('perbarui-skp', 'daftar-skp', ['perbarui daftar skp'], { bila: ['skpKosong'] }),
      { ...keDaftarSkp, bila: ['skpKosong', 'tahunLain'] },
      keTahunan,
    ],
  },
  { id: 'rhk', opsional: false, halaman: 'daftar-rhk', titik: [...TAMBAH_RHK, ...FORM_RHK, keTahunan] },
  {
    id: 'indikator',
    opsional: false,
    halaman: 'daftar-rhk',
    titik: [
      tombol('tambah-indikator', 'daftar-rhk', ['indikator'], { di: 'rhk', bila: ['rhkTanpaIndikator'] }),
      tombol('ubah-indikator', 'daftar-rhk', ['ubah indikator'], { di: 'indikator', bila: ['indikatorBelumLengkap'] }),
      ...FORM_INDIKATOR,
      keTahunan,
    ],
  },
  {
    id: 'tahapan',
    opsional: true,
    halaman: 'daftar-rhk',
    titik: [tombol('tahapan', 'daftar-rhk', ['tahapan'], { di: 'rhk' }), ...TAMBAH_RHK, ...FORM_RHK, keTahunan],
  },
  {
    id: 'matriks',
    opsional: false,
    halaman: 'matriks',
    titik: [
      isian('isi-bulan', 'matriks', ['input target...', 'input target…']),
      tombol('terapkan-bulan', 'matriks', ['terapkan', 'apply'], { bacaSesudah: true }),
      tombol('sel-bulan', 'matriks', ['...', '…'], { di: 'sel', bila: ['bulanBelumDiisi', 'bulanKosong'] }),
      tombol('sel-ubah', 'matriks', [], { di: 'sel', bila: ['jumlahBeda', 'bulanKosong', 'mungkinTerkunci'] }),
      ...MATRIKS_SATU_FORMULIR,
      keMatriks,
    ],
  },
  {
    id: 'lampiran',
    opsional: false,
    halaman: 'lampiran',
    titik: [
      tombol('tambah-lampiran', 'lampiran', [], { di: 'lampiran' }),
      isian('uraian-lampiran', 'form-lampiran', ['uraian']),
      tombol('simpan', 'form-lampiran', SIMPAN),
      tombol('ke-lampiran', 'daftar-rhk', ['lampiran skp']),
      keTahunan,
    ],
  },
  {
    id: 'kirim',
    opsional: false,
    halaman: 'daftar-rhk',
    titik: [
      tombol('ubah-ditolak', 'daftar-rhk', ['ubah indikator'], { di: 'indikator', bila: ['ditolak'] }),
      tombol('simpan', 'form-indikator', SIMPAN, { bila: ['ditolak'] }),
      tombol('kirim', 'daftar-rhk', ['periksa'], { di: 'indikator', bila: ['belumDikirim'] }),
      keTahunan,
    ],
  },
  {
    id: 'harian',
    opsional: false,
    halaman: 'kinerja-harian',
    titik: [
      isian('harian-indikator', 'form-kinerja-harian', ['indikator kinerja individu'], 'pilihan'),
      isian('harian-uraian', 'form-kinerja-harian', ['uraian']),
      isian('harian-realisasi', 'form-kinerja-harian', ['realisasi']),
      isian('harian-mulai', 'form-kinerja-harian', ['jam mulai']),
      isian('harian-selesai', 'form-kinerja-harian', ['jam selesai']),
      tombol('simpan', 'form-kinerja-harian', SIMPAN),
      tombol('kinerja-utama', 'kinerja-harian', ['kinerja utama']),
      keHarian,
    ],
  },
];

export const resmi: Panduan = { id: 'resmi', langkah: langkah.map((one) => ({ ...one, bukti: one.id })) };
