import type { WantedRow } from './types';

type Identity = Pick<WantedRow, 'kode' | 'rhk' | 'aspek' | 'indikator'>;

/** Blanks that fold to one: two side by side, or other than a space. */
const UNEVEN = /\s\s|[\t\r\n]/;

/** Lower case with even blanks. */
const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return UNEVEN.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
};

const whole = ({ kode, rhk, aspek, indikator }: Identity): string =>
  [kode, rhk, aspek, indikator].map((text) => fold(text ?? '')).join('\n');

/** Tells whether a row names the same place as an earlier one: code, RHK, aspek and indikator, without case. */
export class DuplicateRows {
  private readonly first = new Map<string, Identity>();
  /** The whole identity of rows that share a name. */
  private readonly namesakes = new Set<string>();

  /** Notes the row; true if one like it was there before. Nearly every indikator is there once, so this is cheap. */
  isRepeated(row: Identity): boolean {
    const name = fold(row.indikator ?? row.kode ?? '');
    const namesake = this.first.get(name);
    if (namesake === undefined) {
      this.first.set(name, row);
      return false;
    }
    const identity = whole(row);
    if (this.namesakes.add(whole(namesake)).has(identity)) return true;
    this.namesakes.add(identity);
    return false;
  }
}
