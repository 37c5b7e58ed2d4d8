import type { Plugin } from 'vite';

const MODULE = /<script type="module"(?: crossorigin)? src="([^"]+)"><\/script>/gu;
/** Starts the last of the modules that its page names (entrypoints/awal.ts). */
const STARTER = '<script src="/awal.js"></script>';

/**
 * Has a page with a first look load its modules, but not run them: they would run before the first frame, and what the
 * first look shows would be seen only with the panel itself.
 */
export function beginLater(): Plugin {
  return {
    name: 'begin-later',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (html.includes(STARTER) ? html.replaceAll(MODULE, '<link rel="modulepreload" href="$1">') : html),
    },
  };
}
