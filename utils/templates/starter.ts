/**
 * The starter library that ships with the extension: one file per jabatan family in `pustaka/`, and one for the
 * konsekuensi that families share. Large: reached only by `import()`, when templates are asked for.
 * Ids are for ever (favourites name them); tests/contract/starter-library.test.ts holds the texts to our own saran rules.
 */
import analisSdm from './pustaka/analis-sdm.json';
import arsip from './pustaka/arsip.json';
import auditor from './pustaka/auditor.json';
import barangMilikDaerah from './pustaka/barang-milik-daerah.json';
import bendahara from './pustaka/bendahara.json';
import bidan from './pustaka/bidan.json';
import dokter from './pustaka/dokter.json';
import guru from './pustaka/guru.json';
import hukum from './pustaka/hukum.json';
import humas from './pustaka/humas.json';
import kepalaBidang from './pustaka/kepala-bidang.json';
import kepalaSubbagian from './pustaka/kepala-subbagian.json';
import konsekuensi from './pustaka/konsekuensi.json';
import pelayananPublik from './pustaka/pelayanan-publik.json';
import pengadaan from './pustaka/pengadaan.json';
import pengemudiPramu from './pustaka/pengemudi-pramu.json';
import penyuluhPerikanan from './pustaka/penyuluh-perikanan.json';
import penyuluhPertanian from './pustaka/penyuluh-pertanian.json';
import perawat from './pustaka/perawat.json';
import perencanaanPelaporan from './pustaka/perencanaan-pelaporan.json';
import pranataKomputer from './pustaka/pranata-komputer.json';
import pustakawan from './pustaka/pustakawan.json';
import satpolPp from './pustaka/satpol-pp.json';
import sekretarisDinas from './pustaka/sekretaris-dinas.json';
import sekretarisPimpinan from './pustaka/sekretaris-pimpinan.json';
import sosialPemberdayaan from './pustaka/sosial-pemberdayaan.json';
import statistisi from './pustaka/statistisi.json';
import teknisLapangan from './pustaka/teknis-lapangan.json';
import tenagaPenunjangKesehatan from './pustaka/tenaga-penunjang-kesehatan.json';
import tugasTambahan from './pustaka/tugas-tambahan.json';
import umumKepegawaian from './pustaka/umum-kepegawaian.json';
import verifikatorKeuangan from './pustaka/verifikator-keuangan.json';
import { Pustaka } from './model';

/** In the order in which people see the families. */
export const starterFiles = {
  'umum-kepegawaian': umumKepegawaian,
  bendahara,
  'verifikator-keuangan': verifikatorKeuangan,
  'perencanaan-pelaporan': perencanaanPelaporan,
  arsip,
  pengadaan,
  'pranata-komputer': pranataKomputer,
  'analis-sdm': analisSdm,
  guru,
  perawat,
  bidan,
  dokter,
  'penyuluh-pertanian': penyuluhPertanian,
  'penyuluh-perikanan': penyuluhPerikanan,
  auditor,
  'barang-milik-daerah': barangMilikDaerah,
  hukum,
  humas,
  'sekretaris-pimpinan': sekretarisPimpinan,
  'sekretaris-dinas': sekretarisDinas,
  'kepala-subbagian': kepalaSubbagian,
  'kepala-bidang': kepalaBidang,
  pustakawan,
  statistisi,
  'pengemudi-pramu': pengemudiPramu,
  'satpol-pp': satpolPp,
  'pelayanan-publik': pelayananPublik,
  'teknis-lapangan': teknisLapangan,
  'sosial-pemberdayaan': sosialPemberdayaan,
  'tenaga-penunjang-kesehatan': tenagaPenunjangKesehatan,
  'tugas-tambahan': tugasTambahan,
  konsekuensi,
} as const;

const parts = Object.values(starterFiles);

/** All families and templates, checked as everything else that comes from outside. */
export const starterLibrary: Pustaka = Pustaka.parse({
  versi: 1,
  judul: 'Pustaka awal',
  keluarga: parts.flatMap(({ keluarga }) => keluarga),
  templat: parts.flatMap(({ templat }): readonly unknown[] => templat),
});
