/** Controls by the words beside them: names and labels before positions. Knows no page. */
import { fold } from '../text/normalise';
import { plainText } from './text';

const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** Texts that label a control: `label[for]`, an enclosing label, `aria-label`, the placeholder. Folded, no empties. */
export function labelsOf(control: Element): string[] {
  const texts: string[] = [];
  const id = control.id;
  if (id !== '') {
    for (const label of Array.from(control.ownerDocument.getElementsByTagName('label'))) {
      if (label.getAttribute('for') === id) texts.push(plainText(label));
    }
  }
  const enclosing = control.closest('label');
  if (enclosing !== null) texts.push(plainText(enclosing, (part) => part === control));
  texts.push(control.getAttribute('aria-label') ?? '', control.getAttribute('placeholder') ?? '');
  return [...new Set(texts.map((text) => fold(text).replace(/\s*[*:]$/u, '')))].filter((text) => text !== '');
}

/** All controls under `root` that carry one of these words as a label. More than one answer means: do not choose. */
export function findByLabel(root: ParentNode, words: readonly string[]): Element[] {
  const wanted = new Set(words.map(fold));
  return Array.from(root.querySelectorAll(CONTROLS)).filter((control) =>
    labelsOf(control).some((label) => wanted.has(label)),
  );
}
