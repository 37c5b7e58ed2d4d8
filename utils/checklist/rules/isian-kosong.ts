/** Placeholders of a template that were never filled. Ours. */
import { collapse } from '../../text/normalise';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

const PLACEHOLDERS = [
  /\{\{[^}]*\}\}|\$\{[^}]*\}|\{[\p{L}_ ]{1,40}\}/u,
  /\[(?:[^\]]*(?:isi|nama|tuliskan|sebutkan|tahun|jumlah|unit)[^\]]*|\.{2,}|…|\s*|_+|x+)\]/iu,
  /<(?:isi|nama|tuliskan|sebutkan|tahun|jumlah|unit)[^>]*>/iu,
  /(?<!\p{L})[xX]{3,}(?!\p{L})/u,
  /\.{3,}|…|_{3,}/u,
  /\b(?:lorem ipsum|todo|tbd|(?:isi|tulis|tuliskan|lengkapi) di ?sini|contoh isian)\b/iu,
] as const;

export const rule = defineRule({
  id: 'isian-kosong',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['rhk', 'indikator', 'satuan']), ({ text }) => {
      const plain = collapse(text);
      for (const pattern of PLACEHOLDERS) {
        const found = pattern.exec(plain)?.[0];
        if (found !== undefined) return { reason: 'placeholder', params: { found } };
      }
      return null;
    }),
});
