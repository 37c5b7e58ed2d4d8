/** Every RHK has an indikator; nothing on the site warns of one without (docs/ekinerja.md §12 G2, §5 rule 15). */
import { defineRule, incomplete, pass, rhkPlace, violation } from '../outcome';
import { rhkRows } from '../rows';

export const rule = defineRule({
  id: 'rhk-tanpa-indikator',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp, gaps }) => {
    // Both groups count from 1.
    const parents = new Set(skp.rhk.map(({ jenis, nomor }) => jenis + nomor.split('.').slice(0, -1).join('.')));
    return rhkRows(skp).map((row) => {
      const place = rhkPlace('daftar-rhk', row);
      const { jenis, nomor, indikator } = row.rhk;
      if (indikator.length > 0) return pass(place);
      if (gaps) return incomplete(place, 'rowsUnread');
      // An RHK with tahapan may leave the measuring to them: said more mildly.
      return violation(place, parents.has(jenis + nomor) ? 'parentWithoutIndikator' : 'rhkWithoutIndikator', {
        params: { nomor },
      });
    });
  },
});
