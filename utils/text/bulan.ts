/** Month names as people write them in Indonesian spreadsheets, and as the site prints them. */

/** The twelve short names in the site's own spelling (docs/ekinerja.md §4.10). */
export const BULAN_PENDEK = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agt',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const;

const SPELLINGS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan', 'janu', 'jnr'],
  ['februari', 'february', 'pebruari', 'feb', 'peb', 'febr'],
  ['maret', 'march', 'mar', 'mrt', 'mart'],
  ['april', 'apr', 'aprl'],
  ['mei', 'may', 'mey'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agt', 'agu', 'ags', 'agst', 'agus', 'aug'],
  ['september', 'sep', 'sept', 'spt'],
  ['oktober', 'october', 'okt', 'oct', 'oktb'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const NUMBER_BY_NAME: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 1…12 for a month name in any spelling listed above (lower case, no punctuation), else null. */
export function bulanFromName(word: string): number | null {
  return NUMBER_BY_NAME.get(word) ?? null;
}

/** 1…12 for `1`…`12`, `01`…`09` and the Roman numerals I…XII (lower case), else null. Only safe as one of twelve. */
export function bulanFromNumeral(word: string): number | null {
  if (/^(0?[1-9]|1[0-2])$/.test(word)) return Number(word);
  const roman = ROMAN.indexOf(word);
  return roman < 0 ? null : roman + 1;
}
