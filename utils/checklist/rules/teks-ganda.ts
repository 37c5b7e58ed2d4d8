/** The same RHK twice in an SKP, or the same indikator twice under an RHK: usually a double click (docs/ekinerja.md §6.7). */
import { fold } from '../../text/normalise';
import { defineRule, inapplicable, indikatorPlace, pass, rhkPlace, violation } from '../outcome';
import type { Reason } from '../reasons';
import { indikatorRows, isOpen, nomorOf, rhkRows, wasSent } from '../rows';
import type { Outcome, Place } from '../types';

interface Named {
  readonly key: string;
  readonly place: Place;
  readonly open: boolean;
  readonly nomor: string;
  readonly reason: Reason;
}

/** Objects to every repetition, not to the first. */
function repeated(rows: readonly Named[]): Outcome[] {
  const first = new Map<string, string>();
  return rows.map(({ key, place, open, nomor, reason }) => {
    const other = first.get(key);
    if (other === undefined) first.set(key, nomor);
    if (!open) return inapplicable(place, 'alreadySent');
    return other === undefined ? pass(place) : violation(place, reason, { params: { nomor, other } });
  });
}

export const rule = defineRule({
  id: 'teks-ganda',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) => {
    const rhk = rhkRows(skp)
      .filter((row) => fold(row.rhk.nama) !== '')
      .map((row): Named => ({
        key: JSON.stringify([nomorOf(skp, row), fold(row.rhk.nama)]),
        place: rhkPlace('form-rhk', row),
        open: isOpen(row),
        nomor: row.rhk.nomor,
        reason: 'rhkTwice',
      }));
    const indikator = indikatorRows(skp)
      .filter((row) => fold(row.indikator.nama) !== '')
      .map((row): Named => ({
        key: JSON.stringify([row.at, fold(row.indikator.nama), fold(row.indikator.aspek)]),
        place: indikatorPlace('form-indikator', row),
        open: !wasSent(row.indikator),
        nomor: row.rhk.nomor,
        reason: 'indikatorTwice',
      }));
    return [...repeated(rhk), ...repeated(indikator)];
  },
});
