import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose style sheets the practice page is dressed with (scripts/latihan/css.ts); their names appear in no module. */
const DRESS = ['admin-lte', 'bootstrap', 'font-awesome', 'select2'];
const PACKAGE = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** The licence a package carries; those without a file of it are named with what they declare. */
function licenceOf(name: string): string {
  const folder = path.resolve('node_modules', name);
  const { version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    author?: string | { name?: string };
  };
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  const text =
    file === undefined
      ? [license ?? 'MIT', by ?? name].join(', ')
      : readFileSync(path.join(folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}\n`;
}

/**
 * Writes the licences of everything that is packed into `licences.txt` of the extension, as they ask for: minifying takes
 * their comments out. What is packed is read from the bundles themselves, so nothing can be forgotten.
 */
export function licences(): { plugin: () => Plugin; write: (outDir: string) => void } {
  const packed = new Set(DRESS);
  return {
    plugin: () => ({
      name: 'licences',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle))
          for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
            const name = PACKAGE.exec(id.replaceAll('\\', '/'))?.[1];
            if (name !== undefined) packed.add(name);
          }
      },
    }),
    write: (outDir) => {
      const rule = `\n${'-'.repeat(72)}\n\n`;
      writeFileSync(path.join(outDir, 'licences.txt'), [...packed].sort().map(licenceOf).join(rule));
    },
  };
}
