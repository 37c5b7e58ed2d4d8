/** Targets are better not absolute: one miss and they fail. Same annex as N2 (docs/ekinerja.md §12 N3). */
import { fold } from '../../text/normalise';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

/** "setiap bulan", "setiap triwulan" say when, not how many. */
const ABSOLUTE =
  /(?<![\p{L}-])(semua|selalu|tidak pernah|setiap saat|setiap(?! (?:hari|minggu|bulan|triwulan|semester|tahun|periode)))(?![\p{L}-])/u;

export const rule = defineRule({
  id: 'kata-mutlak',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['rhk', 'indikator']), ({ text }) => {
      const word = ABSOLUTE.exec(fold(text))?.[1];
      return word === undefined ? null : { reason: 'absoluteWord', params: { word } };
    }),
});
