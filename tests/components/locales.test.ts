import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../utils/locale/i18n';
import { createGuardWords, GUARD_TEXTS } from '../../utils/locale/guard-i18n';
import { formatDecimal } from '../../utils/locale/number-format';
import { reportWords } from '../../utils/locale/report-words';
import en from '../../locales/en.json';
import id from '../../locales/id.json';

const root = join(import.meta.dirname, '../..');

interface Texts {
  readonly [key: string]: string | Texts;
}

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();

/** Unions and the types they are made of; one program for all, without the libraries they have nothing of. */
const UNIONS: readonly (readonly [file: string, type: string, prefixes: readonly string[]])[] = [
  ['utils/plan/types.ts', 'RefuseReason', ['refuse', 'report.refuse']],
  ['utils/run/types.ts', 'StopReason', ['stop', 'stopDo']],
  ['utils/run/types.ts', 'ItemState', ['item']],
  ['utils/run/types.ts', 'RunPhase', ['run.phase']],
  ['utils/plan/types.ts', 'StepKind', ['kind']],
  ['utils/import/types.ts', 'FileProblem', ['import.file', 'import.fileDo']],
  ['utils/import/types.ts', 'SheetProblem', ['import.problem']],
  ['utils/import/skp/types.ts', 'SkpProblemCode', ['buku.problem']],
  ['utils/import/skp/book-words.ts', 'ExplainedColumn', ['buku.book.explain']],
  ['utils/ekinerja/types.ts', 'PageId', ['page']],
  ['utils/ekinerja/types.ts', 'ReadProblem', ['read']],
  ['utils/workflow/matriks-state.ts', 'StepName', ['step']],
  ['utils/packs/reasons.ts', 'PackRefusal', ['paket.problem']],
  ['utils/packs/judge.ts', 'Halangan', ['paket.halangan']],
  ['utils/packs/address.ts', 'AddressProblem', ['paket.addressProblem']],
  ['utils/workflow/paket-ports.ts', 'FetchProblem', ['paket.fetch']],
  ['utils/bangku/sheet-problems.ts', 'PaketSheetCode', ['bangku.sheet']],
  ['utils/harian/read-entries.ts', 'HarianProblemCode', ['harian.problem']],
  ['utils/harian/entries.ts', 'Keadaan', ['harian.keadaan']],
  ['utils/harian/entries.ts', 'IndikatorNote', ['harian.indikator']],
];
const program = ts.createProgram([...new Set(UNIONS.map(([file]) => join(root, file)))], {
  strict: true,
  noLib: true,
  types: [],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
});

/** The members of a union of strings, or of the `code` of a union of objects, read from the contract itself. */
function members(file: string, type: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, file));
  if (!source) throw new Error(`${file} not found`);
  const symbol = checker.getSymbolAtLocation(source);
  const exported = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === type);
  if (!exported) throw new Error(`${type} not found in ${file}`);
  const declared = checker.getDeclaredTypeOfSymbol(exported);
  const code = declared.getProperty('code');
  const union = code ? checker.getTypeOfSymbol(code) : declared;
  return (union.isUnion() ? union.types : [union]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

/** i18next itself, whose manner our texts are written in. */
function reference(language: 'id' | 'en') {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: id }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
}

describe.each(['id', 'en'] as const)('the texts as they are said (%s)', (language) => {
  const sayings = {
    panel: [createI18n(language).t, [id, en]],
    'dialog on the page': [createGuardWords(language), Object.values(GUARD_TEXTS)],
  } as const;

  it.each(Object.entries(sayings))('are those of i18next: %s', (_, [words, texts]) => {
    const t = reference(language);
    const keys = texts.flatMap((some) => leaves(some as Texts));
    expect(keys.length).toBeGreaterThan(100);
    for (const [key, text] of keys) {
      const asked = withoutPlural(key) as 'penjaga.from';
      for (const count of [0, 1, 2, 1234]) {
        const facts = placeholders(text).map((name = ''): [string, string | number] => [
          name,
          text.includes(`{{${name}, number`) ? 1234.5 : `<${name}> $1`,
        ]);
        const params = { ...Object.fromEntries(facts), count };
        expect([key, words(asked, params)]).toEqual([key, t(asked, params)]);
      }
    }
    const unknown = 'penjaga.notThere' as 'penjaga.from';
    expect(words(unknown)).toBe(unknown);
  });
});

