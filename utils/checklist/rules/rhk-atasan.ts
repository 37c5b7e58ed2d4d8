/**
 * Every RHK names the RHK of the atasan it serves, also Tambahan and tahapan; not asked of JPT and of positions without
 * eselon record, which no page tells (docs/ekinerja.md §4.7): so no more than a saran, or such a position would never be
 * done. Kirim itself does not look at it, but for everybody else the form cannot be saved without.
 */
import { defineRule, inapplicable, incomplete, pass, rhkPlace, violation } from '../outcome';
import { nomorOf, rhkRows, tenureOf } from '../rows';
import { collapse } from '../../text/normalise';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'rhk-atasan',
  kind: 'saran',
  needs: ['skp'],
  may: ['tenures'],
  check: ({ skp, tenures }) =>
    rhkRows(skp).map((row) => {
      const place = rhkPlace('form-rhk', row);
      const jpt = tenureOf(tenures, nomorOf(skp, row))?.jpt ?? null;
      if (jpt === true) return inapplicable(place, 'onlyNonJpt');
      const { rhkAtasan } = row.rhk;
      if (rhkAtasan === null) return incomplete(place, 'atasanUnread');
      if (collapse(rhkAtasan) !== '') return pass(place);
      const server = kosong('Rencana Hasil Kerja Atasan Yang Diintervensi');
      return jpt === null
        ? incomplete(place, 'roleUnread', { server })
        : violation(place, 'atasanMissing', { params: { nomor: row.rhk.nomor }, server });
    }),
});
