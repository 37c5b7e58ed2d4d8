// @ts-check
import tseslint from 'typescript-eslint';
import unicorn from 'eslint-plugin-unicorn';
import vitest from '@vitest/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';

const noBrowser = ['browser', 'chrome'].map((name) => ({
  name,
  message: 'Browser APIs belong to utils/platform and entrypoints (ARCHITECTURE.md).',
}));
const noDom = ['document', 'window', 'fetch', 'localStorage'].map((name) => ({
  name,
  message: 'This layer is pure: it gets plain values (ARCHITECTURE.md).',
}));

export default tseslint.config(
  {
    ignores: [
      '.output',
      '.wxt',
      'node_modules',
      'demo',
      'coverage',
      'test-results',
      'tests/pages/fixtures',
      'simulator/assets',
      'eslint.config.js',
      'dependency-cruiser.config.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { unicorn, 'react-hooks': hooks },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }],
      'unicorn/no-array-for-each': 'error',
      'unicorn/prefer-node-protocol': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['utils/**', 'components/**'],
    ignores: ['utils/platform/**'],
    rules: { 'no-restricted-globals': ['error', ...noBrowser] },
  },
  {
    files: ['utils/{skp,text,plan,import,run,workflow,packs}/**', 'simulator/**'],
    ignores: ['simulator/server/**'],
    rules: { 'no-restricted-globals': ['error', ...noBrowser, ...noDom] },
  },
  // Texts of pages, files and packs are only ever text nodes.
  {
    files: ['utils/**', 'components/**', 'entrypoints/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
          message: 'Texts from outside never become markup: use textContent.',
        },
        {
          selector: 'Property[key.name=/^(innerHTML|outerHTML|srcdoc|srcDoc|dangerouslySetInnerHTML)$/]',
          message: 'Texts from outside never become markup, by way of an object neither.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal.arguments[value=/^(on.*|srcdoc)$/i]',
          message: 'Texts from outside never become code or markup.',
        },
        {
          selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]',
          message: 'Texts from outside never become markup: render them as children.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'simulator/server/**', 'tests/{bench,beban,e2e,lambat}/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/unit/**', 'tests/pages/**', 'tests/contract/**', 'tests/components/**'],
    plugins: { vitest },
    rules: {
      ...vitest.configs.recommended.rules,
      'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] }],
    },
  },
  // Playwright's fixtures take a function that is called `use` and is no hook.
  { files: ['tests/{e2e,lambat}/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
);
