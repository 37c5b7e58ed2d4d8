// `npm run bench`: prepares, builds, measures. Exits 0 even when a goal is missed, and says so.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

await prepare(['chromium']);
const run = (command, ...args) => {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
console.log('• Building the extension …');
run('wxt', 'build', '-b', 'chrome');
run('wxt', 'zip', '-b', 'chrome');
run('tsx', 'tests/bench/run.ts', ...process.argv.slice(2));
