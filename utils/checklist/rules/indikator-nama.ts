/** An indikator has a text of at most 500 characters, a line break counting two (docs/ekinerja.md §4.8, §13.4). */
import { INDIKATOR_MOST, isBlankForServer, serverLength } from '../limits';
import { defineRule, indikatorPlace, pass, violation } from '../outcome';
import { indikatorRows } from '../rows';
import { INDIKATOR_PANJANG, kosong } from '../sentences';

export const rule = defineRule({
  id: 'indikator-nama',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  check: ({ skp }) =>
    indikatorRows(skp).map((row) => {
      const place = indikatorPlace('form-indikator', row);
      const { nama } = row.indikator;
      if (isBlankForServer(nama)) return violation(place, 'indikatorEmpty', { server: kosong('Indikator') });
      const length = serverLength(nama);
      return length > INDIKATOR_MOST
        ? violation(place, 'indikatorTooLong', {
            params: { length, most: INDIKATOR_MOST, over: length - INDIKATOR_MOST },
            server: INDIKATOR_PANJANG,
          })
        : pass(place);
    }),
});
