/** What the built extension asks for, against the list written down here (S1). A new permission must be added here first. */
import { expect, test } from '@playwright/test';
import fs from 'node:fs';

const HOSTS = ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'];
const PERMISSIONS = {
  'chrome-mv3': ['alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['alarms', 'contextMenus', 'scripting', 'storage'],
} as const;

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
  readonly options_ui: { readonly page: string; readonly open_in_tab?: boolean };
}

for (const [build, permissions] of Object.entries(PERMISSIONS)) {
  test(`${build} asks for the minimum`, () => {
    const manifest = JSON.parse(fs.readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Manifest;
    expect(manifest.manifest_version).toBe(3);
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
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("connect-src 'self' https://*.go.id;");
    expect(policy.replace('https://*.go.id', '')).not.toMatch(/unsafe|https?:|\*/);
  });

  test(`${build} carries the licences of what is packed`, () => {
    const texts = fs.readFileSync(`.output/${build}/licences.txt`, 'utf8');
    for (const name of ['preact', 'zod', 'hucre', 'papaparse', 'jquery', 'bootstrap', 'select2', 'admin-lte'])
      expect(texts).toMatch(new RegExp(`^${name} v?\\d`, 'm'));
    expect(texts.match(/permission is hereby granted/gi)?.length).toBeGreaterThan(10);
  });

  test(`${build} carries no remote code and no eval`, () => {
    const scripts = fs
      .readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      const text = fs.readFileSync(`.output/${build}/${file}`, 'utf8');
      expect(text, file).not.toMatch(/\beval\(|new Function\(|import\(["']https?:/);
    }
  });
}
