/**
 * Shows a place of the live page: scrolls to it and marks it. Changes no element, class, style or value of the page: the
 * mark is an animation that ends by itself.
 */
import { firstNamed } from '../dom/first-named';
import { findLiveCell } from '../ekinerja/reveal';
import { cellInputs } from '../ekinerja/widgets/matriks-form';
import { queryParam, route, routeOf } from '../ekinerja/routes';
import { indikatorIds } from '../ekinerja/widgets/indikator-links';
import { readRhkCell } from '../ekinerja/widgets/rhk-cell';
import { fieldOf, type Mark } from '../guard/lead';

/** The element to show for a place; null if the page does not have it, or not unambiguously. */
export function findPlace(document: Document, { place, rule }: Mark): Element | null {
  if (place.key !== null) {
    const cell = findLiveCell(document, place.key);
    if (cell !== null) return cell;
  }
  const field = fieldOf({ place, rule });
  const control = field === null ? undefined : Array.from(document.getElementsByName(field)).at(-1);
  if (control !== undefined) return control;
  if (place.jenisLampiran !== null) return lampiranHead(document, place.jenisLampiran);
  if (place.indikatorId !== null) {
    const id = place.indikatorId;
    const row = only(rowsOf(document).filter((one) => indikatorIds(one).includes(id)));
    if (row !== null) return row;
  }
  if (place.rhkId !== null) {
    const id = place.rhkId;
    const cells = rowsOf(document).flatMap((row) =>
      Array.from(row.cells).filter((cell) => readRhkCell(cell).id === id),
    );
    return only(cells);
  }
  return wholePage(document, place.page);
}

/** A place without a row of its own (a month no indikator fills, the year): the table or box of its page. */
function wholePage(document: Document, page: Mark['place']['page']): Element | null {
  const r = routeOf(document.URL);
  if (page === 'matriks' && r === route.matriks)
    return (document.querySelector('.kv-editable') ?? cellInputs(document)[0])?.closest('table') ?? null;
  if (page === 'daftar-skp' && r === route.daftarSkp)
    return firstNamed(document, 'FilterForm[tahun]') ?? document.querySelector('.grid-view');
  return null;
}

function lampiranHead(document: Document, jenis: string): Element | null {
  const links = Array.from(document.getElementsByTagName('a')).filter((link) => {
    const href = link.getAttribute('href') ?? '';
    return routeOf(href) === route.formLampiran && queryParam(href, 'id_skp_lampiran_jenis') === jenis;
  });
  return links.at(0)?.closest('th, td') ?? null;
}

const rowsOf = (document: Document): HTMLTableRowElement[] => Array.from(document.getElementsByTagName('tr'));
const only = <Found>(found: readonly Found[]): Found | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Scrolls to an element and marks it for some seconds; the person's cursor goes there if it is a control. */
export function markElement(found: Element): void {
  const view = found.ownerDocument.defaultView;
  const calm = view?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  found.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
  const line = { outline: '3px solid #0b6b6b', outlineOffset: '-3px' };
  const gone = { outline: '3px solid transparent', outlineOffset: '-3px' };
  found.animate(calm ? [line, line] : [line, { ...line, offset: 0.7 }, gone], 4000);
  // A row holds many controls, the send icon among them: none of them is meant.
  const inside = found.matches('td, th') ? found.querySelector('button, a[href], input') : null;
  const control = found.matches('input, select, textarea') ? found : inside;
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}

/** False if the place is not on this page. */
export function revealPlace(document: Document, mark: Mark): boolean {
  const found = findPlace(document, mark);
  if (found === null) return false;
  markElement(found);
  return true;
}
