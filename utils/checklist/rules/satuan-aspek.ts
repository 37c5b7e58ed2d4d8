/** The satuan fits the aspek. Our own rule of thumb (docs/ekinerja.md §12 N10): only plain contradictions are named. */
import { fold } from '../../text/normalise';
import { defineRule, inapplicable, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows, wasSent } from '../rows';

type Sort = 'waktu' | 'biaya' | 'mutu';
const SORTS: Readonly<Record<Sort, RegExp>> = {
  waktu: /^(?:menit|jam|hari|hari kerja|minggu|bulan|triwulan|semester|tahun|tanggal)$/u,
  biaya: /^(?:rp\.?|rupiah|idr|ribu rupiah|juta rupiah|juta)$/u,
  mutu: /^(?:%|persen|persentase|skor|nilai|indeks|predikat|poin|point)$/u,
};

/** Which sorts contradict an aspek; every other word is taken as a countable thing. */
const AGAINST: Readonly<Record<string, readonly (Sort | 'benda')[]>> = {
  kuantitas: ['waktu', 'biaya'],
  kualitas: ['waktu', 'biaya', 'benda'],
  waktu: ['biaya', 'benda'],
  biaya: ['waktu', 'benda'],
};

/** Things that do measure quality although they are countable ("maksimal 3 kesalahan"). */
const QUALITY_THINGS = /(?:kesalahan|keluhan|temuan|revisi|komplain|kategori|bintang|opini|level|tingkat|skala|angka)/u;
/** Things that do tell time ("2 kali per bulan" tells frequency). */
const TIME_THINGS = /(?:hari|bulan|minggu|jam|menit|tahun|triwulan|semester|tanggal|tgl|kali|waktu)/u;

function sortOf(satuan: string, aspek: string): Sort | 'benda' | null {
  for (const sort of ['waktu', 'biaya', 'mutu'] as const) if (SORTS[sort].test(satuan)) return sort;
  if (aspek === 'kualitas' && QUALITY_THINGS.test(satuan)) return null;
  return aspek === 'waktu' && TIME_THINGS.test(satuan) ? null : 'benda';
}

export const rule = defineRule({
  id: 'satuan-aspek',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      if (wasSent(row.indikator)) return inapplicable(place, 'alreadySent');
      const aspek = fold(row.indikator.aspek);
      const satuan = fold(row.indikator.satuan);
      const against = AGAINST[aspek];
      if (against === undefined || satuan === '') return inapplicable(place, 'noAspekOrSatuan');
      const sort = sortOf(satuan, aspek);
      return sort !== null && against.includes(sort)
        ? violation(place, 'satuanUnfit', { params: { aspek: row.indikator.aspek, satuan: row.indikator.satuan } })
        : pass(place);
    }),
});
