import type { WantedRow } from './types';

type Identity = Pick<WantedRow, 'kode' | 'rhk' | 'aspek' | 'indikator'>;

const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return /\s\s|[\t\n]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
};

const same = (a: string | null, b: string | null): boolean => a === b || fold(a ?? '') === fold(b ?? '');

/** Tells whether a row names the same place as an earlier one: code, RHK, aspek and indikator, without case. */
export class DuplicateRows {
  private readonly seen = new Map<string, Identity[]>();

  /** Notes the row; true if one like it was there before. Nearly every indikator is there once, so this is cheap. */
  isRepeated(row: Identity): boolean {
    const name = fold(row.indikator ?? row.kode ?? '');
    const others = this.seen.get(name);
    if (others === undefined) {
      this.seen.set(name, [row]);
      return false;
    }
    const twin = others.some((one) => same(one.kode, row.kode) && same(one.rhk, row.rhk) && same(one.aspek, row.aspek));
    if (!twin) others.push(row);
    return twin;
  }
}
