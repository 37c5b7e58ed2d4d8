/**
 * A Matriks whose cells are plain inputs of one form with one button, as Yii builds forms of several models. Not seen live
 * (docs/ekinerja.md §7). What is posted is always the whole form, so it is used only if all of it is understood: its
 * address, its token, and nothing else in it but the cells of the table, each once.
 */
import { formEntries } from '../../dom/form';
import { isHidden } from '../../dom/text';
import { route, routeOf } from '../routes';

/** The number is the id of the monthly row. With a 0 among them they would be positions, which mean nothing on another page. */
const NAME = /^[A-Za-z]\w*\[([1-9]\d*)\]\[target\]$/;
const TYPES: ReadonlySet<string> = new Set(['', 'text', 'number']);

/** The key in the name of a cell's input; null = it is no such input. */
export function keyInName(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null;
}

/** The input, if it is the only control in the cell and such a one. */
export function onlyInput(cell: Element): HTMLInputElement | null {
  const [input, second] = cell.querySelectorAll<HTMLInputElement>('input, select, textarea, button');
  if (input === undefined || second !== undefined || input.tagName !== 'INPUT') return null;
  return keyInName(input.name) !== null && TYPES.has(input.getAttribute('type') ?? '') ? input : null;
}

/** The stored value: as the page was loaded, whatever was typed since. */
export const loadedValue = (input: HTMLInputElement): string | null =>
  input.defaultValue === '' ? null : input.defaultValue;

/** All such inputs of the page, whether or not they stand in the Matriks. */
export function cellInputs(document: Document): HTMLInputElement[] {
  return Array.from(document.querySelectorAll<HTMLInputElement>('input[name$="][target]"]')).filter(
    ({ name }) => keyInName(name) !== null,
  );
}

/** The one form that holds exactly the cells with these keys, and that may be posted as a whole; null = there is none. */
export function wholeForm(document: Document, keys: ReadonlySet<string>): HTMLFormElement | null {
  const inputs = cellInputs(document);
  const form = inputs[0]?.form ?? null;
  if (form === null || inputs.some((input) => input.form !== form || input.readOnly)) return null;
  const known = new Set(inputs.map(({ name }) => keyInName(name)));
  if (known.size !== inputs.length || known.size !== keys.size || [...keys].some((key) => !known.has(key))) return null;
  if (form.getAttribute('method')?.toLowerCase() !== 'post') return null;
  if (routeOf(form.getAttribute('action') ?? '') !== route.simpanMatriks) return null;
  return onlyKnownFields(form, inputs) ? form : null;
}

/** What would be posted is the token and the cells, and the button brings nothing of its own. */
function onlyKnownFields(form: HTMLFormElement, inputs: readonly HTMLInputElement[]): boolean {
  const posted = formEntries(form, new Map());
  const tokens = posted.filter(({ name, value }) => name === '_csrf' && value !== '').length;
  const cells = posted.filter(({ name, isFile }) => keyInName(name) !== null && !isFile).length;
  if (tokens !== 1 || cells !== inputs.length || posted.length !== cells + 1) return false;
  // Different models in the names would be different forms to the server.
  if (new Set(inputs.map(({ name }) => name.slice(0, name.indexOf('[')))).size !== 1) return false;
  const buttons = Array.from(form.elements).filter((control) => isSubmit(control) && !isHidden(control));
  return buttons.length === 1 && buttons.every((button) => PLAIN.every((name) => !button.hasAttribute(name)));
}

/** With one of these a button posts something else, or elsewhere. */
const PLAIN = ['name', 'formaction', 'formmethod', 'formenctype', 'disabled'];

function isSubmit(control: Element): boolean {
  const type = (control.getAttribute('type') ?? '').toLowerCase();
  if (control.tagName === 'BUTTON') return type === '' || type === 'submit';
  return control.tagName === 'INPUT' && (type === 'submit' || type === 'image');
}
