/**
 * The guard's dialog as the person sees it. Its shadow root is closed to the page and to Playwright; the extension itself
 * may look into it, so one of its own pages is asked. What is pressed is pressed by mouse and keyboard on the page.
 */
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

interface Seen {
  readonly title: string;
  readonly text: string;
  readonly focus: string;
  readonly buttons: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly wide: boolean;
}

/** What the dialog shows now; null = there is none. `helper`: an open page of the extension. */
export async function seen(helper: Page): Promise<Seen | null> {
  return helper.evaluate(async () => {
    interface Api {
      tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
      scripting: {
        executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result: unknown }[]>;
      };
    }
    const both = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = both.browser ?? both.chrome;
    const [tab] = await api.tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
    const func = () => {
      const host = document.documentElement.lastElementChild;
      const { chrome } = globalThis as unknown as {
        chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
      };
      if (host?.tagName !== 'DIV') return null;
      const root =
        chrome?.dom?.openOrClosedShadowRoot(host) ??
        (host as unknown as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
      const dialog = root?.querySelector('dialog');
      if (!root || !dialog?.open) return null;
      const buttons = Array.from(dialog.querySelectorAll('button')).map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return [button.textContent, { x: left + width / 2, y: top + height / 2 }] as const;
      });
      return {
        title: dialog.querySelector('h2')?.textContent ?? '',
        text: dialog.textContent,
        focus: root.activeElement?.textContent ?? '',
        buttons: Object.fromEntries(buttons),
        wide: dialog.scrollWidth > dialog.clientWidth,
      };
    };
    const [answer] = await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
    return (answer?.result ?? null) as Seen | null;
  });
}

/** Waits for the dialog with this title. */
export async function expectDialog(helper: Page, title: string): Promise<Seen> {
  const last: { seen: Seen | null } = { seen: null };
  const look = async () => (last.seen = await seen(helper))?.title;
  await expect.poll(look, { timeout: 20_000 }).toBe(title);
  if (last.seen === null) throw new Error('no dialog');
  return last.seen;
}

export async function expectNoDialog(helper: Page): Promise<void> {
  await expect.poll(() => seen(helper)).toBeNull();
}

/** Presses a button of the dialog with the mouse. */
export async function press(site: Page, helper: Page, label: string): Promise<void> {
  const at = (await seen(helper))?.buttons[label];
  expect(at, `${label} in the dialog`).toBeDefined();
  // A press in the first moments after a button appeared does not count.
  await site.waitForTimeout(450);
  await site.mouse.click(at?.x ?? 0, at?.y ?? 0);
}

/** Sends a message to the background, from our world in the e-Kinerja page or from the extension's own page. */
export async function tell(helper: Page, from: 'page' | 'panel', type: string, data: unknown): Promise<unknown> {
  return helper.evaluate(
    async ({ from, message }) => {
      interface Api {
        tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
        runtime: { sendMessage(message: unknown): Promise<unknown> };
        scripting: {
          executeScript(what: {
            target: { tabId: number };
            func: (message: unknown) => unknown;
            args: unknown[];
          }): Promise<{ result: unknown }[]>;
        };
      }
      const both = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = both.browser ?? both.chrome;
      const [tab] = await api.tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
      const send = (given: unknown) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return (browser ?? chrome).runtime.sendMessage(given);
      };
      const answer =
        from === 'panel'
          ? await send(message)
          : (await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: send, args: [message] })).at(0)
              ?.result;
      return (answer as { res?: unknown } | null | undefined)?.res;
    },
    { from, message: { id: 1, type, data, timestamp: Date.now() } },
  );
}
