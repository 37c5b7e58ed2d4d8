/**
 * What a built file uses that a browser of this version does not have yet, by MDN's data on browsers. Names are compared, not
 * meanings: a name of our own or of a library that is also a new one has to be named as such by the caller.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss from 'postcss';

export type Engine = 'chrome' | 'firefox';

const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const data = JSON.parse(readFileSync(file, 'utf8')) as CompatData;

/** The first version that has it whole, without a switch; Infinity: none. */
function firstVersion(compat: CompatStatement, engine: Engine): number {
  const said = compat.support[engine] ?? [];
  const whole = (Array.isArray(said) ? said : [said]).filter(
    (one) =>
      one.prefix === undefined &&
      one.flags === undefined &&
      one.alternative_name === undefined &&
      one.partial_implementation === undefined,
  );
  return Math.min(
    Infinity,
    ...whole.map(({ version_added: added }) =>
      typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) || Infinity : Infinity,
    ),
  );
}

interface Feature {
  readonly owner: string;
  readonly name: string;
  readonly newer: boolean;
}

/** All below this, but what belongs to something that is new as a whole: that is found by the name of the whole. */
function featuresOf(tree: Identifier, owner: string, isNew: (compat: CompatStatement) => boolean): Feature[] {
  return Object.entries(tree).flatMap(([key, inner]) => {
    if (key === '__compat') return [];
    const child = inner as Identifier;
    const newer = child.__compat !== undefined && isNew(child.__compat);
    const name = key.replace(/_(?:static|event)$/u, '');
    return [
      ...(child.__compat === undefined ? [] : [{ owner, name, newer }]),
      ...(newer ? [] : featuresOf(child, name, isNew)),
    ];
  });
}

export interface NewerFeatures {
  script(text: string): readonly string[];
  style(text: string): readonly string[];
}

/** What is newer than this version of this browser. */
export function newerThan(engine: Engine, oldest: number): NewerFeatures {
  const isNew = (compat: CompatStatement | undefined): boolean =>
    compat !== undefined && firstVersion(compat, engine) > oldest;
  const { api: webApis } = data;
  const { api: extensionApis = {} } = data.webextensions;
  const { builtins = {} } = data.javascript;
  const language = featuresOf(builtins, '', isNew).filter(({ owner }) => owner !== 'Iterator');
  const all = [...language, ...featuresOf(webApis, '', isNew)];
  const old = new Set(all.filter(({ newer }) => !newer).map(({ name }) => name));
  // Helpers of iterators are called as those of arrays; `lib` in tsconfig.json refuses them. One-word names of the web's APIs
  // are everybody's words.
  const names = new Set(
    all
      .filter(({ name, newer }) => newer && !old.has(name) && /^\w{4,}$/u.test(name))
      .filter(({ name, owner }) => /^.+[A-Z]/u.test(name) || owner === '' || language.some((one) => one.name === name))
      .map(({ name }) => name),
  );
  const owned = new Set(
    all.filter(({ owner, newer }) => newer && /^[A-Z]/u.test(owner)).map(({ owner, name }) => `${owner}.${name}`),
  );
  const extension = new Set(
    featuresOf(extensionApis, '', isNew)
      .filter(({ newer }) => newer)
      .map(({ owner, name }) => `${owner}.${name}`),
  );
  const { properties, selectors, types, 'at-rules': rules } = data.css;
  const kinds = featuresOf(types ?? {}, '', isNew);
  const of = (tree: Identifier | undefined, name: string) => tree?.[name];

  return {
    script: (text) => [
      ...new Set([
        ...[...text.matchAll(/\.(\w+)|(?<![\w$.])([A-Z]\w+)(?=[.(])/gu)]
          .map(([, member, global]) => member ?? global ?? '')
          .filter((name) => names.has(name)),
        ...[...text.matchAll(/(?<![\w$])(?:\w+\.)?(\w+)\.(\w+)/gu)]
          .map(([, owner = '', name = '']) => `${owner}.${name}`)
          .filter((one) => owned.has(one) || extension.has(one)),
      ]),
    ],
    style: (text) => {
      const found = new Set<string>();
      const root = postcss.parse(text);
      root.walkAtRules(({ name, params }) => {
        const rule = of(rules, name);
        if (isNew(rule?.__compat)) found.add(`@${name}`);
        for (const [word] of params.matchAll(/[a-z][a-z-]+/gu)) if (isNew(of(rule, word)?.__compat)) found.add(word);
      });
      root.walkRules(({ selector, parent }) => {
        if (selector.includes('&') || parent?.type === 'rule')
          if (isNew(of(selectors, 'nesting')?.__compat)) found.add('&');
        for (const [, name = ''] of selector.matchAll(/::?([a-z-]+)/gu))
          if (isNew(of(selectors, name)?.__compat)) found.add(`:${name}`);
      });
      root.walkDecls(({ prop, value }) => {
        const property = of(properties, prop);
        if (isNew(property?.__compat)) found.add(prop);
        for (const [, word = '', call] of value.matchAll(/([a-z][\w-]*)(\()?/gu)) {
          if (isNew(of(property, word)?.__compat)) found.add(`${prop}: ${word}`);
          const kind = kinds.find(({ name }) => name === word);
          if (call !== undefined && kind?.newer === true) found.add(`${word}()`);
        }
      });
      return [...found];
    },
  };
}
