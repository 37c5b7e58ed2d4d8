/**
 * What stands in for `chrome` in every place where code of the extension runs: its own pages, the page scripts' isolated
 * world, the background. Each call goes to the stage (extension-stage.ts), each event comes from there, both as JSON, which
 * is what Chrome's own messages are. Built as one script and put in before any code of the page.
 */
interface Setting {
  readonly binding: string;
  readonly base: string;
  readonly id: string;
  readonly manifest: unknown;
  /** In the pages' own world: only our own pages get the API, all others lose the way to it. */
  readonly ownWorld: boolean;
}
type Listener = (...given: unknown[]) => unknown;
type Json = Record<string, unknown>;

declare const SETTING: Setting;

const world = globalThis as unknown as Record<string, unknown>;
const tell = world[SETTING.binding] as ((text: string) => void) | undefined;
const isOurs = location.origin === SETTING.base;

class ApiEvent {
  readonly listeners = new Set<Listener>();
  addListener = (listener: Listener): void => void this.listeners.add(listener);
  removeListener = (listener: Listener): void => void this.listeners.delete(listener);
  hasListener = (listener: Listener): boolean => this.listeners.has(listener);
  fire = (...given: unknown[]): void => {
    for (const listener of [...this.listeners]) listener(...given);
  };
}

function begin(say: (text: string) => void): void {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ports = new Map<string, { onMessage: ApiEvent; onDisconnect: ApiEvent }>();
  const events: Record<string, ApiEvent> = {};
  const event = (name: string): ApiEvent => (events[name] ??= new ApiEvent());
  let calls = 0;
  const runtime: Json = {};

  function ask(method: string, given: unknown[]): Promise<unknown> {
    const call = ++calls;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      say(JSON.stringify({ call, method, given }));
    });
  }
  /** As Chrome's: a promise, or the callback that was given last, with `lastError` while it runs. */
  const method =
    (name: string) =>
    (...given: unknown[]): unknown => {
      const callback = typeof given.at(-1) === 'function' ? (given.pop() as Listener) : null;
      while (given.length > 0 && given.at(-1) === undefined) given.pop();
      const answer = ask(name, given);
      if (callback === null) return answer;
      answer.then(
        (value) => callback(value ?? undefined),
        (error: unknown) => {
          runtime['lastError'] = { message: (error as Error).message };
          callback();
          delete runtime['lastError'];
        },
      );
      return undefined;
    };
  const api = (space: string, methods: string, eventNames = ''): Json => ({
    ...Object.fromEntries(methods.split(' ').map((name) => [name, method(`${space}.${name}`)])),
    ...Object.fromEntries(
      eventNames
        .split(' ')
        .filter(Boolean)
        .map((name) => [name, event(`${space}.${name}`)]),
    ),
  });

  function port(name: string, portId: string, sender?: unknown): Json {
    const onMessage = new ApiEvent();
    const onDisconnect = new ApiEvent();
    ports.set(portId, { onMessage, onDisconnect });
    return {
      name,
      sender,
      onMessage,
      onDisconnect,
      postMessage: (message: unknown) => void ask('port.post', [portId, message]),
      disconnect: () => {
        ports.delete(portId);
        void ask('port.end', [portId]);
      },
    };
  }
  function deliver(message: unknown, sender: unknown): Promise<{ answered: boolean; value?: unknown }> {
    return new Promise((resolve) => {
      let later = false;
      const answer = (value: unknown) => resolve({ answered: true, value });
      for (const listener of [...event('runtime.onMessage').listeners])
        later = listener(message, sender, answer) === true || later;
      if (!later) resolve({ answered: false });
    });
  }

  world['asistenStage'] = {
    answer(call: number, problem: string | null, value: unknown) {
      const waits = waiting.get(call);
      waiting.delete(call);
      if (problem === null) waits?.resolve(value ?? undefined);
      else waits?.reject(new Error(problem));
    },
    fire: (name: string, given: unknown[]) => event(name).fire(...given),
    deliver: async (id: string, message: unknown, sender: unknown) =>
      void ask('message.answer', [id, await deliver(message, sender)]),
    connect(portId: string, name: string, sender: unknown) {
      if (event('runtime.onConnect').listeners.size === 0) void ask('port.end', [portId]);
      else event('runtime.onConnect').fire(port(name, portId, sender));
    },
    post: (portId: string, message: unknown) => ports.get(portId)?.onMessage.fire(message),
    end(portId: string) {
      ports.get(portId)?.onDisconnect.fire();
      ports.delete(portId);
    },
  };

  const area = (name: string): Json => api(`storage.${name}`, 'get set remove clear getBytesInUse', 'onChanged');
  Object.assign(runtime, api('runtime', 'sendMessage openOptionsPage', 'onMessage onConnect onInstalled onStartup'), {
    id: SETTING.id,
    getURL: (path: string) => new URL(path, `${SETTING.base}/`).href,
    getManifest: () => SETTING.manifest,
  });
  const everywhere: Json = {
    runtime,
    storage: {
      local: area('local'),
      session: area('session'),
      sync: area('sync'),
      managed: area('managed'),
      onChanged: event('storage.onChanged'),
    },
    i18n: { getUILanguage: () => 'id', getMessage: () => '' },
  };
  const roots = new WeakMap<Element, ShadowRoot>();
  const attachShadow = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')
    ?.value as Element['attachShadow'];
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
  const dom = { openOrClosedShadowRoot: (of: Element) => of.shadowRoot ?? roots.get(of) ?? null };
  const inOurs: Json = {
    tabs: {
      ...api(
        'tabs',
        'query get create update remove reload getCurrent getZoom setZoom sendMessage',
        'onUpdated onActivated onRemoved',
      ),
      connect(tabId: number, { name }: { name: string }) {
        const portId = `${String(performance.timeOrigin)}-${String(++calls)}`;
        const made = port(name, portId);
        void ask('port.begin', [portId, tabId, name]);
        return made;
      },
    },
    windows: api('windows', 'getCurrent get create update', 'onRemoved'),
    permissions: api('permissions', 'contains getAll request remove', 'onAdded onRemoved'),
    scripting: api(
      'scripting',
      'registerContentScripts getRegisteredContentScripts updateContentScripts unregisterContentScripts',
    ),
    action: api('action', 'setBadgeText getBadgeText setBadgeBackgroundColor'),
    alarms: api('alarms', 'create get clear clearAll', 'onAlarm'),
    contextMenus: api('contextMenus', 'create removeAll', 'onClicked'),
  };
  const execute = method('scripting.executeScript');
  (inOurs['scripting'] as Json)['executeScript'] = (what: Json) =>
    execute({ ...what, ...(typeof what['func'] === 'function' ? { func: String(what['func']) } : {}) });
  world['chrome'] = { ...everywhere, dom, ...(isOurs ? inOurs : {}) };

  say(JSON.stringify({ begins: location.href, isOurs, isTop: self === top }));
  const idle = (): void => say(JSON.stringify({ idle: true }));
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', idle);
  else idle();
}

if (tell !== undefined) {
  if (SETTING.ownWorld) Reflect.deleteProperty(world, SETTING.binding);
  if (SETTING.ownWorld === isOurs) begin(tell);
}
export {};
