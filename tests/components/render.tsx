/** Renders a component into the test's document and looks at it as a person does: by role and text. */
import { act } from './act';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/App';
import type { Surface } from '../../components/matriks/step-props';
import type { PanelSettings } from '../../components/settings';
import type { MatriksIntent, MatriksState } from '../../utils/workflow/matriks-state';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

class QuietObserver implements ResizeObserver {
  observe(): void {
    // The test's document has no layout that could change.
  }
  unobserve(): void {
    // as above
  }
  disconnect(): void {
    // as above
  }
}
Object.assign(globalThis, { ResizeObserver: QuietObserver });
// What scrolls is high enough for the first rows of the virtual lists.
const sizes: Readonly<Record<string, (this: HTMLElement) => number>> = {
  clientHeight: () => 800,
  clientWidth: () => 320,
  offsetHeight() {
    return this.classList.contains('main') ? 1000 : 200;
  },
};
for (const [name, get] of Object.entries(sizes))
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
// A dialog is longer than its window.
Object.defineProperty(HTMLDialogElement.prototype, 'scrollHeight', { configurable: true, value: 900 });
/** Nothing scrolls here: what would have been brought into sight is marked. */
Element.prototype.scrollIntoView = function mark() {
  this.setAttribute('data-in-sight', '');
};
Element.prototype.scrollTo = () => undefined;
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true;
  this.scrollTop = 100;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

/** Not to be used now; never by `disabled`: browsers take the focus from what is disabled. */
export function isOff(button: HTMLElement): boolean {
  if (button.matches(':disabled')) throw new Error('the focus would be lost');
  return button.getAttribute('aria-disabled') === 'true';
}

export interface Screen {
  readonly element: HTMLElement;
  readonly text: () => string;
  readonly find: (selector: string, text: string) => HTMLElement | undefined;
  readonly get: (selector: string, text: string) => HTMLElement;
  readonly click: (selector: string, text: string) => void;
  readonly show: (node: ReactNode) => void;
}

export function render(node: ReactNode): Screen {
  document.body.replaceChildren();
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const show = (next: ReactNode) => act(() => root.render(next));
  show(node);
  const nameOf = (found: Element) => found.getAttribute('aria-label') ?? found.textContent;
  const find = (selector: string, text: string) =>
    [...element.querySelectorAll<HTMLElement>(selector)].find((found) => nameOf(found).includes(text));
  const get = (selector: string, text: string) => {
    const found = find(selector, text);
    if (!found) throw new Error(`no ${selector} with "${text}" in: ${element.textContent}`);
    return found;
  };
  return { element, text: () => element.textContent, find, get, click: (s, t) => act(() => get(s, t).click()), show };
}

export function renderPanel(state: MatriksState, surface: Surface = 'panel', settings?: PanelSettings) {
  const sent: MatriksIntent[] = [];
  const chosen: PanelSettings[] = [];
  const of = (now: MatriksState) => (
    <Panel
      tasks={{ matriks: { state: now, send: (intent) => sent.push(intent) } }}
      settings={settings ?? { language: 'id', theme: 'auto' }}
      onSettings={(next) => chosen.push(next)}
      surface={surface}
    />
  );
  const screen = render(of(state));
  return { ...screen, sent, chosen, become: (next: MatriksState) => screen.show(of(next)) };
}
