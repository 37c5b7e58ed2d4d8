import type { Plugin } from 'vite';

const MODULE = /\s*<script type="module"(?: crossorigin)? src="([^"]+)"><\/script>/gu;
const STARTER = '<script src="/awal.js"';

/**
 * Leaves the modules of a page with a first look to entrypoints/awal.ts, which loads them when its look has been painted: a
 * browser that reads them beforehand reads the style and the look after them, 100 ms later.
 */
export function beginLater(): Plugin {
  return {
    name: 'begin-later',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(STARTER)) return html;
        const modules = [...html.matchAll(MODULE)].map(([, address = '']) => address);
        return html.replaceAll(MODULE, '').replace(STARTER, `${STARTER} data-modules="${modules.join(' ')}"`);
      },
    },
  };
}
