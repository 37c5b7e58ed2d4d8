/**
 * Finds and reads the controls of one of the site's forms, on the live page. Names first, then labels, never position
 * (docs/ekinerja.md §1.6). Two candidates, another kind of control, or a label that says another field: refused.
 */
import { labelOf } from '../../dom/label';
import { errorAt } from '../../dom/error-at';
import { isElement, isHidden, plainText } from '../../dom/text';
import { isTranslated } from '../../dom/translated';
import type { FieldKind, FieldName, FormField, FormProblem, FormRefusal } from '../../formulir/model';
import { ok, refuse, type Result } from '../../skp/result';
import { fold, foldLabel } from '../../text/normalise';

export interface FieldSpec {
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** `Model[attribute]` without the model; several spellings = the page has one of them at most. */
  readonly attributes: readonly string[];
  /** Folded labels it may carry. */
  readonly labels: readonly string[];
  /** The form may lack it. */
  readonly optional?: true;
}

export interface FormSpec {
  readonly model: string;
  /** The field without which it is not this form. */
  readonly main: FieldName;
  readonly fields: readonly FieldSpec[];
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export interface FoundField {
  readonly spec: FieldSpec;
  readonly control: Control;
  readonly label: string;
}
export interface FoundForm {
  readonly element: HTMLFormElement;
  readonly fields: readonly FoundField[];
}

/** The form of this specification; never throws. */
export function findForm(document: Document, spec: FormSpec): Result<FoundForm, FormRefusal> {
  // A choice in another language's words would be taken for one that is not there, or for another one.
  if (isTranslated(document)) return refuse({ problem: 'pageTranslated', field: null });
  const main = spec.fields.find(({ name }) => name === spec.main);
  const names = main === undefined ? [] : namesOf(spec, main);
  const holders = new Set<HTMLFormElement | null>();
  for (const name of names)
    for (const one of Array.from(document.getElementsByName(name))) holders.add((one as Partial<Control>).form ?? null);
  const forms = [...holders].filter((form) => form !== null);
  const [element] = forms;
  if (forms.length > 1) return refuse({ problem: 'formTwice', field: null });
  if (element === undefined) return refuse({ problem: 'formMissing', field: null });
  const fields: FoundField[] = [];
  for (const field of spec.fields) {
    const found = findField(element, spec, field);
    if (!found.ok) return found;
    if (found.value !== null) fields.push(found.value);
  }
  return ok({ element, fields });
}

const isNamed = (form: HTMLFormElement, { labels }: FieldSpec): boolean =>
  Array.from(form.getElementsByTagName('label')).some((one) => labels.includes(foldLabel(plainText(one))));

const namesOf = ({ model }: FormSpec, { attributes, kind }: FieldSpec): string[] =>
  attributes.map((attribute) => `${model}[${attribute}]${kind === 'choices' ? '[]' : ''}`);

function findField(form: HTMLFormElement, spec: FormSpec, field: FieldSpec): Result<FoundField | null, FormRefusal> {
  const no = (problem: FormProblem) => refuse({ problem, field: field.name });
  const all = Array.from(form.elements);
  const names = namesOf(spec, field);
  let candidates = all.filter((one) => names.includes(one.getAttribute('name') ?? ''));
  if (candidates.length === 0) {
    // Renamed: only a control that no other field claims, by a label of its own.
    const known = new Set(spec.fields.flatMap((one) => namesOf(spec, one)));
    candidates = all.filter(
      (one) =>
        fits(one, field.kind) &&
        !known.has(one.getAttribute('name') ?? '') &&
        field.labels.includes(fold(labelOf(form, one))),
    );
  }
  const [control, second] = candidates;
  if (second !== undefined) return no('fieldTwice');
  // A label without its control: the form has it, only it was not found.
  if (control === undefined) return field.optional && !isNamed(form, field) ? ok(null) : no('fieldMissing');
  if (!fits(control, field.kind) || !isFillable(form, control)) return no('fieldChanged');
  const label = labelOf(form, control);
  const other = spec.fields.some((one) => one !== field && one.labels.includes(fold(label)));
  if (other && !field.labels.includes(fold(label))) return no('labelDisagrees');
  return ok({ spec: field, control, label });
}

function fits(element: Element, kind: FieldKind): element is Control {
  if (element.tagName === 'SELECT')
    return kind === 'choices'
      ? element.hasAttribute('multiple')
      : kind === 'choice' && !element.hasAttribute('multiple');
  if (kind === 'choice' || kind === 'choices') return false;
  if (element.tagName === 'TEXTAREA') return kind === 'text';
  const type = (element.getAttribute('type') ?? 'text').toLowerCase();
  return element.tagName === 'INPUT' && ['text', '', 'time', 'number', 'search'].includes(type);
}

/** A person could type into it: neither disabled nor read-only, and its own markup does not hide it. */
function isFillable(form: HTMLFormElement, control: Control): boolean {
  if (control.matches(':disabled') || control.hasAttribute('readonly')) return false;
  // Select2 puts its own box beside the select, which it makes a point of one pixel.
  if (control.tagName === 'SELECT') return true;
  for (let at: Element | null = control; at !== null && at !== form; at = at.parentElement)
    if (isHidden(at)) return false;
  return true;
}

/** What a control holds, in the model's terms. */
export function valueOf({ spec, control }: FoundField): readonly string[] {
  if (control.tagName !== 'SELECT') return [control.value];
  const { options } = control as HTMLSelectElement;
  const chosen = Array.from(options).filter((option) => option.selected && option.value !== '');
  return chosen.map(({ value }) => value).slice(0, spec.kind === 'choices' ? undefined : 1);
}

/** The field as plain data. */
export function readField(found: FoundField): FormField {
  const { spec, control, label } = found;
  const options =
    control.tagName === 'SELECT'
      ? Array.from((control as HTMLSelectElement).options)
          .filter((option) => option.value !== '' && !option.disabled)
          .map((option) => ({ value: option.value, text: plainText(option) }))
      : [];
  return { name: spec.name, kind: spec.kind, label, value: valueOf(found), options, said: errorAt(control) };
}

/** Value of a control that is only shown (read-only, disabled), by name; null if there is none, several or an empty one. */
export function shownValue(form: HTMLFormElement, name: string): string | null {
  const [found, second] = Array.from(form.elements).filter((one) => one.getAttribute('name') === name);
  if (found === undefined || second !== undefined || !isElement(found)) return null;
  const text = fold((found as Control).value) === '' ? '' : (found as Control).value.trim();
  return text === '' ? null : text;
}
