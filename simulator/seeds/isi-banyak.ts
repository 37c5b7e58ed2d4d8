import type { RhkIsi } from './isi-contoh';

const TOPIK = [
  'kenaikan pangkat',
  'mutasi jabatan',
  'cuti pegawai',
  'pensiun pegawai',
  'penilaian prestasi kerja',
  'disiplin pegawai',
  'pengembangan kompetensi',
  'formasi pegawai',
  'tugas belajar',
  'penghargaan pegawai',
  'arsip kepegawaian',
  'jabatan fungsional',
  'kehadiran pegawai',
  'analisis jabatan',
  'gaji berkala',
  'survei kepuasan layanan',
  'perjalanan dinas',
  'pakta integritas',
  'data keluarga pegawai',
  'layanan konsultasi',
] as const;
const SASARAN = [
  'Sekretariat Daerah',
  'dinas teknis',
  'badan daerah',
  'rumah sakit daerah',
  'inspektorat',
  'cabang dinas',
  'unit pelaksana teknis',
  'kantor penghubung',
  'sekretariat dewan',
  'sekolah menengah',
] as const;

const UKURAN = [
  { awal: 'Jumlah berkas', akhir: 'yang diproses', aspek: 1, target: '120', satuan: 'Berkas' },
  { awal: 'Persentase usulan', akhir: 'yang memenuhi syarat', aspek: 2, target: '96', satuan: 'Persen' },
  { awal: 'Waktu penyelesaian', akhir: 'sejak berkas diterima', aspek: 3, target: '24', satuan: 'Hari' },
  { awal: 'Biaya pengelolaan', akhir: 'selama setahun', aspek: 4, target: '18000000', satuan: 'Rupiah' },
  { awal: 'Jumlah laporan', akhir: 'yang disampaikan', aspek: 1, target: '12', satuan: 'Laporan' },
] as const;

/** RHK with one to five indikator each until there are `jumlah` indikator; every tenth RHK is Tambahan. All Konsep. */
export function isiBanyak(jumlah: number): readonly RhkIsi[] {
  const rows: RhkIsi[] = [];
  let left = jumlah;
  for (let i = 0; left > 0; i += 1) {
    const pokok = `${TOPIK[i % TOPIK.length] ?? ''} pada ${SASARAN[Math.floor(i / TOPIK.length + i) % SASARAN.length] ?? ''}`;
    const many = Math.min(left, 1 + (i % UKURAN.length));
    const indikator = UKURAN.slice(0, many).map(({ awal, akhir, ...ukuran }) => ({
      ...ukuran,
      nama: `${awal} ${pokok} ${akhir}`,
    }));
    rows.push({ nama: `Terlaksananya pengelolaan ${pokok} secara tertib`, jenis: i % 10 === 9 ? 2 : 1, indikator });
    left -= many;
  }
  return rows;
}
