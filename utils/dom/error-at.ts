/** What a form says about a control that was refused. */
import { plainText } from './text';

/** The words in its group's slot, or in the part that the control itself names; '' = it was not refused. */
export function errorAt(control: Element): string {
  const slot = control.closest('.form-group.has-error')?.querySelector('.help-block-error') ?? namedBy(control);
  return slot === null ? '' : plainText(slot);
}

function namedBy(control: Element): Element | null {
  if (control.getAttribute('aria-invalid') !== 'true') return null;
  const id = control.getAttribute('aria-errormessage') ?? control.getAttribute('aria-describedby') ?? '';
  return control.ownerDocument.getElementById(id) ?? control.parentElement?.querySelector('.invalid-feedback') ?? null;
}
