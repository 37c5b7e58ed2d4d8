/**
 * Cells that carry their column's name themselves, above the value, as lists of cards on narrow screens do (docs/ekinerja.md
 * §7). The name is no part of the value.
 */
import { foldLabel } from '../text/normalise';
import { isElement, plainText } from './text';

/** Longer is no column's name. */
const LONGEST = 80;
const INTERACTIVE = new Set(['A', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'FORM', 'UL', 'OL', 'TABLE']);

/** A cell without what it calls itself. */
export interface NamedCell {
  /** Folded, as the cell prints it; null = it begins with a value. */
  readonly name: string | null;
  readonly element: Element | null;
}

/**
 * The name a cell could carry: the text of the element it begins with. Wrappers around everything in the cell are looked
 * through. Whether it is one, the heads have to say.
 */
export function nameOfCell(cell: Element): NamedCell {
  const element = leading(cell);
  if (element === null || INTERACTIVE.has(element.tagName) || element.textContent.length > LONGEST) return NO_NAME;
  const name = foldLabel(plainText(element));
  return name === '' ? NO_NAME : { name, element };
}

const NO_NAME: NamedCell = { name: null, element: null };

function leading(cell: Element): Element | null {
  let holder = cell;
  for (;;) {
    const first = behind(holder.firstChild);
    if (first === null) return null;
    if (!isElement(first)) return holder === cell ? null : holder;
    if (behind(first.nextSibling) !== null) return first;
    holder = first;
  }
}

/** The first node from here on that is there to be read. */
function behind(node: Node | null): Node | null {
  for (let at = node; at !== null; at = at.nextSibling)
    if (at.nodeType === 1 || (at.nodeType === 3 && at.nodeValue?.trim() !== '')) return at;
  return null;
}

/** The cell without the name it begins with, if it is one of these folded ones; else the cell itself. */
export function withoutName(cell: Element, names: readonly string[]): Element {
  const { name, element } = nameOfCell(cell);
  return name === null || element === null || !names.includes(name) ? cell : without(cell, element);
}

/** A copy of the cell that has not this part of it. */
export function without(cell: Element, part: Element): Element {
  const path: number[] = [];
  for (let node: Element = part; node !== cell && node.parentElement !== null; node = node.parentElement)
    path.unshift(Array.prototype.indexOf.call(node.parentElement.childNodes, node));
  const copy = cell.cloneNode(true) as Element;
  let found: Node | undefined = copy;
  for (const index of path) found = found?.childNodes[index];
  found?.parentNode?.removeChild(found);
  return copy;
}
