/** What a person reads as the name of a control. */
import { plainText } from './text';

/** Text of the control's label: tied by `for`, around it, or the only one of its group; '' = none. */
export function labelOf(scope: Element | Document, control: Element): string {
  const { id } = control;
  const tied = id === '' ? null : Array.from(scope.getElementsByTagName('label')).find((one) => one.htmlFor === id);
  const around = control.closest('label');
  const inGroup = control.closest('.form-group')?.getElementsByTagName('label') ?? [];
  const label = tied ?? around ?? (inGroup.length === 1 ? inGroup[0] : null);
  return label ? plainText(label) : '';
}

/** Name of a button or link: what it is called for screen readers, its text, else its tooltip (which Bootstrap moves). */
export function nameOf(control: Element): string {
  const said = control.getAttribute('aria-label') ?? '';
  const own = said.trim() === '' ? plainText(control) : said;
  if (own.trim() !== '') return own.trim();
  const hints = [control, ...Array.from(control.children)].flatMap((one) =>
    ['title', 'data-original-title', 'value'].map((name) => one.getAttribute(name)?.trim() ?? ''),
  );
  return hints.find((hint) => hint !== '') ?? '';
}
