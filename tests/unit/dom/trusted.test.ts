/** S3: what the pages of the extension may turn from text into something that runs, where the browser asks (Trusted Types). */
import fs from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Rules = Readonly<Record<string, (text: string) => string | null>>;
const made: { name: string; rules: Rules }[] = [];
let trustOwnFiles: (what?: { markup?: boolean; more?: Iterable<string> }) => void;

beforeEach(async () => {
  made.length = 0;
  vi.stubGlobal('trustedTypes', { createPolicy: (name: string, rules: Rules) => made.push({ name, rules }) });
  vi.resetModules();
  ({ trustOwnFiles } = await import('../../../utils/dom/trusted'));
});

const OTHERS = [
  'https://contoh.com/a.js',
  '//contoh.com/a.js',
  'data:text/javascript,1',
  'blob:x',
  '/assets/lain.js',
  '',
];

describe('what text may become', () => {
  it('scripts: the files that are named, and no other address', () => {
    trustOwnFiles();
    const [{ name, rules } = { name: '', rules: {} as Rules }] = made;
    expect(name).toBe('default');
    expect(Object.keys(rules)).toEqual(['createScriptURL']);
    for (const own of ['/assets/import-worker.js', '/assets/pack-worker.js', '/samaran.js'])
      expect(rules['createScriptURL']?.(own)).toBe(own);
    expect(OTHERS.map((address) => rules['createScriptURL']?.(address))).toEqual(OTHERS.map(() => null));
  });

  it('a page may name more of its own files', () => {
    trustOwnFiles({ more: ['/latihan/jquery.js'] });
    expect(made[0]?.rules['createScriptURL']?.('/latihan/jquery.js')).toBe('/latihan/jquery.js');
    expect(OTHERS.map((address) => made[0]?.rules['createScriptURL']?.(address))).toEqual(OTHERS.map(() => null));
  });

  it('markup: on the practice page and the handout alone; code: nowhere', () => {
    trustOwnFiles({ markup: true });
    expect(Object.keys(made[0]?.rules ?? {}).sort()).toEqual(['createHTML', 'createScriptURL']);
    const calls = fs
      .readdirSync('entrypoints', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .sort()
      .flatMap((file) => {
        const text = fs.readFileSync(`entrypoints/${file}`, 'utf8');
        return [...text.matchAll(/^\s*trustOwnFiles\(([^)]*)\)/gm)].map(([, how = '']) => `${file} ${how}`.trim());
      });
    expect(calls.filter((call) => call.includes('markup')).map((call) => call.split('/')[0])).toEqual([
      'latihan',
      'lembar',
    ]);
    expect(calls.map((call) => call.split('/')[0])).toEqual(['latihan', 'lembar', 'options', 'sidepanel']);
  });
});
