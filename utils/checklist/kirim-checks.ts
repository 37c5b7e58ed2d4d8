/**
 * The server's checks of Kirim, one function each (docs/ekinerja.md §4.12, corrected by §13.5 and §13.6). The rules and
 * the prediction both decide by these.
 */
import type { Indikator, Skp } from '../skp/model';
import { canonicalNumber, isPlainNumber } from '../skp/number-text';
import { indikatorRows, nomorOf, tenureOf } from './rows';
import { bulanTanpaTarget, jumlahBeda, TANPA_AKSES, TARGET_KOSONG } from './sentences';
import type { CheckInput } from './types';

/** `fail` and `maybe` list the sentences the server could say; null in the list = one that cannot be told. */
export type Step =
  { readonly kind: 'pass' } | { readonly kind: 'fail' | 'maybe'; readonly sentences: readonly (string | null)[] };

const PASS: Step = { kind: 'pass' };
const fail = (...sentences: (string | null)[]): Step => ({ kind: 'fail', sentences });
const maybe = (...sentences: (string | null)[]): Step => ({ kind: 'maybe', sentences });

/** The number as the server holds it, or null if the text is none. */
function numeric(text: string): number | null {
  if (isPlainNumber(text)) return Number(text);
  const plain = canonicalNumber(text);
  return plain === null ? null : Number(plain);
}

/** Check 1, for the owner: Konsep or Tolak. */
export function checkStatus({ status }: Indikator): Step {
  if (status === null) return maybe(TANPA_AKSES);
  return status === 'konsep' || status === 'tolak' ? PASS : fail(TANPA_AKSES);
}

/** Check 2: an annual target that is not 0; a negative one passes. */
export function checkTarget({ target }: Indikator): Step {
  if (target === null) return fail(TARGET_KOSONG);
  const value = numeric(target);
  if (value === null) return maybe(TARGET_KOSONG);
  return value === 0 ? fail(TARGET_KOSONG) : PASS;
}

/**
 * The month from which the server looks: the tenure's own start if that is not before 1 January of the session year
 * (later years too), else January. Null if it cannot be told.
 */
export function startMonth(input: Pick<CheckInput, 'tenures' | 'sessionYear'>, nomor: string | null): number | null {
  const start = tenureOf(input.tenures, nomor)?.mulai ?? null;
  if (start === null || input.sessionYear === null) return null;
  return start.tahun >= input.sessionYear ? start.bulan : 1;
}

/** Sum of the months as the server adds them, in binary doubles; null if one of them was not read as a number. */
export function binarySum({ bulan }: Indikator): number | null {
  if (bulan === null) return null;
  let total = 0;
  for (const { nilai } of bulan) {
    if (nilai === null) continue;
    const value = numeric(nilai);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Check 3, for an indikator that passed check 2: the months add up to the annual target. */
export function checkSum(indikator: Indikator, start: number | null): Step {
  const sentence = start === null ? null : jumlahBeda(start);
  const target = indikator.target === null ? null : numeric(indikator.target);
  const total = binarySum(indikator);
  if (target === null || total === null) return maybe(sentence);
  return target === total ? PASS : fail(sentence);
}

/** Sums of one SKP number per month (index 0 = Januari); null if a month of a row was not read. */
type MonthSums = readonly number[] | null;
const remembered = new WeakMap<Skp, ReadonlyMap<string | null, MonthSums>>();

function addMonths(sums: number[], { bulan }: Indikator): boolean {
  if (bulan === null) return false;
  for (const cell of bulan) {
    const value = cell.nilai === null ? 0 : numeric(cell.nilai);
    if (value === null) return false;
    sums[cell.bulan - 1] = (sums[cell.bulan - 1] ?? 0) + value;
  }
  return true;
}

function monthSums(skp: Skp): ReadonlyMap<string | null, MonthSums> {
  const known = remembered.get(skp);
  if (known !== undefined) return known;
  const groups = new Map<string | null, number[]>();
  const unread = new Set<string | null>();
  for (const row of indikatorRows(skp)) {
    const nomor = nomorOf(skp, row);
    const sums = groups.get(nomor) ?? new Array<number>(12).fill(0);
    groups.set(nomor, sums);
    if (!addMonths(sums, row.indikator)) unread.add(nomor);
  }
  // Rows without an SKP number could belong to any of several.
  const mixed = groups.has(null);
  const result = new Map<string | null, MonthSums>();
  for (const [nomor, sums] of groups) result.set(nomor, mixed || unread.has(nomor) ? null : sums);
  remembered.set(skp, result);
  return result;
}

/** Months (1…12) in which no indikator of the SKP number has a target; null if not all of them were read. */
export function emptyMonths(input: Pick<CheckInput, 'skp' | 'gaps'>, nomor: string | null): readonly number[] | null {
  if (input.skp === null || input.gaps) return null;
  const sums = monthSums(input.skp).get(nomor) ?? null;
  if (sums === null) return null;
  return sums.flatMap((sum, index) => (sum === 0 ? [index + 1] : []));
}

/** Check 4: from the start to Desember every month has some target, over all indikator of the SKP number. */
export function checkMonths(input: CheckInput, nomor: string | null): Step {
  const start = startMonth(input, nomor);
  const empty = emptyMonths(input, nomor);
  if (empty === null) return maybe(null);
  if (start !== null) {
    const first = empty.find((bulan) => bulan >= start);
    return first === undefined ? PASS : fail(bulanTanpaTarget(first));
  }
  if (empty.length === 0) return PASS;
  const sentences = empty.map(bulanTanpaTarget);
  return empty.includes(12) ? fail(...sentences) : maybe(...sentences);
}
