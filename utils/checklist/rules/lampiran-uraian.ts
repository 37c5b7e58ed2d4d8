/** An entry of the lampiran has a text; JPT have no lampiran (docs/ekinerja.md §4.11). */
import { isBlankForServer } from '../limits';
import { defineRule, inapplicable, incomplete, pass, placeOn, violation } from '../outcome';
import { nomorList, tenureOf } from '../rows';
import { kosong } from '../sentences';

export const rule = defineRule({
  id: 'lampiran-uraian',
  kind: 'wajib',
  stage: 'simpan',
  needs: ['skp'],
  may: ['tenures', 'lampiran'],
  check: ({ skp, tenures, lampiran }) =>
    lampiran === null
      ? nomorList(skp).map((nomorSkp) => {
          const place = placeOn('lampiran', { nomorSkp });
          return tenureOf(tenures, nomorSkp)?.jpt === true
            ? inapplicable(place, 'onlyNonJpt')
            : incomplete(place, 'notRead', { params: { part: 'lampiran' } });
        })
      : lampiran.flatMap(({ nomorSkp, jenisId, jenis, entries }) =>
          entries.map(({ uraian }) => {
            const place = placeOn('lampiran', { nomorSkp, jenisLampiran: jenisId });
            return isBlankForServer(uraian)
              ? violation(place, 'uraianEmpty', { params: { jenis }, server: kosong('Uraian') })
              : pass(place);
          }),
        ),
});
