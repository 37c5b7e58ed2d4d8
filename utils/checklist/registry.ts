/** All rules, in the order in which a person should mend what they find. A test keeps folder and list equal. */
import { rule as barisBulan } from './rules/baris-bulan';
import { rule as bulanKosong } from './rules/bulan-kosong';
import { rule as hurufBesar } from './rules/huruf-besar';
import { rule as indikatorAspek } from './rules/indikator-aspek';
import { rule as indikatorNama } from './rules/indikator-nama';
import { rule as indikatorPerspektif } from './rules/indikator-perspektif';
import { rule as indikatorSatuan } from './rules/indikator-satuan';
import { rule as indikatorUkuran } from './rules/indikator-ukuran';
import { rule as isianKosong } from './rules/isian-kosong';
import { rule as jumlahBulan } from './rules/jumlah-bulan';
import { rule as kataMutlak } from './rules/kata-mutlak';
import { rule as lampiranDukungan } from './rules/lampiran-dukungan';
import { rule as lampiranKonsekuensi } from './rules/lampiran-konsekuensi';
import { rule as lampiranSkema } from './rules/lampiran-skema';
import { rule as lampiranUraian } from './rules/lampiran-uraian';
import { rule as melebihiBatas } from './rules/melebihi-batas';
import { rule as paketLampiran } from './rules/paket-lampiran';
import { rule as paketSatuan } from './rules/paket-satuan';
import { rule as paketTenggat } from './rules/paket-tenggat';
import { rule as rhkAtasan } from './rules/rhk-atasan';
import { rule as rhkHasil } from './rules/rhk-hasil';
import { rule as rhkNama } from './rules/rhk-nama';
import { rule as rhkTanpaIndikator } from './rules/rhk-tanpa-indikator';
import { rule as satuanAspek } from './rules/satuan-aspek';
import { rule as selTerkunci } from './rules/sel-terkunci';
import { rule as sisaSalin } from './rules/sisa-salin';
import { rule as statusKirim } from './rules/status-kirim';
import { rule as tahapanSelaras } from './rules/tahapan-selaras';
import { rule as tahunLain } from './rules/tahun-lain';
import { rule as tahunSesi } from './rules/tahun-sesi';
import { rule as tandaHtml } from './rules/tanda-html';
import { rule as targetAngka } from './rules/target-angka';
import { rule as targetPecahan } from './rules/target-pecahan';
import { rule as targetTahunLalu } from './rules/target-tahun-lalu';
import { rule as targetTahunan } from './rules/target-tahunan';
import { rule as teksGanda } from './rules/teks-ganda';
import type { Rule } from './types';

export const rules: readonly Rule[] = [
  statusKirim,
  tahunSesi,
  rhkNama,
  indikatorNama,
  indikatorAspek,
  indikatorPerspektif,
  indikatorSatuan,
  targetAngka,
  targetTahunan,
  barisBulan,
  selTerkunci,
  jumlahBulan,
  bulanKosong,
  lampiranUraian,
  rhkAtasan,
  rhkTanpaIndikator,
  tahapanSelaras,
  rhkHasil,
  kataMutlak,
  indikatorUkuran,
  satuanAspek,
  targetTahunLalu,
  targetPecahan,
  teksGanda,
  sisaSalin,
  isianKosong,
  hurufBesar,
  tahunLain,
  melebihiBatas,
  tandaHtml,
  lampiranDukungan,
  lampiranSkema,
  lampiranKonsekuensi,
  paketSatuan,
  paketLampiran,
  paketTenggat,
];
