/** The live Matriks as the person sees it: where a cell is, and whether something typed is not saved (§6.4). */
import { collapse } from '../text/normalise';
import { popoverOf, storedValue } from './widgets/editable-cell';
import { cellInputs, keyInName } from './widgets/matriks-form';

/** The table cell of this key; null if it is not there or not unique. Also while its popover is open elsewhere. */
export function findLiveCell(document: Document, key: string): Element | null {
  const named = Array.from(document.getElementsByName('editableKey'));
  const inputs = [
    ...named.filter((input) => (input as HTMLInputElement).value === key),
    ...cellInputs(document).filter(({ name }) => keyInName(name) === key),
  ];
  const input = inputs[0];
  if (input === undefined || inputs.length > 1) return null;
  return input.closest('td') ?? buttonOf(input)?.closest('td') ?? null;
}

/** Whether a popover is open, or a cell holds typed text that was not saved. Reloading would lose it. */
export function hasUnsavedEdits(document: Document): boolean {
  // An open popover is a child of body (§4.10); looking for one everywhere would walk the whole page.
  for (let child = document.body.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.classList.contains('kv-popover-active')) return true;
  }
  if (cellInputs(document).some(({ value, defaultValue }) => value !== defaultValue)) return true;
  return FILLED.some((selector) => Array.from(document.querySelectorAll<HTMLInputElement>(selector)).some(isUnsaved));
}

/** Inputs that are empty and were loaded empty are left out by the browser's own search: a page has thousands. */
const FILLED = ['input.kv-editable-input[value]', 'input.kv-editable-input:not(:placeholder-shown)'];

function isUnsaved(input: HTMLInputElement): boolean {
  if (input.value === input.defaultValue) return false;
  const button = buttonOf(input);
  // After a save the button shows what the input holds: nothing is lost then.
  return button === null || collapse(input.value) !== (storedValue(button) ?? '');
}

/** The value button that opens the popover around this input, wherever the popover is now. */
function buttonOf(input: Element): Element | null {
  const popover = input.closest('[role=dialog], .kv-editable-popover');
  const buttons = Array.from(input.ownerDocument.getElementsByClassName('kv-editable-value'));
  return popover === null ? null : (buttons.find((button) => popoverOf(button) === popover) ?? null);
}
