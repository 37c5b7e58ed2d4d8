// `npm run beban`, `npm run lambat` and `npm run tertua`: journeys that are too long for a test run (tests/beban, tests/lambat;
// those of tests/e2e in the engine of Chrome 109).
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

const [project, ...more] = process.argv.slice(2);
await prepare(['chromium']);
console.log('• Building the extension …');
tool('wxt', 'build', '-b', 'chrome');
tool('playwright', 'test', `--project=${project}`, ...more);
