import { BLANK } from './heading-words';
import type { Heading, Role } from './heading-words';

/** What the heading lines say of one column. */
export interface ColumnWords<Field extends string> {
  field: Field | null;
  bulan: number | null;
  role: Role;
  tahun: number | null;
  /** Words over or under a month that are not understood (`Anggaran (Rp)`, `Rp`): what is in the column, nobody knows. */
  odd: boolean;
  /** Two lines name two months. */
  clash: boolean;
  /** It has a heading of its own, whatever that says. */
  headed: boolean;
}

const NONE = { field: null, bulan: null, role: null, tahun: null, odd: false, clash: false, headed: false };

/**
 * What the heading lines `lines` (top to bottom) say per column. A group heading (a month over TRGT and REAL, or
 * "Target" over twelve months) reaches to the right over blank cells, but only if a fitting heading stands below its
 * own cell: a heading like "Total Realisasi" stands alone and reaches nowhere. A month reaches over words that are not
 * understood as well: then it has two columns, and none of them is taken.
 */
export function combine<Field extends string>(lines: readonly (readonly Heading<Field>[])[]): ColumnWords<Field>[] {
  const width = Math.max(...lines.map((line) => line.length));
  const words: ColumnWords<Field>[] = Array.from({ length: width }, () => ({ ...NONE }));
  for (const [depth, line] of lines.entries()) {
    const below = lines.slice(depth + 1);
    let group: Heading<Field> | null = null;
    for (let column = 0; column < width; column += 1) {
      const word = words[column];
      if (word === undefined) continue;
      const cell = line[column] ?? BLANK;
      if (!cell.blank) {
        const reaches = below.some(
          (lower) =>
            (cell.bulan !== null && lower[column]?.blank === false) ||
            ((cell.role !== null || cell.odd || cell.tahun !== null) && (lower[column]?.bulan ?? null) !== null),
        );
        group = reaches ? cell : null;
        word.headed = true;
        word.field = cell.field ?? word.field;
        say(word, cell);
      } else if (group !== null && below.some((lower) => lower[column]?.blank === false)) say(word, group);
    }
  }
  return words;
}

/** Adds what a cell or the group it belongs to says; a month that was named above stays. */
function say(word: ColumnWords<string>, { bulan, role, tahun, odd }: Heading<string>): void {
  if (bulan !== null && word.bulan !== null && bulan !== word.bulan) word.clash = true;
  word.bulan ??= bulan;
  word.role = role ?? word.role;
  word.tahun = tahun ?? word.tahun;
  if (odd) word.odd = true;
}
