/** An RHK has a text (docs/ekinerja.md §4.7). */
import { defineRule, pass, rhkPlace, violation } from '../outcome';
import { isBlankForServer } from '../limits';
import { rhkRows } from '../rows';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'rhk-nama',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  check: ({ skp }) =>
    rhkRows(skp).map((row) => {
      const place = rhkPlace('form-rhk', row);
      return isBlankForServer(row.rhk.nama)
        ? violation(place, 'rhkEmpty', { params: { nomor: row.rhk.nomor }, server: kosong('Rencana Hasil Kerja') })
        : pass(place);
    }),
});
