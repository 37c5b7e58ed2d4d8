/** The built files use nothing that the oldest browsers we promise do not have (README, docs/decisions.md). */
import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import { newerThan, type Engine } from './newer-features';

interface Versions {
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
}
/** Found by name, and why it is none: asked for before it is used, missed by nobody, or another thing of that name. */
const ALLOWED: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  chrome: {
    showPopover: 'asked for first (pointer-view.ts)',
    // How it looks, nothing more.
    'text-wrap': 'looks',
    'text-wrap: pretty': 'looks',
    'scrollbar-color': 'looks',
    'font-family: ui-monospace': 'looks',
    'line-clamp': 'beside -webkit-line-clamp',
    'print-color-adjust': 'looks, on paper',
    'print-color-adjust: exact': 'looks, on paper',
    'box-decoration-break': 'looks, on paper',
    'box-decoration-break: clone': 'looks, on paper',
    ':-moz-progress-bar': 'for the other browser',
    // Names of libraries.
    displayName: 'hucre',
    fileName: 'hucre',
    scrollMargin: 'react-virtual',
    fromHex: 'noble',
    parseHTML: 'jQuery',
    Observable: 'select2',
  },
  firefox: {
    trustedTypes: 'asked for first (trusted.ts)',
    'text-wrap: pretty': 'looks',
    'font-family: ui-monospace': 'looks',
    'line-clamp': 'beside -webkit-line-clamp',
    'break-after: avoid': 'looks, on paper',
    ':-webkit-progress-bar': 'for the other browser',
    ':-webkit-progress-value': 'for the other browser',
    stackTraceLimit: 'zod, which asks first',
    scrollMargin: 'react-virtual',
    parseHTML: 'jQuery',
    Observable: 'select2',
  },
};

const oldestOf = (build: string): number => {
  const manifest = JSON.parse(fs.readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Versions;
  return Number.parseFloat(
    manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version ?? '',
  );
};

/** Sheets that are put on the site's pages are texts in scripts. */
const ownSheets = fs
  .readdirSync('utils', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('-style.ts'))
  .map((name) => /= `([^`]*)`;/u.exec(fs.readFileSync(`utils/${name}`, 'utf8'))?.[1] ?? '');

test('what is too new for a version is found by name', () => {
  const newer = newerThan('chrome', 109);
  const found = newer.script(
    'a.toSorted();b.with(0,1);c.findLast(d);Object.groupBy(e,f);URL.canParse(g);URL.parse(g);AbortSignal.any([]);' +
      'AbortSignal.timeout(9);Promise.withResolvers();new URLPattern();new URL(g);x.runtime.getContexts({});h.showPopover()',
  );
  expect([...found].sort()).toEqual(
    (
      'AbortSignal.any AbortSignal.timeout Object.groupBy Promise.withResolvers URL.canParse URL.parse canParse groupBy ' +
      'runtime.getContexts showPopover toSorted with withResolvers'
    ).split(' '),
  );
  const sheet =
    '.a{color:color-mix(in srgb,red,blue);text-wrap:balance;& b{color:light-dark(red,blue)}} @scope (.c){d:popover-open{inset:0}}' +
    '@container (width>1px){e:has(f){accent-color:red;color:rgb(0 0 0/5%)}} @media (width<9px){g{height:9dvh}}';
  expect([...newer.style(sheet)].sort()).toEqual(
    ['&', ':popover-open', '@scope', 'color-mix()', 'light-dark()', 'text-wrap', 'text-wrap: balance'].sort(),
  );
  expect(newerThan('chrome', 130).style(sheet)).toEqual([]);
});

for (const engine of ['chrome', 'firefox'] as const) {
  const build = `${engine}-mv3`;

  test(`${build} runs in the oldest version it promises`, () => {
    const newer = newerThan(engine, oldestOf(build));
    const files = fs
      .readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' })
      .map((name) => [name, `.output/${build}/${name}`] as const);
    const scripts = files.filter(([name]) => name.endsWith('.js'));
    const sheets = files.filter(([name]) => name.endsWith('.css') && !name.startsWith('latihan/'));
    expect([scripts.length > 20, sheets.length > 2, ownSheets.length > 2]).toEqual([true, true, true]);
    const found = new Map<string, string>();
    for (const [name, path] of scripts)
      for (const one of newer.script(fs.readFileSync(path, 'utf8'))) found.set(one, name);
    for (const [name, path] of sheets)
      for (const one of newer.style(fs.readFileSync(path, 'utf8'))) found.set(one, name);
    for (const sheet of ownSheets) for (const one of newer.style(sheet)) found.set(one, 'a sheet in a script');
    expect([...found].filter(([one]) => !Object.hasOwn(ALLOWED[engine], one))).toEqual([]);
    // What is not there any more needs no excuse.
    expect(Object.keys(ALLOWED[engine]).filter((one) => !found.has(one))).toEqual([]);
  });
}
