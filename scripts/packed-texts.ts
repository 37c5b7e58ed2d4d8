import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

interface Texts {
  readonly [key: string]: string | Texts;
}
/** 0 = a text stands here. */
interface Shape {
  readonly [key: string]: 0 | Shape;
}
const LANGUAGES = ['id', 'en'] as const;

/** The keys of both: English has a form more where it tells one from many. */
function shapeOf(one: Texts, other: Texts): Shape {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [a, b] = [one[key], other[key]];
      const nested = typeof a === 'object' || typeof b === 'object';
      return [key, nested ? shapeOf(typeof a === 'object' ? a : {}, typeof b === 'object' ? b : {}) : 0];
    }),
  );
}

/** The texts of the shape in its order; 0 = there is none. */
const valuesOf = (shape: Shape, texts: Texts | undefined): (string | 0)[] =>
  Object.entries(shape).flatMap(([key, part]) => {
    const here = texts?.[key];
    if (part !== 0) return valuesOf(part, typeof here === 'object' ? here : undefined);
    return [typeof here === 'string' ? here : 0];
  });

/** A module of both: the keys once, then the texts of each language beside each other. */
export function packedTexts(id: Texts, en: Texts): string {
  const shape = shapeOf(en, id);
  return `const shape = ${JSON.stringify(shape)};
function unpack(values) {
  let at = 0;
  const part = (of) => {
    const texts = {};
    for (const key of Object.keys(of)) {
      const value = of[key] === 0 ? values[at++] : part(of[key]);
      if (value !== 0) texts[key] = value;
    }
    return texts;
  };
  return part(shape);
}
export const id = /* @__PURE__ */ unpack(${JSON.stringify(valuesOf(shape, id))});
export const en = /* @__PURE__ */ unpack(${JSON.stringify(valuesOf(shape, en))});
`;
}

const BOTH = '\0packed-texts';
/** Texts that stand alone: the background needs one of them and should not load the others. */
const PLAIN = '\0plain-texts';
/** Parts that the page script needs as well (utils/locale/guard-i18n.ts): in a chunk it shares with the pages. */
const PART = '\0part-texts';
const SHARED = ['month', 'penjaga', 'periksa', 'status'];

/** Under another name inside: one of the names is a reserved word. */
const exported = (names: readonly string[], valueOf: (name: string) => string): string =>
  names
    .map((name, at) => `const part${String(at)} = ${valueOf(name)};\nexport { part${String(at)} as ${name} };`)
    .join('\n');

/** Both languages as one module; the shared parts come from their own. */
function both(read: (language: (typeof LANGUAGES)[number]) => Texts): string {
  const rest = (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => !SHARED.includes(name)));
  const packed = packedTexts(rest(read('id')), rest(read('en'))).replaceAll(
    /^export const (id|en) = (.*);$/gmu,
    'const $1Rest = $2;',
  );
  return [
    ...LANGUAGES.map(
      (one) =>
        `import { ${SHARED.map((name) => `${name} as ${one}_${name}`).join(', ')} } from ${JSON.stringify(`${PART}/${one}`)};`,
    ),
    packed,
    ...LANGUAGES.map(
      (one) =>
        `export const ${one} = /* @__PURE__ */ Object.assign(${one}Rest, { ${SHARED.map((name) => `${name}: ${one}_${name}`).join(', ')} });`,
    ),
  ].join('\n');
}

/**
 * The interface's texts for the extension's pages: the keys of the two languages are the same and so far apart that the
 * archive would hold them twice (10 kB). A script that is built alone takes its few texts without this.
 */
export function packedLocales(): Plugin {
  const read = (language: (typeof LANGUAGES)[number]): Texts =>
    JSON.parse(readFileSync(path.resolve(`locales/${language}.json`), 'utf8')) as Texts;
  let pages = false;
  return {
    name: 'packed-locales',
    apply: 'build',
    enforce: 'pre',
    buildStart({ input }) {
      const inputs = typeof input === 'string' ? [input] : Object.values(input);
      pages = inputs.some((file) => file.endsWith('sidepanel/index.html'));
    },
    resolveId(source) {
      if ([BOTH, PLAIN, PART].some((one) => source === one || source.startsWith(`${one}/`))) return source;
      const language = /\/locales\/(id|en)\.json$/u.exec(source)?.[1];
      return pages && language !== undefined ? `${BOTH}/${language}` : null;
    },
    load(module) {
      if (module === BOTH) return both(read);
      const language = LANGUAGES.find((one) => module.endsWith(`/${one}`));
      if (language === undefined) return null;
      const texts = read(language);
      const value = (name: string): string => JSON.stringify(texts[name]);
      const plain = Object.keys(texts).filter((name) => typeof texts[name] === 'string');
      if (module === `${PLAIN}/${language}`) return exported(plain, value);
      if (module === `${PART}/${language}`) return exported(SHARED, value);
      if (module !== `${BOTH}/${language}`) return null;
      const others = Object.keys(texts).filter((name) => !plain.includes(name) && !SHARED.includes(name));
      return [
        `import { ${language} } from ${JSON.stringify(BOTH)};`,
        `export default ${language};`,
        `export { ${plain.join(', ')} } from ${JSON.stringify(`${PLAIN}/${language}`)};`,
        `export { ${SHARED.join(', ')} } from ${JSON.stringify(`${PART}/${language}`)};`,
        exported(others, (name) => `/* @__PURE__ */ (() => ${language}.${name})()`),
      ].join('\n');
    },
  };
}
