/**
 * One target cell: a button showing the stored value and a popover with the cell's own form (docs/ekinerja.md §4.10).
 * The stored value is the button's text, never `input.value` (§6.4). While open, the popover lives at the end of
 * `body`, so it is found by the id the button names.
 */
import { collapse } from '../../text/normalise';
import { route, routeOf } from '../routes';
import { wording } from '../wording';
import { keyInName, loadedValue, onlyInput } from './matriks-form';

export interface EditableCell {
  readonly key: string;
  readonly nilai: string | null;
  /** For the client only: where the cell's form posts, and its token; '' unless read strictly. Stays on the page side. */
  readonly action: string;
  readonly csrf: string;
  /** A plain input that is saved together with all others (matriks-form.ts). */
  readonly together: boolean;
}

/** Most values: nothing to tidy up. */
const PLAIN_NUMBER = /^\d+$/;
const EMPTY: ReadonlySet<string> = new Set(wording.emptyCell);

/** Last `action` found good: all cells of a page have the same one. */
let goodAction = '';

/**
 * The cell's widget; 'none' if the cell has nothing of a widget; 'unreadable' if anything is not as it must be.
 * `strictly`: the whole form is checked: its address, exactly its four fields, and that button and input say
 * the same, which holds in every fetched page, where nobody has typed. Otherwise only value and key are read, faster.
 */
export function readEditableCell(cell: Element, strictly: boolean): EditableCell | 'none' | 'unreadable' {
  if (!strictly) {
    const shown = cell.querySelector('.kv-editable-value');
    const input = shown === null ? null : cell.querySelector<HTMLInputElement>('input[name=editableKey]');
    if (shown !== null && input !== null) {
      const nilai = storedValue(shown);
      const key = input.value;
      return nilai !== undefined && isKey(key) ? { key, nilai, action: '', csrf: '', together: false } : 'unreadable';
    }
  }
  const plain = onlyInput(cell);
  if (plain !== null) {
    return { key: keyInName(plain.name) ?? '', nilai: loadedValue(plain), action: '', csrf: '', together: true };
  }
  const button = cell.querySelector('button');
  // Without a popover the form itself stands in the cell; as loaded, it holds what is stored.
  if (button === null) return cell.querySelector('input') === null ? 'none' : readForm(cell, null, null);
  const nilai = storedValue(button);
  return nilai === undefined ? 'unreadable' : readForm(cell, button, nilai);
}

function readForm(cell: Element, button: Element | null, said: string | null): EditableCell | 'unreadable' {
  let inputs = cell.querySelectorAll('input');
  if (inputs.length === 0 && button !== null) inputs = popoverOf(button)?.querySelectorAll('input') ?? inputs;
  let target: HTMLInputElement | undefined;
  let key: string | undefined;
  let csrf: string | undefined;
  let hasEditable = false;
  if (inputs.length !== 4) return 'unreadable'; // a further field would be mass-assigned by the server
  for (const input of inputs) {
    const name = input.name;
    if (name === 'editableKey') key = input.value;
    else if (name === 'target') target = input;
    else if (name === 'hasEditable') hasEditable = true;
    else if (name === '_csrf') csrf = input.value;
  }
  if (target === undefined || key === undefined || csrf === undefined || !hasEditable || !isKey(key)) {
    return 'unreadable';
  }
  const action = target.form?.getAttribute('action') ?? '';
  if (action !== goodAction && routeOf(action) !== route.simpanTarget) return 'unreadable';
  goodAction = action;
  const loaded = target.defaultValue;
  const nilai = button !== null || loaded.trim() === '' ? said : loaded;
  const live = cell.ownerDocument.defaultView !== null && button?.className.includes('kv-editable-value') === true;
  return live || (nilai ?? '') === loaded ? { key, nilai, action, csrf, together: false } : 'unreadable';
}

function isKey(text: string): boolean {
  return PLAIN_NUMBER.test(text);
}

/** What the button says is stored: text, or null for "..."; undefined if it says nothing. */
export function storedValue(button: Element): string | null | undefined {
  const text = button.textContent;
  if (text === '...') return null;
  if (PLAIN_NUMBER.test(text)) return text;
  const said = collapse(text);
  if (said === '') return undefined;
  return EMPTY.has(said) ? null : said;
}

/** The popover a value button opens, wherever it is now. */
export function popoverOf(button: Element): Element | null {
  const selector = button.getAttribute('data-target') ?? button.getAttribute('data-bs-target');
  return selector?.startsWith('#') === true ? button.ownerDocument.getElementById(selector.slice(1)) : null;
}
