// `npm run demo`: prepares, builds, and hands over to the demo itself.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

await prepare(['chromium']);
const run = (command, ...args) => {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
console.log('• Building the extension …');
run('wxt', 'build', '-b', 'chrome');
run('tsx', 'scripts/demo/run.ts', ...process.argv.slice(2));
