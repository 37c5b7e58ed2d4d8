/** The lines to the pointer script, held by a page of the extension in place of the panel and of the editor of guides. */
import type { Page } from '@playwright/test';
import { filesOf } from '../../utils/platform/page-scripts';

interface Port {
  readonly onMessage: { addListener(listener: (said: unknown) => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}
interface Held {
  said?: unknown[];
  port?: Port;
}

/** Opens a line to the e-Kinerja page and gives the order; what came over it is kept for `saidOver`. */
export async function order(helper: Page, name: 'penunjuk' | 'pemilih', message: unknown): Promise<void> {
  await helper.evaluate(
    async ({ name, message, files }) => {
      interface Api {
        tabs: {
          query(what: { url: string }): Promise<{ id: number }[]>;
          connect(tabId: number, how: { name: string; frameId: number }): Port;
        };
        scripting: {
          executeScript(what: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>;
        };
      }
      const both = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = both.browser ?? both.chrome;
      const [tab] = await api.tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
      const tabId = tab?.id ?? -1;
      await api.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
      const held = globalThis as Held;
      held.port?.disconnect();
      held.said = [];
      held.port = api.tabs.connect(tabId, { name, frameId: 0 });
      held.port.onMessage.addListener((said) => held.said?.push(said));
      held.port.postMessage(message);
    },
    { name, message, files: filesOf('penunjuk') },
  );
}

/** Everything the page said over the line since it was opened. */
export const saidOver = (helper: Page): Promise<unknown> => helper.evaluate(() => (globalThis as Held).said ?? []);
