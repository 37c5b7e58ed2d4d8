/**
 * What the masker changed in texts and attributes, and what stood there before; in memory only. Everything is put back where
 * it still is as it was changed: what the page changed meanwhile is the page's.
 */
import { putAttribute } from './covers';

export interface Kept {
  /** What e-Kinerja printed there. */
  readonly textOf: (node: Text) => string;
  readonly setText: (node: Text, before: string, now: string) => void;
  readonly attributeOf: (element: Element, name: string) => string | null;
  readonly setAttribute: (element: Element, name: string, now: string) => void;
  /** As the page made them, for a moment or, `forget`, for good. */
  readonly lift: (meant: (node: Node) => boolean, forget: boolean) => void;
  /** Changes again what was lifted for a moment; what became something else meanwhile is kept no longer. */
  readonly again: () => void;
}

interface Change {
  readonly before: string | null;
  readonly now: string;
}

export function createKept(): Kept {
  const texts = new Map<Text, { readonly before: string; readonly now: string }>();
  const attributes = new Map<Element, Map<string, Change>>();

  function attributeOf(element: Element, name: string): string | null {
    const shown = element.getAttribute(name);
    const kept = attributes.get(element)?.get(name);
    return kept?.now === shown ? kept.before : shown;
  }

  return {
    textOf(node) {
      const kept = texts.get(node);
      return kept?.now === node.data ? kept.before : node.data;
    },
    setText(node, before, now) {
      texts.set(node, { before, now });
      node.data = now;
    },
    attributeOf,
    setAttribute(element, name, now) {
      const own = attributes.get(element) ?? new Map<string, Change>();
      attributes.set(element, own.set(name, { before: attributeOf(element, name), now }));
      element.setAttribute(name, now);
    },
    lift(meant, forget) {
      for (const [node, { before, now }] of texts) {
        if (!meant(node)) continue;
        if (node.data === now) node.data = before;
        if (forget) texts.delete(node);
      }
      for (const [element, own] of attributes) {
        if (!meant(element)) continue;
        for (const [name, { before, now }] of own)
          if (element.getAttribute(name) === now) putAttribute(element, name, before);
        if (forget) attributes.delete(element);
      }
    },
    again() {
      for (const [node, { before, now }] of texts) {
        if (node.data === before) node.data = now;
        else texts.delete(node);
      }
      for (const [element, own] of attributes)
        for (const [name, { before, now }] of own) {
          if (element.getAttribute(name) === before) element.setAttribute(name, now);
          else own.delete(name);
        }
    },
  };
}
