// The import rules of docs/ARCHITECTURE.md. Imports are relative everywhere, so no path mapping can hide a violation.
const layer = (name, allowed, comment) => ({
  name: `layer-${name.replaceAll('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: `^(${name})/` },
  to: {
    path: '^(entrypoints|components|utils|simulator|locales|tests|scripts)/',
    pathNot: `^(${[name, ...allowed].join('|')})/`,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    layer('utils/skp', ['utils/text'], 'the model knows nothing of ours but text'),
    layer('utils/text', [], 'text is pure'),
    layer('utils/dom', ['utils/text'], 'generic HTML: knows no page'),
    {
      ...layer('utils/plan', ['utils/skp', 'utils/text'], 'plans take only types of the page and the sheet'),
      name: 'layer-plan-values',
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(plan|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      ...layer('utils/import', [], 'import takes only types of plan and run'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(import|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      ...layer('utils/harian', [], 'daily entries take only types of the sheet'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(harian|formulir|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    layer('utils/templates', ['utils/skp', 'utils/text'], 'templates are text: they know no page and no plan'),
    layer(
      'utils/packs',
      ['utils/templates', 'utils/guide', 'utils/skp', 'utils/text'],
      'packs are templates and guides with a publisher: they know no browser API and no page',
    ),
    layer(
      'utils/bangku',
      [
        'utils/checklist',
        'utils/plan',
        'utils/import',
        'utils/packs',
        'utils/templates',
        'utils/guide',
        'utils/skp',
        'utils/text',
      ],
      'the author writes packs: texts judged by the rules, sheets read by the import; no browser and no page',
    ),
    layer('utils/samaran', ['utils/dom', 'utils/text'], 'masking knows the look of pages, and no reading of them'),
    layer('utils/guide', ['utils/skp', 'utils/text'], 'a guide is data and a judgement over facts: it knows no page'),
    layer(
      'utils/formulir',
      ['utils/templates', 'utils/skp', 'utils/text'],
      'forms as plain data: they know no page and no browser',
    ),
    {
      ...layer('utils/run', [], 'the engine knows the site only through its ports'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(run|plan|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      ...layer('utils/ekinerja', [], 'the page side takes only types of the run'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(ekinerja|dom|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-apart',
      comment: 'a page adapter never uses another page',
      severity: 'error',
      from: { path: '^utils/ekinerja/pages/([^/]+)/' },
      to: { path: '^utils/ekinerja/pages/([^/]+)/', pathNot: '^utils/ekinerja/pages/$1/' },
    },
    {
      ...layer('utils/agent', [], 'the page-side agent joins site, engine and journal; browser APIs reach it as ports'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(agent|guard|ekinerja|dom|formulir|run|plan|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      ...layer(
        'utils/guard',
        [],
        'the guard judges a reading and asks the person; pages and browser reach it as ports',
      ),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(guard|checklist|ekinerja|dom|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    layer(
      'utils/latihan',
      ['simulator', 'utils/skp', 'utils/locale'],
      'the practice page: the stand-in as a site of its own; browser APIs reach it as ports',
    ),
    layer(
      'utils/lembar',
      ['simulator', 'utils/(latihan|guide|agent|dom|ekinerja|skp)'],
      'the handout: pages of the practice as still pictures, with the controls of a guide marked',
    ),
    {
      name: 'practice-apart',
      comment: 'only the practice page and the handout carry the stand-in; others see at most its types',
      severity: 'error',
      from: { path: '^(components|utils/(?!latihan/|lembar/)|entrypoints/(?!latihan/|lembar/))' },
      to: { path: '^utils/latihan/', dependencyTypesNot: ['type-only'] },
    },
    {
      ...layer('utils/workflow', [], 'the panel tasks see the page and the engine only as types'),
      to: {
        path: '^(entrypoints|components|utils|simulator)/',
        pathNot: '^utils/(workflow|plan|import|formulir|harian|guide|packs|bangku|templates|skp|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'layer-components',
      comment: 'components get props and emit intents',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(entrypoints|utils|simulator)/',
        pathNot: '^utils/(skp|text|locale)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-without-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(components/(?!ui/)|utils/(?!locale/))' },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'nobody-imports-simulator',
      severity: 'error',
      from: { path: '^(components|utils/(?!latihan/|lembar/)|entrypoints/(?!latihan/|lembar/))' },
      to: { path: '^simulator/' },
    },
    {
      name: 'platform-alone-uses-browser',
      severity: 'error',
      from: { pathNot: '^(utils/platform|entrypoints)/' },
      to: { path: '(#imports|wxt/browser|@webext-core)' },
    },
    {
      name: 'simulator-stands-alone',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(entrypoints|components|utils)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|node_modules)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
