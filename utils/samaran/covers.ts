/**
 * Covers fields that hold something personal: shown as dots, unheard by a screen reader while the cursor is elsewhere. What
 * they hold and send never changes.
 */
export type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Covers {
  /** Covers the field, or uncovers it, by what it holds now. */
  readonly look: (field: Field) => void;
  /** The cursor comes or goes. */
  readonly focus: (field: Field, type: string) => void;
  /** As the page made them, for a moment or, `forget`, for good. */
  readonly lift: (meant: (field: Field) => boolean, forget: boolean) => void;
  /** What was lifted for a moment. */
  readonly again: () => void;
}

const SECURITY = '-webkit-text-security';
const UNTYPED = new Set(['hidden', 'password', 'checkbox', 'radio', 'submit', 'button', 'reset', 'image', 'file']);

/** What may hold a text, as `isField` knows it: that is not asked of thousands of hidden ones. */
export const FIELDS = 'input:not([type=hidden]), textarea';
export const isField = (element: Element): element is Field =>
  element.tagName === 'TEXTAREA' ||
  (element.tagName === 'INPUT' && !UNTYPED.has((element.getAttribute('type') ?? 'text').toLowerCase()));

/** Covers of the fields of this document that hold personal data: what they show and say, never their values. */
export function createCovers(document: Document, isPersonal: (field: Field) => boolean): Covers {
  const covered = new Map<Field, { readonly security: string; readonly hidden: string | null }>();

  function dress(field: Field): void {
    field.style.setProperty(SECURITY, 'disc', 'important');
    // The person's own cursor keeps what it is in.
    if (document.activeElement !== field) field.setAttribute('aria-hidden', 'true');
  }
  function undress(field: Field): void {
    const before = covered.get(field);
    if (before === undefined) return;
    field.style.removeProperty(SECURITY);
    if (before.security !== '') field.style.setProperty(SECURITY, before.security);
    if (field.getAttribute('style') === '') field.removeAttribute('style');
    putAttribute(field, 'aria-hidden', before.hidden);
  }

  return {
    look(field) {
      const personal = field.value !== '' && isPersonal(field);
      if (personal === covered.has(field)) return;
      if (!personal) {
        undress(field);
        covered.delete(field);
        return;
      }
      covered.set(field, {
        security: field.style.getPropertyValue(SECURITY),
        hidden: field.getAttribute('aria-hidden'),
      });
      dress(field);
    },
    focus(field, type) {
      const before = covered.get(field);
      if (before === undefined) return;
      if (type === 'focusin') putAttribute(field, 'aria-hidden', before.hidden);
      // The field still has the focus while the event is told.
      else if (type === 'focusout') field.setAttribute('aria-hidden', 'true');
    },
    lift(meant, forget) {
      for (const field of covered.keys()) {
        if (!meant(field)) continue;
        undress(field);
        if (forget) covered.delete(field);
      }
    },
    again() {
      for (const field of covered.keys()) dress(field);
    },
  };
}

export function putAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
