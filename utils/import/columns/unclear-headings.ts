import { editDistance } from '../../skp/near-text';
import { bulanFromName } from '../../text/bulan';
import type { ColumnWords } from './combine';
import { headingWords } from './heading-words';

/** Sums and remarks that people put between months. */
const BESIDE =
  /^(?:sub ?total|total|jumlah|jml|jlh|triwulan|tw|trw|semester|smt|kuartal|rata|ket|keterangan|catatan|kumulatif)(?: |$)/;
/** A date or the number of one: perhaps a month, perhaps not. */
const DATE = /^(?:\d{1,4}(?: \d{1,4}){1,2}|4[4-7]\d{3})$/;

const NAMES = 'januari februari maret april agustus september oktober november desember'.split(' ');

/** A slip in the name of a month (`febuari`): enough to ask about it, never to take it. */
function nearBulan(word: string): number | null {
  if (word.length < 5) return null;
  const near = NAMES.find((name) => name.startsWith(word.slice(0, 1)) && editDistance(word, name, 2) !== null);
  return near === undefined ? null : bulanFromName(near);
}

/** Headings of some month nobody understands: between months, or like one that is missing. */
export function unclearHeadings(
  bulan: readonly (readonly number[])[],
  words: readonly ColumnWords<string>[],
  textOf: (column: number) => string,
): readonly number[] {
  const taken = bulan.flat();
  if (bulan.every((columns) => columns.length > 0)) return [];
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const isMissing = (word: string): boolean => {
    const month = bulanFromName(word.replace(/\d/g, '')) ?? nearBulan(word);
    return month !== null && bulan[month - 1]?.length === 0;
  };
  return words.flatMap(({ field, bulan: month, role, headed }, column) => {
    if (!headed || field !== null || month !== null || role === 'real') return [];
    const plain = headingWords(textOf(column).slice(0, 200));
    if (plain === '' || BESIDE.test(plain)) return [];
    const between = column > first && column < last;
    return between || DATE.test(plain) || plain.split(' ').some(isMissing) ? [column] : [];
  });
}
