import type { Plugin } from 'vite';

const ONLY_PASSES_ON = /^export\{([^}]*)\}from"\.\/([\w-]+)\.js";?\s*$/u;
/** The same of a part that page scripts are made of (scripts/chunks/classic-chunks.ts). */
const PASSES_ON_A_PART = /^((?:import"\.\/[\w-]+\.js";)+)const\{([^}]*)\}=(\w+\.\w+);export\{([^}]*)\};?\s*$/u;
const PRELOADER = '\0vite/preload-helper.js';
const IMPORTED = /import\((["'`])(\.{1,2}\/(?:chunks\/)?)([\w-]+)\.js\1\)/gu;

interface PassedOn {
  /** What is asked for instead of the file. */
  readonly instead: (folder: string, quote: string) => string;
  /** What must have been loaded by whoever asks. */
  readonly loads: string;
}

const pairsOf = (list: string): (readonly [inside: string, outside: string])[] =>
  list.split(',').map((one) => {
    const [inside = '', outside = inside] = one.trim().split(/ as |:/u);
    return [inside, outside];
  });

function passedOn(code: string): PassedOn | null {
  const [, list, from] = ONLY_PASSES_ON.exec(code) ?? [];
  if (list !== undefined && from !== undefined) {
    const names = pairsOf(list).map(([inside, outside]) => `${outside}:$.${inside}`);
    return {
      loads: '',
      instead: (folder, quote) => `import(${quote}${folder}${from}.js${quote}).then($=>({${names.join(',')}}))`,
    };
  }
  const [, loads, taken, part, given] = PASSES_ON_A_PART.exec(code) ?? [];
  if (loads === undefined || taken === undefined || part === undefined || given === undefined) return null;
  const outside = new Map(pairsOf(given));
  const names = pairsOf(taken).map(([inside, local]) => `${outside.get(local) ?? local}:${part}.${inside}`);
  return { loads, instead: () => `Promise.resolve({${names.join(',')}})` };
}

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
        const chunks = Object.values(bundle).filter((chunk) => chunk.type === 'chunk');
        const nameOf = (file: string): string => file.replace(/^.*\/|\.js$/gu, '');
        const passing = new Map<string, PassedOn>();
        for (const { fileName, code, isDynamicEntry, isEntry } of chunks) {
          const found = isDynamicEntry && !isEntry ? passedOn(code) : null;
          const name = nameOf(fileName);
          const asks = (other: string): boolean =>
            [...other.matchAll(IMPORTED)].some(([, , , asked]) => asked === name);
          if (found === null || !chunks.every(({ code: other }) => !asks(other) || other.startsWith(found.loads)))
            continue;
          passing.set(name, found);
          Reflect.deleteProperty(bundle, fileName);
        }
        for (const chunk of chunks)
          chunk.code = chunk.code.replaceAll(
            IMPORTED,
            (all, quote: string, folder: string, name: string) => passing.get(name)?.instead(folder, quote) ?? all,
          );
      },
    },
  };
}
