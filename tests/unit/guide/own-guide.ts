/** An invented trainer's guide: with and without proofs, with and without points. */
import type { PanduanSendiri } from '../../../utils/guide/sendiri';

export const ownGuide: PanduanSendiri = {
  id: 'panduan-kantor-kami',
  judul: 'Panduan kantor kami',
  langkah: [
    {
      judul: 'Periksa profil',
      teks: 'Pastikan unit kerjanya benar.',
      titik: [{ halaman: null, peran: 'menu', label: 'Profil', rute: 'pegawai/profil', teks: 'Buka profil Anda.' }],
    },
    {
      judul: 'Tambah satu RHK',
      teks: 'Satu saja dulu.',
      bukti: 'rhk',
      titik: [{ halaman: 'daftar-rhk', peran: 'tombol', label: 'Tambah RHK', teks: 'Klik tombol hijau ini.' }],
    },
    { judul: 'Catat hari ini', teks: 'Satu catatan.', bukti: 'harian' },
    { judul: 'Istirahat', teks: 'Lanjut setelah makan siang.' },
  ],
};
