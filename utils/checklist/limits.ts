/** Limits of the site's forms (docs/ekinerja.md §4.8, §13.4, §13.12). */
export const INDIKATOR_MOST = 500;
/** Longer ones are cut without a word. */
export const SATUAN_MOST = 255;

/** Length as the server counts it: characters (code points), a line break counting two. */
export function serverLength(text: string): number {
  let length = 0;
  for (const character of text.replace(/\r\n|\r|\n/gu, '\r\n')) length += character === '' ? 0 : 1;
  return length;
}

/** Blank for the server: no-break spaces count as filled (§13.12). */
export const isBlankForServer = (text: string): boolean => /^[ \t\n\r\0\v]*$/u.test(text);
