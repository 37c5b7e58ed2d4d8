import type { Plugin } from 'vite';

const MODULE = /\s*<script type="module"(?: crossorigin)? src="([^"]+)"><\/script>/gu;
const STARTER = '<script src="/awal.js"';
const PANEL = '/chunks/sidepanel.js';
const RUNS = /\bimport\((?:\s|\/\*.*?\*\/)*\w+\s*\)/u;

/**
 * Leaves the modules of a page with a first look to entrypoints/awal.ts, which loads them when its look has been painted: a
 * browser that reads them beforehand reads the style and the look after them, 100 ms later.
 */
export function beginLater(): Plugin {
  return {
    name: 'begin-later',
    apply: 'build',
    enforce: 'post',
    // The stores' lint wants to read what is run.
    generateBundle(_, bundle) {
      const starter = bundle['awal.js'];
      if (starter?.type !== 'chunk') return;
      if (!RUNS.test(starter.code)) this.error('awal.js runs no module');
      starter.code = starter.code.replace(RUNS, `import("${PANEL}")`);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(STARTER)) return html;
        const modules = [...html.matchAll(MODULE)].map(([, address = '']) => address);
        if (modules.at(-1) !== PANEL) throw new Error(`the last module of the panel is not ${PANEL}`);
        return html.replaceAll(MODULE, '').replace(STARTER, `${STARTER} data-modules="${modules.join(' ')}"`);
      },
    },
  };
}
