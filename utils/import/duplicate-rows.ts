import type { WantedRow } from './types';

type Identity = Pick<WantedRow, 'kode' | 'rhk' | 'aspek' | 'indikator'>;

/** Lower case with even blanks. */
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

const whole = ({ kode, rhk, aspek, indikator }: Identity): string =>
  [kode, rhk, aspek, indikator].map((text) => fold(text ?? '')).join('\n');

const SPACE = 0x20;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const LAST_PRINTABLE = 0x7e;
/** What the engine keeps as a plain small number. */
const THIRTY_BITS = 0x3fff_ffff;

/** The same number (30 bits) for all texts that fold to the same, without making a text where it is printable ASCII. */
function hashOfFolded(text: string): number {
  let hash = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    let sign = text.charCodeAt(at);
    if (sign < SPACE || sign > LAST_PRINTABLE) return hashOfSigns(fold(text));
    if (sign === SPACE && before === SPACE) continue;
    if (sign >= CAPITAL_A && sign <= CAPITAL_Z) sign += SPACE;
    hash = (Math.imul(hash, 31) + sign) | 0;
    before = sign;
  }
  return hash & THIRTY_BITS;
}

function hashOfSigns(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash & THIRTY_BITS;
}

/** Tells whether a row names the same place as an earlier one: code, RHK, aspek and indikator, without case. */
export class DuplicateRows {
  private readonly first = new Map<number, Identity>();
  /** The whole identity of rows whose names have the same hash. */
  private readonly namesakes = new Set<string>();

  /** Notes the row; true if one like it was there before. Nearly every indikator is there once, so this is cheap. */
  isRepeated(row: Identity): boolean {
    const name = hashOfFolded(row.indikator ?? row.kode ?? '');
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
