/**
 * Texts of a page without what they say, for the page report: the shape an adapter looks at stays (a year, a date, a NIP,
 * a number), the words and figures do not. Pure.
 */

const DATE = /\b\d{1,2} \p{L}{3,10} 20\d\d\b/gu;
const NUMERIC_DATE = /\b(\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d|(?:19|20)\d\d-\d{2}-\d{2})\b/g;
const TIME = /\b\d{1,2}:\d{2}\b/g;
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** Held apart while the words around them are replaced: private use, so no page has them. */
const HELD = ['\uE000', '\uE001', '\uE002', '\uE003'] as const;
const SHOWN = ['1 Januari 2026', '01-01-2026', '08:00'] as const;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** Words become `xxx` whatever their length, digits 0, dates and times one invented date and time; years of this century stay. */
export function maskText(text: string): string {
  const years: string[] = [];
  return text
    .replace(/[\uE000-\uE003]/g, '')
    .replace(DATE, HELD[0])
    .replace(NUMERIC_DATE, HELD[1])
    .replace(TIME, HELD[2])
    .replace(YEAR, (year) => {
      years.push(year);
      return HELD[3];
    })
    .replace(WORD, 'xxx')
    .replace(/\p{Nd}/gu, '0')
    .replace(/[\uE000-\uE002]/g, (held) => SHOWN[HELD.indexOf(held as (typeof HELD)[number])] ?? '')
    .replaceAll(HELD[3], () => years.shift() ?? '');
}
