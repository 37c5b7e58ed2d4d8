/** An entry of the lampiran has a text (docs/ekinerja.md §4.11). */
import { isBlankForServer } from '../limits';
import { defineRule, pass, placeOn, violation } from '../outcome';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'lampiran-uraian',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['lampiran'],
  check: ({ lampiran }) =>
    lampiran.flatMap(({ nomorSkp, jenisId, jenis, entries }) =>
      entries.map(({ uraian }) => {
        const place = placeOn('lampiran', { nomorSkp, jenisLampiran: jenisId });
        return isBlankForServer(uraian)
          ? violation(place, 'uraianEmpty', { params: { jenis }, server: kosong('Uraian') })
          : pass(place);
      }),
    ),
});
