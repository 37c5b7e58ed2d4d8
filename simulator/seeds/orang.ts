import type { Jabatan, Pegawai, State, Tenure } from '../contract';
import { AKUN_CONTOH } from './akun';

const INSTANSI = 'Badan Pengelola Contoh Daerah';

function pegawai(id: number, nama: string, nip: string, lain: Partial<Pegawai> = {}): Pegawai {
  return {
    id,
    nama,
    nip,
    telepon: `0812-0000-${String(1000 + id)}`,
    email: `${nama.toLowerCase().replaceAll(' ', '.')}@contoh.invalid`,
    peran: 'pegawai',
    password: AKUN_CONTOH.password,
    otp: null,
    ...lain,
  };
}

const PEGAWAI: readonly Pegawai[] = [
  pegawai(1, AKUN_CONTOH.nama, AKUN_CONTOH.nip),
  pegawai(2, AKUN_CONTOH.namaAtasan, AKUN_CONTOH.nipAtasan),
  pegawai(3, 'Surya Wardhana', '197512032000031004'),
  pegawai(4, 'Galih Prakoso', AKUN_CONTOH.nipRekan),
  pegawai(5, 'Ratna Kusumawati', AKUN_CONTOH.nipOtp, { otp: AKUN_CONTOH.otp }),
  pegawai(6, 'Dimas Aditya', AKUN_CONTOH.nipPasswordAwal, { password: AKUN_CONTOH.nipPasswordAwal }),
  pegawai(7, 'Admin Contoh', AKUN_CONTOH.nipAdmin, { peran: 'admin' }),
];

function jabatan(id: number, nama: string, idInduk: number | null, idEselon: number, jenis: 1 | 2 | 3): Jabatan {
  return { id, nama, idInduk, idEselon, jenisJabatan: jenis, instansi: INSTANSI };
}

const JABATAN: readonly Jabatan[] = [
  jabatan(1, 'Kepala Badan', null, 3, 1),
  jabatan(2, 'Kepala Bidang Penilaian Kinerja', 1, 5, 1),
  jabatan(3, 'Analis Sumber Daya Manusia Aparatur Ahli Muda', 2, 10, 2),
  jabatan(4, 'Pengelola Data Kepegawaian', 2, 10, 3),
  jabatan(5, 'Pengadministrasi Kepegawaian', 3, 10, 3),
  jabatan(6, 'Analis Sumber Daya Manusia Aparatur Ahli Pertama', 2, 10, 2),
];

/** `[pegawai, jabatan, mulai]` of the open-ended tenures; the main pegawai's depend on the seed. */
const TENURE_TETAP: readonly (readonly [number, number, string])[] = [
  [2, 2, '2021-03-01'],
  [3, 1, '2020-01-02'],
  [4, 4, '2022-05-01'],
  [5, 6, '2021-09-01'],
  [6, 5, '2024-06-01'],
];

function tenureTetap(): Tenure[] {
  return TENURE_TETAP.map(([idPegawai, idJabatan, mulai], i) => ({
    id: i + 11,
    idPegawai,
    idJabatan,
    tanggalBerlaku: mulai,
    tanggalMulai: mulai,
    tanggalSelesai: '9999-12-31',
    plt: false,
  }));
}

/** People, positions and tenures without any SKP yet. */
export function baseState(): State {
  return {
    pegawai: structuredClone([...PEGAWAI]),
    jabatan: structuredClone([...JABATAN]),
    tenure: tenureTetap(),
    skp: [],
    rhk: [],
    indikator: [],
    bulanan: [],
    lampiran: [],
    harian: [],
    jadwal: [],
    pegawaiUbah: [],
    diskresi: [],
    catatan: [],
    lampiranJenis: [
      { id: 1, nama: 'Dukungan Sumber Daya' },
      { id: 2, nama: 'Skema Pertanggungjawaban' },
      { id: 3, nama: 'Konsekuensi' },
    ],
    tambahan: [
      { id: 1, nama: 'Melaksanakan tugas kedinasan lain yang diberikan atasan' },
      { id: 2, nama: 'Cuti' },
      { id: 3, nama: 'Dinas luar' },
      { id: 4, nama: 'Tugas belajar' },
      { id: 5, nama: 'Menjadi panitia kegiatan tingkat provinsi' },
    ],
    sesi: {},
    nextId: {
      tenure: 21,
      skp: 101,
      rhk: 501,
      indikator: 1201,
      bulanan: 40001,
      lampiran: 301,
      harian: 7001,
      catatan: 901,
    },
    kolomTargetBulat: true,
  };
}
