/**
 * Texts of elements. Only `textContent` semantics: `innerText` and computed styles force a layout, and the site's
 * style sheet upper-cases headings, which `innerText` would show (docs/ekinerja.md §1.2).
 */
import { collapse } from '../text/normalise';

const NEVER_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Whether the element's own markup hides it: `hidden` attribute or inline style. Style sheets are not asked. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style === null || style === harmless) return false;
  if (HIDING_STYLE.test(style)) return true;
  harmless = style;
  return false;
}

/** Of several that look alike, those that nothing around them hides; all of them if that leaves none. */
export function shownOf<Found extends Element>(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const shown = found.filter((one) => {
    let at: Element | null = one;
    while (at !== null && !isHidden(at)) at = at.parentElement;
    return at === null;
  });
  return shown.length === 0 ? found : shown;
}

/** The last style that hid nothing: thousands of cells have the same one. */
let harmless = '';

/**
 * Collapsed text of an element without scripts, styles and hidden parts; `br` counts as a blank.
 * `skip` leaves further descendants out. The element itself is read even if hidden.
 */
export function plainText(element: Element, skip?: (descendant: Element) => boolean): string {
  if (element.firstElementChild === null) return collapse(element.textContent);
  const parts: string[] = [];
  gather(element, parts, skip);
  return collapse(parts.join(''));
}

function gather(element: Element, parts: string[], skip?: (descendant: Element) => boolean): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '');
    } else if (isElement(node)) {
      if (node.tagName === 'BR') parts.push('\n');
      else if (!NEVER_TEXT.has(node.tagName) && !isHidden(node) && skip?.(node) !== true) gather(node, parts, skip);
    }
  }
}

/**
 * Words in angle brackets, printed raw, are an element to the parser: `<nama unit>` is gone from a text unless it is put back,
 * in the parser's lower case. '' = an element that is one. `data` and `output` are tags, but words as well.
 */
export const bracketed = (element: Element): string =>
  /Unknown|Data|Output/.test(Object.prototype.toString.call(element))
    ? `<${[element.localName, ...element.getAttributeNames()].join(' ')}>`
    : '';

/** Type guard without the realm's constructors: fetched documents have none. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
