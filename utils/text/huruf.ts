/**
 * Characters nobody sees: cleaned from every imported text before it is compared, and reported so that the person
 * knows. Two families: harmless ones (no-break spaces, zero-width, byte order marks) and ones that change the visible
 * order of what stands there (bidirectional overrides), which must never be part of a number.
 */

/** Invisible characters that carry no meaning in a spreadsheet cell. */
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
/** Spaces that look like a space and are not one. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** One of either, or of the ASCII control characters below the space (tab and line breaks excepted). */
const ODD_ANY =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180E\u2000-\u200F\u202A-\u202F\u205F-\u206F\u3000\uFEFF]/;

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * The text without hidden characters, odd spaces made plain, outer white space gone. Line breaks inside stay.
 * `hidden` tells whether anything other than outer white space had to be touched.
 */
export function cleanText(text: string): { readonly text: string; readonly hidden: boolean } {
  if (!ODD_ANY.test(text)) return { text: text.trim(), hidden: false };
  return {
    text: text.replace(HIDDEN, '').replace(CONTROL, '').replace(ODD_SPACE, ' ').trim(),
    hidden: true,
  };
}

/** True if the text holds characters that make it look different from what it says (`\u202E21` shows as 12). */
export function reordersText(text: string): boolean {
  return REORDERING.test(text);
}

/** What Windows-1252 makes of the bytes 0x80 to 0x9F; the rest of the code page equals Latin-1. */
const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const MOJIBAKE = /[ÂÃâð][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * Text of the Windows-1252 bytes. Goes by the table above instead of trusting the platform alone: some runtimes decode
 * the range 0x80 to 0x9F as control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (one) => CP1252_HIGH.charAt(one.charCodeAt(0) - 0x80));
}

/**
 * Undoes UTF-8 that was once read as Windows-1252 (`â€“` → `–`). Texts without the tell-tale pairs, and texts that are
 * no valid UTF-8 when turned back, come back unchanged.
 */
export function repairMojibake(text: string): string {
  if (!MOJIBAKE.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const high = CP1252_HIGH.indexOf(text.charAt(i));
    if (high >= 0) bytes[i] = 0x80 + high;
    else if (code < 0x100) bytes[i] = code;
    else return text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
