// Checks the import rules, and first that the checker itself still notices a violation: it is run over seeded ones.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const cruise = (...paths) =>
  spawnSync(
    'node_modules/.bin/depcruise',
    ['--config', 'dependency-cruiser.config.cjs', '--output-type', 'err', ...paths],
    { encoding: 'utf8' },
  );

/** Violations that must be noticed: [file, its text, the rule that must speak]. */
const SEEDED = [
  [
    'utils/plan/seeded-violation.ts',
    "import { detect } from '../ekinerja/detect';\nexport const seeded = detect;\n",
    'layer-plan-values',
  ],
  [
    'components/seeded-violation.ts',
    "import { createRun } from '../utils/run/executor';\nexport const seeded = createRun;\n",
    'layer-components',
  ],
  [
    'utils/ekinerja/pages/matriks/seeded-violation.ts',
    "import { readDaftarRhk } from '../daftar-rhk/read';\nexport const seeded = readDaftarRhk;\n",
    'pages-apart',
  ],
  [
    'utils/run/seeded-violation.ts',
    "import { browser } from '#imports';\nexport const seeded = browser;\n",
    'platform-alone-uses-browser',
  ],
  [
    'utils/skp/seeded-violation.ts',
    "import { createSimulator } from '../../simulator/create-simulator';\nexport const seeded = createSimulator;\n",
    'nobody-imports-simulator',
  ],
];

const unnoticed = [];
try {
  for (const [file, text] of SEEDED) fs.writeFileSync(file, text);
  const { stdout } = cruise(...SEEDED.map(([file]) => file));
  for (const [file, , rule] of SEEDED)
    if (!stdout.split('\n').some((line) => line.includes(rule) && line.includes(file)))
      unnoticed.push(`${rule} (${file})`);
} finally {
  for (const [file] of SEEDED) fs.rmSync(file, { force: true });
}
if (unnoticed.length > 0) {
  console.log(`The boundary check no longer notices: ${unnoticed.join(', ')}`);
  process.exit(1);
}
const { status, stdout } = cruise('entrypoints', 'components', 'utils', 'simulator');
console.log(stdout.trim());
process.exit(status ?? 1);
