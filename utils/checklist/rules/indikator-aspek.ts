/** An indikator of a non-JPT has an aspek (docs/ekinerja.md §4.8). JPT have none. */
import { defineRule, inapplicable, incomplete, indikatorPlace, pass, violation } from '../outcome';
import { collapse } from '../../text/normalise';
import { indikatorRows, nomorOf, tenureOf } from '../rows';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'indikator-aspek',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  may: ['tenures'],
  check: ({ skp, tenures }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      const jpt = tenureOf(tenures, nomorOf(skp, row))?.jpt ?? null;
      if (jpt === true) return inapplicable(place, 'onlyNonJpt');
      if (collapse(row.indikator.aspek) !== '') return pass(place);
      const server = kosong('Aspek');
      return jpt === null ? incomplete(place, 'roleUnread', { server }) : violation(place, 'aspekMissing', { server });
    }),
});
