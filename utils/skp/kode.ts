/**
 * The row code of our own sheets: ties a row of a downloaded sheet to its place on the Matriks, so that it still
 * matches after the person renamed or sorted things. Form: `AEK-<year>-<rhk id>-<key of January>-<check>`.
 * The ids are the site's own (docs/ekinerja.md §4.10); nothing personal is in it.
 */

export interface Kode {
  readonly tahun: number;
  /** kegiatan_rhk id; null where the page has none. */
  readonly rhkId: string | null;
  /** `editableKey` of the indikator's January cell. */
  readonly kunci: string;
}

/** 31 symbols (a prime), without the easily confused I, O, S, Y and Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUVWX';

/**
 * Weighted sum modulo 31 with a different weight for each of up to 30 places (3 generates all residues), so every
 * single wrong character and every swap of two different characters changes the result.
 */
export function checkSymbol(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    weight = (weight * 3) % SYMBOLS.length;
    sum += weight * (character === '-' ? 10 : SYMBOLS.indexOf(character));
  }
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}

/** The code of a row. `rhkId` and `kunci` are digits as the page prints them. */
export function formatKode(kode: Kode): string {
  const body = `${kode.tahun}-${kode.rhkId ?? '0'}-${kode.kunci}`;
  return `AEK-${body}-${checkSymbol(body)}`;
}

/** A code as it was written: without blanks, with plain dashes, in capitals. */
export const plainKode = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .toUpperCase();

/**
 * Reads a code back. Case, blanks and the various dashes that office programs put in do not matter.
 * Null for everything else: another form, a mistyped character.
 */
export function parseKode(text: string): Kode | null {
  const parts = /^AEK-((\d{4})-(\d{1,10})-(\d{1,12}))-([0-9A-Z])$/u.exec(plainKode(text));
  if (parts === null) return null;
  const [, body = '', tahun = '', rhkId = '', kunci = '', check] = parts;
  if (checkSymbol(body) !== check) return null;
  return { tahun: Number(tahun), rhkId: rhkId === '0' ? null : rhkId, kunci };
}
