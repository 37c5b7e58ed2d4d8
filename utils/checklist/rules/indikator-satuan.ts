/** An indikator has a satuan (docs/ekinerja.md §4.8). */
import { isBlankForServer } from '../limits';
import { defineRule, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows } from '../rows';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'indikator-satuan',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  check: ({ skp }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      return isBlankForServer(row.indikator.satuan)
        ? violation(place, 'satuanMissing', { server: kosong('Satuan') })
        : pass(place);
    }),
});
