/** Texts as e-Kinerja's server measures them (docs/ekinerja.md §4.8, §13.4, §13.12). Pure. */

/** Length as the server counts it: characters (code points), a line break counting two. */
export function serverLength(text: string): number {
  let length = 0;
  for (const character of text.replace(/\r\n|\r|\n/gu, '\r\n')) length += character === '' ? 0 : 1;
  return length;
}

/** Bytes of the posted text, as the lower limit of a daily entry counts them. */
export function serverBytes(text: string): number {
  let bytes = 0;
  for (const character of text.replace(/\r\n|\r|\n/gu, '\r\n')) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** Blank for the server: no-break spaces count as filled (§13.12). */
export const isBlankForServer = (text: string): boolean => /^[ \t\n\r\0\v]*$/u.test(text);

/** Markup that several lists print unescaped, and that can swallow what follows (§6.5, §13.14); null = none. */
export function markupIn(text: string): string | null {
  return /<[a-z/!?]|&(?:[a-z][a-z0-9]*|#\d+);/iu.exec(text)?.[0] ?? null;
}
