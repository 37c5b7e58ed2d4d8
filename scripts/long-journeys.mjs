// `npm run beban` and `npm run lambat`: journeys in Chromium that are too long for a test run (tests/beban, tests/lambat).
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

const [project, ...more] = process.argv.slice(2);
await prepare(['chromium']);
const run = (command, ...args) => {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
console.log('• Building the extension …');
run('wxt', 'build', '-b', 'chrome');
run('playwright', 'test', `--project=${project}`, ...more);
