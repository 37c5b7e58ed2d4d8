/** Where one of the site's grids goes on: its summary "Menampilkan 1-20 dari 23 item." and its pager (docs/ekinerja.md §4.5, §4.6). */
import { plainText } from '../../dom/text';
import { queryParam, resolveOnSite, routeOf } from '../routes';

export interface GridNext {
  /** Address of the next page as the pager prints it; null = this is the last one, or it is `unclear`. */
  readonly next: string | null;
  /** Summary and pager disagree: rows are said to be there, but no link leads to them, or the shown page is not marked. */
  readonly unclear: boolean;
}

const SUMMARY = /(\d[\d.]*)\s*-\s*(\d[\d.]*)\D+(\d[\d.]*)/;
const LAST: GridNext = { next: null, unclear: false };
const UNCLEAR: GridNext = { next: null, unclear: true };

/** Of the first grid within `root`, in a document loaded from `url`. `wanted`: the route all its pages have. */
export function nextOfGrid(root: ParentNode, url: string, wanted: string): GridNext {
  const counts = SUMMARY.exec(textOf(root.querySelector('.grid-view .summary') ?? summaryIn(root)));
  const [to = 0, all = 0] = (counts?.slice(2) ?? []).map((text) => Number(text.replaceAll('.', '')));
  // Yii numbers the links of a pager, whatever its class.
  const pager = root.querySelector('.grid-view .pagination') ?? root.querySelector('ul:has(a[data-page])');
  if (pager === null) return counts !== null && to < all ? UNCLEAR : LAST;
  const shown = Number(textOf(pager.querySelector('li.active, [aria-current]')));
  if (counts === null || !(shown >= 1)) return UNCLEAR;
  if (to >= all) return LAST;
  const link = Array.from(pager.getElementsByTagName('a')).find((a) => plainText(a) === String(shown + 1));
  const next = resolveOnSite(link?.getAttribute('href') ?? '', url);
  const leads = next !== null && routeOf(next) === wanted && queryParam(next, 'page') !== null;
  return link !== undefined && leads ? { next, unclear: false } : UNCLEAR;
}

/** A line of its own that says where the list stands. */
const summaryIn = (root: ParentNode): Element | null =>
  Array.from(root.querySelectorAll('div')).find(
    (div) => div.querySelector('div, table, ul, form') === null && /\d\s*-\s*\d\S* dari \d/.test(plainText(div)),
  ) ?? null;

const textOf = (element: Element | null): string => (element === null ? '' : plainText(element));
