import type { Plugin } from 'vite';
import type { WxtHooks } from 'wxt';
import { FILE_OF, filesOf, PARTS_OF, SHARED_PARTS } from '../../utils/platform/page-scripts';
import { beginLater } from './begin-later';
import { classicChunks } from './classic-chunks';
import { directImports } from './direct-imports';
import { fewFiles } from './few-files';
import { noteIncluded, PAGE_SCRIPTS } from './included';

/** The extension's own way of cutting its code into files, as plugins of the bundler and hooks of what runs it. */
export function chunks(): { readonly plugins: () => Plugin[]; readonly hooks: Partial<WxtHooks> } {
  const noted = noteIncluded();
  const parts = Object.fromEntries(PAGE_SCRIPTS.map((script) => [FILE_OF[script].slice(1), PARTS_OF[script]]));
  return {
    plugins: () => [
      noted.plugin(),
      fewFiles(noted.included),
      classicChunks(SHARED_PARTS, parts),
      directImports(),
      beginLater(),
    ],
    hooks: {
      // The pages last: what the page scripts need is known then.
      'entrypoints:grouped': (_wxt, groups) => {
        groups.sort((a, b) => Number(Array.isArray(a)) - Number(Array.isArray(b)));
      },
      // Files that may be named to the browser.
      'prepare:publicPaths': (_wxt, paths) => {
        paths.push(...SHARED_PARTS.map((part) => `chunks/${part}.js`));
      },
      'build:manifestGenerated': ({ config }, manifest) => {
        if (config.command === 'serve') return;
        for (const script of manifest.content_scripts ?? [])
          if (script.js?.includes(FILE_OF.ekinerja.slice(1)))
            script.js = filesOf('ekinerja').map((file) => file.slice(1));
      },
    },
  };
}
