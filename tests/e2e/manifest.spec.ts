/**
 * What the built extension asks for, against the list written down here (S1) and what the stores and people are told. A new
 * permission must be added here first.
 */
import { expect, test } from '@playwright/test';
import fs from 'node:fs';

const HOSTS = ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'];
const PERMISSIONS = {
  'chrome-mv3': ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
} as const;

/** Everything a manifest may speak of: a new key opens a door that nothing else here looks at. */
const KEYS = (...own: readonly string[]) =>
  [
    'action background content_scripts content_security_policy default_locale description host_permissions icons',
    'manifest_version name optional_host_permissions options_ui permissions version',
    ...own,
  ]
    .join(' ')
    .split(' ')
    .sort();
const SPEAKS_OF = {
  'chrome-mv3': KEYS('minimum_chrome_version side_panel storage'),
  'firefox-mv3': KEYS('browser_specific_settings sidebar_action'),
} as const;

/** Named in built scripts: e-Kinerja's own, and names of kinds of XML, which nobody asks for anything. */
const NAMED_HOSTS = [
  'e-kinerja.babelprov.go.id',
  'purl.oclc.org',
  'purl.org',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'www.w3.org',
];

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly world?: string;
    readonly all_frames?: boolean;
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly default_locale: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly data_collection_permissions: unknown } };
  readonly options_ui: { readonly page: string; readonly open_in_tab?: boolean };
}

/** S3: nothing but the extension's own files; connections to itself and to government sites, where a host was granted. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "connect-src 'self' https://*.go.id",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const manifestOf = (build: string) => JSON.parse(fs.readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Manifest;
const messagesOf = (build: string, language: string) =>
  JSON.parse(fs.readFileSync(`.output/${build}/_locales/${language}/messages.json`, 'utf8')) as Record<
    'name' | 'description',
    { readonly message: string }
  >;
const documentOf = (file: string) => fs.readFileSync(file, 'utf8');

/** The permissions told to the stores: what the manifest calls each, and whether only Chrome has it. */
const TOLD = [
  ...documentOf('docs/toko.md').matchAll(
    /^\| (?<kind>host |optional host )?`(?<what>[^`]+)`(?<chrome> \(Chrome only\))? *\| (?<alasan>[^|]*) \| (?<reason>[^|]*) \|$/gm,
  ),
].map(({ groups = {} }) => groups as Record<'kind' | 'what' | 'chrome' | 'alasan' | 'reason', string | undefined>);

for (const [build, permissions] of Object.entries(PERMISSIONS)) {
  test(`${build} asks for the minimum`, () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest).sort()).toEqual(SPEAKS_OF[build as keyof typeof PERMISSIONS]);
    // Nor frames of any kind: neither blank ones nor those of another origin.
    expect(manifest.content_scripts.map((one) => Object.keys(one).sort())).toEqual([['js', 'matches', 'run_at']]);
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*.go.id/*']);
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(HOSTS);
    expect(manifest.content_scripts.every(({ world, all_frames }) => world === undefined && all_frames !== true)).toBe(
      true,
    );
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.default_locale).toBe('id');
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });

  test(`what the stores and people are told is what ${build} asks for`, () => {
    const manifest = manifestOf(build);
    const told = (kind: string | undefined) =>
      TOLD.filter((one) => one.kind === kind && (one.chrome === undefined || build === 'chrome-mv3')).map(
        ({ what }) => what,
      );
    expect(told(undefined).sort()).toEqual([...manifest.permissions].sort());
    expect(told('host ')).toEqual(manifest.host_permissions);
    expect(told('optional host ')).toEqual(manifest.optional_host_permissions);
    for (const { alasan = '', reason = '' } of TOLD) expect([alasan.trim(), reason.trim()]).not.toContain('');

    const store = documentOf('docs/toko.md');
    for (const language of ['id', 'en']) {
      const { name, description } = messagesOf(build, language);
      expect(store).toContain(`\n${name.message}\n`);
      expect(store).toContain(`\n- ${language}: ${description.message}\n`);
      // The most the Chrome Web Store takes.
      expect(description.message.length).toBeLessThanOrEqual(132);
    }
    expect(documentOf('CHANGELOG.md')).toContain(`\n## ${manifest.version}\n`);
    expect(documentOf('docs/PRIVACY.md').match(/`data_collection_permissions: none`/g)).toHaveLength(2);
  });

  test(`${build} carries the licences of what is packed`, () => {
    const texts = fs.readFileSync(`.output/${build}/licences.txt`, 'utf8');
    for (const name of ['preact', 'zod', 'hucre', 'papaparse', 'jquery', 'bootstrap', 'select2', 'admin-lte'])
      expect(texts).toMatch(new RegExp(`^${name} v?\\d`, 'm'));
    // Each with whose it is; a text of terms stands once for all it holds for.
    expect(texts.match(/^\S+ v?\d\S*: .*copyright/gim)?.length).toBeGreaterThan(10);
    expect(texts).toMatch(/permission is hereby granted/i);
  });

  test(`${build} carries no remote code and no eval`, () => {
    const files = fs.readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });
    const textOf = (file: string) => fs.readFileSync(`.output/${build}/${file}`, 'utf8');
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    const makesCode =
      /\beval\b|\bFunction\(|\bconstructor\.constructor\b|\bimportScripts\b|\bimport\((?!["'`]\.?\/\w)|new Worker\((?!["'`]\/assets\/)|set(?:Timeout|Interval)\(["'`]/;
    for (const file of scripts) expect(makesCode.exec(textOf(file))?.[0], file).toBeUndefined();

    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const file of pages) {
      const text = textOf(file);
      expect(text.match(/<script\b/g)?.length, file).toBe(
        text.match(/<script\b[^>]* src="\/[^>]*><\/script>/g)?.length,
      );
      expect(text, file).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|<[^>]* on[a-z]+=|javascript:|<base\b/i);
    }
  });

  test(`${build} knows no address but e-Kinerja's, and asks by fetch alone`, () => {
    const files = fs.readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));
    const textOf = (file: string) => fs.readFileSync(`.output/${build}/${file}`, 'utf8');
    const named = scripts.flatMap((file) =>
      [...textOf(file).matchAll(/(?:\b(?:https?|wss?):|["'`])\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(([, host]) => host),
    );
    expect([...new Set(named)].sort()).toEqual(NAMED_HOSTS);
    // jQuery of the practice page, whose policy lets it ask nobody, knows another way.
    const otherWays =
      /new [\w$.]*XMLHttpRequest|\b(?:WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|new Image)\b/;
    for (const file of scripts.filter((one) => one !== 'chunks/situs.js'))
      expect(otherWays.exec(textOf(file))?.[0], file).toBeUndefined();
  });

  test(`${build} does not announce itself to the pages it is on`, () => {
    // An event of WXT's that carries the extension's id, where any page can listen for it.
    const files = fs.readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((one) => one.endsWith('.js')))
      expect(fs.readFileSync(`.output/${build}/${file}`, 'utf8'), file).not.toContain('content-script-started');
  });
}

test('the Firefox build declares that it collects nothing', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
