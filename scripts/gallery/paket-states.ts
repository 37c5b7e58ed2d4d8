/** States of the packs of templates: invented publishers, short and very long titles. */
import type { Ubahan } from '../../utils/packs/ubahan';
import type { KepalaPaket } from '../../utils/packs/head';
import { EMPTY_PAKET, type PaketDiDaftar, type PaketState, type Pratinjau } from '../../utils/workflow/paket-state';

const LONG =
  'Standar Rencana Hasil Kerja dan Indikator Kinerja Individu Jabatan Pelaksana dan Fungsional di Lingkungan Pemerintah Provinsi Contoh Tahun 2026';
const UNBROKEN = 'StandarRencanaHasilKerjaDanIndikatorKinerjaIndividuPemerintahProvinsiContoh2026';
const KUNCI = 'A'.repeat(43);
const SIDIK = '1F2A 77C0 9B1D E4A8 0C3F 5D6E 8891 A2B3';
const ADDRESS = 'https://bkpsdmd.provinsi-contoh.go.id/unduhan/kinerja/paket-templat/standar-rhk-2026.json';

const standar: PaketDiDaftar = {
  id: 'standar-contoh',
  judul: 'Standar RHK Contoh',
  penerbit: 'BKPSDMD Provinsi Contoh',
  label: '2026.2',
  templat: 412,
  dari: '2026-01-01',
  sampai: '2026-12-31',
  asal: { kind: 'asli', nama: 'BKPSDMD Provinsi Contoh' },
  masa: 'berlaku',
  aktif: true,
  hilang: false,
  kunci: KUNCI,
  sidikJari: SIDIK,
  sebelumnya: '2026.1',
  memakaiSebelumnya: false,
  alamat: { alamat: ADDRESS, boleh: true, diperiksa: Date.UTC(2026, 2, 3, 1, 30), masalah: null },
  naik: false,
  turun: true,
};
const long: PaketDiDaftar = {
  ...standar,
  id: 'panjang',
  judul: LONG,
  penerbit: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah Provinsi Contoh',
  label: 'Revisi kedua, Maret 2026',
  asal: { kind: 'kunciTidakDikenal' },
  masa: 'kedaluwarsa',
  alamat: { alamat: ADDRESS, boleh: false, diperiksa: null, masalah: 'notTaken' },
  sebelumnya: null,
  naik: true,
};
const plain: PaketDiDaftar = {
  ...standar,
  id: 'tanpa-tanda',
  judul: UNBROKEN,
  asal: { kind: 'tidakDitandatangani' },
  masa: 'belumBerlaku',
  memakaiSebelumnya: true,
  hilang: true,
  kunci: null,
  sidikJari: null,
  alamat: null,
  naik: true,
  turun: false,
};

const kepala: KepalaPaket = {
  id: 'standar-contoh',
  judul: 'Standar RHK Contoh',
  penerbit: 'BKPSDMD Provinsi Contoh',
  versi: 3,
  label: '2026.3',
  tahun: 2026,
  berlaku: { dari: '2026-04-01', sampai: '2026-12-31' },
  versiAplikasi: '0.1.0',
  perubahan: [{ versi: 3, teks: 'Dua satuan diperbaiki; templat rapat koordinasi ditarik.' }],
  jumlah: { templat: 412, rhk: 300, lampiran: 60, harian: 52, panduan: 1, ketentuan: 3, kata: 2 },
};
const ubahan = (bagian: Ubahan['bagian'], lama: Ubahan['lama'], baru: Ubahan['baru']): Ubahan => ({
  bagian,
  at: null,
  nama: null,
  lama,
  baru,
});
const preview: Pratinjau = {
  sumber: 'standar-rhk-2026.json',
  kepala,
  asal: { kind: 'asli', nama: 'BKPSDMD Provinsi Contoh' },
  masa: 'berlaku',
  halangan: null,
  kunci: KUNCI,
  sidikJari: SIDIK,
  beda: {
    baru: ['Tersusunnya laporan evaluasi kinerja', 'Terlayaninya konsultasi kepegawaian'],
    berubah: [
      {
        nama: 'Tersusunnya daftar urut kepangkatan tahun {{tahun}} secara lengkap dan tepat waktu',
        ubahan: [
          ubahan(
            'teks',
            ['Tersusunnya daftar urut kepangkatan'],
            ['Tersusunnya daftar urut kepangkatan tahun {{tahun}} secara lengkap dan tepat waktu'],
          ),
          { ...ubahan('target', ['12'], ['2.5']), at: 0 },
          {
            ...ubahan('indikator', [], ['Persentase data yang mutakhir', 'Kualitas', '95 %', { kind: 'akhirTahun' }]),
            at: 1,
          },
          ubahan('lampiran', ['Satu perangkat komputer'], []),
        ],
      },
    ],
    hilang: ['Terlaksananya rapat koordinasi'],
    lain: {
      keterangan: [],
      ketentuan: [{ ...ubahan('satuanBoleh', ['Lembar'], ['Dokumen', 'Laporan']), nama: 'Kuantitas' }],
      keluarga: [],
      panduan: [{ ...ubahan('panduan', [], ['Menyusun SKP', 'Buka Matriks']), nama: 'Menyusun SKP' }],
      kata: [],
    },
  },
  terpasang: '2026.2',
};
const ready: PaketState = { ...EMPTY_PAKET, loading: 'ready' };
const listed: PaketState = {
  ...ready,
  paket: [standar, long, plain],
  kunci: [{ kunci: KUNCI, nama: 'BKPSDMD Provinsi Contoh', sidikJari: SIDIK, dikunci: false }],
};

/** Every face of the packs by name. */
export const PAKET_STATES: Readonly<Record<string, PaketState>> = {
  paketEmpty: ready,
  paketLoading: { ...EMPTY_PAKET, loading: 'loading' },
  paketFailed: { ...EMPTY_PAKET, loading: 'failed' },
  paketLocked: { ...listed, terkunci: true },
  paketList: listed,
  paketBusy: { ...listed, busy: 'memeriksa' },
  paketPolicy: {
    ...listed,
    kunci: [{ kunci: KUNCI, nama: 'BKPSDMD Provinsi Contoh', sidikJari: SIDIK, dikunci: true }],
    kebijakan: {
      hanyaAsli: true,
      alamat: [{ alamat: ADDRESS, boleh: true, diperiksa: null, masalah: 'offline' }],
      diabaikan: ['kunciPaket[1]', 'alamatPaket[3]', 'lain'],
    },
  },
  paketPreview: { ...listed, pratinjau: preview },
  paketPreviewNew: {
    ...ready,
    pratinjau: {
      ...preview,
      kepala: { ...kepala, judul: LONG },
      asal: { kind: 'kunciTidakDikenal' },
      sumber: ADDRESS,
      terpasang: null,
    },
  },
  paketChanged: {
    ...listed,
    pratinjau: { ...preview, kepala: { ...kepala, judul: UNBROKEN }, asal: { kind: 'diubah' }, halangan: 'diubah' },
  },
  paketRefused: {
    ...listed,
    kabar: {
      kind: 'refused',
      sumber: `${UNBROKEN}.json`,
      problem: { code: 'hiddenCharacters', path: 'templat[311].indikator[2].nama' },
    },
  },
  paketFull: { ...ready, pratinjau: preview, kabar: { kind: 'notKept', why: 'storageFull' } },
  paketInstalled: { ...listed, kabar: { kind: 'installed', judul: LONG, label: '2026.3' } },
};
