/**
 * S1: each permission has the code that needs it, and no browser API is used without its permission. Which of them the builds
 * ask for is compared in e2e/manifest.spec.ts.
 */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The file that needs it most plainly, and the call it cannot make without. */
const NEEDED = {
  // Without it the browser does not tell the address of a page on a host that is not granted.
  activeTab: ['utils/platform/use-site.ts', 'browser.tabs.query({ active: true, currentWindow: true })'],
  storage: ['utils/platform/journal-store.ts', 'browser.storage.local.set('],
  scripting: ['utils/platform/lazy-script.ts', 'browser.scripting.executeScript('],
  contextMenus: ['utils/platform/form-menu.ts', 'browser.contextMenus.create('],
  alarms: ['utils/platform/pack-addresses.ts', 'browser.alarms.create('],
  sidePanel: ['utils/platform/open-panel.ts', 'sidePanel.open('],
} as const;

/** APIs that need no permission in what we use of them (developer.chrome.com/docs/extensions/reference/permissions-list). */
const FREE: Readonly<Record<string, RegExp>> = {
  runtime: /^(?:id|getURL|getManifest|onInstalled|onStartup|onConnect)?$/,
  action: /^setBadge(?:Text|BackgroundColor)$/,
  permissions: /^(?:contains|getAll|request|remove|onAdded|onRemoved)$/,
  // Addresses of tabs are told for granted hosts, and with `activeTab` for the one our icon was clicked on.
  tabs: /^(?:connect|create|get|getCurrent|getZoom|onActivated|onRemoved|onUpdated|query|reload|setZoom|update|sendMessage)$/,
  windows: /^(?:create|get|getCurrent|onRemoved|update)$/,
};

const sources = ['entrypoints', 'utils', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`${folder}/${file}`, fs.readFileSync(`${folder}/${file}`, 'utf8')] as const),
);

/** Every use of the extension's APIs: the name of the API, and of its member where it stands there. */
const uses = sources.flatMap(([file, text]) => {
  // `const { local, session } = browser.storage`, and the APIs only one browser has (open-panel.ts).
  const taken = /(?<!\w)\{([^{}]*)\} = browser as/.exec(text)?.[1]?.split(',') ?? [];
  return [
    ...[...text.matchAll(/\b(?:browser|chrome)\.(\w+)(?:\.(\w+))?/g)]
      .filter(([use]) => !use.startsWith('chrome.com'))
      .map(([, api = '', member = '']) => ({ file, api, member })),
    ...taken.map((api) => ({ file, api: api.trim(), member: '' })),
  ];
});
const asked = [
  ...(/permissions: \[([^\]]*?)\.\.\./.exec(fs.readFileSync('wxt.config.ts', 'utf8'))?.[1]?.matchAll(/'(\w+)'/g) ?? []),
].map(([, name = '']) => name);

describe('permissions', () => {
  it('are these', () => {
    expect([...asked, 'sidePanel'].sort()).toEqual(Object.keys(NEEDED).sort());
  });

  it.each(Object.entries(NEEDED))('%s is needed', (_, [file, call]) => {
    expect(fs.readFileSync(file, 'utf8')).toContain(call);
  });

  it('cover every API that is used, and each is used', () => {
    expect(uses.length).toBeGreaterThan(80);
    // Firefox's sidebar is part of the manifest and needs no permission.
    const paid = uses.filter(({ api }) => !Object.hasOwn(FREE, api) && api !== 'sidebarAction');
    const called = Object.keys(NEEDED).filter((name) => name !== 'activeTab');
    expect([...new Set(paid.map(({ api }) => api))].sort()).toEqual(called.sort());
    const beyond = uses.filter(({ api, member }) => FREE[api]?.test(member) === false);
    expect(beyond).toEqual([]);
  });

  it('are not got round by APIs of the web that ask the person', () => {
    const asking =
      /navigator\.(?:geolocation|mediaDevices|credentials|bluetooth|usb|serial|hid)|\bNotification\b\(|clipboard\.read/;
    expect(sources.filter(([, text]) => asking.test(text)).map(([file]) => file)).toEqual([]);
  });
});
