// `npm run demo`: prepares, builds, and hands over to the demo itself.
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

await prepare(['chromium']);
console.log('• Building the extension …');
tool('wxt', 'build', '-b', 'chrome');
tool('tsx', 'scripts/demo/run.ts', ...process.argv.slice(2));
