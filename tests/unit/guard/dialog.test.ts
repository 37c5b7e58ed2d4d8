// @vitest-environment jsdom
/** S12, S13: the dialog in front of "Kirim" from inside its closed root, where no page and no journey can look. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDialog, type Choice, type GuardDialog, type Said } from '../../../utils/guard/dialog';
import { closedPage, type ClosedPage } from '../agent/closed-page';

const words = {
  from: 'Asisten e-Kinerja',
  server: 'Kata e-Kinerja',
  mend: 'Perbaiki',
  send: 'Tetap kirim',
  cancel: 'Batal',
  close: 'Tutup',
};
const look = { lang: 'id', theme: 'auto', words } as const;
const said: Said = {
  title: 'Belum dapat dikirim',
  lead: ['<b>Laporan</b>'],
  server: '<i>Target</i>',
  itemsTitle: 'Yang kurang',
  items: ['<img src=x>'],
  canMend: true,
  canSend: true,
};
/** What the browser says of an element that nothing was done to. */
const PLAIN = {
  opacity: '1',
  visibility: 'visible',
  display: 'block',
  transform: 'none',
  filter: 'none',
  clipPath: 'none',
};

let page: ClosedPage;
let chosen: Choice[];
let ui: GuardDialog;
/** As layout and top layer would have it; jsdom has neither. */
let styles: (of: Element) => Partial<typeof PLAIN>;
let modal: boolean;
let onTop: (host: Element | null) => Element | null;
let onTopInside: (button: Element) => Element | null;

const dialog = () => page.inside().querySelector('dialog') ?? document.createElement('dialog');
const host = () => document.documentElement.lastElementChild;
function button(label: string): HTMLButtonElement {
  const found = [...page.inside().querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(label);
  return found;
}
/** Long after it was shown, unless said otherwise. */
function press(label: string, after = 1000): void {
  const pressed = button(label);
  page.inside().elementFromPoint = () => onTopInside(pressed);
  page.press(pressed, 'click', { timeStamp: performance.now() + after });
}

beforeEach(() => {
  page = closedPage();
  chosen = [];
  styles = () => ({});
  modal = true;
  onTop = (ours) => ours;
  onTopInside = (pressed) => pressed;
  const view = document.defaultView ?? window;
  vi.spyOn(view, 'getComputedStyle').mockImplementation((of) => ({ ...PLAIN, ...styles(of) }) as CSSStyleDeclaration);
  document.elementFromPoint = () => onTop(host());
  ui = createDialog(document, look, (choice) => chosen.push(choice));
  Object.assign(dialog(), {
    showModal: () => (dialog().open = true),
    close: () => (dialog().open = false),
    matches: () => modal,
  });
  ui.show(said, false);
});
afterEach(() => {
  ui.close();
  vi.restoreAllMocks();
});

describe('the dialog in front of "Kirim"', () => {
  it('is closed to the page, and its host says nothing', () => {
    expect(page.modes).toEqual(['closed']);
    expect([host()?.shadowRoot, host()?.getAttributeNames(), host()?.textContent]).toEqual([null, [], '']);
  });

  it('shows texts as texts', () => {
    expect(dialog().textContent).toContain(`<b>Laporan</b>${words.server}“<i>Target</i>”`);
    expect(dialog().querySelectorAll('b, i, img')).toHaveLength(0);
  });

  it('takes the person’s choice, and no made-up one', () => {
    for (const one of page.inside().querySelectorAll('button')) {
      page.inside().elementFromPoint = () => one;
      one.click();
      one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(chosen).toEqual([]);
    for (const label of [words.mend, words.send, words.cancel]) press(label);
    page.press(dialog(), 'cancel');
    expect(chosen).toEqual(['mend', 'send', 'cancel', 'cancel']);
  });

  it('moves the cursor by the person’s Tab, and by no made-up one', () => {
    const last = button(words.send);
    last.focus();
    last.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
    expect(page.inside().activeElement).toBe(last);
    page.press(dialog(), 'keydown', { key: 'Tab' });
    expect(page.inside().activeElement).toBe(button(words.mend));
  });

  it('takes no way to send from a press that was under way when it appeared; the way back it does', () => {
    for (const label of [words.mend, words.send]) press(label, 100);
    expect(chosen).toEqual([]);
    press(words.cancel, 100);
    expect(chosen).toEqual(['cancel']);
  });

  it.each<[string, () => void]>([
    ...Object.entries({
      opacity: '0.5',
      visibility: 'hidden',
      display: 'none',
      transform: 'matrix(1, 0, 0, 1, 900, 0)',
      filter: 'opacity(0)',
      clipPath: 'inset(50%)',
    }).flatMap(([name, value]): [string, () => void][] => [
      [`its host has ${name}: ${value}`, () => (styles = (of) => (of === host() ? { [name]: value } : {}))],
      [`it has ${name}: ${value}`, () => (styles = (of) => (of === dialog() ? { [name]: value } : {}))],
    ]),
    ['it is not modal any more', () => (modal = false)],
    ['it is closed', () => (dialog().open = false)],
    ['it was taken out of the page', () => host()?.remove()],
    ['something of the page lies over it', () => (onTop = () => document.body)],
    ['something lies over the button', () => (onTopInside = () => dialog())],
  ])('sends nothing while %s', (_, attack) => {
    attack();
    for (const label of [words.mend, words.send]) press(label);
    expect(chosen).toEqual([]);
  });
});
