/** Texts the site cuts without a word or prints badly: a satuan over 255 characters (docs/ekinerja.md §13.12). */
import { SATUAN_MOST, serverLength } from '../limits';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';

export const rule = defineRule({
  id: 'melebihi-batas',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) =>
    judgeTexts(textsOf(skp, ['satuan']), ({ text }) => {
      const length = serverLength(text);
      // Exactly at the limit it may be the remains of a longer one.
      if (length === SATUAN_MOST) return { reason: 'satuanMaybeCut', params: { most: SATUAN_MOST } };
      return length > SATUAN_MOST ? { reason: 'satuanTooLong', params: { length, most: SATUAN_MOST } } : null;
    }),
});
