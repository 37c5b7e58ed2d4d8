// `npm run kills [-- --seeds=10 --from=1 --browser=chromium|firefox --run=matriks|kirim|perbaikan|susun]`: kills real browsers in the middle.
// `npm run faults` is `--run=susun`: whole-SKP runs with a tab, browser, worker, session, account or SKP lost in the middle.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

await prepare();
const run = (command, ...args) => {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
console.log('• Building the extension …');
run('wxt', 'build', '-b', 'chrome');
run('wxt', 'build', '-b', 'firefox');
run('tsx', 'tests/e2e/kill-run.ts', ...process.argv.slice(2));
