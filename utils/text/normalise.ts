/** Two degrees of sameness for texts of pages and sheets. Pure. */

/** Runs of blanks that are not one plain space already: most texts have none, and stay as they are. */
const UNEVEN_BLANKS = /[^\S ]\s*| \s+/g;
const PRINTABLE_ASCII = /^[ -~]*$/;
/** Zero-width and bidi marks: invisible to people, so they must never make two texts differ. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;

/** The text as people see it: runs of blanks (also no-break ones and line breaks) become one, ends trimmed. */
export function collapse(text: string): string {
  return text.replace(UNEVEN_BLANKS, ' ').trim();
}

/**
 * The text for comparing words: collapsed, compatibility forms unified (NFKC), invisible marks dropped, lower case.
 * The site's style sheet upper-cases headings, and the same word is printed in both cases (docs/ekinerja.md §6.5).
 */
export function fold(text: string): string {
  const plain = PRINTABLE_ASCII.test(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '');
  return collapse(plain).toLowerCase();
}

/** Whether two texts say the same to a person, whatever their case and spacing. */
export function sameText(one: string, other: string): boolean {
  return one === other || fold(one) === fold(other);
}

/** A label for comparing: stars of required fields and colons do not belong to it. */
export const foldLabel = (label: string): string => fold(label).replace(/[\s*:]+$/u, '');
