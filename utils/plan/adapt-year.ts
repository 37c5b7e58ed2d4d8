/**
 * Last year's SKP as a wish for this year. Targets and months stay as they were; ids go, because everything is new; the RHK
 * atasan is to be chosen from this year's list. Invariants: a year in a text is changed only where it is shown with before
 * and after, and only upon the person's word; numbers of laws and dates of documents are never touched.
 */
import type { SkpParts } from '../skp/wanted-of';
import { wantedOf } from '../skp/wanted-of';
import type { WantedSkp } from '../skp/wanted';
import { fold } from '../text/normalise';

export type YearField = 'rhk' | 'indikator' | 'satuan' | 'uraian';

/** One text with years in it. */
export interface YearChange {
  /** `ref` of the wanted thing, and which of its texts. */
  readonly ref: string;
  readonly field: YearField;
  readonly before: string;
  readonly after: string;
  /**
   * The text names the SKP's own year: shifted unless the person says no. Otherwise it names only earlier or later years
   * ("laporan Tahun 2024" in 1-2025): both readings make sense, but a text of the year before moves on with it.
   */
  readonly certain: boolean;
}

export interface AdaptedSkp {
  readonly wanted: WantedSkp;
  readonly changes: readonly YearChange[];
}

/** "PP 30 Tahun 2019", "Nomor 6/2022", "No. 12 Tahun 2024": a law keeps its year. */
const LAW =
  /(?:\b(?:nomor|no\.?|pp|uu|perpres|permen[\p{L}-]*|perda|pergub|perbup|perwali|kepmen[\p{L}-]*|se|inpres|keppres|peraturan[\p{L} ]*|undang-undang)\s*\d+[\p{L}0-9./-]*(?:\s+tahun\s+|\s*\/\s*)20\d\d)/giu;
/** A year alone: not part of a longer number, a decimal, a date with slashes, or an SKP number. */
const YEAR = /(?<![\d.,/-])20\d\d(?![\d/]|[.,]\d)/gu;
/** "2025-2029": a span of a plan keeps its years. */
const SPAN = /20\d\d\s*(?:-|–|—|s\.?\/?d\.?|sampai(?: dengan)?|hingga|\/)\s*20\d\d/giu;

/** Years this close to the SKP's are of its own work; others are visions, laws, or archives. */
const NEAR = 2;

/** The text with its near years moved by `by`, or null if there is none. */
function shifted(
  text: string,
  tahun: number,
  by: number,
): { readonly after: string; readonly certain: boolean } | null {
  const kept: [number, number][] = [...text.matchAll(LAW), ...text.matchAll(SPAN)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const years: number[] = [];
  const after = text.replace(YEAR, (digits, at: number) => {
    const year = Number(digits);
    if (Math.abs(year - tahun) > NEAR || kept.some(([from, to]) => at >= from && at < to)) return digits;
    years.push(year);
    return String(year + by);
  });
  return years.length > 0 ? { after, certain: years.includes(tahun) } : null;
}

/** Every text of last year's SKP that names a year near it, with what it would say this year. */
export function yearChanges(wanted: WantedSkp, tahun: number, into: number): YearChange[] {
  const changes: YearChange[] = [];
  const look = (ref: string, field: YearField, before: string | null): void => {
    const found = before === null ? null : shifted(before, tahun, into - tahun);
    if (found !== null && before !== null) changes.push({ ref, field, before, ...found });
  };
  for (const rhk of wanted.rhk) {
    look(rhk.ref, 'rhk', rhk.nama);
    for (const one of rhk.indikator) {
      look(one.ref, 'indikator', one.nama);
      look(one.ref, 'satuan', one.satuan);
    }
  }
  for (const { ref, uraian } of wanted.lampiran) look(ref, 'uraian', uraian);
  return changes;
}

export interface AdaptOptions {
  /** This year, and the SKP it is for. */
  readonly into: number;
  readonly nomorSkp: string | null;
  /** This year's list of RHK atasan; null = not read. */
  readonly rhkAtasan: readonly string[] | null;
  /** Changes the person does not want, as `ref/field`. */
  readonly unwanted: readonly string[];
}

/** The name of a change, for the person's choice. */
export const changeKey = ({ ref, field }: Pick<YearChange, 'ref' | 'field'>): string => `${ref}/${field}`;

/** Last year's SKP, adapted. `changes` are all that could be made, also those that were not wanted. */
export function adaptYear(last: SkpParts, options: AdaptOptions): AdaptedSkp {
  const { into, nomorSkp, rhkAtasan, unwanted } = options;
  const before = wantedOf(last, 'leave');
  const { tahun } = last.skp;
  const changes = yearChanges(before, tahun, into);
  const made = new Map(changes.filter((one) => !unwanted.includes(changeKey(one))).map((one) => [changeKey(one), one]));
  const text = (ref: string, field: YearField, old: string): string => made.get(`${ref}/${field}`)?.after ?? old;
  const wanted: WantedSkp = {
    nomorSkp,
    tahun: into,
    rhk: before.rhk.map((rhk) => ({
      ...rhk,
      id: null,
      nama: text(rhk.ref, 'rhk', rhk.nama),
      rhkAtasan: rhk.rhkAtasan === null ? null : sameAtasan(rhk.rhkAtasan, rhkAtasan, tahun, into),
      indikator: rhk.indikator.map((one) => ({
        ...one,
        id: null,
        nama: text(one.ref, 'indikator', one.nama),
        satuan: one.satuan === null ? null : text(one.ref, 'satuan', one.satuan),
      })),
    })),
    lampiran: before.lampiran.map((entry) => ({ ...entry, id: null, uraian: text(entry.ref, 'uraian', entry.uraian) })),
  };
  return { wanted, changes };
}

/**
 * The RHK atasan of last year in this year's list: the same text, or the same but for its year. Nothing is chosen by
 * likeness: then the old text stays, and the plan asks, similar ones first.
 */
function sameAtasan(old: string, list: readonly string[] | null, tahun: number, into: number): string {
  const moved = shifted(old, tahun, into - tahun)?.after ?? old;
  for (const text of [old, moved]) {
    const [same, second] = (list ?? []).filter((option) => fold(option) === fold(text));
    if (same !== undefined && second === undefined) return same;
  }
  return old;
}
