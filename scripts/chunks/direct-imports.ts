import type { Plugin } from 'vite';

const ONLY_PASSES_ON = /^export\{([^}]*)\}from"\.\/([\w-]+)\.js";?\s*$/u;
const PRELOADER = '\0vite/preload-helper.js';
const IMPORTED = /import\((["'`])(\.{1,2}\/(?:chunks\/)?)([\w-]+)\.js\1\)/gu;

/**
 * Takes out the files that only pass on what stands in another chunk: the bundler makes one for each module that is asked for
 * by `import()`, and each would be a file of the extension of some 50 bytes and 200 in the archive.
 */
export function directImports(): Plugin {
  return {
    name: 'direct-imports',
    apply: 'build',
    enforce: 'post',
    // What asks for the style sheets of a part before the part: every page has all of its own from its beginning.
    load: {
      order: 'pre',
      handler: (id) => (id === PRELOADER ? 'export const __vitePreload = (load) => load();' : null),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const passing = new Map<string, { readonly names: string; readonly from: string }>();
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isDynamicEntry || chunk.isEntry) continue;
          const found = ONLY_PASSES_ON.exec(chunk.code);
          if (!found) continue;
          const [, list = '', from = ''] = found;
          const names = list.split(',').map((one) => {
            const [inside = '', outside = inside] = one.trim().split(' as ');
            return `${outside}:$.${inside}`;
          });
          passing.set(chunk.fileName.replace(/^.*\/|\.js$/gu, ''), { names: names.join(','), from });
          Reflect.deleteProperty(bundle, chunk.fileName);
        }
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk')
            chunk.code = chunk.code.replaceAll(IMPORTED, (all, quote: string, folder: string, name: string) => {
              const there = passing.get(name);
              if (there === undefined) return all;
              return `import(${quote}${folder}${there.from}.js${quote}).then($=>({${there.names}}))`;
            });
      },
    },
  };
}
