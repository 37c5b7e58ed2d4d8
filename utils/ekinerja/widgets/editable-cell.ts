/**
 * One target cell: a button showing the stored value and a popover with the cell's own form (docs/ekinerja.md §4.10).
 * The stored value is the button's text, never `input.value` (§6.4). While open, the popover lives at the end of
 * `body`, so it is found by the id the button names.
 */
import { collapse } from '../../text/normalise';
import { route, routeOf } from '../routes';
import { wording } from '../wording';

export interface EditableCell {
  readonly key: string;
  readonly nilai: string | null;
  /** For the client only: where the cell's form posts, and its token. Never leaves the page side. */
  readonly action: string;
  readonly csrf: string;
}

const EMPTY: ReadonlySet<string> = new Set(wording.emptyCell);

/** Last `action` found good: all cells of a page have the same one. */
let goodAction: string | null = null;

/** The cell's widget; 'none' if the cell has nothing of a widget; 'unreadable' if anything is not as it must be. */
export function readEditableCell(cell: Element): EditableCell | 'none' | 'unreadable' {
  const button = cell.getElementsByTagName('button')[0];
  if (button === undefined) return cell.getElementsByTagName('input')[0] === undefined ? 'none' : 'unreadable';
  let inputs = cell.getElementsByTagName('input');
  if (inputs[0] === undefined) {
    const popover = popoverOf(button);
    if (popover === null) return 'unreadable';
    inputs = popover.getElementsByTagName('input');
  }
  let target: HTMLInputElement | undefined;
  let key: string | undefined;
  let csrf: string | undefined;
  let hasEditable = false;
  for (let i = 0; i < 5; i++) {
    const input = inputs[i];
    if (input === undefined) break;
    if (i === 4) return 'unreadable'; // a fifth field would be mass-assigned by the server
    const name = input.name;
    if (name === 'editableKey' && key === undefined) key = input.value;
    else if (name === 'target' && target === undefined) target = input;
    else if (name === 'hasEditable' && !hasEditable) hasEditable = true;
    else if (name === '_csrf' && csrf === undefined) csrf = input.value;
    else return 'unreadable';
  }
  const form = target?.form ?? null;
  if (target === undefined || form === null || key === undefined || csrf === undefined || !hasEditable) {
    return 'unreadable';
  }
  const action = form.getAttribute('action');
  if (action === null || (action !== goodAction && routeOf(action) !== route.simpanTarget)) return 'unreadable';
  goodAction = action;
  const nilai = storedValue(button);
  if (nilai === undefined || !/^\d+$/.test(key)) return 'unreadable';
  // In fetched pages nobody has typed anything, so both places must say the same; without the widget's class
  // the button is believed only under that condition, too.
  const known = button.classList.contains('kv-editable-value');
  if ((!known || cell.ownerDocument.defaultView === null) && (nilai ?? '') !== target.defaultValue) return 'unreadable';
  return { key, nilai, action, csrf };
}

/** What the button says is stored: text, or null for "..."; undefined if it says nothing. */
export function storedValue(button: Element): string | null | undefined {
  const text = collapse(button.textContent);
  if (text === '') return undefined;
  return EMPTY.has(text) ? null : text;
}

/** The popover a value button opens, wherever it is now. */
export function popoverOf(button: Element): Element | null {
  const selector = button.getAttribute('data-target') ?? button.getAttribute('data-bs-target');
  return selector?.startsWith('#') === true ? button.ownerDocument.getElementById(selector.slice(1)) : null;
}
