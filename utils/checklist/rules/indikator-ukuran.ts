/** An indikator names what is measured: PP 30/2019, definitions (docs/ekinerja.md §12 N6). */
import { fold } from '../../text/normalise';
import { isBlankForServer } from '../limits';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

/** A measure anywhere in the text is enough. */
const MEASURE = new RegExp(
  '(?<![\\p{L}])(?:' +
    'jumlah|banyaknya|total|volume|frekuensi|persen|persentase|prosentase|presentase|proporsi|rasio|tingkat|derajat|' +
    'ketepatan|tepat|kecepatan|waktu|lama|lamanya|durasi|jangka|batas|tenggat|rata|nilai|skor|indeks|predikat|peringkat|' +
    'opini|angka|besaran|besarnya|kesesuaian|kelengkapan|kepuasan|keakuratan|akurasi|kebenaran|validitas|keterisian|' +
    'biaya|anggaran|realisasi|serapan|penyerapan|efisiensi|penghematan|hemat|selisih|cakupan|capaian|kualitas|mutu|' +
    'kuantitas|hasil|level|kategori|ukuran|pertumbuhan|penurunan|peningkatan|kenaikan|maksimal|minimal|%' +
    ')(?!\\p{L})|%',
  'u',
);

export const rule = defineRule({
  id: 'indikator-ukuran',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['indikator']), ({ text }) =>
      isBlankForServer(text) || MEASURE.test(fold(text)) ? null : { reason: 'noMeasure' },
    ),
});
