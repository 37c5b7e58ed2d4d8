/** An indikator of a JPT has at least one perspektif (docs/ekinerja.md §4.8). */
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows, nomorOf, tenureOf } from '../rows';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'indikator-perspektif',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  may: ['tenures', 'perspektif'],
  check: ({ skp, tenures, perspektif }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      const jpt = tenureOf(tenures, nomorOf(skp, row))?.jpt ?? null;
      if (jpt === false) return inapplicable(place, 'onlyJpt');
      if (jpt === null) {
        // An aspek is only shown for non-JPT.
        return row.indikator.aspek === '' ? incomplete(place, 'roleUnread') : inapplicable(place, 'onlyJpt');
      }
      const { id } = row.indikator;
      const chosen = id === null ? undefined : perspektif?.[id];
      if (chosen === undefined) return incomplete(place, 'perspektifUnread');
      return chosen.length > 0 ? pass(place) : violation(place, 'perspektifMissing', { server: kosong('Perspektif') });
    }),
});
