/** Everything is sent before the deadlines of a pack; said from two weeks before, and when one is over. */
import { defineRule, incomplete, pass, violation } from '../outcome';
import { indikatorRows, wasSent } from '../rows';
import { standarFor } from '../standar';

const SOON_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

export const rule = defineRule({
  id: 'paket-tenggat',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp, standar, gaps }) => {
    const today = standar?.hariIni;
    const asked = standarFor(standar, skp).flatMap(({ sumber, tenggat }) =>
      tenggat.map(({ nama, tanggal }) => ({ sumber, nama, tanggal })),
    );
    if (today === undefined || asked.length === 0) return [];
    const rows = indikatorRows(skp).map(({ indikator }) => indikator);
    if (rows.some(({ status }) => status === null)) return [incomplete(null, 'statusUnread')];
    const belum = rows.filter((one) => !wasSent(one)).length;
    if (belum === 0 && gaps) return [incomplete(null, 'rowsUnread')];
    return asked.map((one) => {
      const left = (Date.parse(one.tanggal) - Date.parse(today)) / DAY;
      if (belum === 0 || left > SOON_DAYS) return pass(null);
      return violation(null, left < 0 ? 'deadlinePassed' : 'deadlineNear', { params: { ...one, belum } });
    });
  },
});
