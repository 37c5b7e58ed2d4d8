/**
 * Texts that spreadsheet programs would run as a formula get a leading apostrophe on export and lose it on import
 * (S15). A text that itself begins with an apostrophe gets one too, so that the way back is exact.
 */
const RISKY = /^['=+\-@\t\r\n\uFF07\uFF1D\uFF0B\uFF0D\uFF20]/;

export const neutralise = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** Undoes `neutralise`; other texts, also foreign ones that begin with an apostrophe, stay as they are. */
export const restore = (text: string): string =>
  text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
