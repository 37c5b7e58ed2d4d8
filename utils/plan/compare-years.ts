/**
 * Two SKP side by side, last year's and this year's: what is new, gone, changed or the same. Years in texts are no
 * difference by themselves. A likeness only pairs two texts if neither has another one as like.
 */
import { equalCells } from '../skp/number-text';
import { editDistance, nearLimit } from '../skp/near-text';
import type { Indikator, JenisRhk, Rhk, Skp } from '../skp/model';
import type { LampiranBagian } from '../skp/facts';
import { fold } from '../text/normalise';

export type CompareKind = 'same' | 'changed' | 'new' | 'gone';
export type CompareField = 'nama' | 'jenis' | 'aspek' | 'target' | 'satuan' | 'bulan' | 'uraian';

export interface FieldDifference {
  readonly field: CompareField;
  /** null = empty. Months as twelve values joined by " ". */
  readonly last: string | null;
  readonly now: string | null;
}

export interface ComparedIndikator {
  readonly kind: CompareKind;
  /** Its text this year; last year's for what is gone. */
  readonly nama: string;
  readonly aspek: string;
  readonly differences: readonly FieldDifference[];
}

export interface ComparedRhk {
  readonly kind: CompareKind;
  readonly nama: string;
  readonly jenis: JenisRhk;
  /** Of the RHK itself. */
  readonly differences: readonly FieldDifference[];
  readonly indikator: readonly ComparedIndikator[];
}

export interface ComparedEntry {
  readonly kind: CompareKind;
  readonly bagian: string;
  readonly uraian: string;
  readonly differences: readonly FieldDifference[];
}

export interface YearComparison {
  readonly tahun: { readonly last: number; readonly now: number };
  /** This year's in its order, then what is gone. */
  readonly rhk: readonly ComparedRhk[];
  readonly lampiran: readonly ComparedEntry[];
  readonly counts: Readonly<Record<CompareKind, number>>;
}

interface Side {
  readonly skp: Skp;
  readonly lampiran: readonly LampiranBagian[] | null;
}

/** The text without its years. */
const yearless = (text: string): string => fold(text).replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#');

type Pairs<Item> = readonly { readonly last: Item | null; readonly now: Item | null }[];

/** Pairs by the first key that is unique on both sides, then by likeness; this year's order, then the rest of last year's. */
function pairUp<Item>(
  last: readonly Item[],
  now: readonly Item[],
  keys: readonly ((item: Item) => string)[],
  textOf: (item: Item) => string,
): Pairs<Item> {
  const partner = new Map<Item, Item>();
  const left = new Set(last);
  for (const key of keys) {
    const free = now.filter((item) => !partner.has(item));
    const [mine, theirs] = [countBy(free, key), countBy([...left], key)];
    for (const item of free) {
      const [other] = theirs.get(key(item)) ?? [];
      if (other === undefined || theirs.get(key(item))?.length !== 1 || mine.get(key(item))?.length !== 1) continue;
      partner.set(item, other);
      left.delete(other);
    }
  }
  const free = now.filter((item) => !partner.has(item));
  const nearOf = (item: Item, others: Iterable<Item>): Item[] => {
    const text = yearless(textOf(item));
    return [...others].filter((other) => editDistance(text, yearless(textOf(other)), nearLimit(text)) !== null);
  };
  for (const item of free) {
    const [other, second] = nearOf(item, left);
    if (other === undefined || second !== undefined || nearOf(other, free).length !== 1) continue;
    partner.set(item, other);
    left.delete(other);
  }
  return [
    ...now.map((item) => ({ now: item, last: partner.get(item) ?? null })),
    ...[...left].map((item) => ({ now: null, last: item })),
  ];
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return found;
}

const textField = (field: CompareField, last: string, now: string): FieldDifference[] =>
  yearless(last) === yearless(now) ? [] : [{ field, last: last === '' ? null : last, now: now === '' ? null : now }];

const monthsText = ({ bulan }: Indikator): string | null =>
  bulan === null ? null : bulan.map(({ nilai }) => nilai ?? '-').join(' ');

