/** Permissions for hosts, which are given to whoever asks, and the scripts that get into their pages. */
import type { CDPSession } from '@playwright/test';
import { expressionOf, matchesPattern } from './match-pattern';
import { isOurs, type Calls, type Realm, type Realms, type Tab } from './realms';
import type { Manifest } from './serve-extension';

interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly runAt?: string;
}
interface Order {
  readonly target: { readonly tabId: number; readonly allFrames?: boolean };
  readonly files?: readonly string[];
  readonly func?: string;
  readonly args?: readonly unknown[];
}
interface Origins {
  readonly origins?: readonly string[];
}

/** Chrome has a script run before the page once there is a root to hang things on; an engine's own way is earlier. */
const WITH_ROOT = `((run) => {
  const look = () => document.documentElement && (watch.disconnect(), run());
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true });
  look();
})`;

const isLate = ({ runAt = 'document_idle' }: Registered): boolean => runAt === 'document_idle';

export interface Scripts {
  readonly calls: Calls;
  isGranted(url: string): boolean;
  /** Loads what the manifest and the extension want in a document that is there. */
  begin(realm: Realm): Promise<void>;
  /** Has what the extension wants before a document begins loaded into those to come. */
  attach(cdp: CDPSession): Promise<void>;
}

/**
 * @param fileOf text of a file of the extension
 * @param worldName of the page scripts
 */
export function playScripts(
  realms: Realms,
  manifest: Manifest,
  fileOf: (name: string) => string,
  tabOf: (id: number) => Tab,
  worldName: string,
): Scripts {
  const granted = new Set(manifest.host_permissions);
  const registered = new Map<string, Registered>();
  const isGranted = (url: string): boolean => [...granted].some((pattern) => matchesPattern(pattern, url));

  const early = new Map<CDPSession, string[]>();

  async function load(realm: Realm, files: readonly string[]): Promise<void> {
    for (const file of files) await realms.evaluate(realm, `${fileOf(file)}\n;undefined`);
  }
  async function execute({ target, files = [], func, args = [] }: Order): Promise<unknown> {
    if (!isGranted(tabOf(target.tabId).page.url())) throw new Error('Cannot access contents of the page.');
    const found = realms
      .inTab(target.tabId)
      .filter((realm) => !realm.isOurs && (realm.isTop || target.allFrames === true));
    if (found.length === 0) throw new Error('The document is gone.');
    const given = args.map((one) => JSON.stringify(one)).join(',');
    return Promise.all(
      found.map(async (realm) => {
        await load(realm, files);
        const result = func === undefined ? null : await realms.evaluate(realm, `(${func})(${given})`);
        return { frameId: realm.isTop ? 0 : 1, result };
      }),
    );
  }

  async function renew(cdp: CDPSession): Promise<void> {
    for (const identifier of early.get(cdp) ?? [])
      await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    const identifiers: string[] = [];
    for (const { matches, js } of [...registered.values()].filter((script) => !isLate(script))) {
      const here = `${JSON.stringify(matches.map(expressionOf))}.some((one) => new RegExp(one, 'u').test(location.href))`;
      const source = `if (${here}) ${WITH_ROOT}(() => { ${js.map(fileOf).join('\n;')} })`;
      const { identifier } = await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
      identifiers.push(identifier);
    }
    early.set(cdp, identifiers);
  }
  /** A page that is closed meanwhile needs nothing. */
  async function renewAll(): Promise<void> {
    for (const cdp of early.keys()) await renew(cdp).catch(() => early.delete(cdp));
  }

  return {
    isGranted,
    async begin(realm) {
      for (const { matches, js } of [...manifest.content_scripts, ...[...registered.values()].filter(isLate)])
        if (matches.some((pattern) => matchesPattern(pattern, realm.url)) && isGranted(realm.url))
          await load(realm, js);
    },
    async attach(cdp) {
      early.set(cdp, []);
      await renew(cdp);
    },
    calls: {
      permissions: {
        contains: (_, { origins = [] }: Origins) => origins.every((origin) => granted.has(origin)),
        getAll: () => ({ origins: [...granted] }),
        request(_, { origins = [] }: Origins) {
          const added = origins.filter((origin) => !granted.has(origin));
          for (const origin of added) granted.add(origin);
          if (added.length > 0) realms.fire('permissions.onAdded', [{ origins: added }], isOurs);
          return true;
        },
        remove(_, { origins = [] }: Origins) {
          for (const origin of origins) granted.delete(origin);
          realms.fire('permissions.onRemoved', [{ origins }], isOurs);
          return true;
        },
      },
      scripting: {
        executeScript: (_, order: Order) => execute(order),
        registerContentScripts(_, scripts: readonly Registered[]) {
          for (const script of scripts) registered.set(script.id, script);
          return renewAll();
        },
        updateContentScripts(_, scripts: readonly Registered[]) {
          for (const script of scripts) registered.set(script.id, { ...registered.get(script.id), ...script });
          return renewAll();
        },
        getRegisteredContentScripts: (_, what?: { ids?: readonly string[] }) =>
          [...registered.values()].filter(({ id }) => what?.ids?.includes(id) ?? true),
        unregisterContentScripts(_, what?: { ids?: readonly string[] }) {
          for (const id of what?.ids ?? [...registered.keys()]) registered.delete(id);
          return renewAll();
        },
      },
    },
  };
}
