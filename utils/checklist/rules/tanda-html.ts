/** `<` and `&` are printed unescaped by several lists and can swallow what follows (docs/ekinerja.md §6.5, §13.14). */
import { markupIn } from '../../text/server-text';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

export const rule = defineRule({
  id: 'tanda-html',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['rhk', 'indikator', 'satuan']), ({ text }) => {
      const found = markupIn(text);
      return found === null ? null : { reason: 'markup', params: { found } };
    }),
});
