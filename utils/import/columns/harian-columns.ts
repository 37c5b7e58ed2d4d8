/** The columns of a sheet of daily entries and the headings people give them. Further spellings go here, in lower case. */
export type HarianField =
  | 'tanggal'
  | 'jenis'
  | 'indikator'
  | 'uraian'
  | 'realisasi'
  | 'jamMulai'
  | 'jamSelesai'
  /** Both times in one cell. */
  | 'jam';

const HARIAN_HEADINGS: Readonly<Record<HarianField, readonly string[]>> = {
  tanggal: [
    'tanggal',
    'tgl',
    'hari tanggal',
    'hari tgl',
    'tanggal kegiatan',
    'tgl kegiatan',
    'date',
    'tanggal kinerja',
  ],
  jenis: ['jenis', 'jenis kinerja', 'jenis kegiatan', 'utama tambahan'],
  indikator: [
    'indikator',
    'iki',
    'indikator kinerja',
    'indikator kinerja individu',
    'indikator kinerja individu iki',
    'nama indikator',
    'indikator skp',
    'kegiatan skp',
  ],
  uraian: [
    'uraian',
    'uraian kegiatan',
    'uraian kinerja',
    'uraian kinerja harian',
    'uraian kegiatan harian',
    'uraian pekerjaan',
    'uraian tugas',
    'kegiatan',
    'kegiatan harian',
    'aktivitas',
    'aktifitas',
    'pekerjaan',
    'catatan harian',
    'kinerja harian',
    'deskripsi',
  ],
  realisasi: [
    'realisasi',
    'realisai',
    'realisasi kegiatan',
    'hasil',
    'jumlah',
    'volume',
    'vol',
    'output',
    'capaian',
    'kuantitas',
    'jumlah hasil',
  ],
  jamMulai: ['jam mulai', 'mulai', 'waktu mulai', 'pukul mulai', 'jam awal', 'dari jam', 'dari', 'start', 'awal'],
  jamSelesai: [
    'jam selesai',
    'selesai',
    'waktu selesai',
    'pukul selesai',
    'jam akhir',
    'sampai jam',
    'sampai',
    's d',
    'akhir',
    'end',
  ],
  jam: ['jam', 'waktu', 'pukul', 'jam kerja', 'jam kegiatan', 'waktu kegiatan', 'waktu pelaksanaan'],
};

export const HARIAN_FIELDS = Object.keys(HARIAN_HEADINGS) as readonly HarianField[];

export const HARIAN_BY_HEADING: ReadonlyMap<string, HarianField> = new Map(
  HARIAN_FIELDS.flatMap((field) => HARIAN_HEADINGS[field].map((heading): [string, HarianField] => [heading, field])),
);
