import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose style sheets the practice page is dressed with (scripts/latihan/css.ts); their names appear in no module. */
const DRESS = ['admin-lte', 'bootstrap', 'font-awesome', 'select2'];
const PACKAGE = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

interface Licence {
  /** The package with its version, and whose it is. */
  readonly whose: string;
  readonly terms: string;
}
const COPYRIGHT = /^(?:#+ )?(?:copyright|\(c\)|©)/iu;

/** The licence a package carries; those without a file of it are named with what they declare. */
function licenceOf(name: string): Licence {
  const folder = path.resolve('node_modules', name);
  const { version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    author?: string | { name?: string };
  };
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  if (file === undefined) return { whose: `${name} ${version}: ${by ?? name}`, terms: license ?? 'MIT' };
  const parts = readFileSync(path.join(folder, file), 'utf8').split(/\n\s*\n/u);
  const text = parts.map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part) => part !== '');
  const rights = text.filter((part) => COPYRIGHT.test(part));
  const terms = text.filter((part) => !COPYRIGHT.test(part));
  return { whose: [`${name} ${version}`, ...rights].join(': '), terms: terms.join('\n\n') };
}

/** Every package with its rights, and each text of terms once under those it holds for. */
function listed(names: readonly string[]): string {
  const terms = new Map<string, string[]>();
  for (const name of names) {
    const licence = licenceOf(name);
    // Headings like "MIT License" come and go.
    const key = licence.terms.replace(/^(?:#+ )?(?:the )?(?:MIT|ISC)[^\n]*\n\n/iu, '');
    terms.set(key, [...(terms.get(key) ?? []), licence.whose]);
  }
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return [...terms].map(([text, whose]) => `${whose.join('\n')}\n\n${text}`).join(rule);
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
      writeFileSync(path.join(outDir, 'licences.txt'), `${listed([...packed].sort())}\n`);
    },
  };
}
