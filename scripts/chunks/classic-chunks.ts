import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Named {
  readonly name: string;
}
interface ImportNode extends Node {
  readonly source: { readonly value: string };
  readonly specifiers: readonly { readonly imported?: Named; readonly local: Named }[];
}
interface ExportNode extends Node {
  readonly source: { readonly value: string } | null;
  readonly declaration: Node | null;
  readonly specifiers: readonly { readonly exported: Named; readonly local: Named }[];
}

/** Where shared chunks leave what they export: in the isolated world of the page scripts, which no page can see. */
const PLACE = 'asistenBagian';

const partOf = (file: string): string => /([\w-]+)\.js$/u.exec(file)?.[1] ?? file;
const pair = (from: string, to: string): string => (from === to ? to : `${from}:${to}`);

/** A chunk, taken apart at what it takes from others and gives to them. */
interface Parts {
  /** By the name of a shared chunk: what is taken from it, as a pattern takes it. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  /** Sources of other chunks. */
  readonly others: readonly string[];
  readonly exports: readonly string[];
  readonly code: string;
}

function takeApart(code: string, body: readonly Node[], isShared: (file: string) => boolean, plain: boolean): Parts {
  const taken = new Map<string, readonly string[]>();
  const take = (source: string, names: readonly string[]): void => {
    taken.set(partOf(source), [...(taken.get(partOf(source)) ?? []), ...names]);
  };
  const others: string[] = [];
  const exports: string[] = [];
  const kept: string[] = [];
  for (const node of body) {
    const text = code.slice(node.start, node.end);
    if (node.type === 'ImportDeclaration') {
      const { source, specifiers } = node as ImportNode;
      if (isShared(source.value))
        take(
          source.value,
          specifiers.map(({ imported, local }) => pair(imported?.name ?? fail('a whole namespace'), local.name)),
        );
      else {
        others.push(source.value);
        kept.push(text);
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      const { source, specifiers, declaration } = node as ExportNode;
      if (declaration !== null) fail('a declaration that is exported');
      if (source !== null && isShared(source.value)) {
        // Another name inside: one of the names may be a reserved word.
        take(
          source.value,
          specifiers.map(({ local, exported }) => pair(local.name, `$${exported.name}`)),
        );
        kept.push(`export{${specifiers.map(({ exported: { name } }) => `$${name} as ${name}`).join(',')}};`);
      } else if (source === null && plain)
        exports.push(...specifiers.map(({ exported, local }) => pair(exported.name, local.name)));
      else kept.push(text);
    } else if (node.type === 'ExportAllDeclaration') fail('everything of another chunk');
    else kept.push(text);
  }
  return { taken, others, exports, code: kept.join('') };
}

function fail(what: string): never {
  throw new Error(`classic-chunks does not know how to give or take ${what}`);
}

/**
 * Gives the chunks that page scripts are made of a form that both can load: the browser, which loads a page script as a list
 * of plain scripts, and a page of the extension, which imports them as modules. Each leaves its exports under its name, and
 * does nothing when it is loaded again. Values are taken once, so an export must not change later (no `export let`: this is not
 * looked for). What it cannot say otherwise, or a script would need beyond its files, fails the build.
 *
 * @param shared names of those chunks, each after the ones it needs
 * @param files names of the chunks of each page script, by its file
 */
export function classicChunks(shared: readonly string[], files: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'classic-chunks',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (Object.keys(files).some((file) => bundle[file] === undefined) || Object.keys(bundle).length < 2) return;
        const isShared = (file: string): boolean => shared.includes(partOf(file)) && !(file in files);
        const parts = new Map<string, Parts>();
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const { fileName, code } = chunk;
          const plain = fileName in files || isShared(fileName);
          const { body } = this.parse(code) as unknown as { readonly body: readonly Node[] };
          parts.set(fileName, takeApart(code, body, isShared, plain));
        }
        /** The shared chunks that one needs, and those that these need, in their order. */
        const needed = (fileName: string): readonly string[] => {
          const names = new Set<string>();
          const add = (name: string): void => {
            if (names.has(name)) return;
            names.add(name);
            const file = [...parts.keys()].find((one) => isShared(one) && partOf(one) === name);
            for (const one of (file === undefined ? undefined : parts.get(file)?.taken.keys()) ?? []) add(one);
          };
          for (const name of parts.get(fileName)?.taken.keys() ?? []) add(name);
          return shared.filter((name) => names.has(name));
        };
        for (const chunk of Object.values(bundle)) {
          const own = parts.get(chunk.fileName);
          if (chunk.type !== 'chunk' || own === undefined) continue;
          const { fileName } = chunk;
          const script = files[fileName];
          const plain = script !== undefined || isShared(fileName);
          const may = script ?? (plain ? shared.slice(0, shared.indexOf(partOf(fileName))) : shared);
          const lost = needed(fileName).filter((name) => !may.includes(name));
          if (plain) lost.push(...own.others);
          if (lost.length > 0) this.error(`${fileName} is loaded as a plain script and needs ${lost.join(', ')}`);
          const takes = [...own.taken]
            .filter(([, names]) => names.length > 0)
            .map(([name, names]) => `const{${names.join(',')}}=${PLACE}.${name};`)
            .join('');
          if (script !== undefined) chunk.code = `(()=>{"use strict";${takes}${own.code}})();\n`;
          else if (plain)
            chunk.code = `(globalThis.${PLACE}??={}).${partOf(fileName)}??=(()=>{"use strict";${takes}${own.code};return{${own.exports.join(',')}}})();\n`;
          else if (own.taken.size > 0) {
            const folder = fileName.startsWith('chunks/') ? './' : fileName.includes('/') ? '../chunks/' : './chunks/';
            const loads = needed(fileName).map((name) => `import"${folder}${name}.js";`);
            chunk.code = `${loads.join('')}${takes}${own.code}`;
          }
        }
      },
    },
  };
}
