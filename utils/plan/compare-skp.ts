/**
 * Two SKP side by side, last year's or a file's and what e-Kinerja holds now: what is new, gone, changed or the same.
 * Between two years the years in texts are no difference by themselves. A likeness only pairs two texts if neither has
 * another one as like.
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
  /** Its text now; the other side's for what is gone. */
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

export interface SkpComparison {
  readonly tahun: { readonly last: number; readonly now: number };
  /** Those of now in their order, then what is gone. */
  readonly rhk: readonly ComparedRhk[];
  readonly lampiran: readonly ComparedEntry[];
  readonly counts: Readonly<Record<CompareKind, number>>;
}

export interface ComparedSide {
  readonly skp: Skp;
  readonly lampiran: readonly LampiranBagian[] | null;
  /** Fields it says nothing of: no difference comes from them. */
  readonly silent?: readonly CompareField[];
}

/** The text without its years. */
const yearless = (text: string): string => fold(text).replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#');

/** Texts with the same outcome are no difference. */
type Same = (text: string) => string;

type Pairs<Item> = readonly { readonly last: Item | null; readonly now: Item | null }[];

/** Pairs by the first key that is unique on both sides, then by likeness; the order of now, then the rest of the other side. */
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

const textField = (field: CompareField, last: string, now: string, same: Same): FieldDifference[] =>
  same(last) === same(now) ? [] : [{ field, last: last === '' ? null : last, now: now === '' ? null : now }];

const monthsText = ({ bulan }: Indikator): string | null =>
  bulan === null ? null : bulan.map(({ nilai }) => nilai ?? '-').join(' ');

function indikatorDifferences(last: Indikator, now: Indikator, same: Same): FieldDifference[] {
  const differences = [
    ...textField('nama', last.nama, now.nama, same),
    ...textField('aspek', last.aspek, now.aspek, same),
    ...textField('satuan', last.satuan, now.satuan, same),
  ];
  if (!equalCells(last.target, now.target)) differences.push({ field: 'target', last: last.target, now: now.target });
  const [lastMonths, nowMonths] = [last.bulan, now.bulan];
  const moved = nowMonths?.some(({ nilai }, at) => !equalCells(lastMonths?.[at]?.nilai ?? null, nilai)) ?? false;
  if (moved && lastMonths !== null) differences.push({ field: 'bulan', last: monthsText(last), now: monthsText(now) });
  return differences;
}

const kindOf = (last: unknown, now: unknown, differs: boolean): CompareKind =>
  now === null ? 'gone' : last === null ? 'new' : differs ? 'changed' : 'same';

/** How two sides are compared. */
interface How {
  readonly same: Same;
  readonly silent: readonly CompareField[];
}

const but = (differences: readonly FieldDifference[], { silent }: How): FieldDifference[] =>
  differences.filter(({ field }) => !silent.includes(field));

function compareIndikator(last: readonly Indikator[], now: readonly Indikator[], how: How): ComparedIndikator[] {
  const keys = [
    ({ nama, aspek }: Indikator) => JSON.stringify([yearless(nama), fold(aspek)]),
    ({ nama }: Indikator) => yearless(nama),
  ];
  return pairUp(last, now, keys, ({ nama }) => nama).map((pair) => {
    const differences =
      pair.last === null || pair.now === null ? [] : but(indikatorDifferences(pair.last, pair.now, how.same), how);
    const { nama = '', aspek = '' } = pair.now ?? pair.last ?? {};
    return { kind: kindOf(pair.last, pair.now, differences.length > 0), nama, aspek, differences };
  });
}

function compareRhk(last: Skp, now: Skp, how: How): ComparedRhk[] {
  const keys = [({ nama, jenis }: Rhk) => JSON.stringify([yearless(nama), jenis]), ({ nama }: Rhk) => yearless(nama)];
  return pairUp(last.rhk, now.rhk, keys, ({ nama }) => nama).flatMap((pair): ComparedRhk[] => {
    const shown = pair.now ?? pair.last;
    if (shown === null) return [];
    const both = pair.last !== null && pair.now !== null;
    const found = both
      ? [
          ...textField('nama', pair.last.nama, pair.now.nama, how.same),
          ...textField('jenis', pair.last.jenis, pair.now.jenis, how.same),
        ]
      : [];
    const differences = but(found, how);
    const indikator = compareIndikator(pair.last?.indikator ?? [], pair.now?.indikator ?? [], how);
    const differs = differences.length > 0 || (both && indikator.some(({ kind }) => kind !== 'same'));
    return [
      { kind: kindOf(pair.last, pair.now, differs), nama: shown.nama, jenis: shown.jenis, differences, indikator },
    ];
  });
}

function compareLampiran(
  last: ComparedSide['lampiran'],
  now: ComparedSide['lampiran'],
  { same }: How,
): ComparedEntry[] {
  const listOf = (parts: ComparedSide['lampiran']): { bagian: string; uraian: string }[] =>
    (parts ?? []).flatMap(({ jenis, entries }) => entries.map(({ uraian }) => ({ bagian: jenis, uraian })));
  const key = ({ bagian, uraian }: { bagian: string; uraian: string }): string =>
    JSON.stringify([fold(bagian), yearless(uraian)]);
  return pairUp(listOf(last), listOf(now), [key], ({ bagian, uraian }) => `${bagian} ${uraian}`).flatMap((pair) => {
    const shown = pair.now ?? pair.last;
    if (shown === null) return [];
    const differences =
      pair.last === null || pair.now === null ? [] : textField('uraian', pair.last.uraian, pair.now.uraian, same);
    return [{ kind: kindOf(pair.last, pair.now, differences.length > 0), ...shown, differences }];
  });
}

/** Compares two SKP, `now` being what e-Kinerja holds. Lampiran that were not read on either side are left out. */
export function compareSkp(last: ComparedSide, now: ComparedSide): SkpComparison {
  const how: How = { same: last.skp.tahun === now.skp.tahun ? fold : yearless, silent: last.silent ?? [] };
  const rhk = compareRhk(last.skp, now.skp, how);
  const isRead = last.lampiran !== null && now.lampiran !== null;
  const lampiran = isRead ? compareLampiran(last.lampiran, now.lampiran, how) : [];
  const counts: Record<CompareKind, number> = { same: 0, changed: 0, new: 0, gone: 0 };
  for (const { kind } of [...rhk, ...rhk.flatMap(({ indikator }) => indikator), ...lampiran]) counts[kind] += 1;
  return { tahun: { last: last.skp.tahun, now: now.skp.tahun }, rhk, lampiran, counts };
}
