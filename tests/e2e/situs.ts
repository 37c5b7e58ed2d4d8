/** The tab with e-Kinerja, as a person uses it: by what is focused, and by what can be read on it. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

export interface Situs {
  readonly bringToFront: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly address: () => Promise<string>;
  /** Another page of the site, by its query. */
  readonly go: (query: string) => Promise<void>;
  /** Takes the focus off what has it. */
  readonly blur: () => Promise<void>;
  /** Whether some control has the focus. */
  readonly hasFocus: () => Promise<boolean>;
  /** Types into the focused field, and leaves it. */
  readonly fill: (text: string) => Promise<void>;
  /** Takes this option of the focused list. */
  readonly choose: (index: number) => Promise<void>;
  readonly enter: () => Promise<void>;
  /** Clicks what reads like this. */
  readonly click: (text: string) => Promise<void>;
  /** Clicks a link that leads to an address with this part. */
  readonly follow: (part: string) => Promise<void>;
  /** Title of the guard's dialog on the practice page; null = there is none. */
  readonly guardTitle: () => Promise<string | null>;
  readonly escape: () => Promise<void>;
  /** Resolves when the page says this somewhere. */
  readonly shows: (text: string) => Promise<void>;
}

/** A page the browser's automation can follow. */
export function situsOf(page: Page): Situs {
  const focused = page.locator(':focus');
  return {
    bringToFront: () => page.bringToFront(),
    async reload() {
      await page.reload();
    },
    address: () => Promise.resolve(page.url()),
    async go(query) {
      await page.goto(new URL(query, page.url()).href);
    },
    blur: () =>
      page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      }),
    hasFocus: () => page.evaluate(() => document.activeElement !== document.body),
    async fill(text) {
      await expect(focused).toHaveCount(1);
      await focused.fill(text);
      await focused.blur();
    },
    async choose(index) {
      await expect(focused).toHaveCount(1);
      await focused.selectOption({ index });
    },
    enter: () => focused.press('Enter'),
    click: (text) => page.getByText(text, { exact: true }).filter({ visible: true }).first().click(),
    follow: (part) => page.locator(`a[href*="${part}"]`).filter({ visible: true }).first().click(),
    guardTitle: () => page.evaluate(guardTitle, false),
    escape: () => page.keyboard.press('Escape'),
    shows: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
  };
}

/** What is asked of the practice page through another page of the extension. */
type Ask =
  | { readonly what: 'at' | 'blur' | 'hasFocus' | 'reload' | 'ready' | 'text' }
  | { readonly what: 'choose'; readonly index: number }
  | { readonly what: 'go'; readonly query: string }
  | { readonly what: 'spot'; readonly text?: string; readonly part?: string };

/**
 * The practice page in Firefox, whose automation loses extension pages that load anew: seen through the panel, which may
 * look into every page of the extension; keys and mouse stay the browser's own.
 */
export function situsOfView(panel: Page, page: Page): Situs {
  const ask = (asked: Ask): Promise<unknown> => panel.evaluate(inView, asked);
  const spot = async (wanted: Omit<Extract<Ask, { what: 'spot' }>, 'what'>) => {
    let found: unknown = null;
    await expect
      .poll(async () => (found = await ask({ what: 'spot', ...wanted })), { message: JSON.stringify(wanted) })
      .not.toBeNull();
    const { x, y } = found as { x: number; y: number };
    await page.mouse.click(x, y);
  };
  return {
    bringToFront: () => page.bringToFront(),
    async reload() {
      await ask({ what: 'reload' });
      await expect.poll(() => ask({ what: 'ready' })).toBe(true);
    },
    address: async () => String(await ask({ what: 'at' })),
    async go(query) {
      await ask({ what: 'go', query });
      await expect.poll(() => ask({ what: 'ready' })).toBe(true);
    },
    async blur() {
      await ask({ what: 'blur' });
    },
    hasFocus: async () => (await ask({ what: 'hasFocus' })) === true,
    async fill(text) {
      await expect.poll(() => ask({ what: 'hasFocus' })).toBe(true);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(index) {
      await expect.poll(() => ask({ what: 'choose', index })).toBe(true);
    },
    enter: () => page.keyboard.press('Enter'),
    click: (text) => spot({ text }),
    follow: (part) => spot({ part }),
    guardTitle: () => panel.evaluate(guardTitle, true),
    escape: () => page.keyboard.press('Escape'),
    shows: (text) => expect.poll(() => ask({ what: 'text' }), { message: text }).toContain(text),
  };
}

/** Runs in the practice page, or in the panel, which may look into it; a page of the extension may open a closed root. */
function guardTitle(fromPanel: boolean): string | null {
  const { browser, chrome } = globalThis as unknown as {
    browser?: { extension: { getViews(of: object): Window[] } };
    chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
  };
  const views = fromPanel ? (browser?.extension.getViews({ type: 'tab' }) ?? []) : [window];
  const view = views.findLast((one) => one.location.pathname === '/latihan.html');
  const host = view?.document.documentElement.lastElementChild as
    (HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }) | null | undefined;
  if (host?.tagName !== 'DIV') return null;
  const root = host.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host);
  return root?.querySelector('dialog[open] h2')?.textContent ?? null;
}

/** Runs in the panel. */
function inView(asked: Ask): unknown {
  const { browser } = globalThis as unknown as { browser: { extension: { getViews(of: object): Window[] } } };
  const view = browser.extension.getViews({ type: 'tab' }).findLast((one) => one.location.pathname === '/latihan.html');
  if (view === undefined) return null;
  const { document } = view;
  const focused = document.activeElement;
  switch (asked.what) {
    case 'at':
      return view.location.href;
    case 'blur':
      (focused as HTMLElement | null)?.blur();
      return null;
    case 'hasFocus':
      return focused !== null && focused !== document.body;
    case 'reload':
      document.documentElement.dataset['lama'] = '';
      view.location.reload();
      return null;
    case 'go':
      document.documentElement.dataset['lama'] = '';
      view.location.search = asked.query;
      return null;
    case 'ready':
      return (
        document.readyState === 'complete' && document.querySelector('html:not([data-lama]) [data-latihan]') !== null
      );
    case 'text':
      return [document.body, document.querySelector('[data-latihan]')?.shadowRoot]
        .map((one) => one?.textContent)
        .join();
    case 'choose': {
      if (focused?.tagName !== 'SELECT') return false;
      const list = focused as HTMLSelectElement;
      list.selectedIndex = asked.index;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
      return true;
    }
    case 'spot': {
      const board = document.querySelector('[data-latihan]')?.shadowRoot;
      const all = [document, ...(board ? [board] : [])].flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>(asked.part === undefined ? '*' : `a[href*="${asked.part}"]`),
      ]);
      const says = (one: Element) => asked.text === undefined || one.textContent.trim() === asked.text;
      // The innermost element that reads so.
      const found = all.findLast((one) => says(one) && one.checkVisibility({ visibilityProperty: true }));
      if (found === undefined) return null;
      found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
}
