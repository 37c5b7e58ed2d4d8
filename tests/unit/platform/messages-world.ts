/** A browser that only notes what is done in it, and the handlers of messages that our scripts register there. */
import { Window } from 'happy-dom';
import { vi } from 'vitest';

export const OWN = 'asisten-uji';
export const ownUrl = (path: string) => `chrome-extension://${OWN}${path}`;

export type Handler = (message: { readonly data: unknown; readonly sender: unknown }) => unknown;
export const handlers = new Map<string, Handler>();
/** Names of listeners of the browser, in the order in which they were added. */
export const listened: string[] = [];
/** What had an effect outside, as `what: argument`. */
export const effects: string[] = [];

const noted =
  (what: string, answer?: unknown) =>
  (...args: unknown[]) => {
    effects.push(`${what}: ${JSON.stringify(args)}`);
    return Promise.resolve(answer);
  };
const event = (name: string) => ({
  addListener: (listener: unknown) => void (listened.push(name), ports.push([name, listener])),
  removeListener: () => undefined,
});
/** Every listener with the event it waits for. */
export const ports: [string, unknown][] = [];

export const browser = {
  runtime: {
    id: OWN,
    getURL: ownUrl,
    onInstalled: event('onInstalled'),
    onStartup: event('onStartup'),
    onConnect: event('onConnect'),
  },
  permissions: { onAdded: event('onPermissionsAdded'), onRemoved: event('onPermissionsRemoved') },
  alarms: { onAlarm: event('onAlarm'), create: noted('alarm') },
  contextMenus: { onClicked: event('onClicked'), create: noted('menu'), removeAll: noted('menu') },
  scripting: { executeScript: noted('script', []), registerContentScripts: noted('register') },
  action: { setBadgeText: noted('badge'), setBadgeBackgroundColor: noted('badge') },
  tabs: {
    get: () => Promise.resolve({ id: 7, windowId: 1, url: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=x' }),
    query: () => Promise.resolve([]),
    update: noted('tab'),
    create: noted('tab'),
    onUpdated: event('onUpdated'),
  },
  storage: {
    onChanged: event('onChanged'),
    local: {
      get: () => Promise.resolve({}),
      set: noted('stored'),
      remove: noted('stored'),
      onChanged: event('onChanged'),
    },
    session: { get: () => Promise.resolve({}), set: noted('stored') },
  },
};

/** For `vi.mock('#imports', …)`: a script's main function, as it is. */
export const imports = {
  browser,
  defineBackground: ({ main }: { readonly main: () => void }) => main,
  defineUnlistedScript: (main: () => void) => main,
  defineContentScript: ({ main }: { readonly main: (ctx: object) => void }) => main,
};

/** For `vi.mock('@webext-core/messaging', …)`. */
export const messaging = {
  defineExtensionMessaging: () => ({
    onMessage: (name: string, handler: Handler) => {
      listened.push(`message ${name}`);
      handlers.set(name, handler);
      return () => undefined;
    },
    sendMessage: noted('message'),
  }),
};

export function forgetWorld(): void {
  for (const list of [listened, effects, ports]) list.length = 0;
  handlers.clear();
  const window = new Window({ url: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=site/index' });
  window.document.write('<form id="x" method="post"><input name="x" value="1"></form>');
  vi.stubGlobal('window', window);
  for (const name of ['document', 'location', 'DOMParser'] as const) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('fetch', noted('fetch'));
}
