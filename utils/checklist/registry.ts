/** All rules, in the order in which a person should mend what they find. A test keeps folder and list equal. */
import { rule as barisBulan } from './rules/baris-bulan';
import { rule as bulanKosong } from './rules/bulan-kosong';
import { rule as indikatorAspek } from './rules/indikator-aspek';
import { rule as indikatorNama } from './rules/indikator-nama';
import { rule as indikatorPerspektif } from './rules/indikator-perspektif';
import { rule as indikatorSatuan } from './rules/indikator-satuan';
import { rule as jumlahBulan } from './rules/jumlah-bulan';
import { rule as lampiranUraian } from './rules/lampiran-uraian';
import { rule as rhkAtasan } from './rules/rhk-atasan';
import { rule as rhkNama } from './rules/rhk-nama';
import { rule as selTerkunci } from './rules/sel-terkunci';
import { rule as statusKirim } from './rules/status-kirim';
import { rule as targetAngka } from './rules/target-angka';
import { rule as targetTahunan } from './rules/target-tahunan';
import type { Rule } from './types';

export const rules: readonly Rule[] = [
  statusKirim,
  rhkNama,
  rhkAtasan,
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
];
