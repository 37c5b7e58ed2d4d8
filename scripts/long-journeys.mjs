// `npm run beban` and `npm run lambat`: journeys in Chromium that are too long for a test run (tests/beban, tests/lambat).
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

const [project, ...more] = process.argv.slice(2);
await prepare(['chromium']);
console.log('• Building the extension …');
tool('wxt', 'build', '-b', 'chrome');
tool('playwright', 'test', `--project=${project}`, ...more);
