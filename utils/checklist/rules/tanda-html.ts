/** `<` and `&` are printed unescaped by several lists and can swallow what follows (docs/ekinerja.md §6.5, §13.14). */
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

const MARKUP = /<[a-z/!?]|&(?:[a-z][a-z0-9]*|#\d+);/iu;

export const rule = defineRule({
  id: 'tanda-html',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['rhk', 'indikator', 'satuan']), ({ text }) => {
      const found = MARKUP.exec(text)?.[0];
      return found === undefined ? null : { reason: 'markup', params: { found } };
    }),
});
