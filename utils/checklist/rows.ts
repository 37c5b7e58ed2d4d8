/** The rows of an SKP for the rules, and which of them the person can still change or send. */
import type { Indikator, Skp } from '../skp/model';
import type { IndikatorAt, RhkAt } from './outcome';
import type { CheckInput, Tenure } from './types';

export const rhkRows = (skp: Skp): RhkAt[] => skp.rhk.map((rhk, at) => ({ rhk, at }));

export const indikatorRows = (skp: Skp): IndikatorAt[] =>
  skp.rhk.flatMap((rhk, at) => rhk.indikator.map((indikator, indikatorAt) => ({ rhk, at, indikator, indikatorAt })));

/** Periksa or Setuju: the owner can neither send nor change it any more (docs/ekinerja.md §4.12). */
export const wasSent = ({ status }: Indikator): boolean => status === 'periksa' || status === 'setuju';

/** Whether sending is a question for this row: not yet sent, or named for sending. */
export function concernsKirim(indikator: Indikator, toSend: CheckInput['toSend']): boolean {
  return toSend === null ? !wasSent(indikator) : indikator.id !== null && toSend.includes(indikator.id);
}

/** Whether wording can still be mended: an RHK without indikator, or with one that was not sent. */
export const isOpen = ({ rhk }: RhkAt): boolean =>
  rhk.indikator.length === 0 || rhk.indikator.some((indikator) => !wasSent(indikator));

/** SKP number of a row: printed in it, else the chosen one; null = not known. */
export const nomorOf = (skp: Skp, { rhk }: RhkAt): string | null => rhk.nomorSkp ?? skp.nomorSkp;

/** All SKP numbers of the rows, in order of appearance. */
export const nomorList = (skp: Skp): (string | null)[] => [...new Set(rhkRows(skp).map((row) => nomorOf(skp, row)))];

/** The tenure of an SKP number, else the one that holds for all; null = not known. */
export function tenureOf(tenures: readonly Tenure[] | null, nomor: string | null): Tenure | null {
  const own = tenures?.find((tenure) => tenure.nomorSkp === nomor && nomor !== null);
  return own ?? tenures?.find((tenure) => tenure.nomorSkp === null) ?? null;
}
