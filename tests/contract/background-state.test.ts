/** S8: the browser may stop the background at any moment, so nothing it runs keeps anything in a module's variable. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const parse = (file: string) => ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/**
 * What may be lost at any moment, because it is made again: the same address gives the same route, and who wants to be told
 * of changes says so with every start, as to the browser itself.
 */
const REMEMBERED = [
  'utils/ekinerja/routes.ts: params',
  'utils/ekinerja/routes.ts: known',
  'utils/platform/locked-change.ts: waiting',
];

/** The module behind an import of ours; null for packages and texts. */
function moduleOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = path.join(path.dirname(from), specifier);
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => fs.existsSync(file)) ?? null;
}

/** A file and everything of ours whose values it imports. */
function reached(entry: string): readonly ts.SourceFile[] {
  const files = new Map<string, ts.SourceFile>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    const source = parse(file);
    files.set(file, source);
    for (const node of source.statements) {
      if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) continue;
      const typesOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      const specifier = node.moduleSpecifier;
      if (typesOnly || specifier === undefined || !ts.isStringLiteral(specifier)) continue;
      const next = moduleOf(file, specifier.text);
      if (next !== null) visit(next);
    }
  };
  visit(entry);
  return [...files.values()];
}

/** Variables of a module that could hold something: assignable ones, and collections that are made empty. */
function stateOf(source: ts.SourceFile): readonly string[] {
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations
      .filter(({ initializer }) => {
        const assignable = (declarationList.flags & ts.NodeFlags.Const) === 0;
        const empty =
          initializer !== undefined &&
          ((ts.isNewExpression(initializer) &&
            /^(?:Weak)?(?:Map|Set)$/.test(initializer.expression.getText()) &&
            (initializer.arguments?.length ?? 0) === 0) ||
            (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
            (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0));
        return assignable || empty;
      })
      .map(({ name }) => `${source.fileName}: ${name.getText()}`),
  );
}

it('the background keeps nothing in modules', () => {
  const modules = reached('entrypoints/background.ts');
  expect(modules.length).toBeGreaterThan(15);
  expect(modules.flatMap(stateOf)).toEqual(REMEMBERED);
});
