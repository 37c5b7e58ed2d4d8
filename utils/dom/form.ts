/**
 * A form as the browser itself would post it (HTML standard, "constructing the entry list"): every successful control in
 * tree order, the submitting button left out. Works on inert documents, so nothing here needs the form's own window.
 * Not covered, because the site has none: `dirname`, form-associated custom elements.
 */

export interface FormEntry {
  readonly name: string;
  /** Line ends are CRLF, as posted. */
  readonly value: string;
  /** An empty file field: posted as a nameless empty file in multipart. */
  readonly isFile: boolean;
}

const NEVER_POSTED = new Set(['button', 'submit', 'reset', 'image']);
const TEXT_TYPES = new Set(['text', 'search', 'number', 'tel', 'url', 'email', 'hidden', '']);

/** CRLF for every line end, as every browser posts it. */
export function toCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, '\r\n');
}

/** The text control of this name, the only one of the form; null if there is none, several, or another kind. */
export function textControl(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const [found, second] = controlsOf(form).filter((control) => control.getAttribute('name') === name);
  if (found === undefined || second !== undefined || isDisabled(found)) return null;
  if (isA(found, 'TEXTAREA')) return found as HTMLTextAreaElement;
  return isA(found, 'INPUT') && TEXT_TYPES.has(typeOf(found)) ? (found as HTMLInputElement) : null;
}

/** The select of this name, the only control of it in the form that is not hidden; null if there is none. */
export function selectControl(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  const [found, second] = controlsOf(form).filter(
    (control) => control.getAttribute('name') === name && typeOf(control) !== 'hidden',
  );
  if (found === undefined || second !== undefined || isDisabled(found) || !isA(found, 'SELECT')) return null;
  return found as HTMLSelectElement;
}

/**
 * The entries of the form with the given text controls (by name) holding another value, and the given selects another
 * choice of their own options. Nothing else differs from what the browser would post of the form as it was loaded.
 */
export function formEntries(
  form: HTMLFormElement,
  changes: ReadonlyMap<string, string>,
  choices: ReadonlyMap<string, readonly string[]> = new Map(),
): FormEntry[] {
  const entries: FormEntry[] = [];
  const add = (name: string, value: string, isFile = false): void => {
    entries.push({ name: toCrlf(name), value: toCrlf(value), isFile });
  };
  for (const control of controlsOf(form)) {
    const name = control.getAttribute('name') ?? '';
    if (name === '' || isDisabled(control) || control.closest('datalist') !== null) continue;
    if (isA(control, 'SELECT')) {
      const chosen = choices.get(name);
      for (const option of Array.from((control as HTMLSelectElement).options)) {
        const isChosen = chosen === undefined ? option.selected : chosen.includes(option.value);
        if (isChosen && !isOptionDisabled(option)) add(name, option.value);
      }
    } else if (isA(control, 'TEXTAREA')) {
      add(name, changes.get(name) ?? (control as HTMLTextAreaElement).value);
    } else if (isA(control, 'INPUT')) {
      const input = control as HTMLInputElement;
      const type = typeOf(input);
      if (NEVER_POSTED.has(type)) continue;
      if (type === 'file') add(name, '', true);
      else if (type === 'checkbox' || type === 'radio') {
        if (input.checked) add(name, input.getAttribute('value') ?? 'on');
      } else if (type === 'hidden' && name.toLowerCase() === '_charset_') add(name, 'UTF-8');
      else add(name, (TEXT_TYPES.has(type) ? changes.get(name) : undefined) ?? input.value);
    }
  }
  return entries;
}

/** The entries as a request body; null for an enctype no form of a person uses. The caller names the content type. */
export function encodeEntries(
  entries: readonly FormEntry[],
  enctype: string,
): { readonly body: string | FormData; readonly contentType: string | null } | null {
  switch (enctype.toLowerCase()) {
    case 'multipart/form-data': {
      const body = new FormData();
      for (const { name, value, isFile } of entries) {
        if (isFile) body.append(name, new File([], '', { type: 'application/octet-stream' }));
        else body.append(name, value);
      }
      // The browser adds the boundary.
      return { body, contentType: null };
    }
    case '':
    case 'application/x-www-form-urlencoded': {
      const pairs = entries.map(({ name, value }): [string, string] => [name, value]);
      return { body: new URLSearchParams(pairs).toString(), contentType: 'application/x-www-form-urlencoded' };
    }
    case 'text/plain':
      return null;
    default:
      return encodeEntries(entries, '');
  }
}

/** All controls the form owns, in tree order: also those outside of it, because some forms are never closed. */
function controlsOf(form: HTMLFormElement): Element[] {
  return Array.from(form.elements);
}

const isA = (element: Element, tagName: string): boolean => element.tagName === tagName;
const typeOf = (element: Element): string => (element.getAttribute('type') ?? '').toLowerCase();

/** Its own attribute, or that of a fieldset around it, unless it stands in that fieldset's legend. */
function isDisabled(control: Element): boolean {
  if (control.hasAttribute('disabled')) return true;
  for (let parent = control.parentElement; parent !== null; parent = parent.parentElement) {
    if (!isA(parent, 'FIELDSET') || !parent.hasAttribute('disabled')) continue;
    const legend = Array.from(parent.children).find((child) => isA(child, 'LEGEND'));
    if (legend?.contains(control) !== true) return true;
  }
  return false;
}

function isOptionDisabled(option: HTMLOptionElement): boolean {
  if (option.hasAttribute('disabled')) return true;
  const parent = option.parentElement;
  return parent !== null && isA(parent, 'OPTGROUP') && parent.hasAttribute('disabled');
}
