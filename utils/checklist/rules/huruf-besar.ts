/** Whole sentences in capitals are hard to read. Ours; single abbreviations and short texts are fine. */
import { collapse } from '../../text/normalise';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

/** Three or more words of four letters and more, nearly all letters capital. */
function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 3 && letters.length > 0 && capitals.length / letters.length > 0.8;
}

export const rule = defineRule({
  id: 'huruf-besar',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['rhk', 'indikator']), ({ text }) =>
      shouts(collapse(text)) ? { reason: 'allCaps' } : null,
    ),
});
