/** States of the editor of own guides: nothing yet, a list, a guide being written, what is missing, choosing on the page. */
import type { PanduanSendiri } from '../../utils/guide/sendiri';
import { EMPTY_SUSUN, type SusunState } from '../../utils/workflow/susun-state';

const kirim: PanduanSendiri['langkah'][number] = {
  judul: 'Kirim indikator ke atasan, setelah dua belas bulannya berisi dan jumlahnya sama dengan target tahunan',
  teks: 'Baca lagi targetnya.\nLalu klik ikon Kirim di baris indikator.',
  bukti: 'kirim',
  titik: [
    {
      halaman: 'daftar-rhk',
      peran: 'tombol',
      label: 'Kirim',
      rute: 'kinerja/kegiatan-tahunan/set-periksa-v3',
      baris: 'pertama',
      teks: 'Kirim di sini, satu indikator demi satu.',
    },
    { halaman: 'daftar-rhk', peran: 'tombol', label: 'Tambah RHK', teks: 'Tambah bila masih kurang.' },
  ],
};
const satu: PanduanSendiri = { id: 'kirim', judul: 'Mengirim SKP di Dinas Contoh', langkah: [kirim] };
const banyak: PanduanSendiri = {
  id: 'dinas',
  judul: 'Panduan pengisian SKP untuk pejabat pelaksana di Lingkungan Dinas Contoh, tahap kedua',
  langkah: [{ judul: 'Isi Matriks', teks: 'Isi dua belas bulan.', bukti: 'matriks' }, kirim, { judul: '', teks: '' }],
};
const daftar: SusunState = { ...EMPTY_SUSUN, loading: 'ready', panduan: [satu, banyak], lengkap: [satu.id] };

export const SUSUN_STATES: Readonly<Record<string, SusunState>> = {
  susunKosong: { ...EMPTY_SUSUN, loading: 'ready' },
  susunGagal: { ...EMPTY_SUSUN, loading: 'failed' },
  susunDaftar: daftar,
  susunDihapus: { ...daftar, kabar: { kind: 'dihapus', judul: 'Panduan lama' }, dapatDikembalikan: true },
  susunLangkah: { ...daftar, dibuka: satu },
  susunBelumLengkap: { ...daftar, dibuka: banyak, masalah: { code: 'empty', path: 'langkah[2].judul' } },
  susunMemilih: { ...daftar, dibuka: satu, memilih: 0 },
  susunTanpaTab: { ...daftar, dibuka: satu, kabar: { kind: 'tanpaTab' } },
};
