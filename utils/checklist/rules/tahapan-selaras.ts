/**
 * A tahapan stands under its RHK, in the same SKP and for the same RHK atasan. The form asks for jenis and atasan anew
 * and preselects nothing (docs/ekinerja.md §4.7), so they drift apart easily.
 */
import { fold } from '../../text/normalise';
import { defineRule, incomplete, pass, rhkPlace, violation } from '../outcome';
import type { RhkAt } from '../outcome';
import { isOpen, rhkRows } from '../rows';
import type { Outcome } from '../types';

/** The nearest earlier row of the group that carries the parent's number. */
function parentOf(rows: readonly RhkAt[], row: RhkAt): RhkAt | undefined {
  const nomor = row.rhk.nomor.split('.').slice(0, -1).join('.');
  return rows.findLast(({ rhk, at }) => at < row.at && rhk.nomor === nomor && rhk.jenis === row.rhk.jenis);
}

function judge(rows: readonly RhkAt[], row: RhkAt, gaps: boolean): Outcome {
  const place = rhkPlace('form-rhk', row);
  const { nomor } = row.rhk;
  const parent = parentOf(rows, row)?.rhk;
  if (parent === undefined)
    return gaps ? incomplete(place, 'rowsUnread') : violation(place, 'tahapanOrphan', { params: { nomor } });
  const induk = parent.nomor;
  if (fold(parent.nama) === fold(row.rhk.nama))
    return violation(place, 'tahapanSameText', { params: { nomor, induk } });
  const [mine, theirs] = [row.rhk.rhkAtasan, parent.rhkAtasan];
  if (mine === null || theirs === null) return incomplete(place, 'atasanUnread');
  return fold(mine) === fold(theirs)
    ? pass(place)
    : violation(place, 'tahapanOtherAtasan', { params: { nomor, induk } });
}

export const rule = defineRule({
  id: 'tahapan-selaras',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp, gaps }) => {
    const rows = rhkRows(skp);
    return rows.filter((row) => row.rhk.nomor.includes('.') && isOpen(row)).map((row) => judge(rows, row, gaps));
  },
});
