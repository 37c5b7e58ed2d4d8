/** The session year is the SKP's: RHK and CKHP are filed under the session year without a warning (docs/ekinerja.md §4.7, §5). */
import { defineRule, inapplicable, pass, placeOn, violation } from '../outcome';
import { nomorList } from '../rows';

export const rule = defineRule({
  id: 'tahun-sesi',
  kind: 'saran',
  needs: ['skp', 'sessionYear'],
  check: ({ skp, sessionYear }) =>
    nomorList(skp).map((nomorSkp) => {
      const place = placeOn('daftar-skp', { nomorSkp });
      const year = Number(/^\d+-(\d{4})/u.exec(nomorSkp ?? '')?.[1] ?? skp.tahun);
      if (year === 0) return inapplicable(place, 'yearUnread');
      const params = { year: sessionYear, tahun: year, nomor: nomorSkp ?? '' };
      return year === sessionYear ? pass(place) : violation(place, 'otherSession', { params });
    }),
});
