import { expect, it } from 'vitest';
import { beginLater } from '../../scripts/chunks/begin-later';

const page = (...scripts: readonly string[]): string =>
  `<head>\n<link rel="stylesheet" href="/a.css">\n${scripts.join('\n')}\n</head><body></body>`;
const module = (name: string): string => `<script type="module" crossorigin src="/chunks/${name}.js"></script>`;

function built(html: string): string {
  const { transformIndexHtml: hook } = beginLater();
  if (typeof hook !== 'object' || !('handler' in hook)) throw new Error('no hook');
  return (hook.handler as (html: string) => string)(html);
}

it('leaves the modules of a page with a first look to it, in their order, and runs none', () => {
  const html = built(page(module('mata'), module('sidepanel'), '<script src="/awal.js"></script>'));
  expect(html).toContain('<script src="/awal.js" data-modules="/chunks/mata.js /chunks/sidepanel.js"></script>');
  expect(html).not.toContain('type="module"');
  expect(html).toContain('<link rel="stylesheet" href="/a.css">');
});

it('is not built if another module would be run than the panel', () => {
  expect(() => built(page(module('sidepanel'), module('mata'), '<script src="/awal.js"></script>'))).toThrow(
    'sidepanel.js',
  );
});

it('touches no other page', () => {
  const html = page(module('popup'), '<script src="/other.js"></script>');
  expect(built(html)).toBe(html);
});
