/** The cell that names an RHK: buttons or a dropdown, the name, then an icon and the SKP number (§4.6, §4.10). */
import { bracketed, isElement, isHidden } from '../../dom/text';
import { collapse } from '../../text/normalise';
import { queryParam, route, routeOf } from '../routes';
import { NOMOR_SKP } from './skp-filter';

export interface RhkCell {
  readonly nama: string;
  readonly nomorSkp: string | null;
  /** From the cell's own links. null = no such link (somebody else's page), or links that contradict each other. */
  readonly id: string | null;
  readonly linksDisagree: boolean;
}

/** Which link parameter carries the RHK's own id. */
const ID_PARAM = new Map<string, string>([
  [route.ubahRhk, 'id'],
  [route.hapusRhk, 'id'],
  [route.formRhk, 'id_induk'],
  [route.formIndikator, 'id_kegiatan_rhk'],
]);

/** Reads the cell in one walk. Markup inside names is read as its text. */
export function readRhkCell(cell: Element): RhkCell {
  const found: Walk = { name: [], afterIcon: null, ids: new Set() };
  walk(cell, found);
  let nama = collapse(found.name.join(''));
  let nomorSkp: string | null = null;
  if (found.afterIcon !== null) {
    const tail = collapse(found.afterIcon.join(''));
    if (NOMOR_SKP.test(tail)) nomorSkp = tail;
    else nama = collapse(`${nama} ${tail}`);
  }
  return {
    nama,
    nomorSkp,
    id: found.ids.size === 1 ? ([...found.ids][0] ?? null) : null,
    linksDisagree: found.ids.size > 1,
  };
}

interface Walk {
  name: string[];
  /** Texts since the last icon that stands outside links and buttons. */
  afterIcon: string[] | null;
  ids: Set<string>;
}

function walk(parent: Element, found: Walk): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      (found.afterIcon ?? found.name).push(node.nodeValue ?? '');
      continue;
    }
    if (!isElement(node)) continue;
    switch (node.tagName) {
      case 'A':
        collectId(node, found.ids);
        break;
      case 'BUTTON':
      case 'SCRIPT':
      case 'STYLE':
        break;
      case 'UL':
        for (const link of Array.from(node.getElementsByTagName('a'))) collectId(link, found.ids);
        break;
      case 'BR':
        // A line break ends what stood behind an icon: the SKP number is on the icon's own line.
        if (found.afterIcon === null) found.name.push('\n');
        else endOfIconLine(found);
        break;
      case 'I':
        if (found.afterIcon !== null) found.name.push(' ', ...found.afterIcon);
        if (node.firstChild === null) found.afterIcon = [];
        else walk(node, found);
        break;
      default:
        // JPT: names of RHK are printed raw as well.
        (found.afterIcon ?? found.name).push(bracketed(node));
        if (bracketed(node) !== '' || !isHidden(node)) walk(node, found);
    }
  }
}

/** Keeps the SKP number when the buttons follow on further lines; other texts go back to the name. */
function endOfIconLine(found: Walk): void {
  const text = collapse((found.afterIcon ?? []).join(''));
  if (NOMOR_SKP.test(text)) return;
  found.name.push(' ', text, '\n');
  found.afterIcon = null;
}

function collectId(link: Element, ids: Set<string>): void {
  const href = link.getAttribute('href') ?? '';
  const param = ID_PARAM.get(routeOf(href) ?? '');
  if (param === undefined) return;
  const id = queryParam(href, param);
  if (id !== null && /^\d+$/.test(id)) ids.add(id);
}
