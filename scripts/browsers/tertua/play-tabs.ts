/** The pages of a browser context as the tabs of one window. As in Chrome 109, no tab says when it was last looked at. */
import type { BrowserContext, Page } from '@playwright/test';
import { matchesPattern } from './match-pattern';
import { isOurs, type Calls, type Json, type Realms, type Tab } from './realms';

const WINDOW = { id: 1, left: 0, top: 0, width: 1280, height: 900, focused: true };

export interface Tabs {
  readonly calls: Calls;
  /** What the extension is told of a tab: its address only where it may see it. */
  shown(tab: Tab): Json;
  /** The tab of this id; throws where there is none. */
  get(id: number): Tab;
  /** The context's pages, those that come too, are tabs from now on. */
  take(context: BrowserContext): void;
  open(url: string | undefined): Promise<Tab>;
}

/** @param attach makes the extension's code run in a page */
export function playTabs(realms: Realms, maySee: (url: string) => boolean, attach: (tab: Tab) => Promise<void>): Tabs {
  const byId = new Map<number, Tab>();
  const byPage = new WeakMap<Page, Tab>();
  const loading = new Set<Tab>();
  /** Remembered, not shown. */
  const zoom = new Map<Tab, number>();
  let active: Tab | null = null;
  let counted = 0;
  let context: BrowserContext;

  const shown = (tab: Tab): Json => ({
    id: tab.id,
    windowId: WINDOW.id,
    active: active === tab,
    status: loading.has(tab) ? 'loading' : 'complete',
    ...(maySee(tab.page.url()) ? { url: tab.page.url() } : {}),
  });
  function activate(tab: Tab): void {
    if (active === tab) return;
    active = tab;
    realms.fire('tabs.onActivated', [{ tabId: tab.id, windowId: WINDOW.id }], isOurs);
  }
  function watch(tab: Tab): void {
    const { page, id } = tab;
    const updated = (status: 'loading' | 'complete'): void => {
      if (status === 'loading') loading.add(tab);
      else loading.delete(tab);
      realms.fire('tabs.onUpdated', [id, { status }, shown(tab)], isOurs);
    };
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) updated('loading');
    });
    page.on('load', () => updated('complete'));
    page.on('close', () => {
      byId.delete(id);
      for (const realm of realms.all) if (realm.tab === tab) realms.forget(realm);
      if (active === tab) active = [...byId.values()].at(-1) ?? null;
      realms.fire('tabs.onRemoved', [id, { windowId: WINDOW.id, isWindowClosing: false }], isOurs);
    });
    const toFront = page.bringToFront.bind(page);
    page.bringToFront = async () => {
      await toFront();
      activate(tab);
    };
  }
  function of(page: Page): Tab {
    const known = byPage.get(page);
    if (known !== undefined) return known;
    let isAttached: () => void = () => undefined;
    const tab: Tab = { id: ++counted, page, attached: new Promise((resolve) => (isAttached = resolve)) };
    byPage.set(page, tab);
    byId.set(tab.id, tab);
    // One that is closed meanwhile needs nothing.
    void attach(tab)
      .catch(() => undefined)
      .then(() => isAttached());
    watch(tab);
    activate(tab);
    return tab;
  }
  function get(id: number): Tab {
    const tab = byId.get(id);
    if (tab === undefined) throw new Error(`No tab with id: ${String(id)}.`);
    return tab;
  }
  const go = ({ page }: Tab, url: string): void => void page.goto(url).catch(() => undefined);
  async function open(url: string | undefined): Promise<Tab> {
    const tab = of(await context.newPage());
    if (url !== undefined) go(tab, url);
    return tab;
  }

  return {
    shown,
    get,
    open,
    take(given) {
      context = given;
      const newPage = context.newPage.bind(context);
      context.newPage = async () => {
        const page = await newPage();
        await of(page).attached;
        return page;
      };
      context.on('page', (page) => void of(page));
    },
    calls: {
      tabs: {
        query: (_, { active: only, url }: { active?: boolean; url?: string | readonly string[] }) =>
          [...byId.values()]
            .filter((tab) => only === undefined || (active === tab) === only)
            .map(shown)
            .filter(({ url: address }) => {
              if (url === undefined) return true;
              return typeof address === 'string' && [url].flat().some((pattern) => matchesPattern(pattern, address));
            }),
        get: (_, id: number) => shown(get(id)),
        getCurrent: ({ tab }) => tab && shown(tab),
        create: async (_, { url }: { url?: string }) => shown(await open(url)),
        async update(_, id: number, { url, active: front }: { url?: string; active?: boolean }) {
          const tab = get(id);
          if (front === true) await tab.page.bringToFront();
          if (url !== undefined) go(tab, url);
          return shown(tab);
        },
        reload(_, id: number) {
          get(id)
            .page.reload()
            .catch(() => undefined);
        },
        async remove(_, ids: number | readonly number[]) {
          for (const id of [ids].flat()) await get(id).page.close();
        },
        getZoom: (_, id: number) => zoom.get(get(id)) ?? 1,
        setZoom: (_, id: number, factor: number) => void zoom.set(get(id), factor),
      },
      windows: {
        getCurrent: () => WINDOW,
        get: () => WINDOW,
        create: async (_, { url }: { url?: string }) => ({ ...WINDOW, tabs: [shown(await open(url))] }),
        update: () => WINDOW,
      },
    },
  };
}