function indikatorDifferences(last: Indikator, now: Indikator): FieldDifference[] {
  const differences = [
    ...textField('nama', last.nama, now.nama),
    ...textField('aspek', last.aspek, now.aspek),
    ...textField('satuan', last.satuan, now.satuan),
  ];
  if (!equalCells(last.target, now.target)) differences.push({ field: 'target', last: last.target, now: now.target });
  const [lastMonths, nowMonths] = [last.bulan, now.bulan];
  const moved = nowMonths?.some(({ nilai }, at) => !equalCells(lastMonths?.[at]?.nilai ?? null, nilai)) ?? false;
  if (moved && lastMonths !== null) differences.push({ field: 'bulan', last: monthsText(last), now: monthsText(now) });
  return differences;
}

const kindOf = (last: unknown, now: unknown, differs: boolean): CompareKind =>
  now === null ? 'gone' : last === null ? 'new' : differs ? 'changed' : 'same';

function compareIndikator(last: readonly Indikator[], now: readonly Indikator[]): ComparedIndikator[] {
  const keys = [
    ({ nama, aspek }: Indikator) => JSON.stringify([yearless(nama), fold(aspek)]),
    ({ nama }: Indikator) => yearless(nama),
  ];
  return pairUp(last, now, keys, ({ nama }) => nama).map((pair) => {
    const differences = pair.last === null || pair.now === null ? [] : indikatorDifferences(pair.last, pair.now);
    const { nama = '', aspek = '' } = pair.now ?? pair.last ?? {};
    return { kind: kindOf(pair.last, pair.now, differences.length > 0), nama, aspek, differences };
  });
}

function compareRhk(last: Skp, now: Skp): ComparedRhk[] {
  const keys = [({ nama, jenis }: Rhk) => JSON.stringify([yearless(nama), jenis]), ({ nama }: Rhk) => yearless(nama)];
  return pairUp(last.rhk, now.rhk, keys, ({ nama }) => nama).flatMap((pair): ComparedRhk[] => {
    const shown = pair.now ?? pair.last;
    if (shown === null) return [];
    const both = pair.last !== null && pair.now !== null;
    const differences = both
      ? [...textField('nama', pair.last.nama, pair.now.nama), ...textField('jenis', pair.last.jenis, pair.now.jenis)]
      : [];
    const indikator = compareIndikator(pair.last?.indikator ?? [], pair.now?.indikator ?? []);
    const differs = differences.length > 0 || (both && indikator.some(({ kind }) => kind !== 'same'));
    return [
      { kind: kindOf(pair.last, pair.now, differs), nama: shown.nama, jenis: shown.jenis, differences, indikator },
    ];
  });
}

function compareLampiran(last: Side['lampiran'], now: Side['lampiran']): ComparedEntry[] {
  const listOf = (parts: Side['lampiran']): { bagian: string; uraian: string }[] =>
    (parts ?? []).flatMap(({ jenis, entries }) => entries.map(({ uraian }) => ({ bagian: jenis, uraian })));
  const key = ({ bagian, uraian }: { bagian: string; uraian: string }): string =>
    JSON.stringify([fold(bagian), yearless(uraian)]);
  return pairUp(listOf(last), listOf(now), [key], ({ bagian, uraian }) => `${bagian} ${uraian}`).flatMap((pair) => {
    const shown = pair.now ?? pair.last;
    if (shown === null) return [];
    const differences =
      pair.last === null || pair.now === null ? [] : textField('uraian', pair.last.uraian, pair.now.uraian);
    return [{ kind: kindOf(pair.last, pair.now, differences.length > 0), ...shown, differences }];
  });
}

/** Compares two readings. Lampiran that were not read on either side are left out. */
export function compareYears(last: Side, now: Side): YearComparison {
  const rhk = compareRhk(last.skp, now.skp);
  const lampiran = last.lampiran === null || now.lampiran === null ? [] : compareLampiran(last.lampiran, now.lampiran);
  const counts: Record<CompareKind, number> = { same: 0, changed: 0, new: 0, gone: 0 };
  for (const { kind } of [...rhk, ...rhk.flatMap(({ indikator }) => indikator), ...lampiran]) counts[kind] += 1;
  return { tahun: { last: last.skp.tahun, now: now.skp.tahun }, rhk, lampiran, counts };
}
