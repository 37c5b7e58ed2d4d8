/** What a browser would send for a form. Knows no page. */

/**
 * The form's own fields as `[name, value]` in document order, as a browser submits them without a submit button:
 * disabled, unnamed, unticked, file and button controls are left out; line breaks become CRLF.
 * Uses `form.elements`, so controls of a form that the page never closes are included (docs/ekinerja.md §6.5).
 */
export function formFields(form: HTMLFormElement): [name: string, value: string][] {
  const fields: [string, string][] = [];
  for (const control of Array.from(form.elements)) {
    const name = control.getAttribute('name');
    if (name === null || name === '' || isDisabled(control)) continue;
    for (const value of valuesOf(control)) fields.push([name, value.replace(/\r\n?|\n/g, '\r\n')]);
  }
  return fields;
}

function valuesOf(control: Element): string[] {
  switch (control.tagName) {
    case 'INPUT': {
      const input = control as HTMLInputElement;
      const type = input.type;
      if (type === 'submit' || type === 'button' || type === 'image' || type === 'reset' || type === 'file') return [];
      if (type === 'checkbox' || type === 'radio') {
        return input.checked ? [input.getAttribute('value') ?? 'on'] : [];
      }
      return [input.value];
    }
    case 'TEXTAREA':
      return [(control as HTMLTextAreaElement).value];
    case 'SELECT':
      return Array.from((control as HTMLSelectElement).options)
        .filter((option) => option.selected && !option.hasAttribute('disabled'))
        .map((option) => option.value);
    default:
      return [];
  }
}

function isDisabled(control: Element): boolean {
  if (control.hasAttribute('disabled')) return true;
  for (let fieldset = control.closest('fieldset[disabled]'); fieldset !== null;) {
    const legend = Array.from(fieldset.children).find((child) => child.tagName === 'LEGEND');
    if (legend?.contains(control) !== true) return true;
    fieldset = fieldset.parentElement?.closest('fieldset[disabled]') ?? null;
  }
  return false;
}
