import { isTrickedNumber, readAngka, splitUnit } from '../text/angka';
import type { Angka } from '../text/angka';
import { cleanText, repairMojibake } from '../text/huruf';
import { restore } from './formula-guard';

interface NumberCell {
  readonly angka: Angka;
  readonly hidden: boolean;
}

const CLEAN_NUMBER = /^\d{1,12}$/;
const PERCENT = /^(?:%|persen|persentase|prosen|percent|per ?seratus)$/i;

const unitWords = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** The unit behind a number may stand there only if it is the row's own satuan. */
function sameUnit(unit: string, satuan: string | null): boolean {
  if (satuan === null || satuan === '') return false;
  if (unit === '%') return PERCENT.test(satuan.trim());
  return unitWords(unit) !== '' && unitWords(unit) === unitWords(satuan);
}

/**
 * One cell that should hold a number. `isNumber`: it was a true number in an .xlsx file, so its text (ours, with a
 * point) is never ambiguous. `satuan`: the row's unit, which may be repeated behind the number (`5 Dokumen`, `50%`).
 */
export function readNumberCell(raw: string, isNumber: boolean, satuan: string | null): NumberCell {
  if (CLEAN_NUMBER.test(raw)) return { angka: readAngka(raw), hidden: false };
  if (raw === '') return { angka: { kind: 'empty' }, hidden: false };
  if (isTrickedNumber(raw)) return { angka: { kind: 'refused', why: 'notANumber' }, hidden: true };
  const { text, hidden } = cleanText(repairMojibake(restore(raw)));
  if (isNumber) {
    const angka = readAngka(text);
    if (angka.kind !== 'ambiguous')
      return { angka: angka.kind === 'number' ? { ...angka, proves: null } : angka, hidden };
    return { angka: { kind: 'number', value: angka.fraction, proves: null }, hidden };
  }
  const parts = splitUnit(text);
  return { angka: readAngka(parts !== null && sameUnit(parts.unit, satuan) ? parts.number : text), hidden };
}