describe('the two locales', () => {
  const [inId, inEn] = [new Map(leaves(id)), new Map(leaves(en))];

  it('have the same keys', () => {
    expect([...new Set([...inEn.keys()].map(withoutPlural))].sort()).toEqual(
      [...new Set([...inId.keys()].map(withoutPlural))].sort(),
    );
  });

  it('give every key a text, with the same facts in it', () => {
    const wrong = [...inEn].filter(([key, text]) => {
      const primary = inId.get(key) ?? inId.get(`${withoutPlural(key)}_other`) ?? '';
      return text === '' || placeholders(text).join() !== placeholders(primary).join();
    });
    expect(wrong).toEqual([]);
  });

  it('have both forms of an English plural', () => {
    const single = [...inEn.keys()].filter((key) => key.endsWith('_other') && !inEn.has(key.replace(/other$/, 'one')));
    expect(single).toEqual([]);
  });

  it('name the fields of forms as the page does, in either language', () => {
    expect([en.formulir.field, en.harian.field]).toEqual([id.formulir.field, id.harian.field]);
  });

  it('stay calm: no exclamation marks', () => {
    expect([...inId, ...inEn].filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('keep English words out of the Indonesian texts', () => {
    const english = /\b(file|download|upload|paste|template|error|browser|reload|login|undo|sheet|copy)\b/i;
    const found = [...inId].filter(([key, text]) => !key.startsWith('language.') && english.test(text));
    expect(found).toEqual([]);
  });

  it.each(UNIONS)(
    'have a text for every member of %s %s',
    (file, type, prefixes) => {
      const names = members(file, type);
      expect(names.length).toBeGreaterThan(3);
      const keys = prefixes.flatMap((prefix) => names.map((name) => `${prefix}.${name}`));
      expect(keys.filter((key) => !inId.has(key) || !inEn.has(key))).toEqual([]);
    },
    60_000,
  );
});

/** Imported by name, where the others are not loaded. */
const ALONE = new Set(['mencari', 'takTerbuka', 'klikKanan', 'samaran.pdf']);

describe('the keys', () => {
  const folders = ['components', 'entrypoints', 'utils'].map((folder) => join(root, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const add = (pieces: readonly string[]): void => {
    // What begins with a gap could be any key.
    if (!/^\w+\./.test(pieces[0] ?? '')) return;
    patterns.push(new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', '\\.')).join('[^ ]+')}$`));
  };
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      if (ts.isTemplateExpression(node))
        add([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, false));
  }
  // Texts that name others: `$t(month.long.{{bulan}})`.
  for (const [, text] of leaves(id))
    for (const [, named = ''] of text.matchAll(/\$t\(([^)]+)\)/g)) add(named.split(/\{\{\w+\}\}/));

  it('are all asked for by somebody', () => {
    const left = leaves(id)
      .map(([key]) => withoutPlural(key))
      .filter((key) => !ALONE.has(key) && !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(left).toEqual([]);
  });
});

describe('texts and numbers', () => {
  it('counts with the plural of the language', () => {
    expect(createI18n('id').t('tinjau.writes', { count: 1200 })).toBe('1.200 sel akan diubah');
    expect(createI18n('en').t('tinjau.writes', { count: 1 })).toBe('1 cell will change');
    expect(createI18n('en').t('tinjau.writes', { count: 1200 })).toBe('1,200 cells will change');
  });

  it('shows every digit of a value, in the manner of the language', () => {
    expect(formatDecimal('12000.5', 'id')).toBe('12.000,5');
    expect(formatDecimal('12000.50', 'en')).toBe('12,000.50');
    expect(formatDecimal('123456789012345678901', 'id')).toBe('123.456.789.012.345.678.901');
    expect(formatDecimal('0.123456789012345678', 'id')).toBe('0,123456789012345678');
    expect(formatDecimal('dua', 'id')).toBe('dua');
  });

  it('gives the report a word for every outcome', () => {
    const words = reportWords(createI18n('id'));
    expect(words.state.differs).toBe('berbeda');
    expect(words.before).not.toBe('');
  });
});

describe('components', () => {
  const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );

  it('contain no visible text of their own', () => {
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((name) => literalTexts(name, readFileSync(join(root, 'components', name), 'utf8')));
    expect(found).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(literalTexts('a.tsx', 'const a = <p title="Judul">Halo {"dunia"}</p>;')).toHaveLength(3);
  });
});

const SAID = new Set([
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'aria-valuetext',
  'label',
  'summary',
  'legend',
  'help',
]);
const WORD = /\p{L}{2,}/u;

function literalTexts(name: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(`${name}: ${node.text.trim()}`);
    if (
      ts.isJsxExpression(node) &&
      !ts.isJsxAttribute(node.parent) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      WORD.test(node.expression.text)
    )
      found.push(`${name}: ${node.expression.text}`);
    if (
      ts.isJsxAttribute(node) &&
      SAID.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      WORD.test(node.initializer.text)
    )
      found.push(`${name}: ${node.initializer.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX));
  return found;
}
