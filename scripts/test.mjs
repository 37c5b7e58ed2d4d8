// `npm test`: everything a change must pass, from a fresh checkout, in the order in which it fails fastest.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

await prepare();

const bin = (name) => `node_modules/.bin/${name}`;
const steps = [
  ['Types', [bin('wxt'), 'prepare'], [bin('tsc'), '--noEmit'], [bin('tsc'), '--noEmit', '-p', 'tsconfig.pure.json']],
  ['Lint', [bin('eslint'), '.', '--max-warnings', '0']],
  ['Format', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  ['Import boundaries', ['node', 'scripts/check-boundaries.mjs']],
  ['Dead code', [bin('knip')]],
  ['Unit, page and component tests', [bin('vitest'), 'run']],
  ['Builds for Chrome and Firefox', [bin('wxt'), 'build', '-b', 'chrome'], [bin('wxt'), 'build', '-b', 'firefox']],
  ["The store's own lint", ['node', 'scripts/lint-stores.mjs']],
  ['Journeys in Chromium and Firefox', [bin('playwright'), 'test']],
];

const only = process.argv.slice(2);
let passed = 0;
const started = Date.now();
for (const [title, ...commands] of steps) {
  if (only.length > 0 && !only.some((word) => title.toLowerCase().includes(word.toLowerCase()))) continue;
  const from = Date.now();
  console.log(`\n── ${title}`);
  for (const [command, ...args] of commands) {
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    if (status !== 0) {
      console.log(`\n── ${title}: failed (${command} ${args.join(' ')})`);
      console.log(`${passed} passed, 1 failed`);
      process.exit(1);
    }
  }
  passed += 1;
  console.log(`── ${title}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
}
console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, 0 failed`);
