/**
 * The wording profile: every word of the site that the adapters rely on, with the spellings known so far
 * (docs/ekinerja.md §4, §7); its addresses are in routes.ts. Words are folded (see text/normalise): lower case, single blanks;
 * titles are folded when they are compared. A renamed button or
 * heading is repaired here and nowhere else, or by a pack that brings the new word (adopt-words.ts).
 */
export const wording = {
  /** What the title of a page begins with, as printed: the panel says it where it is missing. */
  judul: {
    matriks: ['Matriks Tahun', 'Matriks Target'],
    daftarRhk: ['Daftar RHK'],
    daftarRhkBawahan: ['Daftar RHK Bawahan'],
    daftarSkp: ['Daftar SKP Pegawai Tahun'],
    detailSkp: ['Detail SKP Pegawai'],
    detailIndikator: ['Detail Indikator Kinerja Individu'],
    formRhk: ['Tambah RHK', 'Sunting RHK'],
    formIndikator: ['Tambah Indikator Kinerja Individu', 'Sunting Indikator Kinerja Individu'],
    formLampiran: ['Tambah SKP Lampiran', 'Sunting SKP Lampiran'],
    formHarian: ['Tambah Kinerja Harian', 'Sunting Kegiatan Harian', 'Sunting Kinerja Harian'],
    lampiran: ['Lampiran SKP'],
    kinerjaBulanan: ['Kinerja Bulanan'],
    kinerjaHarian: ['Kinerja Harian'],
    profil: ['Detail Pegawai'],
  },
  /** What the title of a box begins with. */
  kotak: {
    matriks: ['Matriks Target Bulanan SKP'],
    daftarRhk: ['Daftar RHK'],
    detailIndikator: ['Target / Realisasi Bulanan'],
    formRhk: ['Form RHK'],
    formIndikator: ['Form Indikator Kinerja Individu'],
    formLampiran: ['Form SKP Lampiran'],
    formHarian: ['Form Kinerja Harian'],
    lampiran: ['Lampiran SKP'],
  },
  head: {
    nomor: ['no', 'no.', 'nomor'],
    rhkAtasan: ['rencana hasil kerja atasan yang diintervensi', 'rhk atasan yang diintervensi'],
    rhk: ['rencana hasil kerja', 'rhk'],
    aspek: ['aspek'],
    indikator: ['indikator kinerja individu', 'iki'],
    target: ['target'],
    totalTarget: ['total rencana target', 'total target'],
    perspektif: ['perspektif'],
    status: ['status'],
    realisasi: ['realisasi'],
    persenRealisasi: ['% realisasi'],
    uraian: ['uraian'],
    pejabat: ['pejabat penilai kinerja'],
    namaJabatan: ['nama jabatan'],
    jabatan: ['jabatan'],
    rencanaKinerja: ['rencana kinerja'],
    nip: ['nip'],
    tanggal: ['tanggal'],
  },
  /** One list per month, January first. */
  bulan: [
    ['jan', 'januari'],
    ['feb', 'februari', 'pebruari'],
    ['mar', 'maret'],
    ['apr', 'april'],
    ['mei'],
    ['jun', 'juni'],
    ['jul', 'juli'],
    ['agt', 'agu', 'agust', 'ags', 'agustus'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober'],
    ['nov', 'nopember', 'november'],
    ['des', 'desember'],
  ],
  targetBulan: ['trgt', 'target', 'rencana target'],
  realisasiBulan: ['real', 'realisasi'],
  separator: { utama: ['utama'], tambahan: ['tambahan'] },
  status: {
    konsep: ['konsep'],
    periksa: ['periksa'],
    setuju: ['setuju', 'disetujui'],
    tolak: ['tolak', 'ditolak'],
  },
  /** Text of a cell without a value. */
  emptyCell: ['...', '…'],
  /** The aspek there are (docs/ekinerja.md §2). */
  aspek: ['kuantitas', 'kualitas', 'waktu', 'biaya'],
  /** What JPT choose instead, several in one cell (docs/ekinerja.md §2). */
  perspektif: ['penerima layanan', 'penguatan internal', 'anggaran', 'proses bisnis'],
  /** What stands before the note of a rejected indikator. */
  noteStart: ['(ket:', '(keterangan:'],
  /** The year stands behind one of these in the page title. */
  yearTitles: ['matriks tahun', 'daftar skp pegawai tahun', 'daftar rhk bawahan tahun'],
  /** In the body of a 403: the session is over. */
  loginNeeded: ['diperlukan login', 'login required'],
  /** In the body of a 400: the token was refused. */
  csrfRefused: ['tidak dapat mem-verifikasi pengiriman data', 'unable to verify your data submission'],
} as const;

/** The same for the pages that only the checklist reads; apart, so that the eager script does not carry it. */
export const skpWording = {
  head: {
    /** Not `nomor`: these tables have a running number, too. */
    nomorSkp: ['nomor', 'nomor skp'],
    jabatan: ['jabatan', 'nama jabatan'],
    instansi: ['instansi', 'perangkat daerah', 'unit kerja'],
    pegawai: ['nama pegawai', 'pegawai'],
    tanggalBerlaku: ['tanggal berlaku'],
    mulaiEfektif: ['tanggal mulai efektif'],
    selesaiEfektif: ['tanggal selesai efektif'],
    atasan: ['atasan'],
    tmt: ['tanggal tmt', 'tmt'],
  },
  /** Title of the Daftar RHK in front of the SKP number. */
  daftarOfSkp: ['daftar rhk : skp', 'daftar rhk: skp'],
  /** Entries of the menu that are read. */
  menu: { hariIni: ['hari ini'] },
} as const;

/** Labels of the controls of the site's forms, by form and by the field's name; apart for the same reason. */
export const formWording = {
  rhk: {
    rhkAtasan: ['rencana hasil kerja atasan yang diintervensi', 'rhk atasan yang diintervensi'],
    jenisRhk: ['jenis rhk', 'jenis'],
    rhk: ['rencana hasil kerja', 'rhk'],
  },
  indikator: {
    aspek: ['aspek'],
    renstra: [
      'indikator sasaran renstra',
      'indikator program renstra',
      'indikator kegiatan renstra',
      'indikator sub kegiatan renstra',
      'indikator fungsional renstra',
    ],
    indikator: ['indikator kinerja individu', 'indikator'],
    target: ['target'],
    satuan: ['satuan'],
    perspektif: ['perspektif'],
  },
  lampiran: { uraianLampiran: ['uraian'] },
  harian: {
    kegiatanTambahan: ['kegiatan tambahan'],
    indikatorHarian: ['indikator kinerja individu', 'kegiatan skp'],
    uraianHarian: ['uraian'],
    realisasi: ['realisasi'],
    jamMulai: ['jam mulai'],
    jamSelesai: ['jam selesai'],
  },
} as const;
