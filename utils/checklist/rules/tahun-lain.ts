/**
 * A year in the text that is not the SKP's. Last year's report is due this year, and the guide's own examples name
 * "Tahun 2023" and "Tahun 2022" in 1-2024 (docs/ekinerja.md §12), so what looks back may name the two years before, and
 * what plans may name the next. Numbers of laws and spans of years (a Renstra) are no matter of this rule. Ours.
 */
import { fold } from '../../text/normalise';
import { defineRule, inapplicable } from '../outcome';
import { nomorOf } from '../rows';
import { judgeTexts, textsOf } from '../wording';

const LOOKS_BACK =
  /lapor|evaluasi|penilaian|audit|periksa|temuan|tindak lanjut|lk[eijp]{2,3}|lakip|lppd|lkpj|lkpd|rekon|data|statistik|profil|capaian|realisasi|arsip|dokumentasi|berkas|pertanggungjawaban|neraca|aset|sisa|tunggak|piutang/u;
const LOOKS_AHEAD =
  /rencana|perencanaan|usul|rancang|kebutuhan|formasi|rka|renja|rkpd|rkp|dpa|anggaran|apbd|program|persiapan|proyeksi/u;
const LAW =
  /(?:nomor|no\.?|pp|uu|perpres|permen[\p{L}-]*|perda|pergub|perbup|perwali|kepmen[\p{L}-]*|se|inpres|keppres|peraturan[\p{L} ]*|undang-undang)\s*\d+[\p{L}0-9./-]*(?:\s+tahun\s+|\s*\/\s*)(?:19|20)\d{2}/gu;
const SPAN = /(?:19|20)\d{2}\s*(?:-|–|—|s\.?\/?d\.?|sampai(?: dengan)?|hingga|\/)\s*(?:19|20)\d{2}/gu;
const YEAR = /(?<![\d.,/])(20\d{2})(?![\d/]|[.,]\d)/gu;

/** The first year that does not fit, or null. */
function strangeYear(text: string, tahun: number): number | null {
  const plain = fold(text).replace(LAW, ' ').replace(SPAN, ' ');
  const from = LOOKS_BACK.test(plain) ? tahun - 2 : tahun;
  const to = LOOKS_AHEAD.test(plain) ? tahun + 1 : tahun;
  for (const [, digits = ''] of plain.matchAll(YEAR)) {
    const year = Number(digits);
    // Far years are visions ("Indonesia Emas 2045") or something else altogether.
    if (Math.abs(year - tahun) <= 10 && (year < from || year > to)) return year;
  }
  return null;
}

export const rule = defineRule({
  id: 'tahun-lain',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) => {
    if (skp.tahun === 0) return [inapplicable(null, 'yearUnread')];
    return judgeTexts(textsOf(skp, ['rhk', 'indikator']), ({ text, place }) => {
      const row = place.rhk === null ? undefined : skp.rhk[place.rhk];
      const nomor = row === undefined ? null : nomorOf(skp, { rhk: row, at: place.rhk ?? 0 });
      const tahun = Number(/^\d+-(\d{4})/u.exec(nomor ?? '')?.[1] ?? skp.tahun);
      const year = strangeYear(text, tahun);
      return year === null ? null : { reason: 'otherYear', params: { year, tahun } };
    });
  },
});
