import type { WantedRow } from './types';

type Identity = Pick<WantedRow, 'kode' | 'rhk' | 'aspek' | 'indikator'>;

const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return /\s\s|[\t\n]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
};

const same = (a: string | null, b: string | null): boolean => a === b || fold(a ?? '') === fold(b ?? '');

const isTwin = (a: Identity, b: Identity): boolean =>
  same(a.kode, b.kode) && same(a.indikator, b.indikator) && same(a.rhk, b.rhk) && same(a.aspek, b.aspek);

/** A number that is the same for all spellings that fold to the same text: letters and digits, without case. */
function mark(text: string, start: number): number {
  let sum = start;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign > 0x7e) return foreignMark(text, start);
    if (sign > 0x20) sum = Math.imul(sum ^ (sign >= 0x41 && sign <= 0x5a ? sign + 0x20 : sign), 0x01000193);
  }
  return sum;
}

/** As `mark`, for texts with other letters than ASCII: what folds to ASCII counts as such. */
function foreignMark(text: string, start: number): number {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  let sum = start;
  for (let at = 0; at < plain.length; at += 1) {
    if (plain.charCodeAt(at) > 0x20) sum = Math.imul(sum ^ plain.charCodeAt(at), 0x01000193);
  }
  return sum;
}

/** Tells whether a row names the same place as an earlier one: code, RHK, aspek and indikator, without case. */
export class DuplicateRows {
  private readonly seen = new Map<number, Identity | Identity[]>();
  private rhk: string | null = null;
  private rhkMark = 0;

  /** Notes the row; true if one like it was there before. Nearly every row is there once, so this is cheap. */
  isRepeated(row: Identity): boolean {
    const key = this.keyOf(row);
    const others = this.seen.get(key);
    if (others === undefined) {
      this.seen.set(key, row);
      return false;
    }
    const list = Array.isArray(others) ? others : [others];
    if (list.some((one) => isTwin(one, row))) return true;
    this.seen.set(key, [...list, row]);
    return false;
  }

  private keyOf({ kode, rhk, aspek, indikator }: Identity): number {
    if (rhk !== this.rhk) {
      this.rhk = rhk;
      this.rhkMark = mark(rhk ?? '', 0x811c9dc5 | 0);
    }
    // Thirty bits: engines keep such numbers without a box.
    return mark(kode ?? '', mark(indikator ?? '', mark(aspek ?? '', this.rhkMark))) >>> 2;
  }
}
