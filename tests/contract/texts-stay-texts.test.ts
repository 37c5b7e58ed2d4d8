/**
 * S17: texts of pages, files and packs are only ever text nodes. The lint says so of every file of ours; here it is given what
 * it has to refuse, and the few places are named that make a document of a text.
 */
import { Linter } from 'eslint';
import fs from 'node:fs';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const sources = ['entrypoints', 'utils', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`${folder}/${file}`, fs.readFileSync(`${folder}/${file}`, 'utf8')] as const),
);
/** Has no types of its own. */
const CONFIG = '../../eslint.config.js';
const { default: config } = (await import(CONFIG)) as { readonly default: readonly Linter.Config[] };
const blocks = config.filter(({ rules }) => rules?.['no-restricted-syntax'] !== undefined);

/** What the lint has against a line of a component. */
function against(code: string): number {
  const rules = { 'no-restricted-syntax': blocks[0]?.rules?.['no-restricted-syntax'] ?? 'off' };
  const parser = tseslint.parser as Linter.Parser;
  const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };
  const found = new Linter().verify(code, { files: ['**/*.tsx'], languageOptions, rules }, 'a.tsx');
  expect(found.filter(({ fatal }) => fatal === true)).toEqual([]);
  return found.length;
}

it('one rule says it, of everything that is shipped', () => {
  expect(blocks.map(({ files, ignores }) => ({ files, ignores }))).toEqual([
    { files: ['utils/**', 'components/**', 'entrypoints/**'], ignores: undefined },
  ]);
  const silenced = sources.filter(([, text]) =>
    /eslint-disable(?:(?!-- )[^\n])*(?:no-restricted-syntax|\*\/)/.test(text),
  );
  expect(silenced.map(([file]) => file)).toEqual([]);
});

it.each([
  'box.innerHTML = text;',
  'box.outerHTML = text;',
  "box.insertAdjacentHTML('beforeend', text);",
  'box.setHTMLUnsafe(text);',
  'Document.parseHTMLUnsafe(text);',
  'document.createRange().createContextualFragment(text);',
  'Object.assign(box, { innerHTML: text });',
  'frame.srcdoc = text;',
  "frame.setAttribute('srcdoc', text);",
  "box.setAttribute('onclick', text);",
  'const a = <b dangerouslySetInnerHTML={{ __html: text }} />;',
  'const a = <b {...{ dangerouslySetInnerHTML: { __html: text } }} />;',
  'const a = <iframe srcDoc={text} />;',
])('%s is refused', (code) => {
  expect(against(code)).toBeGreaterThan(0);
});

it('texts as texts are not', () => {
  expect(
    against("box.textContent = text; box.setAttribute('title', text); const a = <b title={text}>{text}</b>;"),
  ).toBe(0);
});

it('documents are made of texts to be read, and to be shown on the practice page and the handout alone', () => {
  const places = (said: RegExp) =>
    sources
      .filter(([, text]) => said.test(text))
      .map(([file]) => file)
      .sort();
  expect(places(/parseFromString\(/)).toEqual([
    'entrypoints/halaman/pengisi.ts',
    'utils/dom/parse-gently.ts',
    'utils/latihan/tampil.ts',
  ]);
  expect(places(/\b(?:document|inert|page)\?*\.write\(/)).toEqual([
    'utils/dom/parse-gently.ts',
    'utils/lembar/gambar.ts',
  ]);
  expect(places(/\b(?:adoptNode|importNode|XSLTProcessor)\(/)).toEqual(['utils/latihan/tampil.ts']);
});
