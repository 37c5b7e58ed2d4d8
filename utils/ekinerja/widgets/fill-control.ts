/**
 * Puts a value into a control of the live page as a person's typing or choosing would: the value itself, then the events
 * the page listens to. jQuery hears native events from any world, so Select2 shows what its select holds, and the time
 * picker, which reads its field when it is left, takes the time over. No script enters the page; `referrer`, `_csrf` and
 * disabled fields are never among the controls (form-fields.ts).
 */
import type { Control, FoundField } from './form-fields';

/** Fills one control. The caller reads it back: the page's scripts may answer the events. */
export function fillControl({ spec, control }: FoundField, value: readonly string[]): void {
  if (control.tagName === 'SELECT') choose(control as HTMLSelectElement, value);
  else (control as HTMLInputElement | HTMLTextAreaElement).value = value[0] ?? '';
  tell(control, 'input');
  tell(control, 'change');
  if (spec.kind === 'time') tell(control, 'blur');
}

function choose(select: HTMLSelectElement, value: readonly string[]): void {
  for (const option of Array.from(select.options)) option.selected = value.includes(option.value);
  // Nothing chosen is the prompt, where there is one.
  if (value.length === 0 && !select.multiple)
    select.selectedIndex = Array.from(select.options).findIndex((option) => option.value === '');
}

function tell(control: Control, type: 'input' | 'change' | 'blur'): void {
  control.dispatchEvent(new Event(type, { bubbles: type !== 'blur' }));
}

/** What a person sees of a control: Select2 hides the select and shows its own box right behind it. */
export function visibleBox(control: Control): HTMLElement {
  const next = control.nextElementSibling;
  const box = next?.classList.contains('select2-container') ? next.querySelector('.select2-selection') : null;
  return (box as HTMLElement | null) ?? control;
}
