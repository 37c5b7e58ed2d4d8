/**
 * Months that the headings do not say for certain are not taken, and headings between months that nobody understands are
 * named: a target in a column that means something else would be written as a target.
 */
import { combine } from './combine';
import type { ColumnWords } from './combine';
import type { Heading } from './heading-words';
import { unclearHeadings } from './unclear-headings';

const VALUE = /^\s*\d[\d.,]*\s*%?\s*$/;

export interface Doubt {
  readonly column: number;
  readonly code: 'headingUnclear' | 'yearDiffers';
  readonly text: string;
}

interface Months {
  readonly bulan: readonly (readonly number[])[];
  readonly tahun: number | null;
  readonly doubts: readonly Doubt[];
}

/**
 * The months of a block of heading lines. `around`: its lines and those right above; `noTarget`: a title says so; `rows`: its lines as they are;
 * `numbering`: the line below that numbers the columns; `below`: the first lines of the table.
 */
export function doubtsOf<Field extends string>(
  block: { readonly bulan: Months['bulan']; readonly words: readonly ColumnWords<Field>[] },
  around: readonly (readonly Heading<Field>[])[],
  noTarget: boolean,
  rows: readonly (readonly string[])[],
  numbering: readonly string[] | undefined,
  below: readonly (readonly string[])[],
): Months {
  const above = combine(around);
  const taken = block.bulan.flat();
  const last = Math.max(...taken);
  const { words } = block;
  const textOf = (column: number): string => rows.findLast((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '';
  const isOdd = (column: number): boolean => {
    const { odd = false, clash = false } = above[column] ?? {};
    // Values under no heading of their own: weeks of a month, or its realisasi, perhaps. Behind the last of months side by
    // side, a sum.
    const next = column + 1;
    const inside = next < last || !taken.includes(column - 1);
    const valued = (numbering?.[next] ?? '') !== '' || (inside && below.some((row) => VALUE.test(row[next] ?? '')));
    return odd || clash || (valued && words[next]?.headed !== true);
  };
  const doubts: Doubt[] = [];
  const doubt = (code: Doubt['code'], column: number): void => {
    doubts.push({ column, code, text: textOf(column) });
  };
  const bulan = block.bulan.map((columns) => {
    const plain = columns.filter((column) => above[column]?.role !== 'real');
    const [only] = plain;
    if (only === undefined || plain.length > 1 || !(isOdd(only) || (noTarget && above[only]?.role !== 'target')))
      return plain;
    doubt('headingUnclear', only);
    return [];
  });
  const yearOf = (columns: readonly number[]): number | null => above[columns[0] ?? -1]?.tahun ?? null;
  const years = new Set(bulan.map(yearOf).filter((year) => year !== null));
  const ofOneYear = years.size < 2 ? bulan : bulan.map((columns) => (yearOf(columns) === null ? columns : []));
  for (const columns of bulan)
    if (!ofOneYear.includes(columns)) for (const column of columns) doubt('yearDiffers', column);
  for (const column of unclearHeadings(ofOneYear, words, textOf)) doubt('headingUnclear', column);
  return { bulan: ofOneYear, tahun: years.size === 1 ? ([...years][0] ?? null) : null, doubts };
}
