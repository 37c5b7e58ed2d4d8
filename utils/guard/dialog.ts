/**
 * The small dialog in front of "Kirim". Invariants:
 * - it lives in a closed shadow root; its host carries no attribute and no data, and is gone after closing;
 * - only the person's own (trusted) events count; texts are text nodes;
 * - a way to send is taken only while the dialog is really seen, see {@link reallyShown}.
 */
import { addStyle } from '../dom/shadow-style';
import { maskedWithPage } from '../dom/unmasked';
import { dialogStyle } from './dialog-style';

/** What the dialog says; every text becomes a text node. */
export interface Said {
  readonly title: string;
  readonly lead: readonly string[];
  /** The site's own words, quoted as such. */
  readonly server: string | null;
  /** What the items are; '' = they need no heading. */
  readonly itemsTitle: string;
  readonly items: readonly string[];
  /** Whether "Perbaiki" leads somewhere. */
  readonly canMend: boolean;
  /** Whether sending is still on offer. */
  readonly canSend: boolean;
}

export type Choice = 'mend' | 'send' | 'cancel';

export interface DialogLook {
  readonly lang: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly words: {
    readonly from: string;
    readonly server: string;
    readonly mend: string;
    readonly send: string;
    readonly cancel: string;
    readonly close: string;
  };
}

export interface GuardDialog {
  show(said: Said, busy: boolean): void;
  /** Whether it is still on the page. */
  isOpen(): boolean;
  close(): void;
}

/** A choice pressed sooner than this after its button appeared was meant for something else. */
const UNSEEN_MS = 350;

/** Opens nothing yet: the first `show` does. `onChoice` is called once per choice; Esc is 'cancel'. */
export function createDialog(document: Document, look: DialogLook, onChoice: (choice: Choice) => void): GuardDialog {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  };
  const title = make('h2');
  title.id = 'title';
  const text = make('div');
  text.id = 'text';
  const actions = make('div');
  actions.className = 'actions';
  const from = make('p', look.words.from);
  from.className = 'from';
  const dialog = make('dialog', from, title, text, actions);
  dialog.lang = look.lang;
  dialog.className = look.theme;
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'text');
  text.setAttribute('aria-live', 'polite');
  addStyle(root, document, dialogStyle);
  root.append(dialog);
  maskedWithPage(root);
  let shownAt = 0;

  function button(choice: Choice, label: string, primary: boolean): HTMLButtonElement {
    const made = make('button', label);
    made.type = 'button';
    if (primary) made.className = 'primary';
    made.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      if (choice !== 'cancel' && (event.timeStamp - shownAt < UNSEEN_MS || !reallyShown(root, host, dialog, made)))
        return;
      onChoice(choice);
    });
    return made;
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (event.isTrusted) onChoice('cancel');
  });
  dialog.addEventListener('keydown', (event) => {
    // The key that opened the dialog may still be held down.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    else if (event.isTrusted && event.key === 'Tab') keepInside(event, root, actions);
  });
  // What the person does in the dialog is none of the page's business.
  for (const type of ['click', 'mousedown', 'mouseup', 'keydown', 'keyup', 'keypress', 'focusin'] as const)
    dialog.addEventListener(type, (event) => event.stopPropagation());

  return {
    show(said, busy) {
      const { words } = look;
      title.replaceChildren(...(busy ? [spinner(document)] : []), said.title);
      text.replaceChildren(...said.lead.map((line) => make('p', line)));
      if (said.server !== null)
        text.append(make('figure', make('figcaption', words.server), make('blockquote', `“${said.server}”`)));
      if (said.items.length > 0) {
        const list = make('ul', ...said.items.map((item) => make('li', item)));
        text.append(...(said.itemsTitle === '' ? [] : [make('h3', said.itemsTitle)]), list);
      }
      // The safe way first, sending last.
      const cancel = button('cancel', said.canSend ? words.cancel : words.close, !said.canMend && !busy);
      actions.replaceChildren(
        ...(said.canMend ? [button('mend', words.mend, true)] : []),
        cancel,
        ...(said.canSend ? [button('send', words.send, false)] : []),
      );
      shownAt = performance.now();
      if (!host.isConnected) document.documentElement.append(host);
      if (!dialog.open) dialog.showModal();
      // Long texts are read from their start.
      (actions.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
      dialog.scrollTop = 0;
    },
    isOpen: () => host.isConnected && dialog.open,
    close() {
      if (dialog.open) dialog.close();
      host.remove();
    },
  };
}

/**
 * Whether the person can really see what is pressed. Covered: the host made transparent, hidden, moved, scaled, clipped
 * or filtered, taken out of the page, or not modal any more; another element of the page, also a later dialog or popover
 * of the top layer, lying over the button. Not covered: something painted over it that lets clicks pass through, which
 * no script can see; the dialog is above everything but later top layer elements, and nothing starts without the
 * person's own click or key. The page could always send by itself without us.
 */
function reallyShown(root: ShadowRoot, host: HTMLElement, dialog: HTMLDialogElement, button: HTMLElement): boolean {
  const view = host.ownerDocument.defaultView;
  if (view === null || !host.isConnected || !dialog.open || !dialog.matches(':modal')) return false;
  const plain = [host, dialog].every((element) => {
    const style = view.getComputedStyle(element);
    return (
      style.opacity === '1' &&
      style.visibility === 'visible' &&
      style.display !== 'none' &&
      style.transform === 'none' &&
      style.filter === 'none' &&
      style.clipPath === 'none'
    );
  });
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return plain && host.ownerDocument.elementFromPoint(x, y) === host && root.elementFromPoint(x, y) === button;
}

/** Tab goes round inside the dialog: the browser's own trap lets it out to the toolbar. */
function keepInside(event: KeyboardEvent, root: ShadowRoot, actions: HTMLElement): void {
  const [first, last] = event.shiftKey
    ? [actions.lastElementChild, actions.firstElementChild]
    : [actions.firstElementChild, actions.lastElementChild];
  if (root.activeElement !== last) return;
  event.preventDefault();
  (first as HTMLElement | null)?.focus();
}

function spinner(document: Document): HTMLElement {
  const dot = document.createElement('span');
  dot.className = 'dot';
  dot.setAttribute('aria-hidden', 'true');
  return dot;
}
