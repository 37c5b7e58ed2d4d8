// `npm run bench`: prepares, builds, measures. Exits 0 even when a goal is missed, and says so.
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

await prepare(['chromium']);
console.log('• Building the extension …');
tool('wxt', 'build', '-b', 'chrome');
tool('wxt', 'zip', '-b', 'chrome');
tool('tsx', 'tests/bench/run.ts', ...process.argv.slice(2));
